/**
 * `npm run bench:search`: how long a search takes among half a million messages. Loads the same messages into an empty database
 * (DATABASE_URL, or an embedded one in BENCH_HOME) with the loader of `npx embudo load`, compares answers with an oracle that reads
 * everything, and then measures. `--messages 500000`; `--rounds 200` searches of each kind. Messages that are already loaded are used
 * again.
 */
import assert from 'node:assert/strict';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { getOperationAST, parse } from 'graphql';
import type { Scope } from '../src/domain/shared/database.port.js';
import { ScopedPool } from '../src/integrations/postgres/door.js';
import { loadLines } from '../src/integrations/postgres/load/load-lines.js';
import { buildGraph } from '../src/resolvers/index.js';
import { ReadCompiler, reads } from '../src/schema/read/index.js';
import { Corpus, idOf, numbersFrom, sellers } from './search/corpus.js';
import { openDatabase } from './stage/database.js';
import { say } from './stage/terminal.js';

const { values: args } = parseArgs({
  options: { messages: { type: 'string', default: '500000' }, rounds: { type: 'string', default: '200' } },
});
const corpus = new Corpus(Number(args.messages));
const rounds = Number(args.rounds);
const database = await openDatabase(path.resolve(process.env.BENCH_HOME ?? '.embudo-bench'));
const tenant = idOf(1, 1);
const account = idOf(3, 1);
const ceo: Scope = { tenantId: tenant, userId: idOf(2, sellers), role: 'CEO' };
const seller: Scope = { tenantId: tenant, userId: idOf(2, 7), role: 'SELLER' };

async function fill(): Promise<void> {
  const { owner } = database;
  const { rows } = await owner.query<{ id: string }>('select id from tenant');
  if (rows.length > 0) {
    assert(rows[0]?.id === tenant, 'the database is not empty: benchmarks fill one of their own');
    return;
  }
  await owner.query(`insert into organization (id, name) values ($1, 'Bench')`, [idOf(9, 1)]);
  await owner.query(
    `insert into tenant (id, organization_id, name, slug, locale, currency, timezone) values ($1, $2, 'Bench', 'bench', 'es-CR', 'USD', 'America/Costa_Rica')`,
    [tenant, idOf(9, 1)],
  );
  for (let n = 0; n <= sellers; n += 1) {
    const user = idOf(2, n);
    await owner.query(
      `insert into app_user (id, organization_id, email, first_name, last_name) values ($1, $2, $3, 'Persona', 'Bench')`,
      [user, idOf(9, 1), `persona${n}@bench.test`],
    );
    const role = n < sellers ? 'SELLER' : 'CEO';
    await owner.query('insert into membership (id, tenant_id, user_id, role) values ($1, $2, $1, $3)', [
      user,
      tenant,
      role,
    ]);
    if (n < sellers)
      await owner.query(`insert into seller (id, tenant_id, user_id, display_name) values ($1, $2, $3, 'Vendedora')`, [
        idOf(4, n),
        tenant,
        user,
      ]);
  }
  await owner.query(
    `insert into channel_account (id, tenant_id, provider, channel, name, external_id, webhook_key, credentials) values ($1, $2, 'META', 'WHATSAPP', 'WhatsApp', 'bench', 'bench', '')`,
    [account, tenant],
  );
  const { ownerUrl } = database;
  const onBad = ({ line, reason }: { line: number; reason: string }) => assert.fail(`line ${line}: ${reason}`);
  const { loaded, seconds } = await loadLines(corpus.lines(account), { ownerUrl, tenantId: tenant, onBad });
  say(
    `${loaded} lines loaded in ${seconds.loading.toFixed(1)} s; sums and entries in ${seconds.deriving.toFixed(1)} s`,
  );
  await owner.query('vacuum analyze');
}

const door = new ScopedPool({
  url: database.ownerUrl,
  role: 'embudo_app',
  max: 2,
  applicationName: 'bench-search',
  onError: error => process.stderr.write(`${error}\n`),
});
const compiler = new ReadCompiler(await buildGraph(), reads);
const document = parse(
  'query ($text: String!, $kinds: [SearchKind!]) { search(text: $text, kinds: $kinds) { kind id title snippet lead { id } conversation { id } } }',
);
const operation = getOperationAST(document);

interface Hit {
  kind: string;
  id: string;
}
async function search(scope: Scope, text: string, kinds: string[] | null = null): Promise<Hit[]> {
  assert(operation);
  const compiled = compiler.compile(document, operation, { text, kinds }, scope.role === 'CEO');
  assert(typeof compiled !== 'string', 'the search compiles');
  const [row] = await door.reader(scope).query<{ data: string }>(compiled.statement, compiled.values);
  return JSON.parse(row?.data ?? '').search;
}
const idsOf = async (...asked: Parameters<typeof search>) => (await search(...asked)).map(({ id }) => id);

