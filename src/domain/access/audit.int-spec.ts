import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aTenant,
  aUser,
  gql,
  startTestEmbudo,
  type TestEmbudo,
  type TestTenant,
  type TestUser,
} from '../../testing/index.js';
import { installationActor, systemActor, userActor } from '../shared/actor.js';
import { recordAudit } from '../shared/audit.js';
import { newId } from '../shared/id.js';
import { verifyAudit } from './audit.queries.js';
import { chainAudit } from './chain-audit.js';
import { walkAudit } from './walk-audit.js';

const logDocument = `query($first: Int, $after: String, $subjectId: ID, $actorId: ID) { auditLog(first: $first, after: $after, subjectId: $subjectId, actorId: $actorId) {
  nodes { id actorKind actorId actorName action subjectType subjectId before after at } pageInfo { hasNextPage endCursor } totalCount } }`;

interface Log {
  auditLog: {
    nodes: {
      id: string;
      actorKind: string;
      actorId: string;
      actorName: string;
      action: string;
      subjectId: string;
      before: unknown;
      after: unknown;
    }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
    totalCount: number;
  };
}

let embudo: TestEmbudo;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
});

/** Writes entries as a user of the tenant, one transaction each. */
async function record(user: TestUser, count: number, action = 'thing.changed'): Promise<void> {
  const scope = { tenantId: user.tenantId, userId: user.id, role: user.role };
  for (let done = 0; done < count; done += 1)
    await embudo.database.transaction(scope, tx =>
      recordAudit(
        tx,
        { actor: userActor(scope), requestId: 'spec' },
        { action, subjectType: 'thing', subjectId: newId(), after: { done } },
      ),
    );
}
const faults = (tenant: TestTenant) =>
  verifyAudit(embudo.database.reader({ tenantId: tenant.id, userId: newId(), role: 'SYSTEM' }));
async function aLog(count: number) {
  const tenant = await aTenant(embudo);
  const user = await aUser(embudo, tenant, 'ADMIN');
  await record(user, count);
  return { tenant, user };
}
/** Runs a statement with the guard triggers removed, which only the owner of the tables can do. */
async function tamper(statement: string, values: unknown[]): Promise<void> {
  const { sql } = embudo.testDatabase;
  const tables = ['audit_entry', 'audit_link', 'audit_witness'];
  for (const table of tables) await sql(`alter table ${table} disable trigger user`);
  await sql(statement, values);
  for (const table of tables) await sql(`alter table ${table} enable trigger user`);
}

