import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCustomField,
  aShop,
  gql,
  jobsDone,
  lockAwaited,
  mutate,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
  until,
} from '../../testing/index.js';
import { recount, sorted, sumsOf } from '../insights/counted-by-rows.fixture.js';
import { newId } from '../shared/id.js';

let embudo: TestEmbudo;
let shop: TestShop;
let other: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true, config: { OUTBOUND_ALLOWED_HOSTS: '127.0.0.1' } });
  [shop, other] = [await aShop(embudo), await aShop(embudo)];
  await aCustomField(embudo, shop.tenant, 'LEAD', { key: 'budget', type: 'NUMBER' });
  await aCustomField(embudo, shop.tenant, 'LEAD', { key: 'taxId', required: true });
  await aCustomField(embudo, shop.tenant, 'LEAD', { key: 'constructor' });
});

const as = (user: TestUser) => gql(embudo.url, user.token);
const bulk = (user: TestUser, input: object) =>
  mutate<{
    updated: number | null;
    failed: number | null;
    bulkChange: { id: string; status: string; total: number } | null;
  }>(as(user), 'bulkUpdateLeads', input, 'updated failed bulkChange { id status total } userErrors { code field }');
const undo = (user: TestUser, bulkChangeId: string | undefined) =>
  mutate<{ bulkChange: { status: string; restored: number } | null }>(
    as(user),
    'undoBulkUpdateLeads',
    { bulkChangeId },
    'bulkChange { status restored } userErrors { code field }',
  );
/** Creates leads, each with its own contact, and returns them in the order of their ids. */
async function someLeads(of: TestShop, sellerId: string | null, count: number, more: Record<string, unknown> = {}) {
  const ids = Array.from({ length: count }, () => ({ lead: newId(), contact: newId() }));
  const { sql } = embudo.testDatabase;
  const given = [of.tenant.id, JSON.stringify(ids), sellerId];
  await sql(
    `insert into contact (id, tenant_id, name, seller_id) select contact, $1, 'Ana', $3 from jsonb_to_recordset($2) as r (lead uuid, contact uuid)`,
    given,
  );
  await sql(
    `insert into lead (id, tenant_id, contact_id, seller_id, name, name_key, source, status, tags, custom_fields)
     select lead, $1, contact, $3, 'Ana', 'ana', $4, $5, $6, $7 from jsonb_to_recordset($2) as r (lead uuid, contact uuid)`,
    [...given, more.source ?? 'Feria', more.status ?? 'NEW', more.tags ?? [], more.customFields ?? { taxId: '1' }],
  );
  return ids.map(({ lead }) => lead);
}
/** Erases the contact of a lead in a transaction that ends only after `meanwhile` waits for it. */
async function erasing<T>(lead: string | undefined, meanwhile: () => Promise<T>): Promise<T> {
  const client = await embudo.testDatabase.connectAs('embudo_app');
  await client.query('begin');
  await client.query(
    `select set_config('app.tenant_id', $1, true), set_config('app.user_id', $2, true), set_config('app.role', 'CEO', true)`,
    [shop.tenant.id, shop.ceo.id],
  );
  for (const statement of [
    `update lead set tags = '{}' where id = $1`,
    'update lead_bulk_item set before = null, after = null where lead_id = $1',
    'update contact set erased_at = now() where id = (select contact_id from lead where id = $1)',
  ])
    await client.query(statement, [lead]);
  const done = meanwhile();
  await lockAwaited(client);
  await client.query('commit');
  return done;
}
const rowsOf = (ids: string[]) =>
  embudo.testDatabase.sql<{ id: string; status: string; seller: string | null; tags: string[]; fields: object }>(
    'select id, status, seller_id as seller, tags, custom_fields as fields from lead where id = any ($1) order by id',
    [ids],
  );
