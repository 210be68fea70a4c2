/** The import table of ARCHITECTURE.md, "Who may import whom". A change here is a change there. */
const pure = '^libs/(claims|extraction|reports)/';
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const only = (lib, allowed) =>
  rule(
    `${lib}-imports`,
    `libs/${lib} may import of our own code only: ${allowed.join(', ') || 'nothing'}.`,
    { path: `^libs/${lib}/`, pathNot: '\\.spec\\.ts$' },
    { path: '^(libs|apps|prisma|test)/', pathNot: [`^libs/${lib}/`, ...allowed.map((a) => `^libs/${a}/`)] },
  );
module.exports = {
  forbidden: [
    rule('no-circular', 'A circle means that two files are one.', {}, { circular: true }),
    rule(
      'one-face',
      'A lib is imported by its index.ts only.',
      { path: '^(apps|libs|test)/([^/]+)/' },
      { path: '^libs/[^/]+/src/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^libs/$2/'] },
    ),
    rule('libs-not-apps', 'Libs never import apps.', { path: '^libs/' }, { path: '^apps/' }),
    rule(
      'apps-apart',
      'Apps never import each other.',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    only('claims', []),
    only('extraction', ['claims']),
    only('reports', ['claims']),
    only('platform', ['claims', 'extraction', 'reports']),
    only('storage', ['claims', 'extraction', 'reports', 'platform']),
    only('jobs', ['claims', 'platform']),
    only('identity', ['claims', 'extraction', 'reports', 'platform', 'storage']),
    only('desk', ['claims', 'extraction', 'reports', 'platform', 'storage', 'identity']),
    rule(
      'pure',
      'claims, extraction and reports are pure: no Nest, no store, no I/O.',
      { path: pure, pathNot: ['\\.spec\\.ts$', '^libs/extraction/(training|bench)/'] },
      {
        path: '(@nestjs|@prisma|^node_modules/(bullmq|ioredis|pg|pino|fastify))|^(node:)?(fs|net|http|https|child_process|dns|tls|worker_threads|os|process)(/|$)',
        pathNot: 'node_modules/fastify-',
      },
    ),
    rule(
      'prisma-in-storage',
      'Only libs/storage knows Prisma and pg.',
      { path: '^(apps|libs)/', pathNot: '^libs/storage/' },
      { path: 'node_modules/(@prisma|prisma|pg)/' },
    ),
    rule(
      'bullmq-in-jobs',
      'Only libs/jobs knows BullMQ.',
      { path: '^(apps|libs)/', pathNot: '^libs/jobs/' },
      { path: 'node_modules/(bullmq|@nestjs/bullmq)/' },
    ),
    rule(
      'api-imports',
      'The API talks to the desk and identity, never to jobs.',
      { path: '^apps/api/' },
      { path: '^libs/jobs/' },
    ),
    rule(
      'cli-imports',
      'The CLI talks to the desk and identity, never to jobs.',
      { path: '^apps/cli/src/' },
      { path: '^libs/jobs/' },
    ),
    rule(
      'web-alone',
      'The web app knows the API through its generated types only.',
      { path: '^apps/web/' },
      { path: '^(libs|prisma|test|apps/(api|worker|cli))/' },
    ),
    rule(
      'no-orphan-dev',
      'The product never imports a development package. (What the web app imports is bundled when it is built.)',
      { path: '^(apps|libs)/[^/]+/src/', pathNot: ['\\.spec\\.ts$', '^apps/web/'] },
      { dependencyTypes: ['npm-dev'] },
    ),
  ],
  options: {
    doNotFollow: { path: ['node_modules', 'libs/storage/src/generated'] },
    exclude: { path: ['^dist', '^apps/web/dist'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
    },
  },
};
