/** The build of the console, under Node 24: called by scripts/build-console.mjs. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib';
import { build } from 'vite';
import { trustedDocuments } from './trusted-documents.mjs';
import { writeTypedDocuments } from './typed-documents.mjs';
import { viteConfig } from './vite.mjs';

const assets = fileURLToPath(new URL('../../dist/console/assets', import.meta.url));

/** Compressed once here, so that the server never does. */
function compress(folder) {
  for (const name of readdirSync(folder)) {
    if (!/\.(js|css|svg|json)$/.test(name)) continue;
    const text = readFileSync(path.join(folder, name));
    writeFileSync(path.join(folder, `${name}.gz`), gzipSync(text, { level: 9 }));
    const params = { [zlib.BROTLI_PARAM_QUALITY]: 10 };
    writeFileSync(path.join(folder, `${name}.br`), brotliCompressSync(text, { params }));
  }
}

await writeTypedDocuments();
await build(viteConfig());
compress(assets);
writeFileSync(path.join(assets, '..', 'documents.json'), JSON.stringify(trustedDocuments()));
