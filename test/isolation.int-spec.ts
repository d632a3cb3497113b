import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../src/domain/shared/id.js';
import { buildGraph } from '../src/resolvers/index.js';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  type GeneratedOperation,
  generateOperations,
  gql,
  jobsDone,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../src/testing/index.js';

/** A row of another owner, in any table. */
interface Foreign {
  table: string;
  id: string;
}

/** Operations whose answer is only about the caller and changes with every call. */
const ownAffairs = [
  'login',
  'requestLoginLink',
  'loginWithLink',
  'register',
  'confirmEmail',
  'resendConfirmation',
  'refreshSession',
  'requestPasswordReset',
  'resetPassword',
  'acceptInvite',
];

/**
 * No tenant can reach rows of another tenant, and no seller those of a colleague: every operation of the graph, called with every
 * kind of id of foreign rows, answers as for an id that does not exist, and changes none of these rows.
 */
describe('isolation', () => {
  let embudo: TestEmbudo;
  let ours: TestShop;
  let theirs: TestShop;
  let operations: GeneratedOperation[];
  const published: string[] = [];

  beforeAll(async () => {
    embudo = await startTestEmbudo({
      http: true,
      worker: true,
      config: {
        RATE_LIMIT_REQUESTS: '1000000',
        RATE_LIMIT_COST: '1000000000',
        MAX_COST: '100000',
        MAX_ROWS: '1000000',
      },
    });
    [ours, theirs] = [await aShop(embudo), await aShop(embudo)];
    operations = generateOperations(await buildGraph()).filter(
      ({ kind, name }) => kind !== 'subscription' && !ownAffairs.includes(name),
    );
    for (const shop of [ours, theirs]) await fill(shop);
    await jobsDone(embudo);
    await embudo.stopWorker();
    const publish = embudo.liveEvents.publish.bind(embudo.liveEvents);
    embudo.liveEvents.publish = (topic, payload) => {
      published.push(topic);
      publish(topic, payload);
    };
  });

  /** Fills every table that the graph can fill: with messages of several kinds, and by each operation once as the CEO. */
  async function fill(shop: TestShop): Promise<void> {
    const texts = [
      '¿Cuánto cuesta el taladro?',
      'Soy el dueño, quiero comprar 50 taladros hoy, ya tengo el presupuesto aprobado',
      'Pésimo servicio, me estafaron, nunca más les compro',
    ];
    for (const text of texts)
      await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, aCustomer(), text));
    await jobsDone(embudo);
    const sql = embudo.testDatabase.sql;
    const ids = new Map<string, string>();
    for (const { id, table } of await rowsOf('tenant_id = $1', [shop.tenant.id])) ids.set(table, id);
    const created = generateOperations(await buildGraph(), (name, type) =>
      type === 'ID' ? ids.get(tableOf(name)) : undefined,
    );
    for (const operation of created.filter(
      ({ kind, name }) => kind === 'mutation' && /^(create|log|assign|send)/.test(name),
    ))
      await gql(embudo.url, shop.ceo.token)(operation.document, operation.variables);
    // Assigns all rows to one seller, independent of the seller that the operations assigned.
    for (const { name, hasSeller } of await tenantTables())
      if (hasSeller)
        await sql(`update ${name} set seller_id = $2 where tenant_id = $1`, [shop.tenant.id, shop.seller.sellerId]);
  }

  const tableOf = (argument: string): string =>
    argument.replace(/Id$/, '').replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);

  const tenantTables = (): Promise<{ name: string; hasSeller: boolean }[]> =>
    embudo.testDatabase.sql(`
      select c.table_name as name, exists (select from information_schema.columns s where s.table_schema = 'public' and s.table_name = c.table_name and s.column_name = 'seller_id') as "hasSeller"
      from information_schema.columns c join information_schema.columns i on i.table_schema = 'public' and i.table_name = c.table_name and i.column_name = 'id' and i.data_type = 'uuid'
      where c.table_schema = 'public' and c.column_name = 'tenant_id' order by 1`);

  async function rowsOf(condition: string, values: unknown[], withSellerAlone = false): Promise<Foreign[]> {
    const found: Foreign[] = [];
    for (const { name, hasSeller } of await tenantTables()) {
      if (withSellerAlone && !hasSeller) continue;
      const [row] = await embudo.testDatabase.sql<{ id: string }>(
        `select id from ${name} where ${condition} order by id desc limit 1`,
        values,
      );
      if (row) found.push({ table: name, id: row.id });
    }
    return found;
  }

  /** Returns one hash over all rows that match the condition, in all tables of tenants. */
  async function digest(condition: string, values: unknown[], withSellerAlone = false): Promise<string> {
    const parts: string[] = [];
    for (const { name, hasSeller } of await tenantTables()) {
      if (withSellerAlone && !hasSeller) continue;
      const [row] = await embudo.testDatabase.sql<{ sum: string | null }>(
        `select md5(string_agg(t::text, '|' order by t.id)) as sum from ${name} t where ${condition}`,
        values,
      );
      parts.push(`${name}=${row?.sum}`);
    }
    return parts.join('\n');
  }

  /** Returns the operation's answer when each of its ids is `id`; new ids in the answer are replaced by a constant. */
  async function answerFor(token: string, operation: GeneratedOperation, id: string): Promise<unknown> {
    const variables = JSON.parse(JSON.stringify(operation.variables), (_key, value) => (isUuid(value) ? id : value));
    const { data, errors, status } = await gql(embudo.url, token)(operation.document, variables);
    const level = (value: unknown) =>
      JSON.parse(
        JSON.stringify(value)
          .replaceAll(id, '<id>')
          .replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}/g, '<new>')
          .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>'),
      );
    return level({
      status,
      data,
      errors: errors.map(({ message, extensions }) => ({ message, code: extensions.code })),
    });
  }
  const isUuid = (value: unknown) =>
    typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}$/.test(value);
  const takesIds = (operation: GeneratedOperation) =>
    JSON.stringify(operation.variables).match(/"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}"/) !== null;

  /** Returns the answers for these ids that differ from those for ids that do not exist; stops when it has at least `enough`. */
  async function compare(token: string, foreign: Foreign[], enough = Number.POSITIVE_INFINITY): Promise<string[]> {
    const differing: string[] = [];
    for (const operation of operations.filter(takesIds)) {
      if (differing.length >= enough) break;
      const missing = JSON.stringify(await answerFor(token, operation, newId()));
      for (const { table, id } of foreign) {
        const answer = JSON.stringify(await answerFor(token, operation, id));
        if (answer !== missing)
          differing.push(
            `${operation.name} with the id of a ${table}: ${answer.slice(0, 200)} instead of ${missing.slice(0, 200)}`,
          );
      }
    }
    return differing;
  }

  it('would detect a leak: with ids of our own, many of the same operations answer differently', async () => {
    const own = await rowsOf('tenant_id = $1', [ours.tenant.id]);
    const differing = await compare(ours.ceo.token, own, 40);
    expect(new Set(differing.map(line => line.split(' ')[0])).size).toBeGreaterThan(5);
  });

  it('answers for another tenant’s ids as for ids that do not exist, and changes, sends and publishes nothing of theirs', async () => {
    const foreign = await rowsOf('tenant_id = $1', [theirs.tenant.id]);
    expect(foreign.length).toBeGreaterThan(15);
    const before = await digest('tenant_id = $1', [theirs.tenant.id]);
    published.length = 0;
    // Jobs that announce earlier changes already wait in the queue and do not come from these operations.
    const [{ began = '' } = {}] = await embudo.testDatabase.queue<{ began: string }>('select now()::text as began');
    expect(await compare(ours.ceo.token, foreign)).toEqual([]);
    // The tenant's own rows are all that any role reads, so the other roles, who may do less than the CEO, share the types among them.
    const others = ['seller', 'professional', 'secretary'] as const;
    for (const [turn, who] of others.entries()) {
      const share = foreign.filter((_, place) => place % others.length === turn);
      expect(await compare(ours[who].token, share)).toEqual([]);
    }
    process.stdout.write(
      `isolation by ids: ${operations.filter(takesIds).length} operations × ${foreign.length} types of another tenant, twice\n`,
    );
    expect(await digest('tenant_id = $1', [theirs.tenant.id])).toBe(before);
    expect(published.filter(topic => topic.includes(theirs.tenant.id))).toEqual([]);
    const jobs = await embudo.testDatabase.queue<{ task: string }>(
      `select t.identifier as task from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where j.payload->>'tenantId' = $1 and j.created_at > $2::timestamptz order by 1`,
      [theirs.tenant.id, began],
    );
    expect(jobs).toEqual([]);
  });

  it('answers a seller for a colleague’s ids as for ids that do not exist, and changes nothing of theirs', async () => {
    const mine = [ours.seller.sellerId];
    const foreign = (await rowsOf('seller_id = $1', mine, true)).filter(({ table }) => table !== 'seller');
    expect(foreign.length).toBeGreaterThan(6);
    const before = await digest('seller_id = $1', mine, true);
    for (const who of ['otherSeller', 'professional'] as const)
      expect(await compare(ours[who].token, foreign)).toEqual([]);
    process.stdout.write(
      `isolation by ids: ${operations.filter(takesIds).length} operations × 2 roles × ${foreign.length} types of a colleague\n`,
    );
    expect(await digest('seller_id = $1', mine, true)).toBe(before);
  });

  it('shows raw SQL of the application no row of another tenant', async () => {
    for (const role of ['CEO', 'ADMIN', 'SELLER', 'SECRETARY', 'PROFESSIONAL', 'SYSTEM'] as const) {
      const scope = { tenantId: ours.tenant.id, userId: ours.ceo.id, role };
      for (const { name } of await tenantTables()) {
        const seen = await attempt(scope, `select count(*)::int as count from ${name} where tenant_id = $1`, [
          theirs.tenant.id,
        ]);
        expect({ name, role, seen }).toEqual({ name, role, seen: [{ count: 0 }] });
        const changed = await attempt(
          scope,
          `update ${name} set tenant_id = tenant_id where tenant_id = $1 returning 1`,
          [theirs.tenant.id],
        );
        expect({ name, role, changed: refusedOrNothing(changed) }).toEqual({ name, role, changed: true });
        const removed = await attempt(scope, `delete from ${name} where tenant_id = $1 returning 1`, [
          theirs.tenant.id,
        ]);
        expect({ name, role, removed: refusedOrNothing(removed) }).toEqual({ name, role, removed: true });
      }
    }
  });

  it('shows an unknown role nothing at all', async () => {
    const client = await embudo.testDatabase.poolAs('embudo_app', 1).connect();
    const shown: string[] = [];
    try {
      await client.query('begin');
      await client.query(
        `select set_config('app.tenant_id', $1, true), set_config('app.user_id', $2, true), set_config('app.role', 'AUDITOR', true)`,
        [ours.tenant.id, ours.ceo.id],
      );
      for (const { name } of await tenantTables())
        if ((await client.query(`select 1 from ${name} limit 1`)).rowCount) shown.push(name);
      await client.query('rollback');
    } finally {
      client.release();
    }
    expect(shown).toEqual([]);
  });

  const refusedOrNothing = (result: unknown[] | string) =>
    result === '42501' || (Array.isArray(result) && result.length === 0);

  /** Runs a statement, rolls it back, and returns its rows or the code of Postgres's error. */
  async function attempt(
    scope: Parameters<TestEmbudo['database']['transaction']>[0],
    sql: string,
    values: unknown[],
  ): Promise<unknown[] | string> {
    let rows: unknown[] = [];
    try {
      await embudo.database.transaction(scope, async tx => {
        rows = await tx.query(sql, values);
        throw new Undo();
      });
    } catch (error) {
      if (!(error instanceof Undo)) return (error as { code?: string }).code ?? String(error);
    }
    return rows;
  }
});

class Undo extends Error {}
