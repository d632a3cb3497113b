/**
 * `npm run bench:console`: the console in a real browser, with the demo data and with a database of the size that `npm run bench:seed`
 * fills. Measures first paint and weight of the first screen; the time to open a conversation, switch the filter and press a key; the
 * time from a webhook to the screen; and the memory of the page over an hour of live messages. Every answer is checked before it is
 * timed. `--data demo,seed`, `--scale 1`, `--visits 15`, `--times 40`, `--live 50`, `--minutes 60`. Databases are kept under BENCH_HOME.
 */
import { parseArgs } from 'node:util';
import { launchBrowser } from '../src/testing/browser.js';
import { figuresOf, inWords } from './console/figures.js';
import { openConversations, switchFilter, type } from './console/interactions.js';
import { openNew, webhookToScreen } from './console/live.js';
import { liveHour } from './console/memory.js';
import { homeFor, openConsoleStage } from './console/stage.js';
import { openPage, signIn, visit } from './console/visits.js';
import { say } from './stage/terminal.js';

const { values: args } = parseArgs({
  options: {
    data: { type: 'string', default: 'demo,seed' },
    scale: { type: 'string', default: '1' },
    visits: { type: 'string', default: '15' },
    times: { type: 'string', default: '40' },
    live: { type: 'string', default: '50' },
    minutes: { type: 'string', default: '60' },
  },
});

async function measure(scale: number | null): Promise<void> {
  const stage = await openConsoleStage(homeFor(scale), scale, line => process.stderr.write(`  ${line}\n`));
  const browser = await launchBrowser();
  try {
    say(`\n${scale === null ? 'demo data' : `seeded, scale ${scale}`}; ${stage.version}; browser ${browser.version()}`);
    const visits = await visit(browser, stage, Number(args.visits));
    say(`first paint          ${inWords(figuresOf(visits.map(({ paint }) => paint)))}`);
    say(`conversations shown  ${inWords(figuresOf(visits.map(({ ready }) => ready)))}`);
    say(`JS of the first screen, gzip: ${(Math.max(...visits.map(({ script }) => script)) / 1000).toFixed(1)} kB`);
    const { context, page } = await openPage(browser);
    await signIn(page, stage);
    // The first rounds compile code and fill caches, as the first minute of a day does.
    await openConversations(page, 5);
    say(`open a conversation  ${inWords(figuresOf(await openConversations(page, Number(args.times))))}`);
    say(`switch the filter    ${inWords(figuresOf(await switchFilter(page, Number(args.times))))}`);
    await openNew(page, stage);
    say(
      `a key (≤ 16 shown as 16)  ${inWords(figuresOf(await type(page, 'Con gusto le ayudo con su pedido de hoy. '.repeat(3))))}`,
    );
    say(`webhook to screen    ${inWords(figuresOf(await webhookToScreen(page, stage, Number(args.live))))}`);
    await liveHour(page, stage, Number(args.minutes), (minute, { heap, nodes, listeners, entries }) =>
      say(
        `after ${minute} live minutes  heap ${(heap / 1e6).toFixed(1)} MB, ${nodes} nodes, ${listeners} listeners, ${entries} entries of maps`,
      ),
    );
    await context.close();
  } finally {
    await browser.close();
    await stage.stop();
  }
}

for (const data of args.data.split(',')) await measure(data === 'demo' ? null : Number(args.scale));
