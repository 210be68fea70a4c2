// The theme's colours and sizes as a part of the style file: they are there before the app is, and the app need not make them.
import { join } from 'node:path';
import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core';
import { runnerImport } from 'vite';

/** What `main.tsx` imports. */
const NAME = 'virtual:theme.css';
const FILE = join(import.meta.dirname, 'src/app/theme-variables.css');
const THEME = join(import.meta.dirname, 'src/app/theme.ts');

/** Answers the import of `virtual:theme.css`. */
export function themeCss() {
  return {
    name: 'claimdesk:theme-css',
    resolveId: (id) => (id === NAME ? FILE : undefined),
    async load(id) {
      if (id !== FILE) return undefined;
      const { module } = await runnerImport(THEME, { configFile: false });
      return convertCssVariables(ownVariables(module), ':root');
    },
  };
}

/** The variables that are not what Mantine's own style file says already. */
function ownVariables({ cssVariables, theme }) {
  const common = defaultCssVariablesResolver(DEFAULT_THEME);
  const whole = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme));
  const ours = cssVariables(theme);
  const different = (part) =>
    Object.fromEntries(
      Object.entries({ ...whole[part], ...ours[part] }).filter(([name, value]) => common[part][name] !== value),
    );
  return { variables: different('variables'), light: different('light'), dark: different('dark') };
}
