import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aChannelAccount,
  aCustomer,
  aShop,
  aWhatsAppMessage,
  FakeLanguageModel,
  gql,
  hurryJobs,
  jobsDone,
  jobsLeft,
  mutate,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';
import { serviceActor, systemActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';
import { mostContacts, previewCampaign, sendCampaign } from './index.js';

let embudo: TestEmbudo;
let shop: TestShop;
let templateId: string;

const hourMs = 3_600_000;
const noQuietHours = { sending: { quietHours: null } };

beforeAll(async () => {
  embudo = await startTestEmbudo({ worker: true, http: true, models: [new FakeLanguageModel()] });
});
beforeEach(async () => {
  shop = await aShop(embudo, { settings: noQuietHours });
  templateId = await aTemplate('Hola {{1}}: {{2}}', ['1', '2']);
});

async function aTemplate(body: string, variables: string[], status = 'APPROVED'): Promise<string> {
  const id = newId();
  await embudo.testDatabase.sql(
    `insert into message_template (tenant_id, id, channel_account_id, vendor_name, name, language, category, status, body, variables)
     values ($1, $2, $3, $4, $4, 'es', 'MARKETING', $5, $6, $7)`,
    [shop.tenant.id, id, shop.account.id, `oferta_${id.slice(-6)}`, status, body, variables],
  );
  return id;
}

let phones = 0;
/** Creates a lead of a contact with this name. Leads with the source `Feria` are the audience of the campaigns in this spec. */
async function aLead(name: string | null, source = 'Feria'): Promise<{ id: string; contactId: string }> {
  const { lead } = await mutate<{ lead: { id: string; contact: { id: string } } }>(
    gql(embudo.url, shop.admin.token),
    'createLead',
    { name: name ?? 'x', phone: `+5068${2_000_000 + ++phones}`, source },
    'lead { id contact { id } } userErrors { code message }',
  );
  if (name === null) await embudo.testDatabase.sql('update contact set name = null where id = $1', [lead.contact.id]);
  return { id: lead.id, contactId: lead.contact.id };
}

const given = () => ({
  name: 'Oferta de feria',
  audience: { leads: { source: ['Feria'] } },
  templateId,
  variables: { 1: '{{firstName|amiga}}', 2: 'hoy hay 2x1 en {{business}}' },
});
interface Made {
  campaign: { id: string; status: string; total: number; startsAt: string } | null;
}
const create = (input: object, user = shop.admin) =>
  mutate<Made>(
    gql(embudo.url, user.token),
    'createCampaign',
    input,
    'campaign { id status total startsAt } userErrors { code field message }',
  );
async function made(input: object): Promise<string> {
  const { campaign, userErrors } = await create(input);
  expect(userErrors).toEqual([]);
  return campaign?.id ?? '';
}

interface Shown {
  status: string;
  stopReason: string | null;
  finishedAt: string | null;
  continuesAt: string | null;
  total: number;
  waitingCount: number;
  leftOutCount: number;
  sentCount: number;
  deliveredCount: number;
  readCount: number;
  failedCount: number;
  repliedCount: number;
  recipients: {
    edges: {
      node: { status: string; reason: string | null; contact: { id: string }; message: { body: string } | null };
    }[];
  };
}
async function shown(id: string, token = shop.admin.token, headers = {}): Promise<Shown | null> {
  const { data, errors } = await gql(
    embudo.url,
    token,
    headers,
  )<{ campaign: Shown | null }>(
    `query ($id: ID!) { campaign(id: $id) { status stopReason finishedAt continuesAt total waitingCount leftOutCount sentCount deliveredCount readCount failedCount repliedCount
      recipients(first: 100) { edges { node { status reason contact { id } message { body } } } } } }`,
    { id },
  );
  expect(errors).toEqual([]);
  return data.campaign;
}
/** By contact: the text of the message, or the code of the reason why none was sent. */
const outcomes = (campaign: Shown | null) =>
  Object.fromEntries(
    (campaign?.recipients.edges ?? []).map(({ node }) => [
      node.contact.id,
      node.message?.body ?? node.reason?.split(':')[0] ?? node.status,
    ]),
  );

describe('createCampaign', () => {
  it('writes to each contact once, in their own words, and leaves out whom it must not', async () => {
    const ana = await aLead('Ana Rojas');
    await aLead('Ana Rojas', 'Radio');
    const nobody = await aLead(null);
    const closed = await aLead('Berta');
    await embudo.testDatabase.sql('update contact set opted_out = true where id = $1', [closed.contactId]);
    const unreachable = await aLead('Carla');
    await embudo.testDatabase.sql('delete from channel_identity where contact_id = $1', [unreachable.contactId]);
    // A second lead of the same contact must not lead to a second message.
    await embudo.testDatabase.sql(
      `insert into lead (id, tenant_id, contact_id, name, name_key, source, status) values ($1, $2, $3, 'Ana', 'ana', 'Feria', 'LOST')`,
      [newId(), shop.tenant.id, ana.contactId],
    );
    const id = await made(given());
    await jobsDone(embudo);
    const campaign = await shown(id);
    expect(campaign).toMatchObject({ status: 'DONE', total: 4, waitingCount: 0, leftOutCount: 2, sentCount: 2 });
    expect(campaign?.finishedAt).not.toBeNull();
    expect(outcomes(campaign)).toEqual({
      [ana.contactId]: `Hola Ana: hoy hay 2x1 en ${shop.tenant.name}`,
      [nobody.contactId]: `Hola amiga: hoy hay 2x1 en ${shop.tenant.name}`,
      [closed.contactId]: 'opted_out',
      [unreachable.contactId]: 'no_address',
    });
    const reasonsIn = async (language: string) =>
      (await shown(id, shop.admin.token, { 'accept-language': language }))?.recipients.edges
        .flatMap(({ node }) => node.reason ?? [])
        .sort();
    expect(await reasonsIn('en')).toEqual([
      'no_address: The contact has no address on this channel.',
      'opted_out: The contact asked not to receive messages.',
    ]);
    expect(await reasonsIn('es')).toEqual([
      expect.stringMatching(/^no_address: El contacto no tiene/),
      expect.stringMatching(/^opted_out: El contacto pidió/),
    ]);
    const written = await embudo.testDatabase.sql(
      `select author, kind, initiated, template_variables as variables from message where tenant_id = $1 and body like 'Hola Ana%'`,
      [shop.tenant.id],
    );
    expect(written).toEqual([
      {
        author: 'SYSTEM',
        kind: 'template',
        initiated: true,
        variables: ['Ana', `hoy hay 2x1 en ${shop.tenant.name}`],
      },
    ]);
    // A campaign takes over no conversation: the agent answers the replies.
    const [conversation] = await embudo.testDatabase.sql(
      'select status, seller_id as "sellerId" from conversation where contact_id = $1',
      [ana.contactId],
    );
    expect(conversation).toMatchObject({ sellerId: null });
  });

  it('counts replies, and writes to who waits for an answer once they have it', async () => {
    const customer = aCustomer();
    await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, customer, 'Hola'));
    await jobsDone(embudo);
    const [contact] = await embudo.testDatabase.sql<{ id: string; conversationId: string }>(
      'select v.contact_id as id, v.id as "conversationId" from conversation v where v.tenant_id = $1',
      [shop.tenant.id],
    );
    const to = { ...given(), audience: { contactIds: [contact?.id] } };
    await embudo.testDatabase.sql('update conversation set waiting_since = now() where id = $1', [
      contact?.conversationId,
    ]);
    const first = await made(to);
    await jobsDone(embudo);
    expect(Object.values(outcomes(await shown(first)))).toEqual(['WAITING']);
    await mutate(gql(embudo.url, shop.admin.token), 'stopCampaign', { campaignId: first }, 'userErrors { code }');
    await embudo.testDatabase.sql('update conversation set waiting_since = null where id = $1', [
      contact?.conversationId,
    ]);
    const second = await made(to);
    await jobsDone(embudo);
    expect(await shown(second)).toMatchObject({ sentCount: 1, repliedCount: 0 });
    await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, customer, '¡Me interesa!'));
    await jobsDone(embudo);
    expect(await shown(second)).toMatchObject({ sentCount: 1, repliedCount: 1 });
    // A campaign that sent nothing counts no replies.
    expect(await shown(first)).toMatchObject({ sentCount: 0, repliedCount: 0 });
  });

  it('asks again who waits for an answer, writes to them once, and leaves them out after three days', async () => {
    const [answered, ignored] = [await aLead('Ana'), await aLead('Berta')];
    const { sql } = embudo.testDatabase;
    for (const { contactId } of [answered, ignored])
      await sql(
        `insert into conversation (id, tenant_id, contact_id, channel_account_id, channel, status, last_message_at, waiting_since)
         values ($1, $2, $3, $4, 'WHATSAPP', 'HUMAN', now(), now())`,
        [newId(), shop.tenant.id, contactId, shop.account.id],
      );
    const id = await made(given());
    await jobsDone(embudo);
    expect(await shown(id)).toMatchObject({ status: 'RUNNING', waitingCount: 2, sentCount: 0 });
    await embudo.stopWorker();
    try {
      // Nothing has changed yet, and whoever was asked a moment ago is not asked again.
      await sendAt(id, 0.5);
      await sendAt(id, 1.1);
      expect(await shown(id)).toMatchObject({ waitingCount: 2, sentCount: 0 });
      await sql('update conversation set waiting_since = null where contact_id = $1', [answered.contactId]);
      await sendAt(id, 2.2);
      await sendAt(id, 3.3);
      expect(await shown(id)).toMatchObject({ status: 'RUNNING', waitingCount: 1, sentCount: 1 });
      await sendAt(id, 71.5);
      await sendAt(id, 73);
      const late = await shown(id);
      expect(late).toMatchObject({ status: 'DONE', waitingCount: 0, sentCount: 1, leftOutCount: 1 });
      expect(outcomes(late)).toEqual({
        [answered.contactId]: `Hola Ana: hoy hay 2x1 en ${shop.tenant.name}`,
        [ignored.contactId]: 'awaits_answer',
      });
      const [row] = await sql<{ messages: number }>(
        'select count(*)::int as messages from message where tenant_id = $1 and template_id = $2',
        [shop.tenant.id, templateId],
      );
      expect(row).toEqual({ messages: 1 });
    } finally {
      await embudo.resumeWorker();
    }
  });

  it('sends free text to those alone whose window is open', async () => {
    const cold = await aLead('Ana');
    await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, aCustomer(), 'Hola'));
    await jobsDone(embudo);
    const [warm] = await embudo.testDatabase.sql<{ id: string }>(
      'select contact_id as id from conversation where tenant_id = $1',
      [shop.tenant.id],
    );
    await embudo.testDatabase.sql('update conversation set waiting_since = null where contact_id = $1', [warm?.id]);
    const id = await made({
      name: 'Aviso',
      audience: { contactIds: [cold.contactId, warm?.id] },
      channelAccountId: shop.account.id,
      text: 'Mañana abrimos a las 10, saludos de {{business}}',
    });
    await jobsDone(embudo);
    expect(outcomes(await shown(id))).toEqual({
      [cold.contactId]: 'reply_window_closed',
      [warm?.id as string]: `Mañana abrimos a las 10, saludos de ${shop.tenant.name}`,
    });
  });

  it('opens no conversation with whom it leaves out or has not written to yet', async () => {
    const { contactId } = await aLead('Ana');
    const audience = { contactIds: [contactId] };
    const leftOut = await made({
      name: 'Aviso',
      audience,
      channelAccountId: shop.account.id,
      text: 'Abrimos a las 10',
    });
    await jobsDone(embudo);
    expect(outcomes(await shown(leftOut))).toEqual({ [contactId]: 'reply_window_closed' });
    const { sql } = embudo.testDatabase;
    await sql('update channel_account set active = false where id = $1', [shop.account.id]);
    const waits = await made({ ...given(), audience });
    await jobsDone(embudo);
    expect(outcomes(await shown(waits))).toEqual({ [contactId]: 'WAITING' });
    const conversations = () =>
      sql<{ messages: number }>(
        'select (select count(*)::int from message m where m.conversation_id = v.id) as messages from conversation v where v.tenant_id = $1',
        [shop.tenant.id],
      );
    expect(await conversations()).toEqual([]);
    await sql('update channel_account set active = true where id = $1', [shop.account.id]);
    await made({ ...given(), audience });
    await jobsDone(embudo);
    expect(await conversations()).toEqual([{ messages: 1 }]);
  });

  it('leaves out whose name makes the text too long for the channel', async () => {
    await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, aCustomer(), 'Hola'));
    await jobsDone(embudo);
    const [long] = await embudo.testDatabase.sql<{ id: string }>(
      'select contact_id as id from conversation where tenant_id = $1',
      [shop.tenant.id],
    );
    await embudo.testDatabase.sql('update conversation set waiting_since = null where contact_id = $1', [long?.id]);
    await embudo.testDatabase.sql(`update contact set name = 'Maximiliana Rojas' where id = $1`, [long?.id]);
    const instagram = await aChannelAccount(embudo, shop.tenant, { channel: 'INSTAGRAM' });
    await embudo.testDatabase.sql(
      `update channel_identity set channel = 'INSTAGRAM', address = 'ig' || id where contact_id = $1`,
      [long?.id],
    );
    await embudo.testDatabase.sql(
      `update conversation set channel = 'INSTAGRAM', channel_account_id = $2 where contact_id = $1`,
      [long?.id, instagram.id],
    );
    const id = await made({
      name: 'Aviso',
      audience: { contactIds: [long?.id] },
      channelAccountId: instagram.id,
      text: `{{firstName}} ${'á'.repeat(495)}`,
    });
    await jobsDone(embudo);
    expect(await shown(id)).toMatchObject({ sentCount: 0, failedCount: 0, leftOutCount: 1 });
    expect(outcomes(await shown(id))).toEqual({ [long?.id as string]: 'too_long' });
  });

  it('is one campaign for one idempotencyKey', async () => {
    await aLead('Ana');
    const input = { ...given(), idempotencyKey: 'feria-1' };
    const [one, other] = [await made(input), await made(input)];
    expect(one).toBe(other);
    await jobsDone(embudo);
    const [{ count } = { count: 0 }] = await embudo.testDatabase.sql<{ count: number }>(
      `select count(*)::int as count from message where tenant_id = $1 and template_id = $2`,
      [shop.tenant.id, templateId],
    );
    expect(count).toBe(1);
  });

  it('waits for its time, and a campaign that is stopped by then writes to nobody', async () => {
    await aLead('Ana');
    const startsAt = new Date(Date.now() + hourMs).toISOString();
    const id = await made({ ...given(), startsAt });
    await hurryJobs(embudo);
    await jobsDone(embudo);
    expect(await shown(id)).toMatchObject({ status: 'SCHEDULED', waitingCount: 1, sentCount: 0 });
    const stop = () =>
      mutate<Made>(
        gql(embudo.url, shop.admin.token),
        'stopCampaign',
        { campaignId: id },
        'campaign { id status total startsAt } userErrors { code field }',
      );
    expect(await stop()).toMatchObject({ campaign: { status: 'STOPPED' }, userErrors: [] });
    expect(await stop()).toMatchObject({ campaign: { status: 'STOPPED' }, userErrors: [] });
    await sendAt(id, 2);
    expect(await shown(id)).toMatchObject({
      status: 'STOPPED',
      stopReason: 'BY_PERSON',
      waitingCount: 1,
      sentCount: 0,
    });
  });

  it('waits for an account that is paused, and leaves out whom it cannot reach in three days', async () => {
    await embudo.testDatabase.sql('update channel_account set paused_at = now() where id = $1', [shop.account.id]);
    await aLead('Ana');
    const id = await made(given());
    await jobsDone(embudo);
    expect(await shown(id)).toMatchObject({ status: 'RUNNING', waitingCount: 1 });
    await embudo.stopWorker();
    try {
      await sendAt(id, 2);
      expect(await shown(id)).toMatchObject({ status: 'RUNNING', waitingCount: 1 });
      await sendAt(id, 73);
      await sendAt(id, 74);
      const late = await shown(id);
      expect(late).toMatchObject({ status: 'DONE', leftOutCount: 1 });
      expect(Object.values(outcomes(late))).toEqual(['account_paused']);
    } finally {
      await embudo.resumeWorker();
    }
  });

  it('waits for a template that the vendor pauses, and says so once', async () => {
    const status = (text: string) =>
      embudo.testDatabase.sql('update message_template set status = $2 where id = $1', [templateId, text]);
    await aLead('Ana');
    await aLead('Beto');
    await embudo.stopWorker();
    try {
      const id = await made(given());
      await status('PAUSED');
      await sendAt(id, 0.1);
      expect(await shown(id)).toMatchObject({ status: 'RUNNING', waitingCount: 2, leftOutCount: 0 });
      expect(await embudo.testDatabase.sql('select kind, title from alert where subject_id = $1', [id])).toEqual([
        { kind: 'CAMPAIGN_WAITS', title: expect.stringContaining('espera, tres días como máximo') },
      ]);
      await status('APPROVED');
      await sendAt(id, 2);
      expect(await shown(id)).toMatchObject({ sentCount: 2, waitingCount: 0 });
    } finally {
      await status('APPROVED');
      await embudo.resumeWorker();
    }
  });

  it('writes once to a person whose two contacts are merged while it waits, in the kept one’s words', async () => {
    const [ana, double, berta] = [await aLead('Ana Rojas'), await aLead('A. Rojas'), await aLead('Berta')];
    const kept = await aLead('Berta Solano', 'Radio');
    const startsAt = new Date(Date.now() + hourMs).toISOString();
    const id = await made({ ...given(), startsAt });
    const merge = (keepId: string, mergeId: string) =>
      mutate(gql(embudo.url, shop.admin.token), 'mergeContacts', { keepId, mergeId }, 'userErrors { code message }');
    expect(await merge(ana.contactId, double.contactId)).toEqual({ userErrors: [] });
    expect(await merge(kept.contactId, berta.contactId)).toEqual({ userErrors: [] });
    await embudo.stopWorker();
    try {
      await sendAt(id, 1.1);
      await sendAt(id, 1.1);
      await sendAt(id, 1.1);
      const rows = await embudo.testDatabase.sql<{ contact: string; said: string }>(
        `select r.contact_id as contact, coalesce(m.body, split_part(r.reason, ':', 1)) as said
         from campaign_recipient r left join message m on m.id = r.message_id where r.campaign_id = $1`,
        [id],
      );
      expect(Object.fromEntries(rows.map(({ contact, said }) => [contact, said]))).toEqual({
        [ana.contactId]: expect.stringMatching(/^Hola Ana:/),
        [double.contactId]: 'same_person',
        [kept.contactId]: expect.stringMatching(/^Hola Berta:/),
      });
      expect(await shown(id)).toMatchObject({ status: 'DONE', sentCount: 2, leftOutCount: 1 });
    } finally {
      await embudo.resumeWorker();
    }
  });

  it('waits for the end of the contact’s quiet hours', async () => {
    shop = await aShop(embudo, { settings: { sending: { quietHours: { from: '21:00', to: '08:00' } } } });
    templateId = await aTemplate('Hola {{1}}: {{2}}', ['1', '2']);
    await aLead('Ana');
    const tomorrow = new Date(Date.now() + 24 * hourMs).toISOString().slice(0, 10);
    // The phone number is from Costa Rica, where it is 23:00 now, and 09:00 ten hours later.
    const night = Date.parse(`${tomorrow}T05:00:00Z`);
    const id = await made({ ...given(), startsAt: new Date(night).toISOString() });
    await sendAt(id, (night - Date.now()) / hourMs);
    expect(await shown(id)).toMatchObject({
      status: 'RUNNING',
      waitingCount: 1,
      continuesAt: `${tomorrow}T14:00:00.000Z`,
    });
    await sendAt(id, (night - Date.now()) / hourMs + 10);
    expect(await shown(id)).toMatchObject({ sentCount: 1, waitingCount: 0, continuesAt: null });
  });

  it('stops by itself where most messages fail', async () => {
    for (let i = 0; i < 30; i++) await aLead(`Ana ${i}`);
    await embudo.stopWorker();
    try {
      const id = await made(given());
      await sendAt(id, 0);
      expect(await shown(id)).toMatchObject({ sentCount: 20, waitingCount: 10 });
      await embudo.testDatabase.sql(
        `update message set status = 'FAILED' where tenant_id = $1 and direction = 'OUTBOUND'`,
        [shop.tenant.id],
      );
      await sendAt(id, 0);
      expect(await shown(id)).toMatchObject({
        status: 'STOPPED',
        stopReason: 'MANY_FAILED',
        failedCount: 20,
        waitingCount: 10,
      });
      const alerts = await embudo.testDatabase.sql(
        'select kind, severity, title, details, seller_id as seller from alert where subject_id = $1',
        [id],
      );
      expect(alerts).toEqual([
        {
          kind: 'CAMPAIGN_STOPPED',
          severity: 'WARNING',
          title: 'La campaña «Oferta de feria» se detuvo: falló más de la mitad de sus últimos mensajes',
          details: { sent: 0, failed: 20, campaignId: id },
          seller: null,
        },
      ]);
    } finally {
      await embudo.resumeWorker();
    }
  });

  it('lets at most twenty messages wait for their place in the pace, so that answers do not wait behind it', async () => {
    for (let i = 0; i < 25; i++) await aLead(`Ana ${i}`);
    await embudo.stopWorker();
    try {
      const id = await made(given());
      await sendAt(id, 0);
      await sendAt(id, 0);
      expect(await shown(id)).toMatchObject({ status: 'RUNNING', sentCount: 20, waitingCount: 5 });
      expect((await jobsLeft(embudo)).filter(({ payload }) => payload.campaignId === id)).toHaveLength(1);
      await embudo.testDatabase.sql(`update message set status = 'SENT' where tenant_id = $1`, [shop.tenant.id]);
      await sendAt(id, 0);
      expect(await shown(id)).toMatchObject({ sentCount: 25, waitingCount: 0, deliveredCount: 0 });
    } finally {
      await embudo.resumeWorker();
    }
  });

  it('says what is wrong with the input', async () => {
    await aLead('Ana');
    const draft = await aTemplate('Hola', [], 'PENDING');
    const other = await aShop(embudo);
    const instagram = await aChannelAccount(embudo, shop.tenant, { channel: 'INSTAGRAM' });
    const text = { name: 'Aviso', audience: { leads: {} }, channelAccountId: shop.account.id, text: 'Hola' };
    const wrong: [object, string, string[]][] = [
      [{ ...given(), name: '  ' }, 'INVALID', ['name']],
      [{ ...given(), audience: {} }, 'INVALID', ['audience']],
      [{ ...given(), audience: { leads: {}, contactIds: [] } }, 'INVALID', ['audience']],
      [{ ...given(), audience: { leads: { source: ['Nadie'] } } }, 'INVALID', ['audience']],
      [{ ...given(), audience: { contactIds: ['x'] } }, 'INVALID', ['audience']],
      [{ ...given(), templateId: newId() }, 'NOT_FOUND', ['templateId']],
      [{ ...given(), templateId: draft, variables: {} }, 'CONFLICT', ['templateId']],
      [{ ...given(), variables: { 1: 'Ana' } }, 'INVALID', ['variables', '2']],
      [{ ...given(), variables: { 1: '{{nombre}}', 2: 'x' } }, 'INVALID', ['variables', '1']],
      [{ ...given(), text: 'Hola' }, 'INVALID', ['text']],
      [{ ...given(), channelAccountId: other.account.id }, 'CONFLICT', ['channelAccountId']],
      [{ ...given(), startsAt: '2036-01-01T00:00:00Z' }, 'INVALID', ['startsAt']],
      [{ ...text, text: ' ' }, 'INVALID', ['text']],
      [{ ...text, text: 'Hola {{nombre}}' }, 'INVALID', ['text']],
      [{ ...text, channelAccountId: null }, 'INVALID', ['channelAccountId']],
      [{ ...text, channelAccountId: other.account.id }, 'NOT_FOUND', ['channelAccountId']],
      // Instagram takes 1,000 bytes, and an accent takes two.
      [{ ...text, channelAccountId: instagram.id, text: 'á'.repeat(501) }, 'INVALID', ['text']],
    ];
    for (const [input, code, field] of wrong) {
      const { campaign, userErrors } = await create(input);
      expect([input, campaign, userErrors[0]?.code, userErrors[0]?.field]).toEqual([input, null, code, field]);
    }
    // What stands in a place is not counted as it is written.
    const fitting = `${'á'.repeat(490)}{{firstName|amiga}}`;
    await made({ ...text, channelAccountId: instagram.id, text: fitting });
  });
});

