/**
 * `npm test`: runs all suites but the long ones, `*.long.int-spec.ts`, which `npm test -- --all` runs too. Arguments are passed to jest; a
 * pattern selects among all suites (`npm test -- src/domain/leads`).
 */
import { ensureInstalled, main, run, say } from './bootstrap.mjs';
import { build } from './build.mjs';

/**
 * Keeps a worker that has run a hundred specs below 1 GB: V8 and glibc return memory that they would otherwise keep for later.
 * This costs about a hundredth more processor time.
 */
const HEAP = ['--max-old-space-size=640', '--max-semi-space-size=8'];
const ALLOCATOR = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072' };

/** Returns jest's arguments, and whether long suites run: with `--all`, or if any argument is a pattern. */
function readArguments([...given]) {
  const all = given.indexOf('--all');
  if (all >= 0) given.splice(all, 1);
  return { given, withLong: all >= 0 || given.some(each => !each.startsWith('-')) };
}

await main(async () => {
  const { given, withLong } = readArguments(process.argv.slice(2));
  await ensureInstalled();
  await build();
  Object.assign(process.env, ALLOCATOR);
  const nodeArgs = ['--experimental-vm-modules', ...HEAP];
  process.env.EMBUDO_LONG_SUITES = String(withLong);
  if (!withLong) say('The long suites are left out: run them with npm test -- --all');
  return run('node_modules/jest/bin/jest.js', given, { nodeArgs });
});
