import { beforeEach, describe, expect, it } from '@jest/globals';
import { aShop, gql, lockAwaited, mutate, type TestShop, type TestUser, twoShops } from '../../testing/index.js';
import { contactLock } from '../contacts/lock-order.js';
import { newId } from '../shared/id.js';

const { embudo, other, as } = await twoShops();
const { sql } = embudo.testDatabase;
let shop: TestShop;
const idOf = (user: TestUser) => user.sellerId ?? '';

interface Plan {
  assignments: { lead: { id: string }; seller: { id: string }; score: number; reasons: string[] }[];
  unassigned: { id: string }[];
}
const planFor = async (user: TestUser, leadIds?: string[], headers = {}): Promise<Plan> => {
  const { data, errors } = await gql(
    embudo.url,
    user.token,
    headers,
  )<{ assignmentPlan: Plan }>(
    'query ($ids: [ID!]) { assignmentPlan(leadIds: $ids) { assignments { lead { id } seller { id } score reasons } unassigned { id } } }',
    { ids: leadIds },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.assignmentPlan;
};
const apply = (user: TestUser, input: object) =>
  mutate<{ assigned: number | null }>(as(user), 'applyAssignmentPlan', input, 'assigned userErrors { code field }');

async function aLead(
  more: { tags?: string[]; city?: string; language?: string; sellerId?: string | null; ownSellerId?: string } = {},
): Promise<string> {
  const [lead, contact] = [newId(), newId()];
  await sql('insert into contact (id, tenant_id, city, language, seller_id) values ($1, $2, $3, $4, $5)', [
    contact,
    shop.tenant.id,
    more.city ?? null,
    more.language ?? null,
    more.ownSellerId ?? null,
  ]);
  await sql(
    `insert into lead (id, tenant_id, contact_id, seller_id, source, tags) values ($1, $2, $3, $4, 'Feria', $5)`,
    [lead, shop.tenant.id, contact, more.sellerId ?? null, more.tags ?? []],
  );
  return lead;
}
const seller = (user: TestUser, set: string, ...values: unknown[]) =>
  sql(`update seller set ${set} where id = $1`, [idOf(user), ...values]);
const sellersOf = async (ids: string[]) =>
  new Map(
    (
      await sql<{ id: string; seller: string | null }>('select id, seller_id as seller from lead where id = any ($1)', [
        ids,
      ])
    ).map(row => [row.id, row.seller]),
  );

beforeEach(async () => {
  shop = await aShop(embudo);
  await sql('update seller set capacity = 20, available = true where tenant_id = $1', [shop.tenant.id]);
});

describe('a plan', () => {
  it('names who knows the subject, the place and the language, with the reasons, and changes nothing', async () => {
    await seller(shop.seller, `skills = '{taladros}', regions = '{San José}'`);
    await seller(shop.otherSeller, `skills = '{Grúas}', languages = '{es,en-US}'`);
    const drill = await aLead({ tags: ['Taladros'], city: 'SAN JOSE' });
    const crane = await aLead({ tags: ['quiere una grua'], language: 'en' });
    const { assignments, unassigned } = await planFor(shop.admin);
    expect(unassigned).toEqual([]);
    const of = (lead: string) => assignments.find(each => each.lead.id === lead);
    expect(of(drill)).toMatchObject({ seller: { id: idOf(shop.seller) } });
    expect(of(drill)?.reasons).toEqual(
      expect.arrayContaining([
        'Conoce el tema: taladros.',
        'Atiende la zona San José.',
        'Está en su horario de trabajo.',
      ]),
    );
    expect(of(crane)?.reasons).toEqual(expect.arrayContaining(['Habla el idioma del cliente (en).']));
    const { assignments: inEnglish } = await planFor(shop.admin, [crane], { 'accept-language': 'en' });
    expect(inEnglish[0]?.reasons).toEqual(expect.arrayContaining(['Speaks the customer’s language (en).']));
    expect(of(crane)).toMatchObject({ seller: { id: idOf(shop.otherSeller) } });
    for (const { score } of assignments) expect(score > 0 && score < 1).toBe(true);
    expect([...(await sellersOf([drill, crane])).values()]).toEqual([null, null]);
  });

  it('leaves a customer with their own seller, whoever else suits, and nobody with who is away', async () => {
    await seller(shop.otherSeller, `skills = '{taladros}'`);
    const own = await aLead({ tags: ['taladros'], ownSellerId: idOf(shop.seller) });
    const [first] = (await planFor(shop.admin, [own])).assignments;
    expect(first?.seller.id).toBe(idOf(shop.seller));
    expect(first?.reasons[0]).toBe('Ya atiende a este cliente.');
    await seller(shop.seller, 'absences = $2', JSON.stringify([{ from: '2020-01-01', to: '2999-12-31' }]));
    const [second] = (await planFor(shop.admin, [own])).assignments;
    expect(second?.seller.id).toBe(idOf(shop.otherSeller));
  });

  it('exchanges so that everybody gets what can be had, and names who is left', async () => {
    await seller(shop.seller, `skills = '{taladros}', capacity = 1`);
    await seller(shop.otherSeller, 'capacity = 1');
    await seller(shop.professional, 'available = false');
    const leads = [await aLead({ tags: ['taladros'] }), await aLead(), await aLead()];
    const { assignments, unassigned } = await planFor(shop.admin, leads);
    expect(assignments.map(({ lead, seller: to }) => [lead.id, to.id])).toContainEqual([leads[0], idOf(shop.seller)]);
    expect(assignments).toHaveLength(2);
    expect(unassigned).toHaveLength(1);
    expect(new Set([...assignments.map(({ lead }) => lead.id), ...unassigned.map(({ id }) => id)])).toEqual(
      new Set(leads),
    );
  });

  it('knows nothing of another tenant’s leads, and is not for sellers', async () => {
    const lead = await aLead();
    expect(await planFor(other.admin, [lead, 'no uuid'])).toEqual({ assignments: [], unassigned: [] });
    for (const user of [shop.seller, shop.professional, shop.secretary]) {
      const { errors } = await as(user)('{ assignmentPlan { assignments { score } } }');
      expect(errors.map(error => error.extensions.code)).toEqual(['FORBIDDEN']);
    }
    expect((await apply(other.admin, { leadIds: [lead] })).assigned).toBe(0);
    expect((await sellersOf([lead])).get(lead)).toBeNull();
  });
});

describe('applying a plan', () => {
  it('gives each lead to whom it names, tells why, and is done once', async () => {
    const leads = [await aLead(), await aLead(), await aLead({ sellerId: idOf(shop.seller) })];
    const planned = new Map((await planFor(shop.admin)).assignments.map(each => [each.lead.id, each.seller.id]));
    expect(planned.size).toBe(2);
    expect(await apply(shop.admin, {})).toEqual({ assigned: 2, userErrors: [] });
    expect(await sellersOf(leads)).toEqual(new Map([...planned, [leads[2], idOf(shop.seller)]]));
    expect(await apply(shop.admin, {})).toEqual({ assigned: 0, userErrors: [] });
    const { data } = await as(shop.admin)<{
      agentDecisions: { nodes: { output: { sellerId: string; reasons: string[] } }[] };
    }>('query ($id: ID) { agentDecisions(subjectId: $id, kind: "ASSIGN") { nodes { output } } }', { id: leads[0] });
    expect(data.agentDecisions.nodes.map(({ output }) => output.sellerId)).toEqual([planned.get(leads[0] ?? '')]);
    expect(data.agentDecisions.nodes[0]?.output.reasons.length).toBeGreaterThan(1);
    const audited = await sql(
      `select 1 from audit_entry where tenant_id = $1 and action = 'lead.assigned' and subject_id = any ($2)`,
      [shop.tenant.id, leads],
    );
    expect(audited).toHaveLength(2);
  });

  it('leaves a lead with the seller whom somebody gave it to after the plan was made', async () => {
    await seller(shop.seller, `skills = '{taladros}'`);
    const lead = await aLead({ tags: ['taladros'] });
    const other = await embudo.testDatabase.connectAs('embudo_app');
    await other.query('set role none; begin');
    await other.query(`select ${contactLock('contact_id')} from lead where id = $1`, [lead]);
    const applied = apply(shop.admin, {});
    await lockAwaited(other);
    await other.query('update lead set seller_id = $2 where id = $1', [lead, idOf(shop.otherSeller)]);
    await other.query('commit');
    expect(await applied).toEqual({ assigned: 0, userErrors: [] });
    expect((await sellersOf([lead])).get(lead)).toBe(idOf(shop.otherSeller));
  });
});

describe('assignLead without a seller', () => {
  it('gives the lead to whoever suits it, before whoever has less to do', async () => {
    await seller(shop.seller, `skills = '{taladros}'`);
    await aLead({ sellerId: idOf(shop.seller) });
    const lead = await aLead({ tags: ['taladros'] });
    const assign = (id: string) =>
      mutate<{ lead: { seller: { id: string } } | null }>(
        as(shop.admin),
        'assignLead',
        { leadId: id },
        'lead { seller { id } } userErrors { code }',
      );
    expect(await assign(lead)).toEqual({ lead: { seller: { id: idOf(shop.seller) } }, userErrors: [] });
    await sql('update seller set capacity = 0 where tenant_id = $1', [shop.tenant.id]);
    expect(await assign(await aLead())).toEqual({ lead: null, userErrors: [{ code: 'LIMIT_REACHED' }] });
  });
});
