import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // The API replaces this by a nonce of its own for every answer, see apps/api/src/landing/web-app.ts.
  html: { cspNonce: 'CLAIMDESK_NONCE' },
  build: {
    target: 'es2023',
    // build-web.mjs puts it in the place of what is served.
    outDir: 'dist-next',
    emptyOutDir: true,
    // Data addresses are not "from our origin": fonts and pictures stay files.
    assetsInlineLimit: 0,
    manifest: true,
    reportCompressedSize: false,
    rolldownOptions: {
      // Without groups every page waits for almost ninety files, most of them smaller than their request.
      output: {
        codeSplitting: {
          groups: [
            { name: 'icons', test: /@tabler/ },
            { name: 'shared', minShareCount: 20 },
          ],
        },
      },
    },
  },
  // `npx vite apps/web` beside a running `npm start`, for working on screens.
  server: { proxy: { '/api': { target: 'http://127.0.0.1:3000' } } },
});
