/**
 * `npm run bench:sums`: how many of the amounts that customers ask for the local link reckons as a careful clerk does (`total` of the
 * labelled conversations): those of the shops that the reader of sources is trained on, and those of bench/sums. The trust in a sum is
 * learnt from both; here it comes for each shop from trees that have not seen it. In memory, as `bench:agent -- --rehearse` does it. `--only WORD` runs the shops whose name has the word, `--failing` prints each amount that was not told.
 */
import { parseArgs } from 'node:util';
import { toldSums, treesWithout } from '../src/integrations/local/reading/sums/fit-sum-trust.js';
import { judgeSumsBy } from '../src/integrations/local/reading/sums/sum-trust.js';
import { holdsAmount } from './agent/amounts.js';
import { labelledFolders, labelledShops } from './agent/labelled.js';
import { rehearsalHouse } from './agent/rehearsal.js';

const { values } = parseArgs({ options: { only: { type: 'string' }, failing: { type: 'boolean' } } });
const print = (line: string) => process.stdout.write(`${line}\n`);
const treesFor = treesWithout(toldSums('src/integrations/local/reading/data/told-sums'));
const house = rehearsalHouse();
for (const folder of Object.values(labelledFolders)) print(await summed(folder));
await house.stop();

async function summed(folder: string): Promise<string> {
  let [asked, told, totals, right] = [0, 0, 0, 0];
  for (const { name, shop: entry, talks } of labelledShops(folder, values.only)) {
    judgeSumsBy(treesFor(name));
    const shop = await house.open(entry);
    for (const [at, { title, turns }] of talks.entries()) {
      for (const { text, sum, total } of turns) {
        const reply = await shop.say(`${name} ${at}`, text);
        if (!total) continue;
        const holds = holdsAmount(reply.text ?? '', total);
        asked += 1;
        told += Number(holds);
        const hasTotal = /\bTotal\b/u.test(reply.text ?? '');
        totals += Number(hasTotal);
        right += Number(hasTotal && holds);
        if (values.failing && !holds)
          print(`\n[${name}: ${title}]\n> ${text}\n= ${total} ${JSON.stringify(sum)}\n< ${reply.text}`);
      }
    }
  }
  const share = ((100 * told) / asked).toFixed(1);
  return `${folder}: of ${asked} amounts that were asked for, ${told} were told (${share} %); ${totals} answers held a total, ${right} of them that amount.`;
}
