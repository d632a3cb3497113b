import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aShop,
  gql,
  gqlUpload,
  jobsDone,
  mutate,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
} from '../../testing/index.js';
import { purgeRemovedFields } from '../custom-fields/index.js';
import { systemActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';

interface Change {
  field: string;
  label: string | null;
  oldValue: string | null;
  newValue: string | null;
  changedBy: { id: string } | null;
  lead: { id: string } | null;
  customer: { id: string } | null;
  opportunity: { id: string } | null;
}

let embudo: TestEmbudo;
let shop: TestShop;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true });
});
beforeEach(async () => {
  shop = await aShop(embudo);
});

const as = (user: TestUser) => gql(embudo.url, user.token);
const run = async (user: TestUser, name: string, input: object, type?: string) => {
  const { userErrors } = await mutate(as(user), name, input, 'userErrors { code field message }', type);
  expect([name, userErrors]).toEqual([name, []]);
};
/** The changes in a contact's timeline, oldest first; changes of the same moment are sorted by field. */
const changesOf = async (user: TestUser, contactId: string): Promise<Change[]> => {
  const { data } = await as(user)<{ timeline: { nodes: { at: string; fieldChange: Change | null }[] } }>(
    `query ($id: ID!) { timeline(contactId: $id, first: 100) { nodes { kind at fieldChange {
      field label oldValue newValue changedBy { id } lead { id } customer { id } opportunity { id } } } } }`,
    { id: contactId },
  );
  const found = data.timeline.nodes.flatMap(({ at, fieldChange }) => (fieldChange ? [{ at, ...fieldChange }] : []));
  return found
    .sort((a, b) => (a.at === b.at ? (a.field < b.field ? -1 : 1) : a.at < b.at ? -1 : 1))
    .map(({ at: _, ...change }) => change);
};
/** The changes, as one line of text each. */
const linesOf = async (user: TestUser, contactId: string) =>
  (await changesOf(user, contactId)).map(
    ({ field, oldValue, newValue }) => `${field}: ${oldValue ?? '–'} → ${newValue ?? '–'}`,
  );
const field = (entityType: string, key: string, given: object = {}) =>
  run(shop.admin, 'createCustomField', { entityType, key, label: `Label of ${key}`, type: 'TEXT', ...given });
const aLead = async (phone: string, given: object = {}, user = shop.admin) => {
  const made = await mutate<{ lead: { id: string; contact: { id: string } } }>(
    as(user),
    'createLead',
    { name: 'Ana', phone, source: 'Feria', ...given },
    'lead { id contact { id } } userErrors { code message }',
  );
  return { leadId: made.lead.id, contactId: made.lead.contact.id };
};

