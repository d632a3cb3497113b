import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import { compiledTexts } from './compiled-texts.mjs';
import { forgettingCache } from './forgetting-cache.mjs';

const place = relative => fileURLToPath(new URL(relative, import.meta.url));

/** Vite's settings for the build. */
export const viteConfig = () => ({
  configFile: false,
  root: place('..'),
  base: '/',
  logLevel: 'warn',
  plugins: [tailwindcss(), forgettingCache(), compiledTexts()],
  oxc: { jsx: { runtime: 'automatic' } },
  // The server writes a fresh nonce into the page for the few styles that libraries add.
  html: { cspNonce: '%NONCE%' },
  build: {
    outDir: place('../../dist/console'),
    emptyOutDir: true,
    // What belongs to what, for the weight of the first screen (first-screen.mjs).
    manifest: true,
    target: 'es2023',
    // One file more or less is nothing to HTTP, and nothing in the page may be inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 800,
  },
});
