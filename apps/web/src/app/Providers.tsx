import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { RouterProvider } from 'react-router';
import { Announcer } from '../components/announce';
import { Toasts } from '../components/toasts';
import { colorScheme } from './color-scheme';
import { STYLE_NONCE } from './nonce';
import { usePreferences } from './preferences';
import { queryClient } from './query';
import { router } from './routes';
import { SessionExpired } from './SessionExpired';
import { theme } from './theme';

/** Everything around the screens. */
export function Providers() {
  const density = usePreferences((preferences) => preferences.density);
  useEffect(() => {
    document.documentElement.dataset['density'] = density;
  }, [density]);
  return (
    <MantineProvider
      theme={theme}
      // They are in the style file, see theme-css.mjs.
      withCssVariables={false}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
      getStyleNonce={() => STYLE_NONCE ?? ''}
    >
      <QueryClientProvider client={queryClient}>
        <Announcer />
        <RouterProvider router={router} />
        <Toasts />
        <SessionExpired />
      </QueryClientProvider>
    </MantineProvider>
  );
}
