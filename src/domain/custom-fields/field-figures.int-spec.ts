import { describe, expect, it } from '@jest/globals';
import { jobsDone, mutate, type TestUser, twoShops } from '../../testing/index.js';

const { embudo, shop, other, as } = await twoShops({ worker: true });
const { sql } = embudo.testDatabase;

const write = async <Payload extends object>(user: TestUser, verb: string, input: object, thing: string) => {
  const written = await mutate<Payload>(as(user), verb, input, `${thing} userErrors { code message field }`);
  expect(written.userErrors).toEqual([]);
  return written as Payload;
};
const aField = (entityType: string, key: string, type: string, user: TestUser = shop.admin) =>
  write<{ customField: { id: string } }>(
    user,
    'createCustomField',
    { entityType, key, label: key, type },
    'customField { id }',
  );

interface Listed {
  nodes: { id: string; title: string }[];
  totalCount: number;
  pageInfo: { endCursor: string; hasNextPage: boolean };
}
const lists = {
  leads: { input: 'Lead', title: 'title: name' },
  customers: { input: 'Customer', title: 'title: firstName' },
  opportunities: { input: 'Opportunity', title: 'title' },
};
type List = keyof typeof lists;

const ask = async (user: TestUser, list: List, variables: object) => {
  const { input, title } = lists[list];
  const { data, errors } = await as(user)<Record<List, Listed>>(
    `query ($filter: ${input}Filter, $orderBy: ${input}Order, $first: Int, $after: String) {
      ${list}(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
        totalCount nodes { id ${title} } pageInfo { endCursor hasNextPage } } }`,
    { ...variables },
  );
  return { page: data?.[list], error: errors?.[0] };
};
const titles = async (list: List, variables: object, user: TestUser = shop.admin): Promise<string[]> => {
  const { page, error } = await ask(user, list, variables);
  expect(error).toBeUndefined();
  expect(page?.totalCount).toBe(page?.nodes.length);
  return page?.nodes.map(({ title }) => title) ?? [];
};
const by = (customField: string, direction = 'ASC') => ({ orderBy: { field: 'CUSTOM_FIELD', direction, customField } });
const where = (customFields: object, more: object = {}) => ({ filter: { customFields, ...more } });

const ids: Record<string, string> = {};
const phone = () => `+5076${String(1_000_000 + Object.keys(ids).length)}`;
const makers: Record<List, (name: string, customFields: object) => Promise<string>> = {
  leads: async (name, customFields) =>
    (
      await write<{ lead: { id: string } }>(
        shop.admin,
        'createLead',
        { name, source: 'Feria', phone: phone(), customFields },
        'lead { id }',
      )
    ).lead.id,
  customers: async (name, customFields) =>
    (
      await write<{ customer: { id: string } }>(
        shop.admin,
        'createCustomer',
        { firstName: name, phone: phone(), customFields },
        'customer { id }',
      )
    ).customer.id,
  opportunities: async (title, customFields) =>
    (
      await write<{ opportunity: { id: string } }>(
        shop.admin,
        'createOpportunity',
        { title, value: '1.00', customFields, leadId: ids['leads Cuatro'], pipelineId: ids.pipeline },
        'opportunity { id }',
      )
    ).opportunity.id,
};

