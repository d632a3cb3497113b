import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  changeSettings,
  conversationsOf,
  FakeLanguageModel,
  gql,
  jobsDone,
  mutate,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';
import { addDays } from '../shared/calendar-day.js';
import { newId } from '../shared/id.js';
import { dayIn } from '../shared/tenant-day.js';
import { loadTenant } from '../tenants/index.js';
import { escalateLargeOrder } from './escalate-large-order.js';
import { giveWaitingCases } from './give-waiting-cases.js';
import { openCase } from './open-case.js';

interface Case {
  id: string;
  number: number;
  status: string;
  priority: number;
  reason: string;
  summary: string | null;
  resolution: string | null;
  seller: { id: string } | null;
  conversation: { id: string; status: string } | null;
}
interface Changed {
  case: Case | null;
  userErrors: { code: string; field: string[] | null }[];
}
const fields = 'id number status priority reason summary resolution seller { id } conversation { id status }';

let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ worker: true, http: true, models: [new FakeLanguageModel()] });
});
beforeEach(async () => {
  shop = await aShop(embudo);
});

async function aConversation(text = 'Hola'): Promise<string> {
  const before = new Set((await conversationsOf(embudo, shop.tenant.id)).map(({ id }) => id));
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, aCustomer(), text));
  await jobsDone(embudo);
  const made = (await conversationsOf(embudo, shop.tenant.id)).find(({ id }) => !before.has(id));
  return made!.id;
}
async function change(name: string, input: object, token = shop.admin.token): Promise<Changed> {
  const Input = name === 'reopenCase' ? 'CaseInput' : `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await gql(embudo.url, token)<Record<string, Changed>>(
    `mutation ($input: ${Input}!) { ${name}(input: $input) { case { ${fields} } userErrors { code field } } }`,
    { input },
  );
  if (!data?.[name]) throw new Error(errors?.[0]?.message);
  return data[name];
}
const escalate = (conversationId: string, more: object = {}, token?: string) =>
  change('escalateConversation', { conversationId, reason: 'Quiere hablar del envío', ...more }, token);
async function cases(token = shop.admin.token, status: string | null = null): Promise<Case[]> {
  const { data } = await gql(embudo.url, token)<{ cases: { nodes: Case[] } }>(
    `query ($status: String) { cases(status: $status) { nodes { ${fields} } } }`,
    { status },
  );
  return data.cases.nodes;
}
const readIn = async (language: string) =>
  (
    await gql(embudo.url, shop.admin.token, { 'accept-language': language })<{
      cases: { nodes: { reason: string; subject: string; summary: string }[] };
    }>('{ cases { nodes { reason subject summary } } }')
  ).data.cases.nodes;
const setAvailable = (available: boolean) =>
  embudo.testDatabase.sql('update seller set available = $2 where tenant_id = $1', [shop.tenant.id, available]);

const set = (cases: object) => changeSettings(embudo, shop.tenant.id, { cases });

describe('a case', () => {
  it('is opened where somebody asks for a person, says what was said, and is given to whoever is at work', async () => {
    const conversation = await aConversation('¿Cuánto cuesta el taladro?');
    const { case: opened, userErrors } = await escalate(conversation);
    expect(userErrors).toEqual([]);
    expect(opened).toMatchObject({ number: 1, priority: 4, reason: 'Quiere hablar del envío', status: 'WAITING' });
    expect(opened?.summary).toContain('«¿Cuánto cuesta el taladro?»');
    await jobsDone(embudo);
    const [given] = await cases();
    expect(given).toMatchObject({
      status: 'OPEN',
      seller: { id: shop.seller.sellerId },
      conversation: { status: 'WAITING' },
    });
    const alerts = await embudo.testDatabase.sql<{ kind: string; seller: string | null }>(
      'select kind, seller_id as seller from alert where tenant_id = $1 and subject_id = $2 order by kind',
      [shop.tenant.id, opened?.id],
    );
    expect(alerts).toEqual([
      { kind: 'CASE_ASSIGNED', seller: shop.seller.sellerId },
      expect.objectContaining({ kind: 'ESCALATION' }),
    ]);
  });

  it('is one at a time for a conversation: asking again makes it more urgent and tells the newer reason', async () => {
    const conversation = await aConversation();
    const { case: first } = await escalate(conversation);
    const { case: second } = await escalate(conversation, { reason: 'Ahora es urgente' });
    expect(second).toMatchObject({ id: first?.id, number: 1, reason: 'Ahora es urgente' });
  });

  it('has a number without gaps, also where many are opened at once', async () => {
    const conversations: string[] = [];
    for (let n = 0; n < 6; n++) conversations.push(await aConversation());
    await Promise.all(conversations.map(id => escalate(id)));
    await jobsDone(embudo);
    expect((await cases()).map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('waits while nobody is at work, and is given, the oldest first, to whoever comes', async () => {
    await setAvailable(false);
    const ids: (string | undefined)[] = [];
    for (let n = 0; n < 3; n++) ids.push((await escalate(await aConversation())).case?.id);
    await jobsDone(embudo);
    expect((await cases()).map(({ status }) => status)).toEqual(['WAITING', 'WAITING', 'WAITING']);
    // The seller has room for only two cases.
    await embudo.testDatabase.sql('update seller set available = true, capacity = 2 where id = $1', [
      shop.seller.sellerId,
    ]);
    expect(await giveWaitingCases(embudo.context(systemActor(shop.tenant.id)), {})).toBe(2);
    expect(Object.fromEntries((await cases()).map(({ id, status }) => [id, status]))).toEqual({
      [ids[0]!]: 'OPEN',
      [ids[1]!]: 'OPEN',
      [ids[2]!]: 'WAITING',
    });
    // A seller who closes a case has room for the next one.
    await change('closeCase', { caseId: ids[0], resolution: 'Se le explicó' });
    await jobsDone(embudo);
    expect((await cases(undefined, 'WAITING')).length).toBe(0);
  });

  it('goes to the department that it asks for, where that has room', async () => {
    await embudo.testDatabase.sql(`update seller set available = true, department = 'postventa' where id = $1`, [
      shop.otherSeller.sellerId,
    ]);
    const { case: opened } = await escalate(await aConversation(), { department: 'postventa' });
    await jobsDone(embudo);
    expect((await cases()).find(({ id }) => id === opened?.id)?.seller?.id).toBe(shop.otherSeller.sellerId);
  });

  it('goes to who speaks the customer’s language, where the tenant’s does not do', async () => {
    await embudo.testDatabase.sql(`update seller set available = true, skills = '{EN}' where id = $1`, [
      shop.otherSeller.sellerId,
    ]);
    const speaks = async (language: string): Promise<string | undefined> => {
      const conversation = await aConversation();
      await embudo.testDatabase.sql(
        'update lead_intent i set language = $2 from message m where m.id = i.message_id and m.conversation_id = $1',
        [conversation, language],
      );
      const { case: opened } = await escalate(conversation);
      await jobsDone(embudo);
      return (await cases()).find(({ id }) => id === opened?.id)?.seller?.id;
    };
    expect(await speaks('en')).toBe(shop.otherSeller.sellerId);
    expect(await speaks('en')).toBe(shop.otherSeller.sellerId);
    expect(await speaks('es')).toBe(shop.seller.sellerId);
  });

  it('goes with its conversation: whoever takes that over has the case, and it is given to nobody else', async () => {
    await setAvailable(false);
    const conversation = await aConversation();
    await escalate(conversation);
    await jobsDone(embudo);
    expect(await cases()).toMatchObject([{ status: 'WAITING', seller: null }]);
    await gql(embudo.url, shop.otherSeller.token)(
      'mutation ($input: ConversationInput!) { takeOverConversation(input: $input) { userErrors { code } } }',
      { input: { conversationId: conversation } },
    );
    const taken = { status: 'OPEN', seller: { id: shop.otherSeller.sellerId }, conversation: { status: 'HUMAN' } };
    expect(await cases()).toMatchObject([taken]);
    await setAvailable(true);
    expect(await giveWaitingCases(embudo.context(systemActor(shop.tenant.id)), {})).toBe(0);
    expect(await cases()).toMatchObject([taken]);
  });

  it('is given to nobody while somebody who sells nothing has taken its conversation over', async () => {
    await setAvailable(false);
    const conversation = await aConversation();
    await escalate(conversation);
    await jobsDone(embudo);
    const by = gql(embudo.url, shop.ceo.token);
    const input = { conversationId: conversation };
    await mutate(by, 'takeOverConversation', input, 'userErrors { code }', 'ConversationInput');
    await setAvailable(true);
    expect(await giveWaitingCases(embudo.context(systemActor(shop.tenant.id)), {})).toBe(0);
    expect(await cases()).toMatchObject([{ seller: null, conversation: { status: 'HUMAN' } }]);
  });

  it('is closed where its conversation is handed back to the agent, which goes on with it', async () => {
    const conversation = await aConversation();
    await escalate(conversation);
    await jobsDone(embudo);
    for (const verb of ['takeOverConversation', 'handBackConversation'])
      await mutate(
        gql(embudo.url, shop.ceo.token),
        verb,
        { conversationId: conversation },
        'userErrors { code }',
        'ConversationInput',
      );
    await jobsDone(embudo);
    expect(await cases()).toMatchObject([
      { status: 'CLOSED', resolution: 'La conversación volvió al agente.', conversation: { status: 'BOT' } },
    ]);
  });

  it('is given to whoever works at the moment by their hours, and waits while nobody does', async () => {
    // The weekday two days ahead in the tenant's time zone, so that it is never now.
    const day = ((new Date(Date.now() + 2 * 86_400_000 - 6 * 3_600_000).getUTCDay() + 6) % 7) + 1;
    const hours = JSON.stringify({ shifts: [{ days: [day], from: '08:00', to: '17:00' }] });
    const works = (sellerId: string | null, at: string) =>
      embudo.testDatabase.sql('update seller set available = true, working_hours = $2 where id = $1', [sellerId, at]);
    await works(shop.seller.sellerId, hours);
    await works(shop.otherSeller.sellerId, hours);
    await escalate(await aConversation());
    await jobsDone(embudo);
    expect(await cases()).toMatchObject([{ status: 'WAITING' }]);
    await works(shop.otherSeller.sellerId, '{}');
    expect(await giveWaitingCases(embudo.context(systemActor(shop.tenant.id)), {})).toBe(1);
    expect(await cases()).toMatchObject([{ status: 'OPEN', seller: { id: shop.otherSeller.sellerId } }]);
  });

  it('goes to who speaks the customer’s language by the languages that they name', async () => {
    await embudo.testDatabase.sql(`update seller set available = true, languages = '{en-US}' where id = $1`, [
      shop.otherSeller.sellerId,
    ]);
    const given = async (language: string): Promise<string | undefined> => {
      const conversation = await aConversation();
      await embudo.testDatabase.sql(
        'update lead_intent i set language = $2 from message m where m.id = i.message_id and m.conversation_id = $1',
        [conversation, language],
      );
      const { case: opened } = await escalate(conversation);
      await jobsDone(embudo);
      return (await cases()).find(({ id }) => id === opened?.id)?.seller?.id;
    };
    expect([await given('en'), await given('en'), await given('es'), await given('es')]).toEqual([
      shop.otherSeller.sellerId,
      shop.otherSeller.sellerId,
      shop.seller.sellerId,
      shop.seller.sellerId,
    ]);
  });

  it('is opened for an order above the amount of the settings, whoever placed it', async () => {
    await set({ automatic: true, orderAbove: '100000' });
    const conversation = await aConversation();
    const order = async (total: number): Promise<void> => {
      const id = newId();
      await embudo.testDatabase.sql(
        `with c as (insert into cart (id, tenant_id, contact_id, conversation_id, currency, status, total_minor)
            select gen_random_uuid(), tenant_id, contact_id, id, 'CRC', 'ORDERED', 0 from conversation where id = $2 returning id, tenant_id, contact_id)
          insert into sales_order (id, tenant_id, number, cart_id, contact_id, conversation_id, status, currency, total_minor)
            select $1, c.tenant_id, $4, c.id, c.contact_id, $2, 'CONFIRMED', 'CRC', $3 from c`,
        [id, conversation, total * 100, total],
      );
      const payload = { orderId: id, contactId: id, sellerId: null };
      await escalateLargeOrder(embudo.context(systemActor(shop.tenant.id)), {
        heard: [{ eventId: newId(), event: { name: 'order.placed', payload } }],
      });
      await jobsDone(embudo);
    };
    await order(100_000);
    expect(await cases()).toEqual([]);
    await order(100_001);
    const [opened] = await cases();
    expect(opened).toMatchObject({ priority: 4, conversation: { id: conversation, status: 'WAITING' } });
    expect(opened?.reason).toMatch(/^El pedido 100001 es de .*100.001/);
    const english = await readIn('en');
    expect(english[0]?.reason).toMatch(/^Order 100001 is for .*100.001/);
  });

  it('is told in the language of its reader, but for what a user wrote', async () => {
    const conversation = await aConversation('¿Cuánto cuesta el taladro?');
    await embudo.testDatabase.sql(
      `update lead_intent set "primary" = 'PRICING_QUESTION' where message_id in (select id from message where conversation_id = $1)`,
      [conversation],
    );
    await embudo.database.transaction(systemActor(shop.tenant.id).scope!, async tx => {
      const opening = { conversationId: conversation, reason: null, priority: null, department: null };
      await openCase(tx, await loadTenant(tx, shop.tenant.id), { ...opening, now: new Date() });
    });
    const [spanish] = await readIn('es');
    const [english] = await readIn('en');
    expect(await readIn('pt')).toEqual([spanish]);
    expect(spanish?.summary).toMatch(
      /^Último mensaje del cliente: «¿Cuánto.*\nIntención detectada: pregunta el precio\./,
    );
    expect(english?.summary).toMatch(/^The customer’s last message: “¿Cuánto.*\nDetected intent: asks for a price\./);
    expect(spanish?.subject).toMatch(/^Conversación con /);
    expect(english?.subject).toMatch(/^Conversation with /);
    expect(english?.reason).not.toBe(spanish?.reason);
    await escalate(conversation, { reason: 'Quiere factura' });
    expect((await readIn('en')).map(({ reason }) => reason)).toEqual(['Quiere factura']);
    // A case from before the codes shows what it has.
    await embudo.testDatabase.sql('update support_case set codes = null where tenant_id = $1', [shop.tenant.id]);
    expect((await readIn('en'))[0]?.subject).toBe(spanish?.subject);
  });

  it('is closed with what came of it, with its conversation, and reopened within 72 hours, not after', async () => {
    const { case: opened } = await escalate(await aConversation());
    await jobsDone(embudo);
    const caseId = opened?.id;
    expect((await change('closeCase', { caseId, resolution: '' })).userErrors).toEqual([
      { code: 'INVALID', field: ['resolution'] },
    ]);
    const talk = 'where tenant_id = $1';
    await embudo.testDatabase.sql(`update conversation set waiting_since = now() ${talk}`, [shop.tenant.id]);
    const closed = await change('closeCase', { caseId, resolution: 'Se le envió la guía' });
    // Nobody waits in a closed conversation, or a campaign would leave the contact out until they write again.
    expect(
      await embudo.testDatabase.sql(`select status, waiting_since as since from conversation ${talk}`, [
        shop.tenant.id,
      ]),
    ).toEqual([{ status: 'CLOSED', since: null }]);
    expect(closed.case).toMatchObject({
      status: 'CLOSED',
      resolution: 'Se le envió la guía',
      conversation: { status: 'CLOSED' },
    });
    expect((await change('closeCase', { caseId, resolution: 'Otra vez' })).userErrors).toMatchObject([
      { code: 'CONFLICT' },
    ]);
    const reopened = await change('reopenCase', { caseId });
    expect(reopened.case).toMatchObject({
      number: 1,
      status: 'OPEN',
      resolution: null,
      conversation: { status: 'WAITING' },
    });
    await change('closeCase', { caseId, resolution: 'Ahora sí' });
    await embudo.testDatabase.sql(`update support_case set closed_at = now() - interval '73 hours' where id = $1`, [
      caseId,
    ]);
    expect((await change('reopenCase', { caseId })).userErrors).toMatchObject([
      { code: 'CONFLICT', field: ['caseId'] },
    ]);
  });

  it('is WAITING in the audit log where it was reopened without a seller', async () => {
    await setAvailable(false);
    const { case: opened } = await escalate(await aConversation());
    await change('closeCase', { caseId: opened?.id, resolution: 'Se le escribió' });
    const reopened = await change('reopenCase', { caseId: opened?.id });
    expect(reopened.case).toMatchObject({ status: 'WAITING' });
    const told = await embudo.testDatabase.sql<{ after: object }>(
      `select after from audit_entry where tenant_id = $1 and action = 'case.reopened'`,
      [shop.tenant.id],
    );
    expect(told).toEqual([{ after: { number: 1, status: 'WAITING' } }]);
  });

  describe('is told to the customer', () => {
    const notices = async (conversation: string) =>
      (
        await embudo.testDatabase.sql<{ body: string }>(
          `select body from message where conversation_id = $1 and kind = 'notice' order by sequence`,
          [conversation],
        )
      ).map(({ body }) => body);
    const escalated = async (): Promise<string> => {
      const conversation = await aConversation();
      await escalate(conversation);
      await jobsDone(embudo);
      return conversation;
    };
    it('once, with the time that answers have taken, and the customer goes on waiting for one', async () => {
      const first = await aConversation();
      await embudo.testDatabase.sql('update conversation set waiting_since = now() where id = $1', [first]);
      await escalate(first);
      await jobsDone(embudo);
      expect(await notices(first)).toEqual([
        'Le comunico con una persona de nuestro equipo, que le responde por aquí.',
      ]);
      const [waits] = await embudo.testDatabase.sql<{ since: Date | null; answered: Date | null }>(
        'select v.waiting_since as since, k.answered_at as answered from conversation v join support_case k on k.conversation_id = v.id where v.id = $1',
        [first],
      );
      expect(waits).toEqual({ since: expect.any(Date), answered: null });
      await gql(embudo.url, shop.seller.token)(
        'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { userErrors { code } } }',
        { input: { conversationId: first, body: 'Con gusto le ayudo' } },
      );
      const [answered] = await embudo.testDatabase.sql<{ answered: Date | null }>(
        'select answered_at as answered from support_case where conversation_id = $1',
        [first],
      );
      expect(answered?.answered).toBeInstanceOf(Date);
      // Five cases are answered after seven to eleven minutes; half of the six took eight minutes or less.
      for (let n = 0; n < 5; n++) await escalated();
      await embudo.testDatabase.sql(
        `update support_case set answered_at = opened_at + make_interval(mins => 5 + number) where tenant_id = $1 and number > 1`,
        [shop.tenant.id],
      );
      expect(await notices(await escalated())).toEqual([
        'Le comunico con una persona de nuestro equipo. Suele responder en unos 8 minutos.',
      ]);
    });

    it('with when to expect an answer, where nobody is free', async () => {
      await setAvailable(false);
      expect((await notices(await escalated()))[0]).toContain('no hay nadie libre');
    });

    it.each([
      ['08:00', 'a las 08:00'],
      ['01:00', 'a la 01:00'],
    ])('with when people are back, outside their hours (%s)', async (from, said) => {
      // The weekday two days ahead in the tenant's time zone, so that it is never now.
      const day = ((new Date(Date.now() + 2 * 86_400_000 - 6 * 3_600_000).getUTCDay() + 6) % 7) + 1;
      await set({ workingHours: [{ days: [day], from, to: '17:00' }] });
      expect((await notices(await escalated()))[0]).toMatch(new RegExp(`volvemos a atender el \\p{L}+ ${said} y`, 'u'));
    });

    it('with the date on which people are back, where the business is closed for longer than a week', async () => {
      const today = dayIn('America/Costa_Rica', new Date());
      const closedDays = Array.from({ length: 11 }, (_, n) => addDays(today, n - 1));
      await set({ workingHours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '17:00' }], closedDays });
      const back = Number(addDays(today, 10).slice(-2));
      const [told] = await notices(await escalated());
      expect(told).toMatch(new RegExp(`volvemos a atender el \\p{L}+, ${back} de \\p{L}+ a las 08:00 y`, 'u'));
    });

    it('in the morning where they wrote days ago and a person opens the case by hand in the night', async () => {
      const clock = (hours: number) =>
        new Intl.DateTimeFormat('en-GB', { timeZone: 'America/Costa_Rica', hour: '2-digit', minute: '2-digit' }).format(
          Date.now() + hours * 3_600_000,
        );
      const night = { from: clock(-6), to: clock(6) };
      await changeSettings(embudo, shop.tenant.id, { sending: { quietHours: night } });
      const statuses = async (conversation: string) =>
        (
          await embudo.testDatabase.sql<{ status: string }>(
            `select status from message where conversation_id = $1 and kind = 'notice'`,
            [conversation],
          )
        ).map(({ status }) => status);
      expect(await statuses(await escalated())).toEqual(['SENT']);
      const old = await aConversation();
      // As on a channel without a reply window.
      await embudo.testDatabase.sql(
        `update conversation set reply_window_seconds = null, waiting_since = null, last_inbound_at = last_inbound_at - interval '3 days' where id = $1`,
        [old],
      );
      await escalate(old);
      await jobsDone(embudo);
      expect(await statuses(old)).toEqual(['QUEUED']);
    });

    it('not at all where the settings say so', async () => {
      await set({ tellCustomer: false });
      expect(await notices(await escalated())).toEqual([]);
    });
  });

  it('is seen and changed by those who may see its contact alone', async () => {
    const { case: opened } = await escalate(await aConversation());
    await jobsDone(embudo);
    const caseId = opened?.id;
    expect(await cases(shop.seller.token)).toHaveLength(1);
    expect(await cases(shop.otherSeller.token)).toEqual([]);
    expect((await change('closeCase', { caseId, resolution: 'x' }, shop.otherSeller.token)).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    const stranger = await aShop(embudo);
    expect((await change('reopenCase', { caseId }, stranger.admin.token)).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    await expect(change('closeCase', { caseId, resolution: 'x' }, shop.secretary.token)).rejects.toThrow();
    // A seller may assign a case only to themselves.
    expect(
      (await change('assignCase', { caseId, sellerId: shop.otherSeller.sellerId }, shop.seller.token)).userErrors,
    ).toMatchObject([{ code: 'INVALID', field: ['sellerId'] }]);
    const given = await change('assignCase', { caseId, sellerId: shop.otherSeller.sellerId });
    expect(given.case?.seller?.id).toBe(shop.otherSeller.sellerId);
    expect(await cases(shop.seller.token)).toEqual([]);
  });
});