async function expectRightFigures(user: TestUser) {
  const read = embudo.database.reader({ tenantId: user.tenantId, userId: user.id, role: user.role });
  for (const name of ['LEAD_STATUS', 'LEADS_WON'] as const)
    expect(sorted(await sumsOf(read, name, null, null))).toEqual(sorted(await recount(read, name, null, null)));
}

describe('bulkUpdateLeads', () => {
  it('changes what is given of each lead, after a dry run that changes nothing, with one audit entry', async () => {
    const ids = await someLeads(shop, shop.seller.sellerId, 3, { tags: ['a', 'b'] });
    const set = { status: 'QUALIFIED', addTags: ['vip', 'a'], removeTags: ['b'], customFields: { budget: 5 } };
    const dry = await bulk(shop.seller, { ids: [...ids, newId()], set, dryRun: true });
    expect([dry.updated, dry.failed, dry.bulkChange]).toEqual([3, 1, null]);
    expect((await rowsOf(ids))[0]).toMatchObject({ status: 'NEW', tags: ['a', 'b'] });
    const done = await bulk(shop.seller, { ids: [...ids, newId()], set });
    expect([done.updated, done.failed, done.bulkChange?.status, done.bulkChange?.total]).toEqual([3, 1, 'DONE', 4]);
    for (const row of await rowsOf(ids))
      expect(row).toMatchObject({ status: 'QUALIFIED', tags: ['a', 'vip'], fields: { taxId: '1', budget: 5 } });
    await expectRightFigures(shop.admin);
    await expectRightFigures(shop.seller);
    const audit = await embudo.testDatabase.sql(
      `select action, subject_id as id, after from audit_entry where tenant_id = $1 and action like 'lead.%'`,
      [shop.tenant.id],
    );
    expect(audit).toEqual([
      {
        action: 'lead.bulk-updated',
        id: done.bulkChange?.id,
        after: { status: 'QUALIFIED', tags: true, fields: ['budget'], total: 4 },
      },
    ]);
  });

  it('clears a field whatever its key', async () => {
    const ids = await someLeads(shop, shop.seller.sellerId, 1, {
      customFields: { taxId: '1', budget: 5, constructor: 'Obras Quirós' },
    });
    await bulk(shop.seller, { ids, set: { customFields: { budget: null, constructor: null } } });
    expect((await rowsOf(ids)).map(({ fields }) => fields)).toEqual([{ taxId: '1' }]);
  });

  it('stays within the actor’s own rows, their tenant, and what the filter lets through', async () => {
    const mine = await someLeads(shop, shop.seller.sellerId, 2, { source: 'Radio' });
    const theirs = await someLeads(shop, shop.otherSeller.sellerId, 2, { source: 'Radio' });
    const foreign = await someLeads(other, other.seller.sellerId, 2, { source: 'Radio' });
    const byIds = await bulk(shop.seller, { ids: [...mine, ...theirs, ...foreign], set: { addTags: ['x'] } });
    expect([byIds.updated, byIds.failed]).toEqual([2, 4]);
    const byFilter = await bulk(shop.seller, {
      filter: { source: ['Radio'], tags: ['x'] },
      set: { status: 'CONTACTED' },
    });
    expect([byFilter.updated, byFilter.failed]).toEqual([2, 0]);
    const all = await bulk(shop.ceo, { filter: { source: ['Radio'] }, set: { addTags: ['y'] } });
    expect(all.updated).toBe(4);
    expect((await rowsOf(foreign)).map(({ tags }) => tags)).toEqual([[], []]);
    expect((await rowsOf(theirs)).map(({ tags, status }) => [tags, status])).toEqual([
      [['y'], 'NEW'],
      [['y'], 'NEW'],
    ]);
    const { errors } = await as(shop.secretary)(
      'mutation { bulkUpdateLeads(input: { ids: [], set: { status: LOST } }) { updated } }',
    );
    expect(errors.map(error => error.extensions.code)).toEqual(['FORBIDDEN']);
  });

  it('tells only of leads that are not as they were', async () => {
    const third = await aShop(embudo);
    const [same] = await someLeads(third, null, 1, { tags: ['z'] });
    const [changed] = await someLeads(third, null, 1);
    const { userErrors } = await mutate(
      as(third.admin),
      'createWebhookEndpoint',
      { url: 'http://127.0.0.1:9/hook', events: ['lead.updated'] },
      'userErrors { message }',
    );
    expect(userErrors).toEqual([]);
    expect(await bulk(third.ceo, { ids: [same, changed], set: { addTags: ['z'] } })).toMatchObject({ updated: 2 });
    const told = () =>
      embudo.testDatabase.sql<{ data: object }>('select data from webhook_delivery where tenant_id = $1', [
        third.tenant.id,
      ]);
    await until('the delivery', async () => (await told()).length > 0);
    expect((await told()).map(({ data }) => JSON.stringify(data).includes(changed ?? ''))).toEqual([true]);
  });

  it('refuses what no lead could take, naming the field', async () => {
    const ids = await someLeads(shop, shop.seller.sellerId, 1);
    const refused = async (input: object) => (await bulk(shop.seller, { ids, ...input })).userErrors[0];
    expect(await refused({ set: {} })).toEqual({ code: 'INVALID', field: ['set'] });
    expect(await refused({ set: { addTags: [' '], removeTags: [] } })).toEqual({ code: 'INVALID', field: ['set'] });
    expect(await refused({ set: { customFields: { budget: 'much' } } })).toEqual({
      code: 'INVALID',
      field: ['set', 'customFields', 'budget'],
    });
    expect(await refused({ set: { customFields: { taxId: null } } })).toEqual({
      code: 'INVALID',
      field: ['set', 'customFields', 'taxId'],
    });
    expect(await refused({ set: { customFields: { budget: { any: true } } } })).toEqual({
      code: 'INVALID',
      field: ['set', 'customFields', 'budget'],
    });
    expect(await refused({ set: { customFields: { none: 1 } } })).toEqual({
      code: 'INVALID',
      field: ['set', 'customFields', 'none'],
    });
    expect(await refused({ set: { sellerId: shop.otherSeller.sellerId } })).toEqual({
      code: 'INVALID',
      field: ['set', 'sellerId'],
    });
    const tags = Array.from({ length: 51 }, (_, index) => `t${index}`);
    for (const dryRun of [true, false])
      expect(await refused({ set: { addTags: ['a', 'vip'], removeTags: ['vip'] }, dryRun })).toEqual({
        code: 'INVALID',
        field: ['set', 'removeTags'],
      });
    expect(await refused({ set: { addTags: tags } })).toEqual({ code: 'LIMIT_REACHED', field: ['set', 'addTags'] });
    expect(await refused({ filter: {}, set: { status: 'LOST' } })).toEqual({ code: 'INVALID', field: ['ids'] });
    expect((await bulk(shop.seller, { set: { status: 'LOST' } })).userErrors[0]?.code).toBe('INVALID');
  });

  it('opens one lead of a channel for a contact, and says how many it could not', async () => {
    const ids = await someLeads(shop, shop.seller.sellerId, 2, { source: 'WHATSAPP', status: 'LOST' });
    await embudo.testDatabase.sql(
      'update lead set contact_id = (select contact_id from lead where id = $1) where id = $2',
      ids,
    );
    const opened = await bulk(shop.seller, { ids, set: { status: 'NEW' } });
    expect([opened.updated, opened.failed]).toEqual([1, 1]);
    const again = await bulk(shop.seller, { ids, set: { status: 'NEW' } });
    expect([again.updated, again.failed]).toEqual([1, 1]);
  });

  it('counts as failed whom a colleague serves by that channel, in a dry run too, and changes the others', async () => {
    const [mine = '', other = ''] = await someLeads(shop, shop.seller.sellerId, 2, { source: 'SMS', status: 'LOST' });
    const [theirs] = await someLeads(shop, shop.otherSeller.sellerId, 1, { source: 'SMS' });
    await embudo.testDatabase.sql(
      'update lead set contact_id = (select contact_id from lead where id = $1) where id = $2',
      [mine, theirs],
    );
    const input = { ids: [mine, other], set: { status: 'CONTACTED' } };
    for (const dryRun of [true, false]) {
      const { updated, failed, userErrors } = await bulk(shop.seller, { ...input, dryRun });
      expect({ updated, failed, userErrors }).toEqual({ updated: 1, failed: 1, userErrors: [] });
    }
    expect((await rowsOf([mine, other])).map(({ status }) => status)).toEqual(['LOST', 'CONTACTED']);
  });

  it('gives leads to a seller with their contacts, and back by an undo', async () => {
    const ids = await someLeads(shop, shop.seller.sellerId, 2);
    const done = await bulk(shop.admin, { ids, set: { sellerId: shop.otherSeller.sellerId } });
    await jobsDone(embudo);
    const contacts = () =>
      embudo.testDatabase.sql<{ seller: string }>(
        'select c.seller_id as seller from contact c join lead l on l.contact_id = c.id where l.id = any ($1)',
        [ids],
      );
    expect((await contacts()).map(({ seller }) => seller)).toEqual(ids.map(() => shop.otherSeller.sellerId));
    expect((await undo(shop.admin, done.bulkChange?.id)).bulkChange).toEqual({ status: 'UNDONE', restored: 2 });
    await jobsDone(embudo);
    expect((await contacts()).map(({ seller }) => seller)).toEqual(ids.map(() => shop.seller.sellerId));
    await expectRightFigures(shop.admin);
  });

  it('gives the contact, and none of its other open leads, with a lead', async () => {
    const [chosen] = await someLeads(shop, shop.seller.sellerId, 1);
    const others = [...(await someLeads(shop, shop.seller.sellerId, 1)), ...(await someLeads(shop, null, 1))];
    await embudo.testDatabase.sql(
      'update lead set contact_id = (select contact_id from lead where id = $1) where id = any ($2)',
      [chosen, others],
    );
    const sellers = async () => {
      await jobsDone(embudo);
      const [contact] = await embudo.testDatabase.sql<{ seller: string | null }>(
        'select c.seller_id as seller from contact c join lead l on l.contact_id = c.id where l.id = $1',
        [chosen],
      );
      const leads = await rowsOf([chosen ?? '', ...others]);
      return [contact?.seller, ...leads.map(({ seller }) => seller)];
    };
    const [former, next] = [shop.seller.sellerId, shop.otherSeller.sellerId];
    const { bulkChange } = await bulk(shop.admin, { ids: [chosen], set: { sellerId: next } });
    expect(await sellers()).toEqual([next, next, former, null]);
    await undo(shop.admin, bulkChange?.id);
    expect(await sellers()).toEqual([former, former, former, null]);
    // The contact stays with the seller of an open lead that nobody chose.
    await bulk(shop.admin, { ids: [chosen], set: { sellerId: null } });
    expect(await sellers()).toEqual([former, null, former, null]);
  });

  it('gives the open sales and tasks of a lead with it, and not those of a lead of the contact that nobody chose', async () => {
    const ask = as(shop.admin);
    const [former, next] = [shop.seller.sellerId, shop.otherSeller.sellerId];
    const leads = await someLeads(shop, former, 3);
    const [chosen, also, other] = leads;
    await embudo.testDatabase.sql(
      'update lead set contact_id = (select contact_id from lead where id = $1) where id = any ($2)',
      [chosen, leads],
    );
    const { pipeline } = await mutate<{ pipeline: { id: string } }>(
      ask,
      'createPipeline',
      { name: 'Ventas', stages: [{ name: 'Contacto', probability: 10 }] },
      'pipeline { id }',
    );
    for (const leadId of leads) {
      const { opportunity } = await mutate<{ opportunity: { id: string } }>(
        ask,
        'createOpportunity',
        { title: 'Cocina', value: '100', pipelineId: pipeline.id, leadId },
        'opportunity { id }',
      );
      for (const about of [{ leadId }, { opportunityId: opportunity.id }])
        await mutate(ask, 'saveTask', { title: 'Llamar', ...about }, 'task { id }');
    }
    const sellers = async () => {
      await jobsDone(embudo);
      return embudo.testDatabase.sql<{ sales: string[]; tasks: string[] }>(
        `select array(select o.seller_id::text from opportunity o where o.lead_id = l.id) as sales,
           array(select t.seller_id::text from to_do t where t.lead_id = l.id or t.opportunity_id in (select o.id from opportunity o where o.lead_id = l.id)) as tasks
         from unnest($1::uuid[]) with ordinality l (id, place) order by l.place`,
        [leads],
      );
    };
    const of = (seller: string | null) => ({ sales: [seller], tasks: [seller, seller] });
    expect(await sellers()).toEqual([of(former), of(former), of(former)]);
    const { bulkChange } = await bulk(shop.admin, { ids: [chosen, also], set: { sellerId: next } });
    expect(await sellers()).toEqual([of(next), of(next), of(former)]);
    await undo(shop.admin, bulkChange?.id);
    expect(await sellers()).toEqual([of(former), of(former), of(former)]);
    await bulk(shop.admin, { ids: [other], set: { sellerId: next } });
    expect(await sellers()).toEqual([of(former), of(former), of(next)]);
  });
});