describe('the audit log', () => {
  it('tells who did what to which thing, before and after', async () => {
    const tenant = await aTenant(embudo);
    const admin = await aUser(embudo, tenant, 'ADMIN');
    const user = await aUser(embudo, tenant, 'SELLER');
    await gql(
      embudo.url,
      admin.token,
    )(`mutation { changeUserRole(input: { userId: "${user.id}", role: SECRETARY }) { user { id } } }`);
    const { data } = await gql(embudo.url, admin.token)<Log>(logDocument, { subjectId: user.id });
    expect(data.auditLog.nodes).toEqual([
      {
        id: expect.any(String),
        actorKind: 'user',
        actorId: admin.id,
        actorName: 'ADMIN Prueba',
        action: 'user.role-changed',
        subjectType: 'user',
        subjectId: user.id,
        before: { role: 'SELLER' },
        after: { role: 'SECRETARY' },
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/),
      },
    ]);
  });

  it('names an API key as the one who acted', async () => {
    const tenant = await aTenant(embudo);
    const ceo = await aUser(embudo, tenant, 'CEO');
    const made = await gql(
      embudo.url,
      ceo.token,
    )<{ createApiKey: { key: string; apiKey: { id: string } } }>(
      'mutation { createApiKey(input: { name: "n8n", role: ADMIN }) { key apiKey { id } } }',
    );
    const { key, apiKey } = made.data.createApiKey;
    await gql(embudo.url, key)('mutation { createApiKey(input: { name: "otra", role: SELLER }) { key } }');
    const { data } = await gql(embudo.url, key)<Log>(logDocument, { actorId: apiKey.id });
    expect(data.auditLog.nodes).toMatchObject([{ actorKind: 'key', actorName: 'n8n', action: 'api-key.created' }]);
  });

  it('pages from the newest on, and finds nothing by an id that is none', async () => {
    const { user } = await aLog(5);
    const first = await gql(embudo.url, user.token)<Log>(logDocument, { first: 3 });
    const { nodes, pageInfo, totalCount } = first.data.auditLog;
    expect([nodes.length, pageInfo.hasNextPage, totalCount]).toEqual([3, true, 5]);
    const second = await gql(embudo.url, user.token)<Log>(logDocument, { first: 3, after: pageInfo.endCursor });
    expect([...nodes, ...second.data.auditLog.nodes].map(node => (node.after as { done: number }).done)).toEqual([
      4, 3, 2, 1, 0,
    ]);
    const none = await gql(embudo.url, user.token)<Log>(logDocument, { subjectId: 'none' });
    expect(none.data.auditLog.totalCount).toBe(0);
  });

  it.each(['SELLER', 'SECRETARY', 'PROFESSIONAL'] as const)(
    'is closed to a %s, through the graph and in SQL',
    async role => {
      const { tenant } = await aLog(1);
      const user = await aUser(embudo, tenant, role);
      const { errors } = await gql(embudo.url, user.token)(logDocument);
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
      const reader = embudo.database.reader({ tenantId: tenant.id, userId: user.id, role });
      expect(await reader.query('select id from audit_entry')).toEqual([]);
    },
  );

  it('shows nothing of another tenant', async () => {
    const { user } = await aLog(2);
    const stranger = await aUser(embudo, await aTenant(embudo), 'CEO');
    const { data } = await gql(embudo.url, stranger.token)<Log>(logDocument, { actorId: user.id });
    expect(data.auditLog.totalCount).toBe(0);
  });

  it('is lost with the transaction that it tells of', async () => {
    const { tenant, user } = await aLog(1);
    const scope = { tenantId: tenant.id, userId: user.id, role: user.role };
    const failing = embudo.database.transaction(scope, async tx => {
      await recordAudit(
        tx,
        { actor: userActor(scope), requestId: 'spec' },
        { action: 'a.b', subjectType: 'a', subjectId: newId() },
      );
      throw new Error('nothing of it stands');
    });
    await expect(failing).rejects.toThrow('nothing of it stands');
    expect(await embudo.testDatabase.sql('select id from audit_entry where tenant_id = $1', [tenant.id])).toHaveLength(
      1,
    );
    expect(await faults(tenant)).toEqual([]);
  });

  it('takes a user’s name from the connection: another cannot be claimed', async () => {
    const { tenant, user } = await aLog(0);
    const other = await aUser(embudo, tenant, 'CEO');
    const scope = { tenantId: tenant.id, userId: user.id, role: user.role };
    await embudo.database.transaction(scope, tx =>
      recordAudit(
        tx,
        { actor: systemActor(tenant.id), requestId: 'spec' },
        { by: { userId: other.id }, action: 'a.b', subjectType: 'a', subjectId: newId() },
      ),
    );
    const [entry] = await embudo.testDatabase.sql<{ actor: string }>(
      'select actor_id as actor from audit_entry where tenant_id = $1',
      [tenant.id],
    );
    expect(entry?.actor).toBe(user.id);
  });
});

const chain = () => chainAudit(embudo.context(installationActor), {});
const walk = (tenant: TestTenant) => walkAudit(embudo.context(systemActor(tenant.id)), {});
/** SQL of the tenant's entry at a place in the chain. */
const entryAt = '(select entry_id from audit_link where tenant_id = $1 and sequence = $2)';

