/**
 * `npm run bench:audit`: audited transactions of 64 writers, compared in three ways: all of one tenant, each of a tenant of its own, and
 * all of one tenant behind a lock that is held until the commit, as the end of a chain would be. The ways are interleaved; prints medians
 * and ratios. Then measures how long `auditFaults`, a part of a full check and a batch of chaining take as the chain grows. Uses
 * DATABASE_URL, or an embedded database. `--writers 64`, `--repeats 7`, `--seconds 3`, `--chain 1000000` (0 leaves the second table out).
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { newId } from '../src/domain/shared/id.js';
import { removeEmbeddedPostgres } from '../src/integrations/local/embedded-postgres.js';
import { openDatabase } from './stage/database.js';
import { median } from './stage/median.js';
import { say } from './stage/terminal.js';

const { values: args } = parseArgs({
  options: {
    writers: { type: 'string', default: '64' },
    repeats: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '3' },
    chain: { type: 'string', default: '1000000' },
  },
});
const [writers, repeats, seconds] = [Number(args.writers), Number(args.repeats), Number(args.seconds)];
const home = mkdtempSync(path.join(tmpdir(), 'embudo-audit-'));
const database = await openDatabase(home);
const { owner } = database;

async function aTenant(): Promise<string> {
  const id = newId();
  await owner.query('insert into organization (id, name) values ($1, $2)', [id, id]);
  await owner.query(
    `insert into tenant (id, organization_id, name, slug, locale, currency, timezone) values ($1, $1, 'bench', $2, 'es-CR', 'CRC', 'America/Costa_Rica')`,
    [id, id],
  );
  return id;
}
const one = await aTenant();
const many: string[] = [];
for (let n = 0; n < writers; n++) many.push(await aTenant());
const clients: pg.Client[] = [];
for (let n = 0; n < writers; n++) {
  const client = new pg.Client({ connectionString: database.ownerUrl, options: '-c role=embudo_app' });
  await client.connect();
  clients.push(client);
}

/** Does what a use case does at its end: sets the scope, writes one entry, commits. */
async function write(client: pg.Client, tenant: string, locked: boolean): Promise<void> {
  await client.query(
    `begin; select set_config('app.tenant_id','${tenant}',true), set_config('app.user_id','${newId()}',true), set_config('app.role','SYSTEM',true)`,
  );
  if (locked) await client.query(`select pg_advisory_xact_lock(hashtextextended('${tenant}', 99))`);
  await client.query({
    name: 'audit',
    text: `select app.audit($1, 'system', null, 'bench', 'thing.changed', 'thing', $1, null, '{"done": 1}', 'bench')`,
    values: [newId()],
  });
  await client.query('commit');
}
interface Way {
  name: string;
  tenantOf(writer: number): string;
  locked: boolean;
}
const ways: Way[] = [
  { name: 'one tenant each', tenantOf: writer => many[writer] ?? one, locked: false },
  { name: 'all of one tenant', tenantOf: () => one, locked: false },
  { name: 'all of one tenant, behind a lock', tenantOf: () => one, locked: true },
];
async function turn({ tenantOf, locked }: Way): Promise<number> {
  const until = performance.now() + seconds * 1_000;
  const counts = await Promise.all(
    clients.map(async (client, writer) => {
      let count = 0;
      for (; performance.now() < until; count++) await write(client, tenantOf(writer), locked);
      return count;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0) / seconds;
}
const chainAll = async () => {
  const [client] = clients;
  assert(client);
  const { rows } = await client.query<{ id: string }>('select app.unchained_tenants() as id');
  for (const { id } of rows)
    for (let chained = 1; chained > 0; )
      [{ chained } = { chained: 0 }] = (
        await client.query<{ chained: number }>('select app.chain_audit($1, 2000) as chained', [id])
      ).rows;
};

say(`${database.version}; ${writers} writers, ${repeats} turns of ${seconds} s each`);
const measured = new Map<string, number[]>(ways.map(({ name }) => [name, []]));
for (let repeat = 0; repeat <= repeats; repeat++) {
  for (const way of ways) {
    const perSecond = await turn(way);
    if (repeat > 0) measured.get(way.name)?.push(perSecond);
  }
  await chainAll();
}
const apart = measured.get('one tenant each') ?? [];
for (const [name, values] of measured) {
  const ratios = values.map((value, turnNumber) => value / (apart[turnNumber] ?? value));
  say(
    `${name.padEnd(34)} ${median(values).toFixed(0).padStart(7)} transactions a second, ${median(ratios).toFixed(2)} of one tenant each (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`,
  );
}
for (const client of clients) await client.end();

if (Number(args.chain) > 0) await measureGrowth(Number(args.chain));
await database.stop();
await removeEmbeddedPostgres(home);
rmSync(home, { recursive: true, force: true });

/** Entries are written by SQL, chained in parts as the job does, and measured at a tenth and at the whole of the length. */
async function measureGrowth(longest: number): Promise<void> {
  const tenant = await aTenant();
  const client = new pg.Client({ connectionString: database.ownerUrl, options: '-c role=embudo_app' });
  await client.connect();
  await client.query(
    `select set_config('app.tenant_id','${tenant}',false), set_config('app.user_id','${newId()}',false), set_config('app.role','SYSTEM',false)`,
  );
  const timed = async (text: string) => {
    const start = performance.now();
    const { rows } = await client.query(text);
    return { ms: performance.now() - start, rows };
  };
  let length = 0;
  for (const wanted of [longest / 10, longest]) {
    const [chaining, walking]: [number[], number[]] = [[], []];
    while (length < wanted) {
      const count = Math.min(10_000, wanted - length);
      await client.query(
        `select count(app.audit(gen_random_uuid(), 'system', null, 'bench', 'thing.changed', 'thing', gen_random_uuid(), null, '{"done": 1}', 'bench')) from generate_series(1, ${count})`,
      );
      length += count;
      for (let chained = 2_000; chained === 2_000; ) {
        const { ms, rows } = await timed(`select app.chain_audit('${tenant}', 2000) as chained`);
        chained = rows[0]?.chained ?? 0;
        if (chained === 2_000) chaining.push(ms);
      }
    }
    for (let [more, anew] = [true, true]; more; anew = false) {
      const { ms, rows } = await timed(`select app.walk_audit(${anew}, 10000) as more`);
      more = rows[0]?.more === true;
      walking.push(ms);
    }
    const asked = await timed('select * from app.audit_faults()');
    assert.deepEqual(asked.rows, []);
    say(
      `${wanted} entries: chaining 2,000 ${median(chaining).toFixed(0)} ms (at most ${Math.max(...chaining).toFixed(0)}), walking 10,000 ${median(walking).toFixed(0)} ms (at most ${Math.max(...walking).toFixed(0)}), auditFaults ${asked.ms.toFixed(1)} ms`,
    );
  }
  await client.end();
}