describe('a change of many leads, while the person of one is erased', () => {
  it('tells nothing of the person', async () => {
    const ids = await someLeads(shop, shop.seller.sellerId, 2, { tags: ['Ana'] });
    const done = await erasing(ids[0], () => bulk(shop.ceo, { ids, set: { addTags: ['vip'] } }));
    expect([done.updated, done.failed]).toEqual([1, 1]);
    expect((await rowsOf(ids)).map(({ tags }) => tags)).toEqual([[], ['Ana', 'vip']]);
  });

  it('is undone without them', async () => {
    const ids = await someLeads(shop, shop.seller.sellerId, 2, { tags: ['Ana'] });
    const { bulkChange } = await bulk(shop.ceo, { ids, set: { removeTags: ['Ana'] } });
    const undone = await erasing(ids[0], () => undo(shop.ceo, bulkChange?.id));
    expect(undone.bulkChange).toEqual({ status: 'UNDONE', restored: 1 });
    expect((await rowsOf(ids)).map(({ tags }) => tags)).toEqual([[], ['Ana']]);
  });
});

describe('undoBulkUpdateLeads', () => {
  it('gives an open lead back to whose it was, also where another seller had closed an older lead of the contact', async () => {
    const [closed] = await someLeads(shop, shop.otherSeller.sellerId, 1, { status: 'LOST' });
    const [open] = await someLeads(shop, shop.seller.sellerId, 1);
    const ids = [closed ?? '', open ?? ''];
    await embudo.testDatabase.sql(
      'update lead set contact_id = (select contact_id from lead where id = $2) where id = $1',
      ids,
    );
    const sellers = async () => {
      await jobsDone(embudo);
      const [row] = await embudo.testDatabase.sql<{ contact: string; leads: string[] }>(
        `select c.seller_id as contact, array(select l.seller_id::text from lead l where l.contact_id = c.id order by l.id) as leads
         from contact c join lead l on l.contact_id = c.id where l.id = $1`,
        [open],
      );
      return row;
    };
    const [first, second] = [shop.seller.sellerId, shop.otherSeller.sellerId];
    await bulk(shop.admin, { ids: [closed], set: { sellerId: null } });
    expect((await sellers())?.leads).toEqual([null, first]);
    await bulk(shop.admin, { ids: [closed], set: { sellerId: second } });
    const { bulkChange } = await bulk(shop.admin, { ids, set: { sellerId: null } });
    expect(await sellers()).toEqual({ contact: null, leads: [null, null] });
    expect((await undo(shop.admin, bulkChange?.id)).bulkChange).toEqual({ status: 'UNDONE', restored: 2 });
    expect(await sellers()).toEqual({ contact: first, leads: [second, first] });
  });

  it('gives each of two open leads of a contact back to whose it was, and the contact to a seller', async () => {
    const [first] = await someLeads(shop, shop.seller.sellerId, 1);
    const [second] = await someLeads(shop, shop.otherSeller.sellerId, 1);
    const [nobodys] = await someLeads(shop, null, 1);
    const ids = [first ?? '', second ?? '', nobodys ?? ''];
    await embudo.testDatabase.sql(
      'update lead set contact_id = (select contact_id from lead where id = $1) where id = any ($2)',
      [first, ids],
    );
    const { bulkChange } = await bulk(shop.admin, { ids, set: { sellerId: shop.professional.sellerId } });
    await jobsDone(embudo);
    expect((await rowsOf(ids)).map(({ seller }) => seller)).toEqual(ids.map(() => shop.professional.sellerId));
    await undo(shop.admin, bulkChange?.id);
    await jobsDone(embudo);
    const sellers = [shop.seller.sellerId, shop.otherSeller.sellerId];
    expect((await rowsOf(ids)).map(({ seller }) => seller)).toEqual([...sellers, null]);
    const [contact] = await embudo.testDatabase.sql<{ seller: string | null }>(
      'select c.seller_id as seller from contact c join lead l on l.contact_id = c.id where l.id = $1',
      [first],
    );
    expect(sellers).toContain(contact?.seller);
  });

  it('puts back what still is as the change made it, within an hour, for whoever made it and managers', async () => {
    const ids = await someLeads(shop, shop.seller.sellerId, 3, {
      tags: ['a'],
      customFields: { taxId: '1', budget: 1 },
    });
    const before = await rowsOf(ids);
    const set = { status: 'LOST', addTags: ['b'], customFields: { budget: 2 } };
    const { bulkChange } = await bulk(shop.seller, { ids, set });
    await embudo.testDatabase.sql(
      `update lead set tags = '{hand}', custom_fields = '{"taxId": "2", "budget": 2}' where id = $1`,
      [ids[0]],
    );
    for (const user of [shop.otherSeller, other.ceo])
      expect((await undo(user, bulkChange?.id)).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['bulkChangeId'] }]);
    expect((await undo(shop.seller, bulkChange?.id)).bulkChange).toEqual({ status: 'UNDONE', restored: 2 });
    const after = await rowsOf(ids);
    expect(after.filter(({ id }) => id !== ids[0])).toEqual(before.filter(({ id }) => id !== ids[0]));
    expect(after.find(({ id }) => id === ids[0])).toMatchObject({
      status: 'NEW',
      tags: ['hand'],
      fields: { taxId: '2', budget: 1 },
    });
    expect((await undo(shop.seller, bulkChange?.id)).userErrors[0]?.code).toBe('CONFLICT');
    await expectRightFigures(shop.seller);
    const late = await bulk(shop.seller, { ids, set: { addTags: ['c'] } });
    await embudo.testDatabase.sql(
      `update lead_bulk_change set created_at = now() - interval '61 minutes' where id = $1`,
      [late.bulkChange?.id],
    );
    expect((await undo(shop.ceo, late.bulkChange?.id)).userErrors[0]?.code).toBe('EXPIRED');
  });

  it('puts the last activity back, unless something was done with the lead since', async () => {
    const [untouched = '', workedOn = '', never = ''] = await someLeads(shop, shop.seller.sellerId, 3);
    const { sql } = embudo.testDatabase;
    const day = '2026-03-31T23:59:59.123456Z';
    await sql('update lead set last_activity_at = $2 where id = any ($1)', [[untouched, workedOn], day]);
    const { bulkChange } = await bulk(shop.ceo, { ids: [untouched, workedOn, never], set: { addTags: ['feria'] } });
    await mutate(as(shop.seller), 'updateLead', { leadId: workedOn, status: 'CONTACTED' }, 'userErrors { code }');
    await undo(shop.ceo, bulkChange?.id);
    const rows = await sql<{ id: string; isAsBefore: boolean | null }>(
      'select id, last_activity_at = $2::timestamptz as "isAsBefore" from lead where id = any ($1)',
      [[untouched, workedOn, never], day],
    );
    expect(new Map(rows.map(({ id, isAsBefore }) => [id, isAsBefore]))).toEqual(
      new Map([
        [untouched, true],
        [workedOn, false],
        [never, null],
      ]),
    );
  });

  it('leaves a win on the day when it was won', async () => {
    const ids = await someLeads(shop, shop.seller.sellerId, 2, { status: 'WON' });
    const day = '2026-03-31T23:59:59.123456Z';
    await embudo.testDatabase.sql('update lead set won_at = $2 where id = any ($1)', [ids, day]);
    const won = () =>
      embudo.testDatabase.sql('select 1 from lead where id = any ($1) and won_at = $2::timestamptz', [ids, day]);
    const { bulkChange } = await bulk(shop.ceo, { ids, set: { status: 'LOST' } });
    expect(await won()).toHaveLength(0);
    expect((await undo(shop.ceo, bulkChange?.id)).bulkChange).toEqual({ status: 'UNDONE', restored: 2 });
    expect(await won()).toHaveLength(2);
    // A loss is left on its day as well.
    const losses = await someLeads(shop, shop.seller.sellerId, 2, { status: 'LOST' });
    await embudo.testDatabase.sql('update lead set closed_at = $2 where id = any ($1)', [losses, day]);
    const reopened = await bulk(shop.ceo, { ids: losses, set: { status: 'CONTACTED' } });
    const closedAt = async () =>
      (
        await embudo.testDatabase.sql<{ isThen: boolean | null }>(
          'select closed_at = $2::timestamptz as "isThen" from lead where id = any ($1)',
          [losses, day],
        )
      ).map(({ isThen }) => isThen);
    expect(await closedAt()).toEqual([null, null]);
    await undo(shop.ceo, reopened.bulkChange?.id);
    expect(await closedAt()).toEqual([true, true]);
    await expectRightFigures(shop.ceo);
  });

  it('goes by a job above 500 leads, as the change does, and counts them all', async () => {
    const place = await aShop(embudo);
    const ids = await someLeads(place, place.seller.sellerId, 1_203);
    const started = await bulk(place.admin, { filter: {}, set: { status: 'WON' } });
    expect([started.updated, started.bulkChange?.status, started.bulkChange?.total]).toEqual([0, 'RUNNING', 1_203]);
    await jobsDone(embudo);
    const stateOf = async () =>
      (
        await as(place.admin)<{ leadBulkChange: object }>(
          'query ($id: ID!) { leadBulkChange(id: $id) { status updated failed restored } }',
          { id: started.bulkChange?.id },
        )
      ).data.leadBulkChange;
    expect(await stateOf()).toEqual({ status: 'DONE', updated: 1_203, failed: 0, restored: 0 });
    expect((await rowsOf(ids)).every(({ status }) => status === 'WON')).toBe(true);
    await expectRightFigures(place.admin);
    expect((await undo(place.ceo, started.bulkChange?.id)).bulkChange?.status).toBe('UNDOING');
    await jobsDone(embudo);
    expect(await stateOf()).toEqual({ status: 'UNDONE', updated: 1_203, failed: 0, restored: 1_203 });
    expect((await rowsOf(ids)).every(({ status }) => status === 'NEW')).toBe(true);
    await expectRightFigures(place.admin);
  });
});
