import { describe, expect, it } from '@jest/globals';
import { aCustomField, aShop, jobsDone, mutate, type TestShop, type TestUser, twoShops } from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';
import { purgeRemovedFields } from './index.js';

const { embudo, shop, other, as } = await twoShops({ worker: true });

interface Field {
  id: string;
  label: string;
  required: boolean;
  options: string[];
  section: string | null;
  position: number;
}
const update = (user: TestUser, customFieldId: string, input: object) =>
  mutate<{ customField: Field | null }>(
    as(user),
    'updateCustomField',
    { customFieldId, ...input },
    'customField { id label required options section position } userErrors { code field }',
  );
const remove = (user: TestUser, customFieldId: string) =>
  mutate<{ deletedId: string | null }>(
    as(user),
    'deleteCustomField',
    { customFieldId },
    'deletedId userErrors { code field }',
    'CustomFieldInput',
  );
const make = (user: TestUser, input: object) =>
  mutate<{ customField: Field | null }>(
    as(user),
    'createCustomField',
    { entityType: 'LEAD', label: 'Campo', ...input },
    'customField { id label } userErrors { code field }',
  );
const aLead = async (user: TestUser, customFields: object) =>
  (
    await mutate<{ lead: { id: string } }>(
      as(user),
      'createLead',
      { name: 'Ana', source: 'Feria', customFields },
      'lead { id } userErrors { code field }',
    )
  ).lead.id;
const valuesOf = async (user: TestUser, id: string) =>
  (await as(user)<{ lead: { customFields: object } }>('query ($id: ID!) { lead(id: $id) { customFields } }', { id }))
    .data.lead.customFields;
const keysOf = async (user: TestUser) =>
  (
    await as(user)<{ customFields: { key: string; position: number }[] }>(
      '{ customFields(entityType: LEAD) { key position } }',
    )
  ).data.customFields.map(({ key }) => key);

