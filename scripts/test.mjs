/** `npm test`: runs the whole suite; arguments are passed to jest (`npm test -- src/domain/leads`). */
import { ensureInstalled, main, run } from './bootstrap.mjs';
import { build } from './build.mjs';

/**
 * Keeps a worker that has run a hundred specs below 1 GB: V8 and glibc return memory that they would otherwise keep for later.
 * This costs about a hundredth more processor time.
 */
const HEAP = ['--max-old-space-size=640', '--max-semi-space-size=8'];
const ALLOCATOR = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072' };

await main(async () => {
  await ensureInstalled();
  await build();
  Object.assign(process.env, ALLOCATOR);
  const nodeArgs = ['--experimental-vm-modules', ...HEAP];
  return run('node_modules/jest/bin/jest.js', process.argv.slice(2), { nodeArgs });
});
