import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aChannelAccount,
  aCustomer,
  aShop,
  aWhatsAppMessage,
  conversationsOf,
  FakeLanguageModel,
  gql,
  jobsDone,
  mutate,
  postWebhook,
  startTestEmbudo,
  statusesOf,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
  webhookBody,
} from '../../../testing/index.js';
import { advanceLater } from './advance-later.fixture.js';

const question = '¿Cuánto cuesta el taladro percutor?';
const smallTalk = 'Buenas tardes';
const hourMs = 3_600_000;

let embudo: TestEmbudo;
let shop: TestShop;

interface Run {
  id: string;
  status: string;
  reason: string | null;
  wakeAt: string | null;
  flow: { id: string; name: string };
  step: { id: string; kind: string; description: string } | null;
  conversation: { id: string } | null;
  history: {
    step: { id: string };
    outcome: string;
    message: { body: string; author: string; status: string; error: string | null; providerMessageId: string } | null;
  }[];
}
interface Changed {
  flowRun: Run | null;
  userErrors: { code: string; field: string[] | null }[];
}
const fields = `id status reason wakeAt flow { id name } step { id kind description } conversation { id }
  history { step { id } outcome message { body author status error providerMessageId } }`;

beforeAll(async () => {
  const model = new FakeLanguageModel().judges(question, { intent: { primary: 'PRICING_QUESTION' } });
  embudo = await startTestEmbudo({ worker: true, http: true, models: [model] });
});
beforeEach(async () => {
  // No quiet hours: a message must not wait for the morning if the spec runs at night.
  shop = await aShop(embudo, { settings: { sending: { quietHours: null } } });
});

async function updateFlow(input: object, token = shop.admin.token) {
  const { data, errors } = await gql(embudo.url, token)<{
    updateFlow: {
      flow: { id: string; enabled: boolean; settings: Record<string, number>; running: number } | null;
      userErrors: { code: string; field: string[] | null }[];
    };
  }>(
    `mutation ($input: UpdateFlowInput!) { updateFlow(input: $input) { flow { id enabled settings running } userErrors { code field } } }`,
    { input: { flowId: 'follow-up', ...input } },
  );
  if (!data) throw new Error(errors?.[0]?.message);
  return data.updateFlow;
}
async function refusedPath(input: object): Promise<unknown> {
  const { errors } = await gql(embudo.url, shop.admin.token)(
    'mutation ($input: UpdateFlowInput!) { updateFlow(input: $input) { flow { id } } }',
    { input: { flowId: 'follow-up', ...input } },
  );
  return errors[0]?.extensions?.field;
}
const switchOn = (more: object = {}) =>
  updateFlow({
    enabled: true,
    settings: { valueAfterHours: 5, urgencyAfterHours: 10, lastChanceAfterHours: 15, nurtureAfterHours: 20, ...more },
  });

async function write(text: string, from = aCustomer()): Promise<TestCustomer> {
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, from, text));
  await jobsDone(embudo);
  return from;
}
async function runs(token = shop.admin.token): Promise<Run[]> {
  const { data, errors } = await gql(
    embudo.url,
    token,
  )<{ flowRuns: { nodes: Run[] } }>(`{ flowRuns { nodes { ${fields} } } }`);
  expect(errors).toEqual([]);
  return data.flowRuns.nodes;
}
async function theRun(): Promise<Run> {
  const [run, ...others] = await runs();
  expect(others).toEqual([]);
  return run!;
}
const hoursLater = (hours: number, run: Run) => advanceLater(embudo, shop.tenant.id, run.id, hours);
const change = async (name: string, flowRunId: string, token = shop.admin.token): Promise<Changed> => {
  const { data, errors } = await gql(embudo.url, token)<Record<string, Changed>>(
    `mutation ($input: FlowRunInput!) { ${name}(input: $input) { flowRun { ${fields} } userErrors { code field } } }`,
    { input: { flowRunId } },
  );
  if (!data?.[name]) throw new Error(errors?.[0]?.message);
  return data[name];
};

