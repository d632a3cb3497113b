/** Runs one built program by its name, for `npm run server` and similar commands. */
import { ensureInstalled, keepRunning, main, run, StartUpError } from './bootstrap.mjs';
import { build } from './build.mjs';
import { buildConsole } from './build-console.mjs';

const PROGRAMS = new Map([
  ['server', ['dist/src/server.js']],
  ['worker', ['dist/src/worker.js']],
  ['reset', ['dist/src/cli.js', 'reset']],
  ['schema', ['dist/src/cli.js', 'schema']],
  ['train', ['dist/src/cli.js', 'train']],
  ...[
    'ingest',
    'kill',
    'send',
    'understand',
    'seed',
    'reads',
    'scope',
    'fanout',
    'soak',
    'own-intents',
    'audit',
    'search',
    'import',
    'agent',
    'sums',
    'replay',
    'flows',
    'month',
    'console',
    'pictures',
  ].map(bench => [`bench-${bench}`, [`dist/bench/${bench}.js`]]),
]);

await main(async () => {
  const [name, ...args] = process.argv.slice(2);
  const program = PROGRAMS.get(name ?? '');
  if (!program) throw new StartUpError(`Say which program: ${[...PROGRAMS.keys()].join(', ')}.`);
  await ensureInstalled();
  await build();
  if (name === 'server' || name === 'bench-console' || name === 'bench-pictures') await buildConsole();
  const [entry, ...fixed] = program;
  const serves = name === 'server' || name === 'worker';
  return (serves ? keepRunning : run)(entry, [...fixed, ...args]);
});
