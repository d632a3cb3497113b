import { beforeEach, describe, expect, it } from '@jest/globals';
import { aShop, mutate, type TestShop, type TestUser, twoShops } from '../../testing/index.js';
import { chooseSeller } from '../sellers/index.js';
import { systemActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';
import { giveWaitingCustomers } from './give-waiting-customers.js';

const { embudo, as } = await twoShops();
const { sql } = embudo.testDatabase;
let shop: TestShop;
const idOf = (user: TestUser) => user.sellerId ?? '';
const away = JSON.stringify([{ from: '2020-01-01', to: '2999-12-31' }]);

const openShop = async (assignment: object) => {
  shop = await aShop(embudo, { settings: { assignment } });
  await sql('update seller set capacity = 20, available = true where tenant_id = $1', [shop.tenant.id]);
  await sql('update seller set available = false where id = $1', [idOf(shop.professional)]);
};
beforeEach(() => openShop({}));

/** Creates a lead, and a conversation in which its customer has waited for `minutes`. */
async function aWaiting(
  minutes: number,
  more: { seller?: TestUser; source?: string; city?: string; status?: string; noLead?: boolean } = {},
): Promise<{ lead: string; talk: string }> {
  const [lead, contact, talk] = [newId(), newId(), newId()];
  const sellerId = more.seller ? idOf(more.seller) : null;
  const { id: tenantId } = shop.tenant;
  await sql('insert into contact (id, tenant_id, city, seller_id) values ($1, $2, $3, $4)', [
    contact,
    tenantId,
    more.city ?? null,
    sellerId,
  ]);
  if (!more.noLead)
    await sql(`insert into lead (id, tenant_id, contact_id, seller_id, source) values ($1, $2, $3, $4, $5)`, [
      lead,
      tenantId,
      contact,
      sellerId,
      more.source ?? 'Feria',
    ]);
  await sql(
    `insert into conversation (id, tenant_id, contact_id, channel_account_id, lead_id, seller_id, channel, status, waiting_since, last_message_at)
      select $1, $2, $3, a.id, $4, $5, a.channel, $6, now() - $7 * interval '1 minute', now() from channel_account a where a.tenant_id = $2 limit 1`,
    [talk, tenantId, contact, more.noLead ? null : lead, sellerId, more.status ?? 'WAITING', minutes],
  );
  return { lead, talk };
}
const sellerOf = async (table: 'lead' | 'conversation', id: string) =>
  (await sql<{ seller: string | null }>(`select seller_id as seller from ${table} where id = $1`, [id]))[0]?.seller;
const giveWaiting = () => giveWaitingCustomers(embudo.context(systemActor(shop.tenant.id), newId()), {});
const reasonsOf = async (subjectId: string) => {
  const { data } = await as(shop.admin)<{
    agentDecisions: { nodes: { subjectType: string; output: { reasons: string[] }; input: { because: string } }[] };
  }>('query ($id: ID) { agentDecisions(subjectId: $id, kind: "ASSIGN") { nodes { subjectType input output } } }', {
    id: subjectId,
  });
  return data.agentDecisions.nodes;
};
const assign = async (leadId: string) =>
  (
    await mutate<{ lead: { seller: { id: string } } | null }>(
      as(shop.admin),
      'assignLead',
      { leadId },
      'lead { seller { id } } userErrors { code }',
    )
  ).lead?.seller.id;
type Mode = 'SCORE' | 'ROUND_ROBIN';
/** Chooses a seller for a new lead, together with the other choices of that name that are made at the same time. */
const choose = (mode: Mode, together?: string) =>
  embudo.database.forJobs.transaction(
    { tenantId: shop.tenant.id, userId: systemActor(shop.tenant.id).scope?.userId ?? '', role: 'SYSTEM' },
    tx =>
      chooseSeller(
        tx,
        new Date(),
        { contactId: newId(), leadId: null, messageId: newId() },
        { onlyAtWork: false, mode, rules: [] },
      ),
    null,
    together,
  );

describe('in turn', () => {
  beforeEach(() => openShop({ mode: 'ROUND_ROBIN' }));

  it('each lead goes to who was given one longest ago, also in a plan, but a customer stays with their own seller', async () => {
    await sql(`update seller set skills = '{Feria}' where id = $1`, [idOf(shop.seller)]);
    const leads: string[] = [];
    for (let at = 0; at < 4; at += 1) leads.push((await aWaiting(at)).lead);
    const first = await assign(leads[0] ?? '');
    const second = await assign(leads[1] ?? '');
    expect(new Set([first, second])).toEqual(new Set([idOf(shop.seller), idOf(shop.otherSeller)]));
    const { data } = await as(shop.admin)<{
      assignmentPlan: { assignments: { seller: { id: string }; reasons: string[] }[] };
    }>('query ($ids: [ID!]) { assignmentPlan(leadIds: $ids) { assignments { seller { id } reasons } } }', {
      ids: leads.slice(2),
    });
    expect(data.assignmentPlan.assignments.map(({ seller }) => seller.id)).toEqual([first, second]);
    expect(data.assignmentPlan.assignments[0]?.reasons[0]).toBe(
      'Le toca: es quien lleva más tiempo sin recibir un lead.',
    );
    const own = (await aWaiting(0, { seller: shop.otherSeller })).lead;
    expect(await assign(own)).toBe(idOf(shop.otherSeller));
  });

  it('a new message goes to whose turn it is', async () => {
    const given = await assign((await aWaiting(1)).lead);
    const other = [idOf(shop.seller), idOf(shop.otherSeller)].find(id => id !== given);
    expect(await choose('ROUND_ROBIN')).toBe(other);
    await sql(`update seller set capacity = 1 where id = $1`, [other]);
    await aWaiting(1, { seller: other === idOf(shop.seller) ? shop.seller : shop.otherSeller });
    expect(await choose('ROUND_ROBIN')).toBe(given);
  });
});

describe('leads that come together', () => {
  const chooseAtOnce = (count: number, mode: Mode) =>
    Promise.all(Array.from({ length: count }, () => choose(mode, 'spec')));
  const shares = (chosen: (string | null)[]) =>
    [shop.seller, shop.otherSeller].map(user => chosen.filter(id => id === idOf(user)).length);

  it('are shared out by load and capacity, and never beyond what is left', async () => {
    await sql('update seller set capacity = 6 where id = $1', [idOf(shop.seller)]);
    await sql('update seller set capacity = 3 where id = $1', [idOf(shop.otherSeller)]);
    await aWaiting(1, { seller: shop.seller });
    expect(shares(await chooseAtOnce(5, 'SCORE'))).toEqual([3, 2]);
    const chosen = await chooseAtOnce(10, 'SCORE');
    expect(shares(chosen)).toEqual([5, 3]);
    expect(chosen.filter(id => id === null)).toHaveLength(2);
  });

  it('go round, if leads are given in turn', async () => {
    await assign((await aWaiting(1)).lead);
    expect(shares(await chooseAtOnce(6, 'ROUND_ROBIN'))).toEqual([3, 3]);
  });
});

describe('by rules', () => {
  it('the first rule that fits and has somebody there decides, and the score where none does', async () => {
    await openShop({});
    const { seller, otherSeller } = shop;
    const rules = [
      { sellerIds: [idOf(otherSeller)], sources: ['feria'], cities: ['San Jose'] },
      { sellerIds: [idOf(seller)], about: ['FERIA'] },
    ];
    const { data } = await as(shop.admin)(
      'mutation ($input: UpdateTenantSettingsInput!) { updateTenantSettings(input: $input) { userErrors { code message } } }',
      { input: { settings: { assignment: { mode: 'RULES', rules } } } },
    );
    expect(data).toMatchObject({ updateTenantSettings: { userErrors: [] } });
    const josefina = (await aWaiting(1, { city: 'San José' })).lead;
    const other = (await aWaiting(1, { city: 'Heredia' })).lead;
    expect([await assign(josefina), await assign(other)]).toEqual([idOf(otherSeller), idOf(seller)]);
    expect((await reasonsOf(other))[0]?.output.reasons[0]).toBe('Según la regla 2.');
    await sql('update seller set absences = $2 where id = $1', [idOf(otherSeller), away]);
    const second = (await aWaiting(1, { city: 'San José' })).lead;
    expect(await assign(second)).toBe(idOf(seller));
    await sql('update seller set capacity = 0 where id = $1', [idOf(seller)]);
    await sql(`update seller set absences = '[]' where id = $1`, [idOf(otherSeller)]);
    expect(await assign((await aWaiting(1, { city: 'Heredia' })).lead)).toBe(idOf(otherSeller));
  });
});

describe('customers who wait', () => {
  it('for an absent seller are given to others, with the reason, and those who do not wait stay', async () => {
    const waits = await aWaiting(30, { seller: shop.seller, status: 'HUMAN' });
    const customer = await aWaiting(20, { seller: shop.seller, noLead: true });
    const answered = await aWaiting(10, { seller: shop.seller, status: 'HUMAN' });
    await sql('update conversation set waiting_since = null where id = $1', [answered.talk]);
    expect(await giveWaiting()).toBe(0);
    await sql('update seller set absences = $2 where id = $1', [idOf(shop.seller), away]);
    expect(await giveWaiting()).toBe(2);
    const theirs = idOf(shop.otherSeller);
    expect([await sellerOf('lead', waits.lead), await sellerOf('conversation', waits.talk)]).toEqual([theirs, theirs]);
    expect(await sellerOf('conversation', customer.talk)).toBe(theirs);
    expect(await sellerOf('lead', answered.lead)).toBe(idOf(shop.seller));
    const [decision] = await reasonsOf(waits.lead);
    expect(decision).toMatchObject({
      subjectType: 'Lead',
      input: { because: 'ABSENT', formerSellerId: idOf(shop.seller) },
    });
    expect(decision?.output.reasons[0]).toMatch(/ está ausente, y el cliente espera una respuesta\.$/);
    expect(await reasonsOf(customer.talk)).toMatchObject([{ subjectType: 'Conversation' }]);
    expect(await giveWaiting()).toBe(0);
  });

  it('stay where the absence is short, or the tenant wants it so', async () => {
    const { talk } = await aWaiting(30, { seller: shop.seller });
    const short = [{ from: new Date(Date.now() - 3_600_000), to: new Date(Date.now() + 3_600_000) }];
    await sql('update seller set absences = $2 where id = $1', [idOf(shop.seller), JSON.stringify(short)]);
    expect(await giveWaiting()).toBe(0);
    await openShop({ reassignAbsent: false, giveWaiting: false });
    await aWaiting(30, { seller: shop.seller });
    await aWaiting(30);
    await sql('update seller set absences = $2 where id = $1', [idOf(shop.seller), away]);
    expect(await giveWaiting()).toBe(0);
    expect(await sellerOf('conversation', talk)).not.toBe(idOf(shop.otherSeller));
  });

  it('for a seller who has left are given to others with their case, also where absent ones keep theirs', async () => {
    await openShop({ reassignAbsent: false });
    const waits = await aWaiting(30, { seller: shop.seller, status: 'HUMAN' });
    const away30 = await aWaiting(30, { seller: shop.otherSeller });
    const [kase] = await sql<{ id: string }>(
      `insert into support_case (tenant_id, id, number, conversation_id, contact_id, seller_id, status, priority, subject, reason, summary, opened_at)
        select v.tenant_id, $2, 1, v.id, v.contact_id, v.seller_id, 'OPEN', 3, 'Garantía', 'x', '', now() from conversation v where v.id = $1 returning id`,
      [waits.talk, newId()],
    );
    await sql('update seller set available = true where id = $1', [idOf(shop.professional)]);
    await sql('update seller set absences = $2 where id = $1', [idOf(shop.otherSeller), away]);
    const { userErrors } = await mutate<object>(
      as(shop.admin),
      'deactivateUser',
      { userId: shop.seller.id },
      'user { id } userErrors { code }',
    );
    expect(userErrors).toEqual([]);
    expect(await giveWaiting()).toBe(1);
    const theirs = idOf(shop.professional);
    expect([await sellerOf('lead', waits.lead), await sellerOf('conversation', waits.talk)]).toEqual([theirs, theirs]);
    expect(await sql('select seller_id as seller from support_case where id = $1', [kase?.id])).toEqual([
      { seller: theirs },
    ]);
    expect(await sellerOf('conversation', away30.talk)).toBe(idOf(shop.otherSeller));
    const [decision] = await reasonsOf(waits.lead);
    expect(decision).toMatchObject({ input: { because: 'LEFT', formerSellerId: idOf(shop.seller) } });
    expect(decision?.output.reasons[0]).toMatch(/ ya no atiende aquí, y el cliente espera una respuesta\.$/);
    await openShop({ reassignAbsent: false, giveWaiting: false });
    const kept = await aWaiting(30, { seller: shop.seller });
    await sql('update seller set active = false where id = $1', [idOf(shop.seller)]);
    expect(await giveWaiting()).toBe(0);
    expect(await sellerOf('conversation', kept.talk)).toBe(idOf(shop.seller));
  });

  it('and have nobody are given when somebody comes back, the longest wait first, as far as there is room', async () => {
    await sql('update seller set absences = $2 where tenant_id = $1', [shop.tenant.id, away]);
    const newest = await aWaiting(5);
    const oldest = await aWaiting(50);
    const middle = await aWaiting(20, { noLead: true });
    const withCase = await aWaiting(90);
    await sql(
      `insert into support_case (tenant_id, id, number, conversation_id, contact_id, status, priority, subject, reason, summary, opened_at)
        select v.tenant_id, $2, 1, v.id, v.contact_id, 'WAITING', 3, 'Garantía', 'x', '', now() from conversation v where v.id = $1`,
      [withCase.talk, newId()],
    );
    expect(await giveWaiting()).toBe(0);
    await sql(`update seller set absences = '[]', capacity = 2 where id = $1`, [idOf(shop.seller)]);
    expect(await giveWaiting()).toBe(2);
    const seller = idOf(shop.seller);
    expect([await sellerOf('lead', oldest.lead), await sellerOf('conversation', middle.talk)]).toEqual([
      seller,
      seller,
    ]);
    expect(await sellerOf('lead', newest.lead)).toBeNull();
    expect((await reasonsOf(oldest.lead))[0]?.output.reasons[0]).toBe(
      'El cliente esperaba a una persona y nadie lo atendía.',
    );
    await sql('update seller set capacity = 5 where id = $1', [seller]);
    expect(await giveWaiting()).toBe(1);
    expect(await sellerOf('lead', newest.lead)).toBe(seller);
    expect(await sellerOf('conversation', withCase.talk)).toBeNull();
  });
});