describe('a change of a field', () => {
  it('stands in the timeline with who made it and from what to what: of contact, lead, customer and sale', async () => {
    await field('LEAD', 'size', { type: 'DROPDOWN', options: ['S', 'M'] });
    await field('CUSTOMER', 'limit', { type: 'NUMBER' });
    await field('OPPORTUNITY', 'due', { type: 'DATE' });
    const { leadId, contactId } = await aLead('8111-0001', { customFields: { size: 'S' } });
    await run(shop.admin, 'updateLead', {
      leadId,
      status: 'CONTACTED',
      tags: ['vip', 'feria'],
      customFields: { size: 'M' },
    });
    await run(shop.admin, 'updateContact', {
      contactId,
      name: 'Ana Mora',
      phone: '8111-0009',
      city: 'Limón',
      vip: true,
    });
    const converted = await mutate<{ customer: { id: string } }>(
      as(shop.admin),
      'convertLead',
      { leadId },
      'customer { id } userErrors { code message }',
    );
    const customerId = converted.customer.id;
    await run(shop.admin, 'updateCustomer', { customerId, customFields: { limit: 1500.5 } });
    await run(shop.admin, 'updateCustomer', { customerId, customFields: { limit: null } });
    const pipelineId = newId();
    const { sql } = embudo.testDatabase;
    await sql(`insert into pipeline (id, tenant_id, name) values ($1, $2, 'Ventas')`, [pipelineId, shop.tenant.id]);
    await sql(
      `insert into stage (id, tenant_id, pipeline_id, name, position, probability) values ($1, $2, $3, 'Contacto', 0, 10)`,
      [newId(), shop.tenant.id, pipelineId],
    );
    const sold = await mutate<{ opportunity: { id: string } }>(
      as(shop.admin),
      'createOpportunity',
      { pipelineId, customerId, title: 'Taladros', value: '10' },
      'opportunity { id } userErrors { code message }',
    );
    const opportunityId = sold.opportunity.id;
    await run(shop.admin, 'updateOpportunity', { opportunityId, value: '12.5', customFields: { due: '2027-01-31' } });

    const changes = await changesOf(shop.ceo, contactId);
    expect(changes.map(({ field: name, oldValue, newValue }) => [name, oldValue, newValue])).toEqual([
      ['customFields.size', 'S', 'M'],
      ['status', 'NEW', 'CONTACTED'],
      ['tags', null, 'vip, feria'],
      ['city', null, 'Limón'],
      ['name', 'Ana', 'Ana Mora'],
      ['phone', '+50681110001', '+50681110009'],
      ['vip', 'false', 'true'],
      ['status', 'CONTACTED', 'WON'],
      ['customFields.limit', null, '1500.5'],
      ['customFields.limit', '1500.5', null],
      ['customFields.due', null, '2027-01-31'],
      ['value', expect.stringMatching(/^10/), expect.stringMatching(/^12/)],
    ]);
    expect(new Set(changes.map(({ changedBy }) => changedBy?.id))).toEqual(new Set([shop.admin.id]));
    expect(changes[0]).toMatchObject({ label: 'Label of size', lead: { id: leadId }, customer: null });
    expect(changes[3]).toMatchObject({ label: null, lead: null, customer: null, opportunity: null });
    expect(changes[8]).toMatchObject({ label: 'Label of limit', customer: { id: customerId } });
    expect(changes[10]).toMatchObject({ label: 'Label of due', opportunity: { id: opportunityId } });
  });
});

/** Imports leads from a CSV file, one lead per row. */
const bringLeads = (rows: string[]) =>
  gqlUpload<{ importContacts: { import: { id: string; updated: number } | null } }>(
    { url: embudo.url, token: shop.ceo.token },
    {
      query:
        'mutation ($input: ImportContactsInput!) { importContacts(input: $input) { import { id updated } userErrors { code message } } }',
      variables: { input: { file: null, entityType: 'LEAD' } },
      path: 'input.file',
    },
    { name: 'leads.csv', type: 'text/csv', bytes: Buffer.from(['Nombre;Teléfono;Talla', ...rows].join('\n')) },
  );
const authorsOf = async (contactId: string) =>
  (await changesOf(shop.ceo, contactId)).map(
    ({ field: name, newValue, changedBy }) => `${name}: ${newValue ?? '–'} by ${changedBy?.id ?? 'nobody'}`,
  );

