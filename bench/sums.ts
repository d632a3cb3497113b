/**
 * `npm run bench:sums`: how many of the amounts that customers ask for the local link calculates as a careful clerk does (`total` of the
 * labelled conversations): those of the shops that the reader of sources is trained on, and those of bench/sums. The confidence in a sum
 * and the reading of lists are learnt from both; here, for each shop, they come from trees that were trained without that shop. Runs in
 * memory, as `bench:agent -- --rehearse` does. It also reports which share of the answers' content the best answers use, and which share of
 * that is told; the reader of sources has been trained on the first shops. `--only WORD` runs the shops whose name contains the word,
 * `--failing` prints each amount that was not told.
 */
import { parseArgs } from 'node:util';
import { fitLists } from '../src/integrations/local/reading/lists/fit-lists.js';
import { listExamples } from '../src/integrations/local/reading/lists/list-examples.js';
import { readListsBy } from '../src/integrations/local/reading/lists/list-reader.js';
import { toldSums, treesWithout } from '../src/integrations/local/reading/sums/fit-sum-trust.js';
import { judgeSumsBy } from '../src/integrations/local/reading/sums/sum-trust.js';
import { holdsAmount } from './agent/amounts.js';
import { labelledFolders, labelledShops } from './agent/labelled.js';
import { rehearsalHouse } from './agent/rehearsal.js';
import { toldUnits } from './agent/told-units.js';
import { say } from './stage/terminal.js';

const { values } = parseArgs({ options: { only: { type: 'string' }, failing: { type: 'boolean' } } });
const treesFor = treesWithout(toldSums('src/integrations/local/reading/data/told-sums'));
const listsWithout = fitLists(listExamples('src/integrations/local/reading/data/lists'), say).without;
const house = rehearsalHouse();
for (const folder of Object.values(labelledFolders)) say(await summed(folder));
await house.stop();

async function summed(folder: string): Promise<string> {
  let [asked, toldAmounts, totals, right] = [0, 0, 0, 0];
  let [units, fitting, drawn] = [0, 0, 0];
  for (const labelled of labelledShops(folder, values.only)) {
    const { name, shop: entry, talks } = labelled;
    judgeSumsBy(treesFor(name));
    readListsBy(listsWithout(name));
    const shop = await house.open(entry);
    for (const [at, { title, turns }] of talks.entries()) {
      for (const { text, from, sum, total } of turns) {
        const reply = await shop.say(`${name} ${at}`, text);
        const told = toldUnits(reply.text ?? '', labelled);
        units += told.length;
        fitting += told.filter(key => from.includes(key)).length;
        drawn += new Set(from).size;
        if (!total) continue;
        const holds = holdsAmount(reply.text ?? '', total);
        asked += 1;
        toldAmounts += Number(holds);
        const hasTotal = /\bTotal\b/u.test(reply.text ?? '');
        totals += Number(hasTotal);
        right += Number(hasTotal && holds);
        if (values.failing && !holds)
          say(`\n[${name}: ${title}]\n> ${text}\n= ${total} ${JSON.stringify(sum)}\n< ${reply.text}`);
      }
    }
  }
  const share = (part: number, whole: number) => ((100 * part) / whole).toFixed(1);
  return [
    `${folder}: of ${asked} amounts that were asked for, ${toldAmounts} were told (${share(toldAmounts, asked)} %); ${totals} answers held a total, ${right} of them that amount.`,
    `The best answers draw on ${share(fitting, units)} % of the ${units} products and sentences that were told, and ${share(fitting, drawn)} % of what they draw on was told.`,
  ].join('\n');
}
