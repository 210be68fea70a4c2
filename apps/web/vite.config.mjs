import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { BEGIN_EARLY, firstLoad, groups } from './first-load.mjs';
import { themeCss } from './theme-css.mjs';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), themeCss(), firstLoad()],
  // The API replaces this by a nonce of its own for every answer, see apps/api/src/landing/web-app.ts.
  html: { cspNonce: 'CLAIMDESK_NONCE' },
  build: {
    target: 'es2023',
    // build-web.mjs puts it in the place of what is served.
    outDir: 'dist-next',
    emptyOutDir: true,
    // Data addresses are not "from our origin": fonts and pictures stay files.
    assetsInlineLimit: 0,
    // The styles of all screens together are a quarter of those of the components, and each file would be a request.
    cssCodeSplit: false,
    manifest: true,
    reportCompressedSize: false,
    // What the page begins with is in the page; every browser that the app is built for knows modulepreload.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: join(import.meta.dirname, 'index.html'), early: BEGIN_EARLY },
      output: { codeSplitting: { groups } },
    },
  },
  // `npx vite apps/web` beside a running `npm start`, for working on screens.
  server: { proxy: { '/api': { target: 'http://127.0.0.1:3000' } } },
});