describe('the chain of the audit log', () => {
  it('is whole after many transactions wrote at once, before they are chained, meanwhile and after', async () => {
    const { tenant, user } = await aLog(1);
    const [, ...looks] = await Promise.all([
      Promise.all(Array.from({ length: 8 }, () => record(user, 3))),
      chain(),
      faults(tenant),
      chain(),
      faults(tenant),
    ]);
    expect(looks.filter(Array.isArray)).toEqual([[], []]);
    await chain();
    const rows = await embudo.testDatabase.sql<{ sequence: string; entry: string }>(
      'select l.sequence, l.entry_id as entry from audit_link l join audit_entry a on a.id = l.entry_id where l.tenant_id = $1 order by 1',
      [tenant.id],
    );
    expect(rows.map(row => Number(row.sequence))).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
    expect(new Set(rows.map(({ entry }) => entry)).size).toBe(25);
    expect(await embudo.testDatabase.sql('select 1 from audit_witness where tenant_id = $1', [tenant.id])).toEqual([]);
    expect(await faults(tenant)).toEqual([]);
  });

  it('makes no transaction of the tenant wait for another one’s commit', async () => {
    const { tenant, user } = await aLog(1);
    await chain();
    const scope = { tenantId: tenant.id, userId: user.id, role: user.role };
    // The first transaction stays open until the second has committed. With a common lock neither would end.
    await embudo.database.transaction(scope, async tx => {
      const entry = { action: 'a.b', subjectType: 'a', subjectId: newId() };
      await recordAudit(tx, { actor: userActor(scope), requestId: 'spec' }, entry);
      await record(user, 1);
      await chain();
    });
    await chain();
    const rows = await embudo.testDatabase.sql('select 1 from audit_link where tenant_id = $1', [tenant.id]);
    expect(rows).toHaveLength(3);
    expect(await faults(tenant)).toEqual([]);
  });

  it.each([
    ['update', 'audit_entry', `update audit_entry set action = 'x' where tenant_id = $1`],
    ['delete', 'audit_entry', 'delete from audit_entry where tenant_id = $1'],
    ['update', 'audit_link', `update audit_link set hash = '' where tenant_id = $1`],
    ['delete', 'audit_link', 'delete from audit_link where tenant_id = $1'],
    ['update', 'audit_witness', `update audit_witness set digest = '' where tenant_id = $1`],
    ['delete', 'audit_witness', 'delete from audit_witness where tenant_id = $1'],
  ])('refuses an %s of %s to every role, the owner too', async (_verb, table, statement) => {
    const { tenant, user } = await aLog(1);
    await chain();
    await record(user, 1);
    await expect(embudo.testDatabase.sql(statement, [tenant.id])).rejects.toThrow(/stays as it is|is chained/);
    for (const role of ['embudo_app', 'embudo_ingest', 'embudo_queue'] as const)
      await expect(embudo.testDatabase.poolAs(role).query(statement, [tenant.id])).rejects.toThrow(
        /permission denied|not set/,
      );
    await expect(embudo.testDatabase.sql(`truncate ${table} cascade`)).rejects.toThrow('stays as it is');
    expect(await faults(tenant)).toEqual([]);
  });

  it('gives the application no way to write an entry but the function', async () => {
    const { tenant, user } = await aLog(1);
    const scope = { tenantId: tenant.id, userId: user.id, role: 'SYSTEM' as const };
    for (const statement of [
      `insert into audit_entry select * from audit_entry limit 1`,
      `insert into audit_link select * from audit_link limit 1`,
      `delete from audit_witness`,
      `update audit_head set sequence = 0`,
      `delete from audit_head`,
      `update audit_check set verified = 0`,
      `delete from audit_fault`,
    ])
      await expect(embudo.database.transaction(scope, tx => tx.query(statement))).rejects.toThrow('permission denied');
  });

  it('shows an entry that was changed or removed before it was chained, and still after', async () => {
    const { tenant } = await aLog(4);
    const [first, second] = await embudo.testDatabase.sql<{ id: string }>(
      'select id from audit_entry where tenant_id = $1 order by id',
      [tenant.id],
    );
    await tamper(`update audit_entry set after = '{"done": 99}' where id = $1`, [first?.id]);
    await tamper('delete from audit_entry where id = $1', [second?.id]);
    const expected = [
      { sequence: 1, fault: 'CHANGED' },
      { sequence: 2, fault: 'MISSING' },
    ];
    expect(await faults(tenant)).toEqual(expected);
    await chain();
    expect(await faults(tenant)).toEqual(expected);
    await walk(tenant);
    expect(await faults(tenant)).toEqual(expected);
  });

  it('shows an entry that was smuggled in, or whose witness was taken away', async () => {
    const { tenant, user } = await aLog(2);
    await tamper(
      'delete from audit_witness where entry_id = (select min(id::text)::uuid from audit_entry where tenant_id = $1)',
      [tenant.id],
    );
    await record(user, 1);
    await chain();
    // The unchained entry is found by the entries around it in time.
    await tamper(
      `update audit_entry set at = (select max(at) from audit_entry where tenant_id = $1) - interval '1 microsecond'
       where tenant_id = $1 and not exists (select from audit_link l where l.entry_id = id)`,
      [tenant.id],
    );
    expect(await faults(tenant)).toEqual([{ sequence: 2, fault: 'UNLINKED' }]);
  });

  it('shows an entry that was changed', async () => {
    const { tenant } = await aLog(4);
    await chain();
    await tamper(`update audit_entry set after = '{"done": 99}' where id = ${entryAt}`, [tenant.id, 2]);
    expect(await faults(tenant)).toEqual([{ sequence: 2, fault: 'CHANGED' }]);
  });

  it('shows an entry that was changed and hashed anew', async () => {
    const { tenant } = await aLog(4);
    await chain();
    await tamper(`update audit_entry set action = 'nothing.happened' where id = ${entryAt}`, [tenant.id, 2]);
    await tamper(
      `update audit_link l set digest = app.audit_digest(a), hash = app.audit_link_hash(l.previous_hash, l.sequence, app.audit_digest(a))
       from audit_entry a where a.id = l.entry_id and l.tenant_id = $1 and l.sequence = 2`,
      [tenant.id],
    );
    expect(await faults(tenant)).toEqual([{ sequence: 3, fault: 'UNLINKED' }]);
  });

  it('shows an entry that was removed with its link, at the start, in the middle and at the end', async () => {
    for (const [gone, fault] of [
      [1, { sequence: 2, fault: 'MISSING' }],
      [3, { sequence: 4, fault: 'MISSING' }],
      [4, { sequence: 4, fault: 'CUT' }],
    ] as const) {
      const { tenant } = await aLog(4);
      await chain();
      await tamper(`delete from audit_entry where id = ${entryAt}`, [tenant.id, gone]);
      await tamper('delete from audit_link where tenant_id = $1 and sequence = $2', [tenant.id, gone]);
      expect(await faults(tenant)).toEqual([fault]);
    }
  });

  it('goes on from what was checked, and finds what was changed before it by walking through all again', async () => {
    const { tenant, user } = await aLog(6);
    await chain();
    await walk(tenant);
    const [mark] = await embudo.testDatabase.sql(
      'select verified::int as verified, walk_ended_at is not null as ended from audit_check where tenant_id = $1',
      [tenant.id],
    );
    expect(mark).toEqual({ verified: 6, ended: true });
    await record(user, 2);
    await chain();
    await tamper(`update audit_entry set action = 'x' where id = ${entryAt}`, [tenant.id, 7]);
    expect(await faults(tenant)).toEqual([{ sequence: 7, fault: 'CHANGED' }]);
    await tamper(`update audit_entry set action = 'x' where id = ${entryAt}`, [tenant.id, 3]);
    expect(await faults(tenant)).toEqual([{ sequence: 7, fault: 'CHANGED' }]);
    await walk(tenant);
    const both = [
      { sequence: 3, fault: 'CHANGED' },
      { sequence: 7, fault: 'CHANGED' },
    ];
    expect(await faults(tenant)).toEqual(both);
    // A repaired entry is no longer a fault once the whole chain has been checked again.
    await tamper(`update audit_entry set action = 'thing.changed' where id = ${entryAt}`, [tenant.id, 3]);
    expect(await faults(tenant)).toEqual(both);
    await walk(tenant);
    expect(await faults(tenant)).toEqual([{ sequence: 7, fault: 'CHANGED' }]);
  });

  it('shows at once where the chain was cut or written anew up to the place that was checked', async () => {
    const cut = await aLog(4);
    await chain();
    await walk(cut.tenant);
    await tamper('delete from audit_link where tenant_id = $1 and sequence > 2', [cut.tenant.id]);
    await embudo.testDatabase.sql(
      `update audit_head h set sequence = 2, hash = l.hash from audit_link l where l.tenant_id = h.tenant_id and l.sequence = 2 and h.tenant_id = $1`,
      [cut.tenant.id],
    );
    expect(await faults(cut.tenant)).toEqual([{ sequence: 4, fault: 'CHANGED' }]);
  });

  it('walks in parts of a bounded size', async () => {
    const { tenant } = await aLog(5);
    await chain();
    const system = { tenantId: tenant.id, userId: newId(), role: 'SYSTEM' as const };
    const steps: unknown[] = [];
    for (const anew of [true, false, false, false])
      await embudo.database.transaction(system, async tx => {
        const [row] = await tx.query<{ more: boolean }>('select app.walk_audit($1, 2) as more', [anew]);
        const [at] = await tx.query<{ walked: string }>(
          'select walked from audit_check where tenant_id = app.tenant()',
        );
        steps.push([row?.more, Number(at?.walked)]);
      });
    expect(steps).toEqual([
      [true, 2],
      [true, 4],
      [true, 5],
      [false, 5],
    ]);
  });

  it('shows through the graph, to those who read the log', async () => {
    const { tenant, user } = await aLog(2);
    const ask = async () => (await gql(embudo.url, user.token)('{ auditFaults { sequence fault } }')).data;
    expect(await ask()).toEqual({ auditFaults: [] });
    await chain();
    await tamper(`delete from audit_entry where id = ${entryAt}`, [tenant.id, 1]);
    expect(await ask()).toEqual({ auditFaults: [{ sequence: 1, fault: 'MISSING' }] });
  });
});
