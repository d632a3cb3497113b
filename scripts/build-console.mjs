/**
 * Builds the seller's console to dist/console if its sources changed: typed documents, then the bundle, then its
 * compressed copies. A hash of all inputs is stored next to it, so that a start without changes does not build.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, isMain, main, root, run, StartUpError, say } from './bootstrap.mjs';
import { withLock } from './lock.mjs';

const out = path.join(root, 'dist', 'console');
const stampFile = path.join(root, 'dist', '.console-stamp');
const MADE = path.join('console', 'src', 'gql');

function filesUnder(folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const place = path.join(folder, entry.name);
    if (place === MADE) return [];
    return entry.isDirectory() ? filesUnder(place) : [place];
  });
}

/** Returns the hash of all files that the build reads. The lock file represents the packages. */
function hashOfSources() {
  const hash = createHash('sha256');
  const own = ['scripts/build-console.mjs', 'package-lock.json', 'src/schema/schema.graphql'];
  for (const file of [...filesUnder('console').filter(name => !name.endsWith('.md')), ...own].sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

const stampOf = () => (existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '');
const isFresh = hash =>
  stampOf() === hash && existsSync(path.join(out, 'index.html')) && existsSync(path.join(root, MADE, 'graphql.ts'));

/** Brings dist/console up to date. A lock lets only one build run at a time. */
export async function buildConsole() {
  // The production image contains the built console without its sources.
  if (!existsSync(path.join(root, 'console', 'index.html')) || isFresh(hashOfSources())) return;
  mkdirSync(path.dirname(stampFile), { recursive: true });
  await withLock(path.dirname(stampFile), '.console-lock', async () => {
    const hash = hashOfSources();
    if (isFresh(hash)) return;
    const began = performance.now();
    const code = await run('console/build/build.mjs', [], { env: { ...process.env, NODE_ENV: 'production' } });
    if (code !== 0) throw new StartUpError('The console could not be built (see above).');
    writeFileSync(stampFile, hash);
    say(`Built the console in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  });
}

if (isMain(import.meta.url))
  await main(async () => {
    await ensureInstalled();
    await buildConsole();
  });