/** Returns a word with two letters swapped. */
const slipped = (word: string) => `${word.slice(0, 3)}${word[4]}${word[3]}${word.slice(5)}`;

async function compareWithOracle(): Promise<number> {
  let compared = 0;
  const askers: [Scope, number | null][] = [
    [ceo, null],
    [seller, 7],
  ];
  for (const [scope, whose] of askers) {
    for (const words of [[0], [1], [2], [3], [4], [40], [400], [4_000], [15_000], [0, 1], [3, 9], [30, 2], [1, 300]]) {
      const text = words.map(word => corpus.word(word)).join(' ');
      const expected = corpus.newestWith(words, 20, whose);
      // If there are fewer hits, the search adds messages with similar words.
      const given = (await idsOf(scope, text, ['MESSAGE'])).slice(0, expected.length);
      assert.deepEqual(given, expected, `${scope.role} searches «${text}»`);
      compared += 1;
    }
  }
  for (const form of ['cotizaciones', 'cotizacion', 'COTIZACIÓN'])
    assert.deepEqual(await idsOf(ceo, form, ['MESSAGE']), corpus.newestWith([0], 20, null));
  for (const part of ['Quesada', 'ximena urena', corpus.phoneOf(4_321).slice(4), corpus.nameOf(777)]) {
    const expected = corpus.peopleWith(part);
    const given = await idsOf(ceo, part, ['PERSON']);
    assert.equal(given.length, Math.min(20, expected.size), `people with «${part}»`);
    for (const id of given) assert(expected.has(id), `${id} has no «${part}»`);
    compared += 1;
  }
  for (const word of [18_000, 18_500, 19_000]) {
    const asked = slipped(corpus.word(word));
    // Other words of the vocabulary may be as similar to the misspelling as the intended one.
    const expected = corpus.newestWithAny(corpus.wordsNear(asked), 20);
    assert.deepEqual(await idsOf(ceo, asked, ['MESSAGE']), expected, `«${asked}»`);
    assert(corpus.wordsNear(asked).includes(word), `«${asked}» is near «${corpus.word(word)}»`);
    compared += 1;
  }
  return compared;
}

const next = numbersFrom(11);
const below = (most: number) => Math.floor(next() * most);
/** The kinds of search texts that people type. */
const sorts: [string, () => string][] = [
  ['one of the ten most frequent words', () => corpus.word(below(10))],
  ['a word, as often as it is written', () => corpus.word(Math.floor(20_000 ** next()) - 1)],
  ['a rare word', () => corpus.word(2_000 + below(18_000))],
  ['two words', () => `${corpus.word(below(30))} ${corpus.word(30 + below(300))}`],
  ['a word with a slip', () => slipped(corpus.word(200 + below(15_000)))],
  ['a whole name', () => corpus.nameOf(below(50_000))],
  ['a family name', () => ['Núñez', 'Quesada', 'Zúñiga', 'barquero'][below(4)] ?? ''],
  ['a part of a phone number', () => corpus.phoneOf(below(50_000)).slice(5)],
];

async function measure(): Promise<void> {
  say('| what is searched | CEO: p50, p95, p99 ms | SELLER: p50, p95, p99 ms |\n|---|---|---|');
  const all: number[][] = [[], []];
  const figures = (times: number[]) => {
    const sorted = [...times].sort((a, b) => a - b);
    return [0.5, 0.95, 0.99].map(share => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)).join(', ');
  };
  for (const [name, textOf] of sorts) {
    const cells: string[] = [];
    for (const [index, scope] of [ceo, seller].entries()) {
      for (let warm = 0; warm < 10; warm += 1) await search(scope, textOf());
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const text = textOf();
        const began = performance.now();
        await search(scope, text);
        times.push(performance.now() - began);
      }
      all[index]?.push(...times);
      cells.push(figures(times));
    }
    say(`| ${name} | ${cells.join(' | ')} |`);
  }
  say(`| all | ${all.map(figures).join(' | ')} |`);
}

async function sizes(): Promise<void> {
  const { rows } = await database.owner.query<{ table: string; words: string; micros: number }>(
    `select pg_size_pretty(pg_table_size('message')) as table, pg_size_pretty(pg_relation_size('message_words')) as words,
      (select extract(epoch from clock_timestamp() - statement_timestamp()) * 1e6 / greatest(count(t), 1) from (select app.message_tokens(tenant_id, sent_at, body, transcript) as t from message limit 20000) m)::float8 as micros`,
  );
  const [row] = rows;
  say(`messages ${row?.table}, their index ${row?.words}; tokens of a message ${row?.micros.toFixed(0)} µs`);
}

try {
  await fill();
  say(`${database.version}; Node ${process.version}; ${corpus.messages} messages`);
  await sizes();
  say(`${await compareWithOracle()} searches answered as the oracle answers them`);
  await measure();
} finally {
  await door.close();
  await database.stop();
}
