/**
 * `npm run bench:sums`: how many of the amounts that customers ask for the local link reckons as a careful clerk does (`total` of the
 * labelled conversations): those of the shops that the reader of sources is trained on, and those of bench/sums, which nothing is
 * trained on. In memory, as `bench:agent -- --rehearse` does it. `--only WORD` runs the shops whose name has the word, `--failing` prints each amount that was not told.
 */
import { parseArgs } from 'node:util';
import { labelledFolders, labelledShops } from './agent/labelled.js';
import { rehearsalHouse } from './agent/rehearsal.js';

/** A label is exact where the shop would round. */
const slack = 0.51;

const { values } = parseArgs({ options: { only: { type: 'string' }, failing: { type: 'boolean' } } });
const print = (line: string) => process.stdout.write(`${line}\n`);
const house = rehearsalHouse();
for (const folder of Object.values(labelledFolders)) print(await summed(folder));
await house.stop();

async function summed(folder: string): Promise<string> {
  let [asked, told, totals] = [0, 0, 0];
  for (const { name, shop: entry, talks } of labelledShops(folder, values.only)) {
    const shop = await house.open(entry);
    for (const [at, { title, turns }] of talks.entries()) {
      for (const { text, sum, total } of turns) {
        const reply = await shop.say(`${name} ${at}`, text);
        if (!total) continue;
        const amounts = amountsIn(reply.text ?? '');
        const holds = amounts.some(amount => Math.abs(amount - total) <= slack);
        asked += 1;
        told += Number(holds);
        totals += Number(/\bTotal\b/u.test(reply.text ?? ''));
        if (values.failing && !holds)
          print(`\n[${name}: ${title}]\n> ${text}\n= ${total} ${JSON.stringify(sum)}\n< ${reply.text}`);
      }
    }
  }
  const share = ((100 * told) / asked).toFixed(1);
  return `${folder}: of ${asked} amounts that were asked for, ${told} were told (${share} %); ${totals} answers held a total.`;
}

/** The numbers of an answer, with points and commas read either way. */
function amountsIn(text: string): number[] {
  return (text.match(/\d[\d.,\s]*\d|\d/gu) ?? []).flatMap(found => {
    const digits = found.replace(/\s/gu, '');
    const [, whole, cents] = /^(.*)[.,](\d{1,2})$/u.exec(digits) ?? [];
    const plain = Number(digits.replace(/[.,]/gu, ''));
    return whole === undefined ? [plain] : [plain, Number(`${whole.replace(/[.,]/gu, '')}.${cents}`)];
  });
}
