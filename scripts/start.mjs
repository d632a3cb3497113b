/** `npm start`: takes a fresh clone to a running server and worker in one process. */
import { ensureInstalled, keepRunning, main } from './bootstrap.mjs';
import { build } from './build.mjs';
import { buildConsole } from './build-console.mjs';

await main(async () => {
  await ensureInstalled();
  await build();
  await buildConsole();
  return keepRunning('dist/src/start.js', process.argv.slice(2));
});
