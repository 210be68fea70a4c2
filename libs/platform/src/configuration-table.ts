import { CONFIGURATION_GROUPS, type Variable, variables } from './configuration-variable.js';
// The class registers its variables when it is loaded.
import './configuration.js';

/** The README's table stands between these two lines; a test compares it with the code. */
export const TABLE_START = '<!-- configuration:start -->';
export const TABLE_END = '<!-- configuration:end -->';

const grouped = () =>
  CONFIGURATION_GROUPS.map((group) => ({ group, members: variables().filter((one) => one.group === group) }));

function printedDefault({ defaultText, default: value }: Variable): string {
  return defaultText ?? `\`${value ?? ''}\``;
}

/** The configuration as a Markdown table, one row per environment variable, formatted as `npm run format` wants it. */
export function configurationMarkdown(): string {
  const rows = [
    ['', 'Variable', 'Default', 'What it is'],
    ...grouped().flatMap(({ group, members }) =>
      members.map((one, index) => [index === 0 ? group : '', `\`${one.name}\``, printedDefault(one), one.description]),
    ),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)].join('\n');
}

/** The text of `.env.example`: every variable with its meaning, commented out at its default. */
export function environmentExample(): string {
  const sections = grouped().map(({ group, members }) =>
    [
      `## ${group}`,
      ...members.map((one) => `# ${one.description}\n#${one.name}=${one.default || (one.example ?? '')}`),
    ].join('\n\n'),
  );
  return [
    '# Copy to .env and take away the # before what you want to set. `npm start` and the compose file read it.',
    '# Written by `npm run configuration`; a test compares it with the code.',
    ...sections,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}
