import { describe, expect, it } from '@jest/globals';
import { mutate, type TestUser, twoShops } from '../../testing/index.js';

const { embudo, shop, other, as } = await twoShops();

const write = async <Payload extends object>(user: TestUser, verb: string, input: object, thing: string) => {
  const written = await mutate<Payload>(as(user), verb, input, `${thing} userErrors { code message field }`);
  expect(written.userErrors).toEqual([]);
  return written as Payload;
};
const aField = (
  user: TestUser,
  entityType: string,
  key: string,
  label: string,
  options: string[] | null,
  type?: string,
) =>
  write<{ customField: { id: string } }>(
    user,
    'createCustomField',
    { entityType, key, label, type: type ?? (options ? 'DROPDOWN' : 'TEXT'), options },
    'customField { id }',
  );
let people = 0;
const aLead = (user: TestUser, customFields: object, name = 'Ana') => {
  people += 1;
  const phone = `+5076000${String(1_000 + people)}`;
  return write<{ lead: { id: string } }>(
    user,
    'createLead',
    { name, source: 'Feria', phone, customFields },
    'lead { id }',
  );
};
interface Answer {
  text: string;
  columns: string[];
  rows: Record<string, unknown>[];
  query: string | null;
  chart: { type: string } | null;
  list: { name: string; filter: object } | null;
  conversationId: string;
}
const ask = async (user: TestUser, question: string, conversationId: string | null = null): Promise<Answer> => {
  const { answer, userErrors } = await mutate<{ answer: Answer }>(
    as(user),
    'askKula',
    { question, conversationId },
    'answer { text columns rows query chart list { name filter } conversationId } userErrors { code message }',
  );
  expect(userErrors).toEqual([]);
  return answer;
};
const table = ({ rows }: Answer) => rows.map(row => Object.values(row));

