import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import 'virtual:theme.css';
import './app/global.css';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { STYLE_NONCE } from './app/nonce';
import { drawFirst } from './app/first-drawing';
import { usePreferences } from './app/preferences';
import { Providers } from './app/Providers';
import { router } from './app/routes';
import { chooseLanguage, changeLanguage } from './i18n';

// What opens dialogs (react-remove-scroll) adds a style element of its own.
if (STYLE_NONCE !== undefined) setNonce(STYLE_NONCE);

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the app.');
const start = (): Promise<void> =>
  drawFirst(router, () =>
    createRoot(root).render(
      <StrictMode>
        <Providers />
      </StrictMode>,
    ),
  );
// Not awaited here: the pages are modules that wait for this one to be through.
void changeLanguage(usePreferences.getState().language ?? chooseLanguage(navigator.languages)).then(start);