describe('updateCustomField', () => {
  it('changes label, section and place, and keeps what is omitted', async () => {
    const place = await aShop(embudo);
    const ids: Record<string, string> = {};
    for (const [position, key] of ['a', 'b', 'c', 'd'].entries())
      ids[key] = (await aCustomField(embudo, place.tenant, 'LEAD', { key, position: position * 2 })).id;
    const { customField } = await update(place.admin, ids.d ?? '', {
      label: ' Otro   nombre ',
      section: 'Datos',
      position: 1,
    });
    expect(customField).toMatchObject({ label: 'Otro nombre', section: 'Datos', position: 1, required: false });
    expect(await keysOf(place.seller)).toEqual(['a', 'd', 'b', 'c']);
    await update(place.ceo, ids.a ?? '', { position: 99 });
    expect(await keysOf(place.secretary)).toEqual(['d', 'b', 'c', 'a']);
    await Promise.all([0, 1, 2, 3].map(position => update(place.admin, ids.b ?? '', { position })));
    const { data } = await as(place.admin)<{ customFields: { position: number }[] }>(
      '{ customFields(entityType: LEAD) { position } }',
    );
    expect(data.customFields.map(({ position }) => position)).toEqual([0, 1, 2, 3]);
    expect((await update(place.admin, ids.d ?? '', { section: null })).customField?.section).toBeNull();
  });

  it('leaves values of an option that went, and changes them all where it is told to', async () => {
    const { id } = await aCustomField(embudo, shop.tenant, 'LEAD', {
      key: 'size',
      type: 'DROPDOWN',
      options: ['S', 'M', 'L'],
    });
    const [small, medium] = [await aLead(shop.seller, { size: 'S' }), await aLead(shop.otherSeller, { size: 'M' })];
    const foreign = await aCustomField(embudo, other.tenant, 'LEAD', { key: 'size', type: 'DROPDOWN', options: ['S'] });
    const theirs = await aLead(other.seller, { size: 'S' });
    await update(shop.admin, id, { options: ['M', 'L'] });
    expect(await valuesOf(shop.admin, small)).toEqual({ size: 'S' });
    const refused = await mutate(
      as(shop.seller),
      'updateLead',
      { leadId: medium, customFields: { size: 'S' } },
      'userErrors { code field }',
    );
    expect(refused.userErrors[0]?.code).toBe('NOT_FOUND');
    await update(shop.admin, id, { replaceOptions: [{ from: 'S', to: 'M' }] });
    await jobsDone(embudo);
    expect(await valuesOf(shop.admin, small)).toEqual({ size: 'M' });
    await update(shop.admin, id, { options: ['L'], replaceOptions: [{ from: 'M', to: null }] });
    await jobsDone(embudo);
    expect(await valuesOf(shop.seller, small)).toEqual({});
    expect(await valuesOf(shop.admin, medium)).toEqual({});
    expect(await valuesOf(other.seller, theirs)).toEqual({ size: 'S' });
    expect((await update(shop.admin, foreign.id, { label: 'X' })).userErrors).toEqual([
      { code: 'NOT_FOUND', field: ['customFieldId'] },
    ]);
  });

  it('refuses what makes no sense, naming the field', async () => {
    const { id } = await aCustomField(embudo, shop.tenant, 'LEAD', {
      key: 'colour',
      type: 'DROPDOWN',
      options: ['a', 'b'],
    });
    const refused = async (input: object) => (await update(shop.admin, id, input)).userErrors[0];
    expect(await refused({ label: ' ' })).toEqual({ code: 'INVALID', field: ['label'] });
    expect(await refused({ required: null })).toEqual({ code: 'INVALID', field: ['required'] });
    expect(await refused({ options: [] })).toEqual({ code: 'INVALID', field: ['options'] });
    expect(await refused({ options: ['a', 'b', 'Á'] })).toEqual({ code: 'INVALID', field: ['options'] });
    expect(await refused({ position: -1 })).toEqual({ code: 'INVALID', field: ['position'] });
    expect(await refused({ replaceOptions: [{ from: 'a', to: 'b' }] })).toEqual({
      code: 'INVALID',
      field: ['replaceOptions', '0', 'from'],
    });
    expect(await refused({ options: ['b'], replaceOptions: [{ from: 'a', to: 'z' }] })).toEqual({
      code: 'INVALID',
      field: ['replaceOptions', '0', 'to'],
    });
    // A text has no options: its values would be deleted.
    const { id: note } = await aCustomField(embudo, shop.tenant, 'LEAD', { key: 'remark', type: 'TEXT' });
    const leadId = await aLead(shop.admin, { remark: 'x' });
    const { userErrors } = await update(shop.admin, note, { replaceOptions: [{ from: 'x', to: null }] });
    expect(userErrors).toEqual([{ code: 'INVALID', field: ['replaceOptions'] }]);
    await jobsDone(embudo);
    expect(await valuesOf(shop.admin, leadId)).toEqual({ remark: 'x' });
    for (const user of [shop.seller, shop.professional, shop.secretary])
      for (const call of [
        `updateCustomField(input: { customFieldId: "${id}", label: "X" }) { userErrors { code } }`,
        `deleteCustomField(input: { customFieldId: "${id}" }) { userErrors { code } }`,
      ]) {
        const { errors } = await as(user)(`mutation { ${call} }`);
        expect(errors.map(error => error.extensions.code)).toEqual(['FORBIDDEN']);
      }
  });

  it('does not overwrite the options that somebody else has changed since they were read', async () => {
    const { id: field } = await aCustomField(embudo, shop.tenant, 'LEAD', {
      key: 'taste',
      type: 'DROPDOWN',
      options: ['Uva'],
    });
    const add = (option: string) => update(shop.admin, field, { options: ['Uva', option], optionsBefore: ['Uva'] });
    const saved = await Promise.all([add('Limón'), add('Mora')]);
    const refused = saved.filter(({ userErrors }) => userErrors.length > 0);
    expect(refused.map(({ userErrors }) => userErrors)).toEqual([[{ code: 'CONFLICT', field: ['options'] }]]);
    const [kept] = saved.flatMap(({ customField }) => customField ?? []);
    expect(kept?.options).toHaveLength(2);
    // What else belongs to the field does not depend on its options.
    expect((await update(shop.admin, field, { label: 'Sabor', optionsBefore: ['Uva'] })).userErrors).toEqual([]);
    const last = await update(shop.admin, field, { options: ['Uva', 'Pera'], optionsBefore: kept?.options });
    expect(last.customField?.options).toEqual(['Uva', 'Pera']);
  });

  it('has views ask for the replacement of their option, as the values become it', async () => {
    const { id } = await aCustomField(embudo, shop.tenant, 'LEAD', {
      key: 'shade',
      type: 'DROPDOWN',
      options: ['Azul', 'Rojo'],
    });
    const keep = (user: TestUser, name: string, shade: string | { in: string[] }, shared: boolean) =>
      mutate(
        as(user),
        'saveView',
        { entityType: 'LEAD', name, shared, filter: { status: ['NEW'], customFields: { shade } } },
        'userErrors { message }',
      );
    await keep(shop.ceo, 'Azules de todos', 'Azul', true);
    await keep(shop.admin, 'Azules propios', 'Azul', false);
    await keep(shop.admin, 'Rojos', 'Rojo', true);
    await keep(shop.admin, 'Varios', { in: ['Azul', 'Rojo'] }, true);
    await keep(shop.seller, 'Mis azules', 'Azul', false);
    const other = await aShop(embudo);
    await keep(other.ceo, 'Azules de otra tienda', 'Azul', true);
    await update(shop.admin, id, { options: ['Celeste', 'Rojo'], replaceOptions: [{ from: 'Azul', to: 'Celeste' }] });
    const { data } = await as(shop.admin)<{ savedViews: { name: string; filter: object }[] }>(
      '{ savedViews(entityType: LEAD) { name filter } }',
    );
    expect(data.savedViews).toEqual([
      { name: 'Azules de todos', filter: { status: ['NEW'], customFields: { shade: 'Celeste' } } },
      { name: 'Azules propios', filter: { status: ['NEW'], customFields: { shade: 'Celeste' } } },
      { name: 'Rojos', filter: { status: ['NEW'], customFields: { shade: 'Rojo' } } },
      { name: 'Varios', filter: { status: ['NEW'], customFields: { shade: { in: ['Celeste', 'Rojo'] } } } },
    ]);
    const shadeOf = async (user: TestUser, name: string) =>
      (
        await as(user)<{ savedViews: { name: string; filter: { customFields: { shade: string } } }[] }>(
          '{ savedViews(entityType: LEAD) { name filter } }',
        )
      ).data.savedViews.find(view => view.name === name)?.filter.customFields.shade;
    expect(await shadeOf(shop.seller, 'Mis azules')).toBe('Celeste');
    expect(await shadeOf(other.ceo, 'Azules de otra tienda')).toBe('Azul');
    await embudo.testDatabase.sql('delete from saved_view where tenant_id = $1', [shop.tenant.id]);
  });
});

