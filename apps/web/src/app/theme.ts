import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { PAGE } from './tokens';

const desk: MantineColorsTuple = [
  '#eaf2fb',
  '#d3e3f5',
  '#a6c6ea',
  '#76a7de',
  '#4f8dd4',
  '#357dcd',
  '#1d5fa8',
  '#184f8c',
  '#134070',
  '#0d3056',
];

/** Type, space and shape; colours are in tokens.ts. */
export const theme = createTheme({
  colors: { desk },
  primaryColor: 'desk',
  primaryShade: 6,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, Menlo, Consolas, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1rem', sm: '1.25rem', md: '1.25rem', lg: '1.5rem', xl: '1.75rem' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.75rem' },
      h2: { fontSize: '1rem', lineHeight: '1.5rem' },
      h3: { fontSize: '0.875rem', lineHeight: '1.25rem' },
    },
  },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '0.125rem', sm: '0.25rem', md: '0.375rem', lg: '0.5rem', xl: '1rem' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  focusRing: 'auto',
  cursorType: 'pointer',
  components: {
    // What only explains interrupts nobody who listens to the page; a fault says of itself that it is an alert.
    Alert: { defaultProps: { role: 'note' } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 0 }, multiline: true, maw: 320 } },
    Modal: { defaultProps: { transitionProps: { duration: 0 }, centered: false, yOffset: '8vh' } },
    Drawer: { defaultProps: { transitionProps: { duration: 0 } } },
    // The first entry takes the focus by `data-autofocus`; a placeholder before it would be no entry of a menu.
    Menu: { defaultProps: { transitionProps: { duration: 0 }, withInitialFocusPlaceholder: false } },
    // What is hidden from sight in a cell stays within the part that scrolls.
    TableScrollContainer: { styles: { scrollContainer: { position: 'relative' } } },
    Popover: { defaultProps: { transitionProps: { duration: 0 } } },
  },
});

/** Mantine's own greys miss AA; these replace them, in one place, and add ours as `--desk-…`. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variablesOf('light'),
  dark: variablesOf('dark'),
});

function variablesOf(scheme: 'light' | 'dark'): Record<string, string> {
  const page = PAGE[scheme];
  return {
    '--mantine-color-body': page.body,
    '--mantine-color-text': page.text,
    '--mantine-color-bright': page.text,
    '--mantine-color-dimmed': page.dimmed,
    '--mantine-color-placeholder': page.placeholder,
    '--mantine-color-error': page.error,
    '--mantine-color-default-border': page.border,
    '--mantine-color-anchor': page.anchor,
    '--mantine-color-disabled-color': page.dimmed,
    '--mantine-primary-color-light-color': page.anchor,
    '--mantine-color-desk-light-color': page.anchor,
    '--mantine-color-desk-outline': page.anchor,
    '--desk-ground': page.ground,
    '--desk-line': page.line,
    '--desk-border': page.border,
    '--desk-focus': page.anchor,
    '--desk-primary': page.primary,
    '--desk-on-primary': page.onPrimary,
    '--desk-warning': page.warning,
    '--desk-warning-ground': page.warningGround,
    '--desk-error': page.error,
    '--desk-success': page.success,
    '--desk-selected': page.selected,
  };
}