describe('the follow-up', () => {
  it('is off until the business switches it on, and says what it does', async () => {
    await write(question);
    expect(await runs()).toEqual([]);
    const { data } = await gql(
      embudo.url,
      shop.seller.token,
    )<{ flows: { id: string; enabled: boolean; steps: { id: string; kind: string }[] }[] }>(
      '{ flows { id enabled steps { id kind } } }',
    );
    expect(data.flows.find(({ id }) => id === 'follow-up')).toMatchObject({
      enabled: false,
      steps: expect.arrayContaining([{ id: 'value', kind: 'say' }]),
    });
    const { flow, userErrors } = await switchOn();
    expect(userErrors).toEqual([]);
    expect(flow).toMatchObject({ enabled: true, running: 0, settings: { valueAfterHours: 5, urgencyAfterHours: 10 } });
    const negative = await gql(
      embudo.url,
      shop.admin.token,
    )('mutation { updateFlow(input: { flowId: "follow-up", settings: { valueAfterHours: -1 } }) { flow { id } } }');
    expect(negative.errors[0]).toMatchObject({
      message: expect.stringContaining('This must be at least'),
      extensions: { code: 'BAD_USER_INPUT', field: ['settings', 'valueAfterHours'] },
    });
    const defaults = (
      await gql(
        embudo.url,
        (
          await aShop(embudo)
        ).admin.token,
      )<{ flows: { id: string; settings: object }[] }>('{ flows { id settings } }')
    ).data.flows.find(({ id }) => id === 'follow-up')?.settings;
    expect((await updateFlow({ settings: null })).flow).toMatchObject({ enabled: true, settings: defaults });
    expect((await updateFlow({ enabled: null })).userErrors).toEqual([{ code: 'INVALID', field: ['enabled'] }]);
    await expect(updateFlow({ enabled: false }, shop.seller.token)).rejects.toThrow();
    expect((await updateFlow({ flowId: 'nothing' })).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['flowId'] }]);
  });

  it('writes the first time in words of its own with the usual settings, while WhatsApp takes them', async () => {
    await updateFlow({ enabled: true });
    await write(question);
    await hoursLater(24, await theRun());
    expect((await theRun()).history.at(-1)).toMatchObject({ step: { id: 'value' }, outcome: 'not-allowed' });
    await write(question, aCustomer());
    const later = (await runs()).find(({ status, history }) => status === 'SLEEPING' && history.length === 0);
    await hoursLater(22, later!);
    expect((await runs()).find(({ id }) => id === later!.id)?.history.at(-1)).toMatchObject({
      step: { id: 'value' },
      outcome: 'sent',
    });
  });

  it('waits behind an answer to a question about buying, then writes about it with the price of the moment', async () => {
    await switchOn();
    await write(question);
    const run = await theRun();
    expect(run).toMatchObject({
      status: 'SLEEPING',
      flow: { id: 'follow-up', name: 'Seguimiento' },
      step: { id: 'a-day', kind: 'wait', description: 'Espera un día' },
      history: [],
    });
    await hoursLater(4, run);
    expect((await theRun()).status).toBe('SLEEPING');
    await hoursLater(5, run);
    await jobsDone(embudo);
    const said = (await theRun()).history.find(({ step }) => step.id === 'value');
    expect(said).toMatchObject({ outcome: 'sent', message: { author: 'AI_AGENT', status: 'SENT' } });
    expect(said?.message?.body).toContain('Taladro percutor 800 W');
    expect(said?.message?.body).toMatch(/45[.,\s\u00a0\u202f]?900/);
    // The flow's own message starts no run.
    await jobsDone(embudo);
    const after = await theRun();
    expect(after.step?.id).toBe('four-days');
    expect(after.history.find(({ step }) => step.id === 'value')?.message).toMatchObject({
      status: 'SENT',
      error: null,
    });
    await hoursLater(10, run);
    await hoursLater(15, run);
    await hoursLater(20, run);
    const over = await theRun();
    expect(over.status).toBe('DONE');
    expect(over.history.map(({ step, outcome }) => `${step.id}: ${outcome}`)).toEqual([
      'a-day: waited',
      'value: sent',
      'four-days: waited',
      'urgency: sent',
      'a-week: waited',
      'last-chance: sent',
      'two-weeks: waited',
      'nurture: done',
    ]);
    const leads = await embudo.testDatabase.sql('select status from lead where tenant_id = $1', [shop.tenant.id]);
    expect(leads).toEqual([{ status: 'NURTURING' }]);
  });

  it('writes its messages some time apart, also where the first of them leaves late', async () => {
    await switchOn();
    await write(question);
    const run = await theRun();
    const said = async () =>
      (await theRun()).history.filter(({ outcome }) => outcome === 'sent').map(({ step }) => step.id);
    await hoursLater(12, run);
    expect(await said()).toEqual(['value']);
    await hoursLater(14, run);
    expect(await said()).toEqual(['value']);
    await hoursLater(16, run);
    expect(await said()).toEqual(['value', 'urgency']);
    await hoursLater(20, run);
    expect(await said()).toEqual(['value', 'urgency', 'last-chance']);
  });

  it('writes in the language of the business to whoever wrote in one that it has no texts in', async () => {
    await switchOn();
    await write(question);
    await embudo.testDatabase.sql(`update lead_intent set language = 'other' where tenant_id = $1`, [shop.tenant.id]);
    await hoursLater(5, await theRun());
    const said = (await theRun()).history.find(({ step }) => step.id === 'value');
    expect(said?.message?.body).toMatch(/^¿/);
  });

  it('does not begin behind small talk', async () => {
    await switchOn();
    await write(smallTalk);
    expect(await runs()).toEqual([]);
  });

  it('does not begin, or begin anew, behind a campaign, which answers nothing', async () => {
    await write(question);
    await switchOn();
    const { data } = await gql(
      embudo.url,
      shop.admin.token,
    )<{
      contacts: { nodes: { id: string }[] };
    }>('{ contacts { nodes { id } } }');
    const campaign = async (name: string): Promise<void> => {
      const { userErrors } = await mutate(
        gql(embudo.url, shop.admin.token),
        'createCampaign',
        {
          name,
          audience: { contactIds: data.contacts.nodes.map(({ id }) => id) },
          channelAccountId: shop.account.id,
          text: 'Este mes hay 2x1',
        },
        'campaign { id } userErrors { code field }',
      );
      expect(userErrors).toEqual([]);
      await jobsDone(embudo);
      const [last] = await embudo.testDatabase.sql<{ author: string }>(
        'select author from message where tenant_id = $1 order by sequence desc limit 1',
        [shop.tenant.id],
      );
      expect(last).toEqual({ author: 'SYSTEM' });
    };
    await campaign('Primera');
    expect(await runs()).toEqual([]);
    await write(question);
    const { wakeAt } = await theRun();
    await campaign('Segunda');
    expect(await theRun()).toMatchObject({ status: 'SLEEPING', wakeAt });
  });

  it('stops when the customer replies, and says so, also where the wake-up is quicker than the event', async () => {
    await switchOn();
    const customer = await write(question);
    const run = await theRun();
    await embudo.stopWorker();
    await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, customer, smallTalk));
    await embudo.resumeWorker();
    await jobsDone(embudo);
    const first = async () => (await runs()).find(({ id }) => id === run.id);
    expect(await first()).toMatchObject({ status: 'STOPPED', reason: 'La persona respondió.' });
    await hoursLater(5, run);
    expect((await first())?.history).toEqual([]);
  });

  it.each([
    ['STOP', 'La persona no quiere recibir mensajes.'],
    ['Detener promociones', 'La persona no quiere recibir publicidad.'],
  ])('says what the customer wants no more: %s', async (word, reason) => {
    await switchOn();
    const customer = await write(question);
    await write(word, customer);
    expect(await theRun()).toMatchObject({ status: 'STOPPED', reason });
  });

  it('looks again before it writes: a seller who took over, a closed conversation and a stop word end it', async () => {
    await switchOn();
    const changes = [
      `update conversation set status = 'HUMAN' where tenant_id = $1`,
      `update conversation set status = 'CLOSED' where tenant_id = $1`,
      'update contact set opted_out = true where tenant_id = $1',
      `update contact set no_marketing_channels = '{WHATSAPP}' where tenant_id = $1`,
      `update lead set status = 'WON' where tenant_id = $1`,
    ];
    for (const sql of changes) {
      await write(question);
      const run = (await runs()).find(({ status }) => status === 'SLEEPING')!;
      await embudo.testDatabase.sql(sql, [shop.tenant.id]);
      await hoursLater(5, run);
      const found = (await runs()).find(({ id }) => id === run.id);
      expect(found).toMatchObject({ status: 'STOPPED', history: [] });
    }
  });

  it('leaves alone whoever ordered since they last wrote: it ends, and begins none', async () => {
    await switchOn();
    const order = (number: number, when: string) =>
      embudo.testDatabase.sql(
        `with v as (select id, tenant_id, contact_id from conversation where tenant_id = $2 order by created_at desc limit 1),
          c as (insert into cart (id, tenant_id, contact_id, conversation_id, currency, status, total_minor)
            select gen_random_uuid(), tenant_id, contact_id, id, 'CRC', 'ORDERED', 0 from v returning id, tenant_id, contact_id, conversation_id)
          insert into sales_order (id, tenant_id, number, cart_id, contact_id, conversation_id, status, currency, total_minor, created_at)
            select gen_random_uuid(), tenant_id, $1, id, contact_id, conversation_id, 'CONFIRMED', 'CRC', 100, now() + $3::interval from c`,
        [number, shop.tenant.id, when],
      );
    const customer = await write(question);
    const run = await theRun();
    await order(1, '0 hours');
    await hoursLater(5, run);
    expect(await theRun()).toMatchObject({
      id: run.id,
      status: 'STOPPED',
      reason: 'La persona hizo un pedido.',
      history: [],
    });
    // An order placed after the next message: the agent's answer to that message must start no follow-up.
    await order(2, '1 hour');
    await write(question, customer);
    expect(await runs()).toHaveLength(1);
  });

  describe('outside the window of the channel', () => {
    /** Returns a run whose conversation no longer takes free text when its first message is due. */
    const lateRun = async (): Promise<Run> => {
      await write(question);
      await embudo.testDatabase.sql(
        `update conversation set last_inbound_at = last_inbound_at - interval '23 hours' where tenant_id = $1`,
        [shop.tenant.id],
      );
      return theRun();
    };
    const tasks = () =>
      embudo.testDatabase.sql<{ title: string; seller: string | null; lead: boolean }>(
        'select title, seller_id as seller, lead_id is not null as lead from to_do where tenant_id = $1 order by id',
        [shop.tenant.id],
      );

    it('leaves a task to the team, once, and goes on', async () => {
      await switchOn();
      const run = await lateRun();
      await hoursLater(5, run);
      await hoursLater(10, run);
      const { history, step } = await theRun();
      expect(history.map(each => each.outcome)).toEqual(['waited', 'not-allowed', 'waited', 'not-allowed']);
      expect(step?.id).toBe('a-week');
      expect(await tasks()).toEqual([{ title: expect.stringContaining('«Seguimiento»'), seller: null, lead: true }]);
    });

    /** Tells, as WhatsApp does, that the message of a step was not delivered. */
    const refuse = async (step: Run['history'][number] | undefined) => {
      const errors = [
        { code: 131049, title: 'This message was not delivered to maintain healthy ecosystem engagement.' },
      ];
      const status = { id: step?.message?.providerMessageId ?? '', status: 'failed', errors };
      await postWebhook(embudo.url, shop.account, webhookBody([statusesOf(shop.account.externalId, status)]));
      await jobsDone(embudo);
    };

    it('leaves a task to the team at once, and one at a time, where the channel refused what was sent', async () => {
      await switchOn();
      await write(question);
      const run = await theRun();
      for (const [hours, step] of [
        [5, 'value'],
        [10, 'urgency'],
      ] as const) {
        await hoursLater(hours, run);
        await jobsDone(embudo);
        const said = (await theRun()).history.at(-1);
        expect(said).toMatchObject({ step: { id: step }, outcome: 'sent' });
        await refuse(said);
        expect((await theRun()).history.at(-1)).toMatchObject({ step: { id: step }, outcome: 'refused' });
        expect(await tasks()).toEqual([{ title: expect.stringContaining('«Seguimiento»'), seller: null, lead: true }]);
      }
    });

    it('leaves no task for what the channel refused once the run is about to end', async () => {
      await switchOn();
      await write(question);
      const run = await theRun();
      await hoursLater(5, run);
      await jobsDone(embudo);
      await embudo.testDatabase.sql('update contact set opted_out = true where tenant_id = $1', [shop.tenant.id]);
      const said = (await theRun()).history.at(-1);
      await refuse(said);
      expect((await theRun()).history.at(-1)).toMatchObject({ outcome: 'refused' });
      expect(await tasks()).toEqual([]);
    });

    it('sends the approved template that the settings name, with its places filled', async () => {
      await embudo.testDatabase.sql(
        `insert into message_template (id, tenant_id, channel_account_id, vendor_name, name, language, category, status, body, variables)
          select gen_random_uuid(), $1, $2, n, n, 'es', 'MARKETING', s, 'Hola {{1}}, le escribe {{2}}.', '{1,2}'
          from (values ('recordatorio', 'APPROVED'), ('otra', 'APPROVED'), ('pausada', 'PAUSED')) t (n, s)`,
        [shop.tenant.id, shop.account.id],
      );
      await switchOn({ template: { name: 'recordatorio', variables: ['name', 'business'] } });
      const run = await lateRun();
      await embudo.testDatabase.sql(`update contact set name = 'Ana' where tenant_id = $1`, [shop.tenant.id]);
      await hoursLater(5, run);
      await jobsDone(embudo);
      const said = (await theRun()).history.find(({ step }) => step.id === 'value');
      expect(said).toMatchObject({
        outcome: 'sent',
        message: { status: 'SENT', body: `Hola Ana, le escribe ${shop.tenant.name}.` },
      });
      expect(await tasks()).toEqual([]);
      // A template that is not approved is not sent.
      await switchOn({ template: { name: 'pausada', variables: ['name', 'business'] } });
      await hoursLater(10, run);
      expect((await theRun()).history.at(-1)).toMatchObject({ step: { id: 'urgency' }, outcome: 'not-allowed' });
    });

    it('sends that template to a contact without a name too', async () => {
      await embudo.testDatabase.sql(
        `insert into message_template (id, tenant_id, channel_account_id, vendor_name, name, language, category, status, body, variables)
          values (gen_random_uuid(), $1, $2, 'recordatorio', 'recordatorio', 'es_MX', 'MARKETING', 'APPROVED', 'Hola {{1}}, le escribe {{2}}.', '{1,2}')`,
        [shop.tenant.id, shop.account.id],
      );
      await switchOn({ template: { name: 'recordatorio', variables: ['name', 'business'] } });
      const run = await lateRun();
      await embudo.testDatabase.sql('update contact set name = null where tenant_id = $1', [shop.tenant.id]);
      await hoursLater(5, run);
      await jobsDone(embudo);
      expect((await theRun()).history.find(({ step }) => step.id === 'value')).toMatchObject({
        outcome: 'sent',
        message: { body: `Hola cliente, le escribe ${shop.tenant.name}.` },
      });
    });

    it('does not write on another channel on which the contact stopped marketing', async () => {
      await switchOn();
      const run = await lateRun();
      const sms = await aChannelAccount(embudo, shop.tenant, { provider: 'TWILIO', channel: 'SMS' });
      await embudo.testDatabase.sql(
        `with k as (update contact set no_marketing_channels = '{SMS}' where tenant_id = $1 returning id, tenant_id)
          insert into channel_identity (id, tenant_id, contact_id, channel, address) select gen_random_uuid(), tenant_id, id, 'SMS', '+50688880002' from k`,
        [shop.tenant.id],
      );
      await hoursLater(5, run);
      expect((await theRun()).history.at(-1)).toMatchObject({ step: { id: 'value' }, outcome: 'not-allowed' });
      const bySms = 'select body from message where channel_account_id = $1';
      expect(await embudo.testDatabase.sql(bySms, [sms.id])).toEqual([]);
    });

    it('writes on another channel of the contact, where a reply ends it too', async () => {
      await switchOn();
      const run = await lateRun();
      const sms = await aChannelAccount(embudo, shop.tenant, { provider: 'TWILIO', channel: 'SMS' });
      await embudo.testDatabase.sql(
        `insert into channel_identity (id, tenant_id, contact_id, channel, address)
          select gen_random_uuid(), tenant_id, id, 'SMS', '+50688880001' from contact where tenant_id = $1`,
        [shop.tenant.id],
      );
      await hoursLater(5, run);
      const [sent] = await embudo.testDatabase.sql<{ conversation: string; contact: string }>(
        `select v.id as conversation, v.contact_id as contact from message m join conversation v on v.id = m.conversation_id
          where v.channel_account_id = $1 and m.direction = 'OUTBOUND' and m.body like '%Taladro percutor%'`,
        [sms.id],
      );
      expect(sent).toBeDefined();
      expect((await theRun()).history.at(-1)).toMatchObject({ step: { id: 'value' }, outcome: 'sent' });
      expect(await tasks()).toEqual([]);
      await embudo.testDatabase.sql(
        `insert into message (id, tenant_id, conversation_id, channel_account_id, direction, author, body, status, sent_at, sequence)
          select gen_random_uuid(), $1, $2, $3, 'INBOUND', 'CONTACT', 'Sí, lo quiero', 'DELIVERED', now(), max(sequence) + 1 from message`,
        [shop.tenant.id, sent?.conversation, sms.id],
      );
      await hoursLater(10, run);
      expect(await theRun()).toMatchObject({ status: 'STOPPED', reason: 'La persona respondió.' });
    });
  });

  it('writes at times that come one behind the other, whatever is changed of them', async () => {
    for (const [settings, field] of [
      [{ valueAfterHours: 200 }, 'valueAfterHours'],
      [{ urgencyAfterHours: 22 }, 'urgencyAfterHours'],
      [{ nurtureAfterHours: 1 }, 'nurtureAfterHours'],
    ] as const)
      await expect(refusedPath({ settings })).resolves.toEqual(['settings', field]);
    await updateFlow({ settings: { urgencyAfterHours: 300, lastChanceAfterHours: 310 } });
    await expect(refusedPath({ settings: { valueAfterHours: 305 } })).resolves.toEqual(['settings', 'valueAfterHours']);
    await expect(refusedPath({ flowId: 'closure', settings: { afterThanksHours: 60 } })).resolves.toEqual([
      'settings',
      'afterThanksHours',
    ]);
  });

  it('is paused, resumed, hurried and stopped by hand, by those who see the contact', async () => {
    await switchOn();
    await write(question);
    const { id } = await theRun();
    expect((await change('pauseFlowRun', id)).flowRun?.status).toBe('PAUSED');
    await hoursLater(5, await theRun());
    expect((await theRun()).history).toEqual([]);
    expect((await change('resumeFlowRun', id)).flowRun?.status).toBe('SLEEPING');
    expect((await change('resumeFlowRun', id)).userErrors).toEqual([{ code: 'CONFLICT', field: ['flowRunId'] }]);
    await change('skipFlowStep', id);
    await jobsDone(embudo);
    expect((await theRun()).history.map(({ outcome }) => outcome)).toEqual(['skipped', 'sent']);
    // A paused run stays paused until somebody resumes it.
    await change('pauseFlowRun', id);
    expect((await change('skipFlowStep', id)).flowRun?.status).toBe('PAUSED');
    await jobsDone(embudo);
    expect((await theRun()).history.map(({ outcome }) => outcome)).toEqual(['skipped', 'sent', 'skipped']);
    expect((await change('resumeFlowRun', id)).flowRun?.status).toBe('RUNNING');
    await jobsDone(embudo);
    expect((await theRun()).history.map(({ outcome }) => outcome)).toEqual(['skipped', 'sent', 'skipped', 'sent']);
    const stranger = await aShop(embudo);
    expect((await change('stopFlowRun', id, stranger.admin.token)).userErrors).toEqual([
      { code: 'NOT_FOUND', field: ['flowRunId'] },
    ]);
    await expect(change('stopFlowRun', id, shop.secretary.token)).rejects.toThrow();
    expect((await change('stopFlowRun', id)).flowRun).toMatchObject({
      status: 'STOPPED',
      reason: 'Lo detuvo una persona del equipo.',
    });
    expect((await change('stopFlowRun', id)).userErrors).toEqual([{ code: 'CONFLICT', field: ['flowRunId'] }]);
  });

  it('is tried on contacts without sending: what it would write, and when', async () => {
    await write(question);
    const [row] = await embudo.testDatabase.sql<{ contact: string }>(
      'select contact_id as contact from conversation where tenant_id = $1',
      [shop.tenant.id],
    );
    await write(smallTalk);
    const everybody = await embudo.testDatabase.sql<{ id: string }>('select id from contact where tenant_id = $1', [
      shop.tenant.id,
    ]);
    const preview = async (token: string) => {
      const { data, errors } = await gql(embudo.url, token)<{
        previewFlow: {
          contact: { id: string } | null;
          starts: boolean;
          reason: string | null;
          steps: { step: { id: string }; at: string; outcome: string; text: string | null }[];
        }[];
      }>(
        'query ($ids: [ID!]!) { previewFlow(flowId: "follow-up", contactIds: $ids) { contact { id } starts reason steps { step { id } at outcome text } } }',
        { ids: everybody.map(({ id }) => id) },
      );
      expect(errors).toEqual([]);
      return data.previewFlow;
    };
    const count = () =>
      embudo.testDatabase.sql(
        `select (select count(*) from message where tenant_id = $1) as messages, (select count(*) from flow_run where tenant_id = $1) as runs,
          (select count(*) from to_do where tenant_id = $1) as tasks`,
        [shop.tenant.id],
      );
    const before = await count();
    const previews = await preview(shop.seller.token);
    expect(previews).toHaveLength(2);
    const fitting = previews.find(({ contact }) => contact?.id === row?.contact);
    expect(fitting).toMatchObject({ starts: true, reason: null });
    expect(fitting?.steps.map(({ step, outcome }) => `${step.id}: ${outcome}`)).toEqual([
      'a-day: waited',
      'value: sent',
      'four-days: waited',
      // By then WhatsApp's reply window is over.
      'urgency: not-allowed',
      'a-week: waited',
      'last-chance: not-allowed',
      'two-weeks: waited',
      'nurture: done',
    ]);
    const days = fitting?.steps.map(({ at }) => Math.round((Date.parse(at) - Date.now()) / (24 * hourMs)));
    expect(days).toEqual([1, 1, 4, 4, 7, 7, 14, 14]);
    expect(previews.find(({ contact }) => contact?.id !== row?.contact)).toMatchObject({
      starts: false,
      reason: 'No corresponde a esta persona ahora.',
      steps: [],
    });
    const inEnglish = await gql(embudo.url, shop.seller.token, { 'accept-language': 'en' })<{
      previewFlow: { reason: string | null }[];
    }>('query ($ids: [ID!]!) { previewFlow(flowId: "follow-up", contactIds: $ids) { reason } }', {
      ids: everybody.map(({ id }) => id),
    });
    expect(inEnglish.data.previewFlow.map(({ reason }) => reason)).toContain('It does not apply to this contact now.');
    await updateFlow({ settings: { valueAfterHours: 5 } });
    const sooner = (await preview(shop.admin.token)).find(({ contact }) => contact?.id === row?.contact);
    expect(sooner?.steps.find(({ step }) => step.id === 'value')).toMatchObject({
      outcome: 'sent',
      text: expect.stringContaining('Taladro percutor'),
    });
    expect(await count()).toEqual(before);
    expect(await preview((await aShop(embudo)).admin.token)).toEqual([]);
  });

  it('is started by hand for a contact whom it fits, once', async () => {
    await write(question);
    await switchOn();
    const [conversation] = await conversationsOf(embudo, shop.tenant.id);
    const [row] = await embudo.testDatabase.sql<{ contact: string }>(
      'select contact_id as contact from conversation where id = $1',
      [conversation?.id],
    );
    const start = async () =>
      (
        await gql(embudo.url, shop.admin.token)<{ startFlow: Changed }>(
          `mutation ($input: StartFlowInput!) { startFlow(input: $input) { flowRun { ${fields} } userErrors { code field } } }`,
          { input: { flowId: 'follow-up', contactId: row?.contact } },
        )
      ).data.startFlow;
    expect((await start()).flowRun).toMatchObject({ status: 'SLEEPING', conversation: { id: conversation?.id } });
    expect((await start()).userErrors).toEqual([{ code: 'CONFLICT', field: ['contactId'] }]);
  });
});
