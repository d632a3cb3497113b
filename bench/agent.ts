/**
 * `npm run bench:agent`: conversations in four trades with an agent that has the catalogue and articles of each shop, with messages
 * processed as in production. Each answer is compared with what it must and must not contain (bench/agent/seen, bench/agent/unseen).
 * `--half seen` runs one half, `--show` prints the answers, `--failing` prints only the conversations that were not solved, each failure
 * with what its answer lacks, `--totals` prints one line for the half and none of the answers, `--only WORD` runs the conversations whose
 * title or shop contains the word. `--rehearse` only asks the local link in this process, without a database: all halves take seconds.
 * LANGUAGE_MODELS chooses the link. `--by-hand FOLDER` lets a player answer in place of a hosted model, through files of that folder.
 * `--sets DIR` takes the shops from DIR/shops and the conversations from DIR/chats.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { removeEmbeddedPostgres } from '../src/integrations/local/embedded-postgres.js';
import { playShop } from './agent/by-hand/play.js';
import { type BenchConversation, conversationsOf, folderOfSets, shopNamed } from './agent/conversations.js';
import { type House, startHouse } from './agent/house.js';
import { endsWithPerson, isSolved, type Judged, judge, plain, tableHead, tableLine } from './agent/judge.js';
import { rehearsalHouse } from './agent/rehearsal.js';
import { openDatabase } from './stage/database.js';
import { say } from './stage/terminal.js';

const { values } = parseArgs({
  options: {
    half: { type: 'string' },
    only: { type: 'string' },
    show: { type: 'boolean' },
    failing: { type: 'boolean' },
    totals: { type: 'boolean' },
    rehearse: { type: 'boolean' },
    'by-hand': { type: 'string' },
    sets: { type: 'string' },
  },
});
if (values.totals && (values.show || values.failing)) throw new Error('--totals shows no conversation.');
const sets = values.sets === undefined ? undefined : folderOfSets(values.sets);
const halves = sets ? [values.half ?? 'chats'] : values.half ? [values.half] : ['seen', 'unseen'];
const byHand = values['by-hand'];

const { house, close } =
  values.rehearse || byHand !== undefined
    ? { house: rehearsalHouse(), close: () => Promise.resolve() }
    : await wholeHouse();
try {
  const lines: string[] = [];
  for (const half of halves) {
    const wanted = conversationsOf(half, sets).filter(
      ({ shop, title }) => !values.only || `${shop} ${title}`.includes(values.only),
    );
    const judged: Judged[] = [];
    for (const shop of new Set(wanted.map(each => each.shop))) {
      // Each conversation has its own shop, so that an order of one customer does not reduce the stock for the next.
      judged.push(...(await holdAll(wanted.filter(each => each.shop === shop))));
      if (!values.totals)
        lines.push(
          tableLine(
            `${half}: ${shop}`,
            judged.filter(each => each.conversation.shop === shop),
          ),
        );
    }
    lines.push(tableLine(`**${half}**`, judged));
    for (const each of judged) if (values.show || (values.failing && fails(each))) show(each);
  }
  const table = [tableHead, ...lines].join('\n');
  say(table);
  if (byHand !== undefined) writeFileSync(path.join(byHand, 'totals.txt'), `${table}\n`);
} finally {
  await house.stop();
  await close();
}

async function wholeHouse(): Promise<{ house: House; close(): Promise<void> }> {
  const home = mkdtempSync(path.join(tmpdir(), 'embudo-bench-'));
  const database = await openDatabase(home);
  return {
    house: await startHouse(home, database.ownerUrl),
    async close() {
      await database.stop();
      await removeEmbeddedPostgres(home);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Holds the conversations of one shop. */
async function holdAll(conversations: BenchConversation[]): Promise<Judged[]> {
  const name = conversations[0]?.shop ?? '';
  if (byHand !== undefined) return playShop(path.join(byHand, name), shopNamed(name, sets), conversations);
  const judged: Judged[] = [];
  for (const conversation of conversations) judged.push(await hold(conversation));
  return judged;
}

async function hold(conversation: BenchConversation): Promise<Judged> {
  const shop = await house.open(shopNamed(conversation.shop, sets));
  const phone = `5068${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`;
  const replies = [];
  for (const { text } of conversation.turns) replies.push(await shop.say(phone, text));
  return { conversation, replies, verdicts: judge(conversation, replies) };
}

function fails({ conversation, replies, verdicts }: Judged): boolean {
  return endsWithPerson(conversation)
    ? verdicts.some(({ useful, repeated }) => !useful || repeated)
    : !isSolved(verdicts, replies) || verdicts.some(({ repeated }) => repeated);
}

function show({ conversation, replies, verdicts }: Judged): void {
  say(`\n## ${conversation.shop}: ${conversation.title}${isSolved(verdicts, replies) ? ' (solved)' : ''}`);
  for (const [index, { text, must, mustNot }] of conversation.turns.entries()) {
    const [reply, verdict] = [replies[index], verdicts[index]];
    const marks = Object.entries(verdict ?? {}).flatMap(([name, holds]) => (holds ? [name] : []));
    say(`> ${text}\n< ${reply?.text ?? '(nothing)'}`);
    if (reply?.refused) say(`  (refused: ${reply.refused})`);
    if (reply?.buttons.length) say(`  [${reply.buttons.join('] [')}]`);
    if (reply?.status !== 'BOT') say(`  {${reply?.status} by ${reply?.rule}}`);
    const folded = plain(reply?.text ?? '');
    const broken = [
      ...must.filter(pattern => !pattern.test(folded)).map(pattern => `must: ${pattern.source}`),
      ...mustNot.filter(pattern => pattern.test(folded)).map(pattern => `must not: ${pattern.source}`),
    ];
    for (const line of broken) say(`  !! ${line}`);
    say(`  (${marks.join(', ') || 'not useful'}${reply?.known === false ? '; says that it does not know' : ''})`);
  }
}