describe('a change of many at once', () => {
  it('is noted of each, as what whoever asked for it did, also where jobs do it, and so is its undo', async () => {
    const { leadId, contactId } = await aLead('8111-0002');
    const changed = await mutate<{ bulkChange: { id: string } }>(
      as(shop.admin),
      'bulkUpdateLeads',
      { ids: [leadId], set: { status: 'QUALIFIED', sellerId: shop.seller.sellerId } },
      'bulkChange { id } userErrors { code message }',
    );
    await jobsDone(embudo);
    await run(shop.ceo, 'undoBulkUpdateLeads', { bulkChangeId: changed.bulkChange.id });
    await jobsDone(embudo);
    const { admin, ceo } = shop;
    const name = expect.stringMatching(new RegExp(`^seller: .+ by ${admin.id}$`));
    expect((await authorsOf(contactId)).sort()).toEqual(
      [name, `seller: – by ${ceo.id}`, `status: NEW by ${ceo.id}`, `status: QUALIFIED by ${admin.id}`].sort(),
    );
  });

  it('is noted of the rows of a file, with the one who brought it or has it undone', async () => {
    await field('LEAD', 'size', { label: 'Talla' });
    const { contactId } = await aLead('8111-0003', { customFields: { size: 'S' } });
    const brought = await bringLeads(['Ana Mora;8111-0003;M']);
    expect(brought.data.importContacts).toMatchObject({ import: { updated: 1 }, userErrors: [] });
    expect(await linesOf(shop.ceo, contactId)).toEqual([
      'customFields.size: S → M',
      'name: Ana → Ana Mora',
      'name: Ana → Ana Mora',
    ]);
    await run(shop.admin, 'undoImport', { importId: brought.data.importContacts.import?.id });
    expect(await authorsOf(contactId)).toEqual([
      ...['customFields.size: M', 'name: Ana Mora', 'name: Ana Mora'].map(line => `${line} by ${shop.ceo.id}`),
      ...['customFields.size: S', 'name: Ana', 'name: Ana'].map(line => `${line} by ${shop.admin.id}`),
    ]);
  });

  it('is noted as theirs where jobs bring the file in and take it back', async () => {
    await field('LEAD', 'size', { label: 'Talla' });
    const { contactId } = await aLead('8111-0004', { customFields: { size: 'S' } });
    const others = Array.from({ length: 260 }, (_, n) => `Otra ${n};8222-${String(n).padStart(4, '0')};S`);
    const brought = await bringLeads(['Ana;8111-0004;M', ...others]);
    await jobsDone(embudo);
    await run(shop.admin, 'undoImport', { importId: brought.data.importContacts.import?.id });
    await jobsDone(embudo);
    expect(await authorsOf(contactId)).toEqual([
      `customFields.size: M by ${shop.ceo.id}`,
      `customFields.size: S by ${shop.admin.id}`,
    ]);
    const [left] = await embudo.testDatabase.sql('select count(*)::int as leads from lead where tenant_id = $1', [
      shop.tenant.id,
    ]);
    expect(left).toEqual({ leads: 1 });
  });
});

describe('who sees a change', () => {
  it('is whoever sees the thing: a new seller sees what goes with the contact, and nothing of a closed lead', async () => {
    const { leadId, contactId } = await aLead('8111-0005', {}, shop.seller);
    await run(shop.seller, 'updateLead', { leadId, status: 'WON' });
    const second = await aLead('8111-0005', { source: 'Web' }, shop.seller);
    expect(second.contactId).toBe(contactId);
    await run(shop.seller, 'updateLead', { leadId: second.leadId, status: 'QUALIFIED' });
    await run(shop.seller, 'updateContact', { contactId, city: 'Limón' });
    const all = ['status: NEW → WON', 'status: NEW → QUALIFIED', 'city: – → Limón'];
    expect(await linesOf(shop.seller, contactId)).toEqual(all);
    expect(await linesOf(shop.otherSeller, contactId)).toEqual([]);
    await run(shop.admin, 'assignLead', { leadId: second.leadId, sellerId: shop.otherSeller.sellerId });
    const gone = expect.stringMatching(/^seller: /);
    expect(await linesOf(shop.otherSeller, contactId)).toEqual([all[1], all[2], gone]);
    expect(await linesOf(shop.seller, contactId)).toEqual([all[0]]);
    expect(await linesOf(shop.ceo, contactId)).toEqual([...all, gone]);
    const stranger = await aShop(embudo);
    expect(await linesOf(stranger.ceo, contactId)).toEqual([]);
  });
});

