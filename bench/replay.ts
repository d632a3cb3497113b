/**
 * `npm run bench:replay`: writes the current answers of the local link to the labelled conversations, and what it had spoken of at each
 * message, beside them (`own`). The reader of sources is trained with these answers as history, since in use it follows them and not the
 * answers of a careful clerk. It also writes which sums the local link calculates for them, and for those of bench/sums, with features
 * that tell whether each is right (`told-sums`); `--sums` writes only these. Run it before `npm run train` if answers have changed much.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { mostRead } from '../src/integrations/local/reading/sources/signals.js';
import { type OwnTalk, ownTalksFile } from '../src/integrations/local/reading/sources/talks.js';
import { type ToldSumRow, toldSums, treesWithout } from '../src/integrations/local/reading/sums/fit-sum-trust.js';
import { sumSignals } from '../src/integrations/local/reading/sums/sum-signals.js';
import { judgeSumsBy } from '../src/integrations/local/reading/sums/sum-trust.js';
import { type LabelledShop, labelledFolders, labelledShops } from './agent/labelled.js';
import { rehearsalHouse } from './agent/rehearsal.js';
import { isRightSum } from './agent/told-sums.js';

const { values } = parseArgs({ options: { sums: { type: 'boolean' } } });
const sumsFolder = 'src/integrations/local/reading/data/told-sums';
const treesFor = treesWithout(toldSums(sumsFolder));
const house = rehearsalHouse();
for (const [kind, folder] of Object.entries(labelledFolders)) {
  const sums: ToldSumRow[] = [];
  for (const labelled of labelledShops(folder)) {
    const replayed = await replay(labelled);
    sums.push(...replayed.sums);
    if (folder === labelledFolders.sources && !values.sums) write(ownTalksFile(folder, labelled.name), replayed.own);
  }
  write(`${sumsFolder}/${kind}.jsonl`, sums);
}
await house.stop();

async function replay(labelled: LabelledShop): Promise<{ own: OwnTalk[]; sums: ToldSumRow[] }> {
  const { name, shop, talks } = labelled;
  const open = await house.open(shop);
  judgeSumsBy(treesFor(name));
  const own: OwnTalk[] = [];
  const sums: ToldSumRow[] = [];
  for (const [at, { turns }] of talks.entries()) {
    const talk: OwnTalk = [];
    for (const turn of turns) {
      const { text, spokenOf, sum } = await open.say(`${name} ${at}`, turn.text);
      talk.push({ text: (text ?? '').slice(0, mostRead), spokenOf });
      const right = sum && isRightSum(sum.told, turn, labelled);
      if (sum && right !== null)
        sums.push({ shop: name, asked: turn.total !== undefined, right, signals: sumSignals(sum.seen) });
    }
    own.push(talk);
  }
  return { own, sums };
}

function write(file: string, lines: readonly unknown[]): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, lines.map(line => `${JSON.stringify(line)}\n`).join(''));
}