describe('a question about the fields of the business', () => {
  it('limits by them and counts by them, as far as the asker may see', async () => {
    const roofs = ['Teja', 'Zinc', 'NEW'];
    const { customField: roof } = await aField(shop.admin, 'LEAD', 'roof', 'Tipo de techo', roofs);
    await aField(shop.admin, 'LEAD', 'town', 'Ciudad de obra', null);
    await aLead(shop.seller, { roof: 'Teja', town: 'Santa Cruz' });
    await aLead(shop.seller, { roof: 'Zinc', town: 'SANTA CRUZ' });
    await aLead(shop.otherSeller, { roof: 'Teja', town: 'La Cruz' });
    await aLead(shop.otherSeller, { roof: 'NEW' });
    await aLead(shop.otherSeller, {});

    const all = await ask(shop.ceo, '¿Cuántos leads hay por tipo de techo?');
    expect(all.text).toBe('Hay 5 leads, por «Tipo de techo». Lo más alto: Teja, con 2.');
    expect(all.columns).toEqual(['Tipo de techo', 'Cantidad']);
    expect(table(all)).toEqual([
      ['Teja', 2],
      ['NEW', 1],
      ['Zinc', 1],
      ['Sin dato', 1],
    ]);
    expect(all).toMatchObject({ chart: { type: 'BAR' }, list: { name: 'leads' } });
    // Whoever sends the query gets the same counts; a seller sees their own.
    const again = await as(shop.ceo)<{ leadFieldCounts: object[] }>(all.query ?? '');
    expect(again.data.leadFieldCounts[0]).toEqual({ value: 'Teja', count: 2 });
    expect(table(await ask(shop.seller, 'leads por tipo de techo'))).toEqual([
      ['Teja', 1],
      ['Zinc', 1],
    ]);
    // One place in two spellings is one value.
    expect(table(await ask(shop.ceo, 'leads by ciudad de obra')).slice(0, 1)).toEqual([
      [expect.stringMatching(/^santa cruz$/i), 2],
    ]);

    const limited = await ask(shop.ceo, '¿Cuántos leads con techo de teja o zinc?');
    expect(limited.text).toContain('Hay 3 leads (Tipo de techo: Teja / Zinc)');
    expect(limited.list?.filter).toEqual({ customFields: { roof: { in: ['Teja', 'Zinc'] } } });
    const next = await ask(shop.ceo, '¿y los de zinc?', limited.conversationId);
    expect(next.text).toContain('Hay 1 lead (Tipo de techo: Zinc)');
    const placed = await ask(shop.ceo, 'leads con ciudad de obra cruz santa');
    expect(placed.text).toContain('Hay 2 leads');
    expect(placed.list?.filter).toEqual({ customFields: { town: { contains: 'cruz santa' } } });
    // What was typed into a text may be about a person, and is not kept.
    const kept = await embudo.testDatabase.sql<{ plan: object }>('select plan from question_thread');
    expect(JSON.stringify(kept)).toContain('Zinc');
    expect(JSON.stringify(kept)).not.toContain('cruz santa');

    // Another business has no such field, and a field that was removed is none.
    expect((await ask(other.ceo, 'leads por tipo de techo')).text).toContain('«techo»');
    const foreign = await as(other.ceo)<{ leadFieldCounts: object[] }>(all.query ?? '');
    expect(foreign.data.leadFieldCounts).toEqual([]);
    await mutate(
      as(shop.admin),
      'deleteCustomField',
      { customFieldId: roof.id },
      'userErrors { code }',
      'CustomFieldInput',
    );
    expect((await as(shop.ceo)<{ leadFieldCounts: object[] }>(all.query ?? '')).data.leadFieldCounts).toEqual([]);
    expect((await ask(shop.ceo, 'leads por tipo de techo')).text).toContain('«techo»');
  });

  it('adds up the numbers of them, as far as the asker may see', async () => {
    await aField(shop.admin, 'LEAD', 'cover', 'Cubierta', ['Barro', 'Lata']);
    await aField(shop.admin, 'LEAD', 'metres', 'Metros', null, 'NUMBER');
    await aField(shop.admin, 'LEAD', 'visit', 'Fecha de visita', null, 'DATE');
    await aLead(shop.seller, { cover: 'Barro', metres: 100, visit: '2026-03-02' });
    await aLead(shop.otherSeller, { cover: 'Barro', metres: 50.5, visit: '2026-03-31' });
    await aLead(shop.otherSeller, { cover: 'Lata', metres: 20, visit: '2026-04-01' });
    await aLead(shop.otherSeller, { cover: 'Lata' });

    const sum = await ask(shop.ceo, '¿Cuánto suman los metros de los leads de barro o lata?');
    expect(sum.text).toBe('Suma de «Metros», de 4 leads (Cubierta: Barro / Lata): 170,5. Sin dato: 1.');
    expect(sum).toMatchObject({ columns: ['Suma'], chart: null, list: { name: 'leads' } });
    expect(table(sum)).toEqual([[170.5]]);
    const mean = await ask(shop.ceo, '¿y el promedio de metros por cubierta?', sum.conversationId);
    expect(mean.text).toBe(
      'Promedio de «Metros», de 4 leads (Cubierta: Barro / Lata), por «Cubierta». Lo más alto: Barro, con 75,25. Sin dato: 1.',
    );
    expect(table(mean)).toEqual([
      ['Barro', 75.25],
      ['Lata', 20],
    ]);
    expect(mean).toMatchObject({ columns: ['Cubierta', 'Promedio'], chart: { type: 'BAR' } });
    const own = await ask(shop.seller, 'suma de metros de los leads de barro');
    expect(own.text).toContain('de 1 lead (Cubierta: Barro): 100.');
    expect((await ask(shop.ceo, 'average metres of leads with cubierta lata')).text).toContain('(Cubierta: Lata): 20.');
    const again = await as(shop.ceo)<{ leadFieldSums: object[] }>(mean.query ?? '');
    expect(again.data.leadFieldSums).toEqual([
      { value: 'Barro', count: 2, numbers: 2, average: 75.25 },
      { value: 'Lata', count: 2, numbers: 1, average: 20 },
    ]);
    // A field of texts, one that does not exist, and that of another business have no sum.
    const sums = async (user: TestUser, given: string) =>
      (await as(user)<{ leadFieldSums: object[] }>(`{ leadFieldSums(${given}) { value sum } }`)).data.leadFieldSums;
    expect(await sums(shop.ceo, 'customField: "cover"')).toEqual([]);
    expect(await sums(shop.ceo, 'customField: "metres", by: "nothing"')).toEqual([]);
    expect(await sums(other.ceo, 'customField: "metres"')).toEqual([]);
    expect(await sums(shop.ceo, 'customField: "metres", filter: { customFields: { cover: "Nada" } }')).toEqual([]);
    expect((await ask(shop.ceo, 'suma de metros de los leads fríos')).text).toContain(
      'de 0 leads (frío): no hay datos.',
    );

    const sources = await ask(shop.ceo, 'leads por fuente este mes');
    expect(sources.text).toMatch(/^Hay 1 fuente de leads \(.*este mes\)/);
    expect(sources.query).toMatch(/leadSources\(filter: \{ createdAt: \{ from: "/);
    const lost = await as(shop.ceo)<{ leadSources: object[] }>(
      '{ leadSources(filter: { status: [LOST] }) { source count } }',
    );
    expect(lost.data.leadSources).toEqual([]);

    const visits = await ask(shop.ceo, '¿cuántos leads con fecha de visita en marzo de 2026?');
    expect(visits.text).toContain('Hay 2 leads (Fecha de visita: en marzo de 2026)');
    expect(visits.list?.filter).toEqual({ customFields: { visit: { from: '2026-03-01', to: '2026-03-31' } } });
  });

  it('counts customers and sales with the filter of their lists', async () => {
    await aField(shop.admin, 'CUSTOMER', 'trade', 'Rubro', ['Hotel', 'Taller']);
    for (const [firstName, trade] of [
      ['Lía', 'Hotel'],
      ['Ema', 'Hotel'],
      ['Zoe', 'Taller'],
    ] as const) {
      people += 1;
      const phone = `+5076000${String(1_000 + people)}`;
      await write(shop.admin, 'createCustomer', { firstName, phone, customFields: { trade } }, 'customer { id }');
    }
    expect(table(await ask(shop.ceo, 'clientes por rubro'))).toEqual([
      ['Hotel', 2],
      ['Taller', 1],
    ]);
    people += 1;
    await write(
      shop.admin,
      'createCustomer',
      { firstName: 'Noa', phone: `+5076000${String(1_000 + people)}` },
      'customer { id }',
    );
    const without = await ask(shop.ceo, 'clientes sin rubro');
    expect(without.list?.filter).toEqual({ customFields: { trade: { empty: true } } });
    expect(without.rows.map(({ Nombre }) => Nombre)).toEqual(['Noa']);
    const celebrate = (name: string, day: string) =>
      embudo.testDatabase.sql(
        `update contact set birthday = $2 where id = (select contact_id from customer where first_name = $1)`,
        [name, day],
      );
    await celebrate('Noa', '1990-12-31');
    await celebrate('Lía', '1992-02-29');
    const born = async (from: string, to: string) =>
      (
        await as(shop.ceo)<{ customers: { nodes: { firstName: string }[] } }>(
          `{ customers(filter: { birthdayWithin: { from: "${from}", to: "${to}" } }) { nodes { firstName } } }`,
        )
      ).data.customers.nodes.map(({ firstName }) => firstName);
    expect(await born('2026-12-28', '2027-01-03')).toEqual(['Noa']);
    expect(await born('2027-02-28', '2027-02-28')).toEqual(['Lía']);
    expect(await born('2028-02-28', '2028-02-28')).toEqual([]);
    const counts = async (filter: string) =>
      (
        await as(shop.ceo)<{ customerFieldCounts: object[] }>(
          `{ customerFieldCounts(customField: "trade", filter: ${filter}) { value count } }`,
        )
      ).data.customerFieldCounts;
    expect(await counts('{ search: "ema" }')).toEqual([{ value: 'Hotel', count: 1 }]);
    expect(await counts('{ customFields: { trade: { contains: "TALL" } } }')).toEqual([{ value: 'Taller', count: 1 }]);
    expect(await counts('{ segment: [] }')).toEqual([]);
  });
});
