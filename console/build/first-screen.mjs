/**
 * The weight of the first screen: every script that a browser must have before the inbox stands there, compressed. `npm run check` runs it
 * over the built console and fails above the limit, naming what is heaviest.
 */
import { readFileSync } from 'node:fs';

const limit = 185_000;
const built = new URL('../../dist/console/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', built), 'utf8'));

/** The chunk of a source, and what it imports at once. */
function withImports(name, found = new Set()) {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`The build has no chunk ${name}.`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const each of chunk.imports ?? []) withImports(each, found);
  return found;
}

const files = new Set([...withImports('index.html'), ...withImports('src/screens/inbox/inbox.tsx')]);
const weights = [...files]
  .map(file => [readFileSync(new URL(`${file}.gz`, built)).length, file])
  .sort(([a], [b]) => b - a);
const sum = weights.reduce((before, [weight]) => before + weight, 0);
const kB = weight => `${(weight / 1000).toFixed(1)} kB`;
process.stdout.write(`${kB(sum)} of script on the first screen, of ${kB(limit)} at most\n`);
if (sum > limit) {
  for (const [weight, file] of weights.slice(0, 8)) process.stdout.write(`  ${kB(weight)} ${file}\n`);
  process.stdout.write(
    'Let what the inbox does not need at once come later (lazy, or with the screen that uses it).\n',
  );
  process.exitCode = 1;
}