describe.each([
  ['leads', 'LEAD'],
  ['customers', 'CUSTOMER'],
  ['opportunities', 'OPPORTUNITY'],
] as const)('numbers and days of %s', (list, entityType) => {
  it('filter by range, sort with what is empty last, and follow every change', async () => {
    if (list === 'opportunities') {
      const { pipeline } = await write<{ pipeline: { id: string } }>(
        shop.admin,
        'createPipeline',
        { name: 'Ventas', stages: [{ name: 'Uno', probability: 50 }] },
        'pipeline { id }',
      );
      ids.pipeline = pipeline.id;
    }
    const make = async (name: string, customFields: object) => {
      ids[`${list} ${name}`] = await makers[list](name, customFields);
    };
    const number = await aField(entityType, 'monto', 'NUMBER');
    await aField(entityType, 'nota', 'TEXT');
    await make('Uno', { monto: 10, nota: '5' });
    await make('Dos', { monto: -2.5 });
    await make('Tres', { nota: 'x' });
    // A field that is created later also sorts the existing records.
    await aField(entityType, 'entrega', 'DATE');
    await make('Cuatro', { monto: 1e15, entrega: '2026-05-17' });
    await make('Cinco', { monto: 0, entrega: '2025-12-31' });
    expect(await titles(list, by('monto'))).toEqual(['Dos', 'Cinco', 'Uno', 'Cuatro', 'Tres']);
    expect(await titles(list, by('monto', 'DESC'))).toEqual(['Cuatro', 'Uno', 'Cinco', 'Dos', 'Tres']);
    expect((await titles(list, by('entrega'))).slice(0, 2)).toEqual(['Cinco', 'Cuatro']);
    expect((await titles(list, by('entrega', 'DESC'))).slice(0, 2)).toEqual(['Cuatro', 'Cinco']);
    const found = async (customFields: object, more: object = {}) =>
      (await titles(list, { ...where(customFields, more), ...by('monto') })).join();
    expect(await found({ monto: { min: 0, max: 10 } })).toBe('Cinco,Uno');
    expect(await found({ monto: { min: 10.000_001 } })).toBe('Cuatro');
    expect(await found({ monto: { max: -2.5 } })).toBe('Dos');
    expect(await found({ monto: { max: -2.500_000_01 } })).toBe('');
    expect(await found({ entrega: { from: '2025-12-31', to: '2025-12-31' } })).toBe('Cinco');
    expect(await found({ entrega: { from: '2026-01-01' } })).toBe('Cuatro');
    expect(await found({ entrega: { to: '2026-12-31' }, monto: 0 })).toBe('Cinco');
    expect(await found({ monto: 10, nota: '5' })).toBe('Uno');
    expect(await found({ nota: { min: 1 } })).toBe('');
    // A number and its text are the same value, whichever the field has and whichever is sent.
    for (const monto of [10, '10', '10.0']) expect(await found({ monto, nota: 5 })).toBe('Uno');
    expect(await found({ monto: '-2.5' })).toBe('Dos');
    expect(await found({ nota: '5' })).toBe('Uno');
    expect(await found({ nota: '5.0' })).toBe('');
    expect(await found({ nada: { min: 1 } })).toBe('');
    // The same list in pages, by cursors.
    const walked: string[] = [];
    let after: string | undefined;
    for (let more = true; more; ) {
      const { page } = await ask(shop.admin, list, { ...by('monto', 'DESC'), first: 2, after });
      walked.push(...(page?.nodes.map(({ title }) => title) ?? []));
      after = page?.pageInfo.endCursor;
      more = page?.pageInfo.hasNextPage ?? false;
    }
    expect(walked).toEqual(['Cuatro', 'Uno', 'Cinco', 'Dos', 'Tres']);
    const foreign = await ask(shop.admin, list, { ...by('entrega'), first: 2, after });
    expect(foreign.error?.extensions?.code).toBe('BAD_USER_INPUT');
    // Changes of a value and of the seller.
    const table = { leads: 'lead', customers: 'customer', opportunities: 'opportunity' }[list];
    const verb = { leads: 'updateLead', customers: 'updateCustomer', opportunities: 'updateOpportunity' }[list];
    const id = ids[`${list} Dos`];
    await write(shop.admin, verb, { [`${table}Id`]: id, customFields: { monto: 20 } }, `${table} { id }`);
    expect((await titles(list, by('monto'))).slice(0, 3)).toEqual(['Cinco', 'Uno', 'Dos']);
    await write(shop.admin, verb, { [`${table}Id`]: id, customFields: { monto: null } }, `${table} { id }`);
    expect(await found({ monto: { min: -100 } })).toBe('Cinco,Uno,Cuatro');
    await sql(`update ${table} set seller_id = $2 where id = $1`, [ids[`${list} Uno`], shop.otherSeller.sellerId]);
    const seen = await titles(list, by('monto'), shop.seller);
    expect(seen).not.toContain('Uno');
    expect(seen.slice(0, 2)).toEqual(['Cinco', 'Cuatro']);
    expect(await titles(list, { ...where({ monto: { min: 5, max: 15 } }), ...by('monto') }, shop.seller)).toEqual([]);
    expect(await titles(list, by('monto'), shop.professional)).toEqual([]);
    // A field that is removed and comes back with its values.
    await mutate(
      as(shop.admin),
      'deleteCustomField',
      { customFieldId: number.customField.id },
      'deletedId userErrors { code }',
      'CustomFieldInput',
    );
    expect((await ask(shop.admin, list, by('monto'))).error?.extensions?.code).toBe('BAD_USER_INPUT');
    for (const hidden of [{ monto: 10 }, { monto: 10, nota: '5' }, { monto: { min: 5, max: 15 } }])
      expect(await titles(list, where(hidden))).toEqual([]);
    expect(await titles(list, where({ nota: '5' }))).toEqual(['Uno']);
    await aField(entityType, 'monto', 'NUMBER');
    expect((await titles(list, by('monto'))).slice(0, 2)).toEqual(['Cinco', 'Uno']);
    expect(await titles(list, where({ monto: 10 }))).toEqual(['Uno']);
    await jobsDone(embudo);
  });

  it('are refused with the reason where they cannot be asked', async () => {
    for (const [variables, words] of [
      [by('nada'), 'no field "nada"'],
      [by('nota'), 'no field "nota"'],
      [by('no hay'), 'requires customField'],
      [{ orderBy: { field: 'CUSTOM_FIELD', direction: 'ASC' } }, 'requires customField'],
      [where({ monto: { min: 'x' } }), 'customFields.monto.min must be a number'],
      [where({ entrega: { from: '2026-02-30' } }), 'customFields.entrega.from must be a date'],
    ] as const) {
      const { error } = await ask(shop.admin, list, variables);
      expect(error).toMatchObject({
        message: expect.stringContaining(words),
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
    // Another tenant has no such field.
    expect((await ask(other.admin, list, by('monto'))).error?.message).toContain('no field "monto"');
  });
});

describe('a filter by a date', () => {
  it.each(['leads', 'customers', 'opportunities'] as const)('of %s refuses what is no day', async list => {
    const key = 'visita';
    const type = list === 'leads' ? 'LEAD' : list === 'customers' ? 'CUSTOMER' : 'OPPORTUNITY';
    await aField(type, key, 'DATE');
    const refused = [
      { [key]: 'mañana' },
      { [key]: '2026-02-30' },
      { [key]: { in: ['2026-01-31', 5] } },
      { [key]: { min: 1 } },
    ];
    for (const given of refused)
      expect((await ask(shop.admin, list, where(given))).error).toMatchObject({
        message: `customFields.${key} is a DATE: give a day such as 2026-01-31, or { from, to } for several days.`,
        extensions: { code: 'BAD_USER_INPUT', field: ['filter', 'customFields'] },
      });
    const accepted = [
      { [key]: '2026-01-31' },
      { [key]: { in: ['2026-01-31'] } },
      { [key]: { from: '2026-01-31' } },
      { [key]: { empty: false } },
    ];
    for (const given of accepted) expect(await titles(list, where(given))).toEqual([]);
    // Of another tenant, or once it was removed, the field is none.
    expect((await ask(other.admin, list, where({ [key]: 'mañana' }))).error).toBeUndefined();
    await sql('update custom_field set removed_at = now() where tenant_id = $1 and key = $2', [shop.tenant.id, key]);
    expect((await ask(shop.admin, list, where({ [key]: 'mañana' }))).error).toBeUndefined();
  });
});

describe('figures', () => {
  it('are of every thing, also of one that is made while the field is', async () => {
    const name = (index: number) => `Junto ${index}`;
    await Promise.all([
      aField('LEAD', 'edad', 'NUMBER'),
      ...Array.from({ length: 12 }, (_, index) => makers.leads(name(index), {})),
    ]);
    const [counts] = await sql<{ leads: number; figures: number }>(
      `select (select count(*)::int from lead where tenant_id = $1) as leads,
        (select count(*)::int from field_figure g join custom_field f on f.id = g.field_id where g.tenant_id = $1 and f.key = 'edad') as figures`,
      [shop.tenant.id],
    );
    expect(counts?.figures).toBe(counts?.leads);
    // Figures are rebuilt for rows that were loaded with triggers disabled.
    const all = `select thing_id, field_id, seller_id, figure from field_figure where tenant_id = $1 order by 1, 2`;
    const before = await sql(all, [shop.tenant.id]);
    await sql('delete from field_figure where tenant_id = $1', [shop.tenant.id]);
    await sql('select app.figures_anew($1)', [shop.tenant.id]);
    expect(await sql(all, [shop.tenant.id])).toEqual(before);
  });

  it('of a page inside another thing are not sorted by', async () => {
    const { errors } = await as(shop.admin)(
      'query ($id: ID!) { pipeline(id: $id) { stages { opportunities(orderBy: { field: CUSTOM_FIELD, customField: "monto" }) { nodes { id } } } } }',
      { id: ids.pipeline },
    );
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining('cannot be sorted by CUSTOM_FIELD'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});
