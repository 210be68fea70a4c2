// `npm run bench:extraction [NAME]`: every program in libs/extraction/bench, one after the other. They need no store.
import { prepare } from './prepare.mjs';
import { runBenchmarks } from './run-benchmarks.mjs';

await prepare();
runBenchmarks('libs/extraction/bench', '.js', process.argv[2] ?? '');