describe('the limit of an audience', () => {
  it('counts contacts, however many leads they have and however often they are named', async () => {
    const { contactId } = await aLead('Ana Rojas');
    await embudo.testDatabase.sql(
      `insert into lead (id, tenant_id, contact_id, name, name_key, source, status)
       select gen_random_uuid(), $1, $2, 'Ana', 'ana', 'Feria', 'LOST' from generate_series(1, $3)`,
      [shop.tenant.id, contactId, mostContacts],
    );
    // As the server does by itself after a while: without statistics, Postgres reads the leads for far too long.
    await embudo.testDatabase.sql('analyze lead');
    const { preview } = await mutate<{ preview: { contacts: number } | null }>(
      gql(embudo.url, shop.admin.token),
      'previewCampaign',
      { templateId, variables: given().variables, audience: given().audience },
      'preview { contacts } userErrors { code field }',
    );
    expect(preview).toEqual({ contacts: 1 });
    const ofIds = (contactIds: string[]) =>
      previewCampaign(embudo.context(serviceActor(shop.tenant.id, 'ADMIN')), {
        templateId,
        variables: given().variables,
        audience: { contactIds },
      });
    const often = Array.from({ length: mostContacts + 1 }, () => contactId);
    expect(await ofIds(often)).toMatchObject({ contacts: 1 });
    await expect(ofIds(often.map(() => newId()))).rejects.toMatchObject({
      code: 'LIMIT_REACHED',
      field: ['audience', 'contactIds'],
    });
  });
});

describe('campaigns', () => {
  it('are made by managers, seen by overseers, and by no other tenant', async () => {
    await aLead('Ana');
    const id = await made(given());
    await jobsDone(embudo);
    expect(await shown(id, shop.secretary.token)).toMatchObject({ sentCount: 1 });
    const other = await aShop(embudo);
    expect(await shown(id, other.admin.token)).toBeNull();
    const stopped = await mutate<Made>(
      gql(embudo.url, other.admin.token),
      'stopCampaign',
      { campaignId: id },
      'campaign { id } userErrors { code field }',
    );
    expect(stopped.userErrors).toEqual([{ code: 'NOT_FOUND', field: ['campaignId'] }]);
    for (const user of [shop.seller, shop.professional, shop.secretary])
      await expect(create(given(), user)).rejects.toThrow('FORBIDDEN');
    const { errors } = await gql(embudo.url, shop.seller.token)('{ campaigns { totalCount } }');
    expect(errors[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

/** Does a turn of the campaign, in `hours` from now. */
async function sendAt(campaignId: string, hours: number): Promise<void> {
  const now = new Date(Date.now() + hours * hourMs);
  await sendCampaign({ ...embudo.context(systemActor(shop.tenant.id)), clock: { now: () => now } }, { campaignId });
}
