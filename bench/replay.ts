/**
 * `npm run bench:replay`: writes the current answers of the local link to the labelled conversations, and what it had spoken of at each
 * message, beside them (`own`). The reader of sources is trained with these answers as history, since in use it follows them and not the
 * answers of a careful clerk. It also writes which sums the local link calculates for them, and for those of bench/sums, with features
 * that tell whether each is right (`told-sums`), and what the conversation had told at each labelled list (`lists`). `--sums` writes only
 * the last two. Run it before `npm run train` if answers have changed much.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fitLists } from '../src/integrations/local/reading/lists/fit-lists.js';
import { listExamples } from '../src/integrations/local/reading/lists/list-examples.js';
import { readListsBy } from '../src/integrations/local/reading/lists/list-reader.js';
import { mostRead } from '../src/integrations/local/reading/sources/mentions.js';
import { type OwnTalk, ownTalksFile } from '../src/integrations/local/reading/sources/talks.js';
import { type ToldSumRow, toldSums, treesWithout } from '../src/integrations/local/reading/sums/fit-sum-trust.js';
import { sumSignals } from '../src/integrations/local/reading/sums/sum-signals.js';
import { judgeSumsBy } from '../src/integrations/local/reading/sums/sum-trust.js';
import { type LabelledShop, labelledFolders, labelledShops } from './agent/labelled.js';
import { listShopLine, listTalkLine } from './agent/list-lines.js';
import { rehearsalHouse } from './agent/rehearsal.js';
import { isRightSum } from './agent/told-sums.js';
import { say } from './stage/terminal.js';

const { values } = parseArgs({ options: { sums: { type: 'boolean' } } });
const data = 'src/integrations/local/reading/data';
const treesFor = treesWithout(toldSums(`${data}/told-sums`));
const listsWithout = fitLists(listExamples(`${data}/lists`), say).without;
const house = rehearsalHouse();
for (const [kind, folder] of Object.entries(labelledFolders)) {
  const sums: ToldSumRow[] = [];
  const lists: unknown[] = [];
  for (const labelled of labelledShops(folder)) {
    const replayed = await replay(labelled);
    sums.push(...replayed.sums);
    lists.push(...replayed.lists);
    if (folder === labelledFolders.sources && !values.sums) write(ownTalksFile(folder, labelled.name), replayed.own);
  }
  write(`${data}/told-sums/${kind}.jsonl`, sums);
  write(`${data}/lists/${kind}.jsonl`, lists);
}
await house.stop();

async function replay(labelled: LabelledShop): Promise<{ own: OwnTalk[]; sums: ToldSumRow[]; lists: unknown[] }> {
  const { name, shop, talks } = labelled;
  const open = await house.open(shop);
  judgeSumsBy(treesFor(name));
  readListsBy(listsWithout(name));
  const own: OwnTalk[] = [];
  const sums: ToldSumRow[] = [];
  const lists: unknown[] = [listShopLine(name, open.products)];
  for (const [at, { turns }] of talks.entries()) {
    const talk: OwnTalk = [];
    const listed = listTalkLine(labelled, turns, open.products);
    for (const turn of turns) {
      const { text, spokenOf, sum, input } = await open.say(`${name} ${at}`, turn.text);
      listed.add(turn, input);
      talk.push({ text: (text ?? '').slice(0, mostRead), spokenOf });
      const right = sum && isRightSum(sum.told, turn, labelled);
      if (sum && right !== null)
        sums.push({ shop: name, asked: turn.total !== undefined, right, signals: sumSignals(sum.seen) });
    }
    own.push(talk);
    lists.push(listed.line);
  }
  return { own, sums, lists };
}

function write(file: string, lines: readonly unknown[]): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, lines.map(line => `${JSON.stringify(line)}\n`).join(''));
}
