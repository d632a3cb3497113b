/** `npm test`: the whole suite; arguments go to jest (`npm test -- src/domain/leads`). */
import { ensureInstalled, main, run } from './bootstrap.mjs';
import { build } from './build.mjs';

await main(async () => {
  await ensureInstalled();
  await build();
  return run('node_modules/jest/bin/jest.js', process.argv.slice(2), { nodeArgs: ['--experimental-vm-modules'] });
});