describe('what was noted', () => {
  it('goes with an erased person, also what was noted after an erasure', async () => {
    const { leadId, contactId } = await aLead('8111-0006');
    const kept = () =>
      embudo.testDatabase.sql('select field, old_value, new_value from field_change where contact_id = $1', [
        contactId,
      ]);
    await run(shop.admin, 'updateContact', { contactId, name: 'Zebulón' });
    expect(await kept()).toHaveLength(1);
    await run(shop.admin, 'eraseContact', { contactId }, 'ContactInput');
    expect(await kept()).toEqual([]);
    // The GraphQL API refuses this change, but a change that reaches the row in another way is still recorded.
    await embudo.testDatabase.sql(`update lead set name = 'Zebulón otra vez' where id = $1`, [leadId]);
    expect(await kept()).toHaveLength(1);
    await run(shop.admin, 'eraseContact', { contactId }, 'ContactInput');
    expect(await kept()).toEqual([]);
  });

  it('is part of what a person may ask for', async () => {
    const { contactId } = await aLead('8111-0007');
    await run(shop.admin, 'updateContact', { contactId, city: 'Limón' });
    const { data } = await mutate<{ data: { fieldChanges: object[] } }>(
      as(shop.admin),
      'exportContact',
      { contactId },
      'data userErrors { code }',
      'ContactInput',
    );
    expect(data.fieldChanges).toMatchObject([{ field: 'city', oldValue: null, newValue: 'Limón' }]);
  });

  it('goes with a contact who is merged into another, and comes back with them', async () => {
    const [kept, merged] = [await aLead('8111-0008'), await aLead('8111-0009')];
    await run(shop.admin, 'updateContact', { contactId: merged.contactId, name: 'Anita' });
    const { mergeId } = await mutate<{ mergeId: string }>(
      as(shop.admin),
      'mergeContacts',
      { keepId: kept.contactId, mergeId: merged.contactId },
      'mergeId userErrors { code message }',
    );
    expect(await linesOf(shop.ceo, kept.contactId)).toEqual(['name: Ana → Anita']);
    await run(shop.admin, 'unmergeContacts', { mergeId });
    expect(await linesOf(shop.ceo, kept.contactId)).toEqual([]);
    expect(await linesOf(shop.ceo, merged.contactId)).toEqual(['name: Ana → Anita']);
  });

  it('is noted as of whoever replaces an option, and is forgotten with a removed field', async () => {
    await field('LEAD', 'size', { type: 'DROPDOWN', options: ['S', 'M'] });
    const { contactId } = await aLead('8111-0010', { customFields: { size: 'S' } });
    const { data } = await as(shop.admin)<{ customFields: { id: string }[] }>(
      '{ customFields(entityType: LEAD) { id } }',
    );
    const customFieldId = data.customFields[0]?.id;
    await run(shop.admin, 'updateCustomField', {
      customFieldId,
      options: ['small', 'M'],
      replaceOptions: [{ from: 'S', to: 'small' }],
    });
    await jobsDone(embudo);
    expect(await authorsOf(contactId)).toEqual([`customFields.size: small by ${shop.admin.id}`]);
    await run(shop.admin, 'deleteCustomField', { customFieldId }, 'CustomFieldInput');
    expect(await linesOf(shop.ceo, contactId)).toEqual(['customFields.size: S → small']);
    await embudo.testDatabase.sql(`update custom_field set removed_at = now() - interval '31 days' where id = $1`, [
      customFieldId,
    ]);
    await embudo.testDatabase.sql(
      `insert into schedule (tenant_id, task, cron, timezone, next_at) values ($1, 'custom-fields/purge-removed', '25 3 * * *', 'UTC', now()) on conflict do nothing`,
      [shop.tenant.id],
    );
    await purgeRemovedFields(embudo.context(systemActor(shop.tenant.id)), { occurrence: new Date() });
    await jobsDone(embudo);
    expect(await linesOf(shop.ceo, contactId)).toEqual([]);
  });
});
