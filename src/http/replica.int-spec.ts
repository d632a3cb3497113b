import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../domain/shared/id.js';
import {
  anotherDatabase,
  aShop,
  gql,
  openSocket,
  startTestEmbudo,
  type TestDatabase,
  type TestEmbudo,
  type TestShop,
} from '../testing/index.js';

/** A second database plays the replica. Its lead has another name, which shows where a read was done. */
let copy: TestDatabase | null;
let shop: TestShop;
let embudo: TestEmbudo;
let resolving: TestEmbudo;
const leadId = newId();
const contactId = newId();

const lead = 'query ($id: ID!) { lead(id: $id) { name contact { name } } }';
const found = (name: string) => ({ lead: { name, contact: { name } } });

async function insertLead({ sql }: TestDatabase, name: string) {
  await sql('insert into contact (id, tenant_id, name) values ($1, $2, $3)', [contactId, shop.tenant.id, name]);
  await sql(`insert into lead (id, tenant_id, contact_id, name, source) values ($1, $2, $3, $4, 'Feria')`, [
    leadId,
    shop.tenant.id,
    contactId,
    name,
  ]);
}

beforeAll(async () => {
  copy = await anotherDatabase();
  if (!copy) return;
  const config = { READ_DATABASE_URL: copy.ownerUrl };
  embudo = await startTestEmbudo({ http: true, config });
  resolving = await startTestEmbudo({ http: true, config: { ...config, READ_COMPILER: 'false' } });
  shop = await aShop(embudo);
  await copy.sql('insert into organization (id, name) values ($1, $2)', [shop.tenant.organizationId, 'copy']);
  await copy.sql(
    `insert into tenant (id, organization_id, name, slug, industry, locale, currency, timezone, settings)
     values ($1, $2, 'copy', 'copy', 'Ferretería', 'es-CR', 'CRC', 'America/Costa_Rica', '{}')`,
    [shop.tenant.id, shop.tenant.organizationId],
  );
  await insertLead(embudo.testDatabase, 'primary');
  await insertLead(copy, 'replica');
  // Like a standby, it refuses writes, on connections that are opened from now on.
  const [{ name } = { name: '' }] = await copy.sql<{ name: string }>('select current_database() as name');
  await copy.sql(`alter database ${name} set default_transaction_read_only = on`);
});

/** If all spec files share one database, there is no second one to read from. */
const itWithReplica = (name: string, keep: () => Promise<void>) =>
  it(name, async () => {
    if (copy) await keep();
  });

describe('with READ_DATABASE_URL', () => {
  itWithReplica('a query reads the replica, compiled or not, lists and single nodes', async () => {
    for (const { url } of [embudo, resolving]) {
      const ask = gql(url, shop.ceo.token);
      expect((await ask(lead, { id: leadId })).data).toEqual(found('replica'));
      expect((await ask('{ leads { totalCount nodes { name } } }')).data).toEqual({
        leads: { totalCount: 1, nodes: [{ name: 'replica' }] },
      });
    }
  });
  itWithReplica('who has just come in is known, though the replica has not heard of them', async () => {
    const { data } = await gql(embudo.url, shop.ceo.token)('{ viewer { user { email } } sessions { current } }');
    expect(data).toEqual({ viewer: { user: { email: shop.ceo.email } }, sessions: [{ current: true }] });
  });
  itWithReplica('every example that is a query runs where nothing can be written', async () => {
    const queries = readdirSync('examples')
      .map(name => (name.endsWith('.graphql') ? readFileSync(`examples/${name}`, 'utf8') : ''))
      .filter(text => /^query /m.test(text));
    expect(queries.length).toBeGreaterThan(8);
    const days = { from: '2026-01-01', to: '2026-02-01' };
    const range = { from: `${days.from}T00:00:00Z`, to: `${days.to}T00:00:00Z` };
    for (const { url } of [embudo, resolving])
      for (const query of queries) {
        const variables = { id: leadId, pipelineId: newId(), entityType: 'LEAD', range, ...days };
        const { errors } = await gql(url, shop.ceo.token)(query, variables);
        expect([query, errors]).toEqual([query, []]);
      }
  });
  itWithReplica('the replica guards its rows as the primary does', async () => {
    const stranger = await aShop(embudo);
    expect((await gql(embudo.url, stranger.ceo.token)(lead, { id: leadId })).data).toEqual({ lead: null });
  });
  itWithReplica('the payload of a mutation is what the mutation wrote', async () => {
    const { data } = await gql(embudo.url, shop.ceo.token)(
      'mutation ($input: UpdateLeadInput!) { updateLead(input: $input) { lead { name contact { name } } userErrors { code } } }',
      { input: { leadId, name: 'primary, later' } },
    );
    expect(data).toEqual({
      updateLead: { lead: { name: 'primary, later', contact: { name: 'primary' } }, userErrors: [] },
    });
  });
  itWithReplica('a subscription shows what happened, before the replica knows of it', async () => {
    const socket = openSocket(embudo.url, shop.ceo.token);
    const live = socket.subscribe('subscription { alertRaised { title } }');
    await socket.settled();
    const alertId = newId();
    await embudo.testDatabase.sql(
      `insert into alert (id, tenant_id, kind, severity, title, subject_id) values ($1, $2, 'ESCALATION', 'INFO', 'primary', $1)`,
      [alertId, shop.tenant.id],
    );
    await embudo.database.transaction({ tenantId: shop.tenant.id, userId: shop.ceo.id, role: 'CEO' }, async tx =>
      tx.record('alert.raised', { alertId, sellerId: null }),
    );
    expect(await live.event()).toEqual({ alertRaised: { title: 'primary' } });
    socket.close();
  });
  itWithReplica('a replica that is away or says goodbye leaves its reads to the primary', async () => {
    const away = await startTestEmbudo({ http: true, config: { READ_DATABASE_URL: 'postgres://x@127.0.0.1:9/x' } });
    await away.replica?.assertHarmless();
    expect((await gql(away.url, shop.ceo.token)(lead, { id: leadId })).data.lead).toMatchObject({
      contact: { name: 'primary' },
    });

    const ask = gql(embudo.url, shop.ceo.token);
    expect((await ask(lead, { id: leadId })).data).toEqual(found('replica'));
    await copy?.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'embudo reads'`,
    );
    const { data, errors } = await ask<{ lead: unknown }>(lead, { id: leadId });
    expect(errors).toEqual([]);
    expect(data.lead).toMatchObject({ contact: { name: expect.stringMatching(/primary|replica/) } });
  });
  itWithReplica('the role of the replica is looked at before anything is read', async () => {
    await expect(embudo.replica?.assertHarmless()).resolves.toBeUndefined();
  });
});
