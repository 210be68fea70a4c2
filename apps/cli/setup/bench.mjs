// `npm run bench [NAME]`: every test/bench/*.bench.ts, one after the other.
import { prepare } from './prepare.mjs';
import { runBenchmarks } from './run-benchmarks.mjs';

await prepare();
runBenchmarks('test/bench', '.bench.js', process.argv[2] ?? '');
