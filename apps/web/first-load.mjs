// How the app is cut into files, and which of them a first visit to each page needs (src/early fetches them ahead).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SRC = join(import.meta.dirname, 'src');
const BEGIN = /\/early\/[^/]+\.ts$/;

/** What most pages use sooner or later, small as it is. Dialogs and their like are left out: they come when they open. */
const COMMON = new RegExp(
  [
    '@tabler',
    '@tanstack',
    'react-error-boundary',
    '@mantine.(hooks|core.esm.(core|utils))',
    '@mantine.core.esm.components.(Input|InputBase|TextInput|Textarea|Anchor|NativeSelect|ActionIcon|Paper|Portal)\\W',
    'web.src.(api|i18n.format)',
    'web.src.components.(?!Dialog|Confirm|Merge|merge|Form|form|SecretOnce|MarkdownView|Section|TabLinks|use-versioned)',
  ].join('|'),
);

/**
 * What the early script and the reader share. The styles of the library, which those of ours change, are named as well:
 * styles come into their file in the order of the chunks.
 */
const FIRST_WORDS =
  /(Shell|PageHeader|reader|article|clearance|first-words)\.module\.css|reader.text.(blocks|groups|tags|span)\.ts|(inter.wght|core.styles|app.theme-variables|app.global)\.css/;

/**
 * Few files: each costs a request, and most modules are smaller than their request. What every page needs is one file,
 * what several need a second one; what only some features share is a file for each of them.
 */
export const groups = [
  // Before the others: what draws the first words of an article (src/early/first-words.ts) is there before the app is.
  { name: 'text', priority: 1, test: FIRST_WORDS },
  { name: 'start', tags: ['$initial'], test: (id) => !BEGIN.test(id) },
  { name: 'common', minShareCount: 2, test: COMMON },
  { name: 'reader', minShareCount: 2, test: /features.reader.(?!dialogs|revisions|queries)/ },
  { name: 'review', minShareCount: 2, test: /features.review/ },
  { name: 'lists', minShareCount: 2, test: /features.(claims|articles|sources)/ },
];

/** The entry that begins before the app. */
export const BEGIN_EARLY = join(SRC, 'early/begin.ts');

const ROUTE = /path: '([^']+)'|screen\(\[([^\]]*)\],\s*\(\) =>\s*import\('\.\.\/(features\/[^']+)'\)/g;

/** The pages of app/routes.tsx: their addresses as a regular expression, the words they speak, their module. */
export function pagesOf(routes) {
  const pages = [];
  let path = null;
  for (const [, address, words, module] of routes.matchAll(ROUTE)) {
    if (address !== undefined) path = address;
    else if (path !== null) {
      pages.push({ path: asExpression(path), isExact: !path.includes(':'), words: words.match(/\w+/g) ?? [], module });
    }
  }
  // `/articles/new` is no article.
  return pages.sort((one, other) => Number(other.isExact) - Number(one.isExact));
}

const asExpression = (path) =>
  `^${path.replaceAll(/\/:\w+(\?)?/g, (_, mayLack) => (mayLack ? '(?:/[^/]+)?' : '/[^/]+'))}/?$`;

/** Puts the early script and the list of files into the built page. */
export function firstLoad() {
  return {
    name: 'claimdesk:first-load',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
        const chunkOf = (path) => {
          const found = chunks.find(({ facadeModuleId }) => facadeModuleId?.startsWith(join(SRC, path)));
          if (found === undefined) throw new Error(`No file was built for ${path}.`);
          return found;
        };
        const start = filesOf(bundle, chunkOf('../index.html').fileName);
        const needs = (path) => [...filesOf(bundle, chunkOf(path).fileName)].filter((file) => !start.has(file));
        const pages = pagesOf(readFileSync(join(SRC, 'app/routes.tsx'), 'utf8')).map(({ path, words, module }) => ({
          path,
          files: needs(`${module}.tsx`).map(address),
          words,
        }));
        const spoken = ['core', ...new Set(pages.flatMap(({ words }) => words))];
        const wordsIn = (language) =>
          Object.fromEntries(
            spoken.map((one) => [one, address(chunkOf(`i18n/locales/${language}/${one}.ts`).fileName)]),
          );
        const early = chunkOf('early/begin.ts').fileName;
        // It would wait for the app that it is to be earlier than.
        if ([...filesOf(bundle, early)].some((file) => file !== early && bundle[file].name !== 'text')) {
          throw new Error('src/early imports more of the app than FIRST_WORDS in first-load.mjs names.');
        }
        const files = { pages, words: { de: wordsIn('de'), en: wordsIn('en') } };
        return [
          // A list, no script: nothing of it is run.
          {
            tag: 'script',
            attrs: { type: 'application/json', id: 'first-files' },
            children: JSON.stringify(files),
            injectTo: 'head',
          },
          {
            tag: 'script',
            attrs: {
              type: 'module',
              async: true,
              fetchpriority: 'high',
              src: address(early),
            },
            injectTo: 'head',
          },
        ];
      },
    },
  };
}

const address = (file) => `/${file}`;

/** The files that a chunk needs before it can run. */
function filesOf(bundle, fileName, seen = new Set()) {
  if (seen.has(fileName)) return seen;
  seen.add(fileName);
  for (const other of bundle[fileName].imports) filesOf(bundle, other, seen);
  return seen;
}
