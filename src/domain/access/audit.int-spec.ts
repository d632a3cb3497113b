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
import { systemActor, userActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';
import { recordAudit } from './audit.js';
import { verifyAudit } from './audit.queries.js';

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
/** What only the owner of the tables can do, and only by taking the guard away. */
async function tamper(statement: string, values: unknown[]): Promise<void> {
  const { sql } = embudo.testDatabase;
  await sql('alter table audit_entry disable trigger user');
  await sql(statement, values);
  await sql('alter table audit_entry enable trigger user');
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

describe('the chain of the audit log', () => {
  it('is whole after many transactions wrote at once', async () => {
    const { tenant, user } = await aLog(1);
    await Promise.all(Array.from({ length: 8 }, () => record(user, 3)));
    const rows = await embudo.testDatabase.sql<{ sequence: string }>(
      'select sequence from audit_entry where tenant_id = $1 order by sequence',
      [tenant.id],
    );
    expect(rows.map(row => Number(row.sequence))).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
    expect(await faults(tenant)).toEqual([]);
  });

  it.each([
    ['update', `update audit_entry set action = 'x' where tenant_id = $1`],
    ['delete', 'delete from audit_entry where tenant_id = $1'],
  ])('refuses an %s to every role, the owner too', async (_verb, statement) => {
    const { tenant } = await aLog(1);
    await expect(embudo.testDatabase.sql(statement, [tenant.id])).rejects.toThrow('stays as it is');
    for (const role of ['embudo_app', 'embudo_lookup', 'embudo_ingest', 'embudo_queue'] as const)
      await expect(embudo.testDatabase.poolAs(role).query(statement, [tenant.id])).rejects.toThrow(
        /permission denied|not set/,
      );
    await expect(embudo.testDatabase.sql('truncate audit_entry cascade')).rejects.toThrow('stays as it is');
    expect(await faults(tenant)).toEqual([]);
  });

  it('gives the application no way to write an entry but the function', async () => {
    const { tenant, user } = await aLog(1);
    const scope = { tenantId: tenant.id, userId: user.id, role: 'SYSTEM' as const };
    for (const statement of [
      `insert into audit_entry select * from audit_entry limit 1`,
      `update audit_head set sequence = 0`,
      `delete from audit_head`,
    ])
      await expect(embudo.database.transaction(scope, tx => tx.query(statement))).rejects.toThrow('permission denied');
  });

  it('shows an entry that was changed', async () => {
    const { tenant } = await aLog(4);
    await tamper(`update audit_entry set after = '{"done": 99}' where tenant_id = $1 and sequence = 2`, [tenant.id]);
    expect(await faults(tenant)).toEqual([{ sequence: 2, fault: 'CHANGED' }]);
  });

  it('shows an entry that was changed and hashed anew', async () => {
    const { tenant } = await aLog(4);
    await tamper(`update audit_entry set action = 'nothing.happened' where tenant_id = $1 and sequence = 2`, [
      tenant.id,
    ]);
    await tamper('update audit_entry a set hash = app.audit_hash(a) where tenant_id = $1 and sequence = 2', [
      tenant.id,
    ]);
    expect(await faults(tenant)).toEqual([{ sequence: 3, fault: 'UNLINKED' }]);
  });

  it('shows an entry that was removed, at the start, in the middle and at the end', async () => {
    for (const [gone, fault] of [
      [1, { sequence: 2, fault: 'MISSING' }],
      [3, { sequence: 4, fault: 'MISSING' }],
      [4, { sequence: 4, fault: 'CUT' }],
    ] as const) {
      const { tenant } = await aLog(4);
      await tamper('delete from audit_entry where tenant_id = $1 and sequence = $2', [tenant.id, gone]);
      expect(await faults(tenant)).toEqual([fault]);
    }
  });

  it('shows through the graph, to those who read the log', async () => {
    const { tenant, user } = await aLog(2);
    const ask = async () => (await gql(embudo.url, user.token)('{ auditFaults { sequence fault } }')).data;
    expect(await ask()).toEqual({ auditFaults: [] });
    await tamper('delete from audit_entry where tenant_id = $1 and sequence = 1', [tenant.id]);
    expect(await ask()).toEqual({ auditFaults: [{ sequence: 2, fault: 'MISSING' }] });
  });
});
