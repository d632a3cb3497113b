/**
 * `npm run bench:sums`: how many of the amounts that customers ask for the local link reckons as a careful clerk does, in the labelled
 * conversations that the reader is trained on (their `total`). In memory, as `bench:agent -- --rehearse` does it. `--only WORD` runs the shops
 * whose name has the word, `--failing` prints each amount that was not told.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { shopSchema } from './agent/conversations.js';
import { rehearsalHouse } from './agent/rehearsal.js';

const folder = 'src/integrations/local/reading/data/sources';
const turnSchema = z.object({
  text: z.string(),
  sum: z.record(z.string(), z.number()).optional(),
  total: z.number().optional(),
});
const talkSchema = z.object({ title: z.string(), turns: z.array(turnSchema) });
const currencies: Readonly<Record<string, string>> = {
  'es-AR': 'ARS',
  'es-CL': 'CLP',
  'es-CO': 'COP',
  'es-CR': 'CRC',
  'es-DO': 'DOP',
  'es-EC': 'USD',
  'es-GT': 'GTQ',
  'es-HN': 'HNL',
  'es-MX': 'MXN',
  'es-PE': 'PEN',
  'es-UY': 'UYU',
};
/** A label is exact where the shop would round. */
const slack = 0.51;

const { values } = parseArgs({ options: { only: { type: 'string' }, failing: { type: 'boolean' } } });
const print = (line: string) => process.stdout.write(`${line}\n`);
const house = rehearsalHouse();
let [asked, told, summed] = [0, 0, 0];
for (const file of readdirSync(folder)
  .filter(name => name.endsWith('.jsonl') && name.includes(values.only ?? ''))
  .sort()) {
  const [first = '', ...lines] = readFileSync(`${folder}/${file}`, 'utf8').trim().split('\n');
  const entry = shopSchema.partial({ industry: true, currency: true, agent: true }).parse(JSON.parse(first));
  const shop = await house.open({ industry: '', agent: 'Ana', currency: currencies[entry.locale] ?? 'USD', ...entry });
  for (const [at, line] of lines.entries()) {
    const { title, turns } = talkSchema.parse(JSON.parse(line));
    for (const { text, sum, total } of turns) {
      const reply = await shop.say(`${file} ${at}`, text);
      if (!total) continue;
      const amounts = amountsIn(reply.text ?? '');
      const holds = amounts.some(amount => Math.abs(amount - total) <= slack);
      asked += 1;
      told += Number(holds);
      summed += Number(/\bTotal\b/u.test(reply.text ?? ''));
      if (values.failing && !holds)
        print(`\n[${file}: ${title}]\n> ${text}\n= ${total} ${JSON.stringify(sum)}\n< ${reply.text}`);
    }
  }
}
await house.stop();
print(
  `Of ${asked} amounts that were asked for, ${told} were told (${((100 * told) / asked).toFixed(1)} %); ${summed} answers held a total.`,
);

/** The numbers of an answer, with points and commas read either way. */
function amountsIn(text: string): number[] {
  return (text.match(/\d[\d.,\s]*\d|\d/gu) ?? []).flatMap(found => {
    const digits = found.replace(/\s/gu, '');
    const [, whole, cents] = /^(.*)[.,](\d{1,2})$/u.exec(digits) ?? [];
    const plain = Number(digits.replace(/[.,]/gu, ''));
    return whole === undefined ? [plain] : [plain, Number(`${whole.replace(/[.,]/gu, '')}.${cents}`)];
  });
}
