/** `npm start`: everything from a fresh clone to a running server and worker, in one process. */
import { ensureInstalled, main, run } from './bootstrap.mjs';
import { build } from './build.mjs';

await main(async () => {
  await ensureInstalled();
  await build();
  return run('dist/src/start.js', process.argv.slice(2));
});