describe('deleteCustomField', () => {
  it.each([
    [{ filter: { customFields: { area: { min: 2 } } } }],
    [{ filter: {}, orderBy: { field: 'CUSTOM_FIELD', direction: 'ASC', customField: 'area' } }],
  ])('leaves a field that a shared view goes by, and says which: %j', async view => {
    const { id } = await aCustomField(embudo, shop.tenant, 'LEAD', { key: 'area', type: 'NUMBER' });
    const { savedView, userErrors } = await mutate<{ savedView: { id: string } }>(
      as(shop.ceo),
      'saveView',
      { entityType: 'LEAD', name: 'Grandes', shared: true, ...view },
      'savedView { id } userErrors { message }',
    );
    expect(userErrors).toEqual([]);
    const refused = await mutate(
      as(shop.admin),
      'deleteCustomField',
      { customFieldId: id },
      'userErrors { code field message }',
      'CustomFieldInput',
    );
    expect(refused.userErrors).toMatchObject([
      { code: 'CONFLICT', field: ['customFieldId'], message: expect.stringContaining('Grandes') },
    ]);
    await mutate(as(shop.ceo), 'deleteView', { viewId: savedView.id }, 'userErrors { code }', 'ViewInput');
    expect((await remove(shop.admin, id)).deletedId).toBe(id);
    await embudo.testDatabase.sql('delete from custom_field where id = $1', [id]);
  });

  it('hides the values, keeps them through other changes, and gives them back with a field of the same key and type', async () => {
    const { id } = await aCustomField(embudo, shop.tenant, 'LEAD', { key: 'budget', type: 'NUMBER' });
    await aCustomField(embudo, shop.tenant, 'LEAD', { key: 'note' });
    const lead = await aLead(shop.seller, { budget: 12.5, note: 'x' });
    expect((await remove(other.admin, id)).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['customFieldId'] }]);
    expect((await remove(shop.admin, id)).deletedId).toBe(id);
    expect(await keysOf(shop.admin)).not.toContain('budget');
    expect(await valuesOf(shop.seller, lead)).toEqual({ note: 'x' });
    const change = (customFields: object | null) =>
      mutate(as(shop.seller), 'updateLead', { leadId: lead, customFields }, 'userErrors { code field }');
    expect((await change({ budget: 1 })).userErrors[0]).toEqual({ code: 'INVALID', field: ['customFields', 'budget'] });
    expect((await change(null)).userErrors).toEqual([]);
    expect(await valuesOf(shop.seller, lead)).toEqual({});
    expect((await make(shop.admin, { key: 'budget', type: 'TEXT' })).userErrors).toEqual([
      { code: 'CONFLICT', field: ['type'] },
    ]);
    const again = await make(shop.admin, { key: 'budget', type: 'NUMBER', label: 'Presupuesto' });
    expect(again.customField).toEqual({ id, label: 'Presupuesto' });
    expect(await valuesOf(shop.seller, lead)).toEqual({ budget: 12.5 });
  });

  it('deletes the values after thirty days, of every kind of thing and of its own tenant alone', async () => {
    const { sql } = embudo.testDatabase;
    const rows = async (of: TestShop) => {
      const { id } = await aCustomField(embudo, of.tenant, 'LEAD', { key: 'gone' });
      return { id, lead: await aLead(of.admin, { gone: 'y' }) };
    };
    const [mine, theirs] = [await rows(shop), await rows(other)];
    const young = await aCustomField(embudo, shop.tenant, 'LEAD', { key: 'young' });
    const kept = await aLead(shop.admin, { young: 'z' });
    for (const id of [mine.id, young.id]) await remove(shop.admin, id);
    await remove(other.admin, theirs.id);
    await sql(`update custom_field set removed_at = now() - interval '31 days' where id = any ($1)`, [
      [mine.id, theirs.id],
    ]);
    expect((await make(shop.admin, { key: 'gone', type: 'TEXT' })).userErrors).toEqual([
      { code: 'CONFLICT', field: ['key'] },
    ]);
    await sql(
      `insert into schedule (tenant_id, task, cron, timezone, next_at) values ($1, 'custom-fields/purge-removed', '25 3 * * *', 'UTC', now()) on conflict do nothing`,
      [shop.tenant.id],
    );
    await purgeRemovedFields(embudo.context(systemActor(shop.tenant.id)), { occurrence: new Date() });
    await jobsDone(embudo);
    const stored = async (id: string) =>
      (await sql<{ fields: object }>('select custom_fields as fields from lead where id = $1', [id]))[0]?.fields;
    expect(await stored(mine.lead)).toEqual({});
    expect(await stored(kept)).toEqual({ young: 'z' });
    expect(await stored(theirs.lead)).toEqual({ gone: 'y' });
    expect(await sql('select id from custom_field where id = $1', [mine.id])).toEqual([]);
    expect((await make(shop.admin, { key: 'gone', type: 'DATE' })).customField?.id).not.toBe(mine.id);
  });

  it('changes more rows than one part holds', async () => {
    const { sql } = embudo.testDatabase;
    const place = await aShop(embudo);
    const { id } = await aCustomField(embudo, place.tenant, 'LEAD', { key: 'size', type: 'DROPDOWN', options: ['S'] });
    const contact = newId();
    await sql('insert into contact (id, tenant_id, name) values ($1, $2, $3)', [contact, place.tenant.id, 'Ana']);
    await sql(
      `insert into lead (id, tenant_id, contact_id, source, status, custom_fields) select gen_random_uuid(), $1, $2, 'Feria', 'LOST', '{"size": "S"}' from generate_series(1, 2500)`,
      [place.tenant.id, contact],
    );
    await update(place.admin, id, { options: ['M'], replaceOptions: [{ from: 'S', to: 'M' }] });
    await jobsDone(embudo);
    expect(
      await sql(
        `select custom_fields->>'size' as size, count(*)::int as count from lead where tenant_id = $1 group by 1`,
        [place.tenant.id],
      ),
    ).toEqual([{ size: 'M', count: 2_500 }]);
  });
});
