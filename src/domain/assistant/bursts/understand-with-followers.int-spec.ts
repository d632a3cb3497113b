import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { respondTask } from '../../../jobs/conversations/index.js';
import {
  aCustomer,
  admitted,
  aMessage,
  aShop,
  FakeLanguageModel,
  jobsLeft,
  ledgerOf,
  messagesOf,
  messagesTo,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  webhookBody,
} from '../../../testing/index.js';
import { processInbound } from '../../conversations/index.js';
import { systemActor } from '../../shared/actor.js';
import type { UseCaseContext } from '../../shared/use-case.js';

const texts = ['Buenas, busco un taladro', '¿Cuánto cuesta?', 'Es para hoy', 'Gracias'] as const;
let model: FakeLanguageModel;
let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  model = new FakeLanguageModel();
  model.judges(texts[0], { intent: { primary: 'PRODUCT_INFO' }, classification: { urgency: 40, fit: 80 } });
  model.judges(texts[1], { intent: { primary: 'PRICING_QUESTION' }, classification: { urgency: 90, fit: 90 } });
  model.judges(texts[2], { intent: { primary: 'PURCHASE_INQUIRY' }, sentiment: { score: -0.4, label: 'NEGATIVE' } });
  embudo = await startTestEmbudo({ http: true, models: [model] });
});
beforeEach(async () => {
  await embudo.testDatabase.queue('delete from graphile_worker._private_jobs');
  shop = await aShop(embudo);
  model.asked.length = 0;
});

const sql = <Row extends object>(text: string) => embudo.testDatabase.sql<Row>(text, [shop.tenant.id]);
const context = () => embudo.context(systemActor(shop.tenant.id));

/** Stores messages of one customer as a webhook brings them, and returns their ids. */
async function waiting(...contents: Parameters<typeof aMessage>[1][]): Promise<string[]> {
  const customer = aCustomer();
  const at = new Date(Date.now() - 10_000);
  const messages = contents.map(content => aMessage(customer, content, { at }));
  await postWebhook(embudo.url, shop.account, webhookBody([messagesTo(shop.account.externalId, ...messages)]));
  await admitted(embudo);
  for (const { id: eventId } of await ledgerOf(embudo, shop.tenant.id)) await processInbound(context(), { eventId });
  return (await messagesOf(embudo, shop.tenant.id)).map(({ id }) => id);
}
/** Runs the job that responds to a message, which stays in the queue here. */
const respond = (
  messageId: string | undefined,
  { attempt = 1, ports = {} as Partial<UseCaseContext['ports']> } = {},
) => {
  const whole = context();
  const task = respondTask.read({ messageId, tenantId: shop.tenant.id });
  return task.run({ ...whole, ports: { ...whole.ports, ...ports } }, { attempt, lastAttempt: false });
};
const waitingJobs = async () =>
  (await jobsLeft(embudo)).flatMap(({ task, payload }) =>
    task === 'conversations/respond' ? [payload.messageId] : [],
  );
const understood = async () =>
  (await sql<{ id: string }>('select message_id as id from lead_intent where tenant_id = $1'))
    .map(({ id }) => id)
    .sort();
const asked = (task: string) => model.asked.filter(one => one.task === task).map(({ text }) => text);

/** Everything that is known of the messages and their conversation, without ids and times. */
async function findings() {
  const each = await sql(
    `select m.body, i."primary", i.secondary, i.entities - 'catalogue' as entities, s.label, s.score as feeling, k.score, k.temperature, k.fit, r.destination, r.rule, r.seller_id,
       d.input - 'messageId' as facts, d.output as outcome
     from message m join lead_intent i on i.message_id = m.id join sentiment_analysis s on s.message_id = m.id join lead_classification k on k.message_id = m.id
     left join routing_decision r on r.message_id = m.id left join agent_decision d on d.kind = 'ROUTE' and d.input ->> 'messageId' = m.id::text
     where m.tenant_id = $1 order by m.sent_at, m.sequence`,
  );
  const [place] = await sql(
    `select v.status, v.version, v.sentiment_sum, v.sentiment_count, v.waiting_since is null as rests, l.score, l.temperature, l.status as lead
     from conversation v join lead l on l.id = v.lead_id where v.tenant_id = $1`,
  );
  return { each, place };
}
/** The names of the live events about messages and leads, with how often each was told. */
async function told() {
  return await sql<{ name: string; count: number }>(
    `select e ->> 'name' as name, count(*)::int as count from live_batch b cross join jsonb_array_elements(to_jsonb(b.events)) e
     where b.tenant_id = $1 and e ->> 'name' in ('message.updated', 'lead.classified', 'conversation.handed-over') group by 1 order by 1`,
  );
}

describe('messages that a contact wrote in a row and that wait', () => {
  it('are understood by the first job, answered by the last, and the jobs between are withdrawn', async () => {
    const ids = await waiting(...texts);
    await respond(ids[0]);
    expect(await understood()).toEqual(ids.toSorted());
    expect(asked('understand')).toEqual([...texts]);
    expect(asked('answer')).toEqual([]);
    expect(await waitingJobs()).toEqual([ids[0], ids[3]]);
    await respond(ids[3]);
    expect(asked('understand')).toEqual([...texts]);
    expect(asked('answer')).toEqual([texts.join('\n')]);
  });

  it('are found, routed and told of as by their own jobs', async () => {
    for (const id of await waiting(...texts)) await respond(id, { attempt: 2 });
    const byThemselves = { ...(await findings()), told: await told() };
    shop = await aShop(embudo);
    const ids = await waiting(...texts);
    await respond(ids[0]);
    await respond(ids[3]);
    expect({ ...(await findings()), told: await told() }).toEqual(byThemselves);
    expect(byThemselves.each.length).toBe(texts.length);
  });

  it('are understood one by one where one of them cannot be stored, which takes no other with it', async () => {
    const ids = await waiting(...texts);
    model.judges(texts[2], { intent: { reasoning: 'fails' } });
    await embudo.testDatabase.sql(
      `create or replace function app.fail() returns trigger language plpgsql as $$ begin raise exception 'not now'; end $$`,
    );
    await embudo.testDatabase.sql(
      `create trigger fail before insert on lead_intent for each row when (new.reasoning = 'fails') execute function app.fail()`,
    );
    await respond(ids[0]);
    expect(await understood()).toEqual([ids[0]]);
    expect((await waitingJobs()).length).toBe(texts.length);
    await embudo.testDatabase.sql('drop trigger fail on lead_intent');
  });

  it('are each by itself at a second attempt', async () => {
    const ids = await waiting(...texts);
    await respond(ids[0], { attempt: 2 });
    expect(await understood()).toEqual([ids[0]]);
    expect((await waitingJobs()).length).toBe(texts.length);
  });

  it('are each by itself where a model has to be paid', async () => {
    const ids = await waiting(...texts);
    const models = Object.create(context().ports.models, { hasHosted: { value: true } });
    await respond(ids[0], { ports: { models } });
    expect(await understood()).toEqual([ids[0]]);
  });

  it('end where something else was sent, and nothing after it is joined', async () => {
    const ids = await waiting(
      texts[0],
      texts[1],
      { type: 'image', image: { id: '111', mime_type: 'image/jpeg' } },
      texts[3],
    );
    await respond(ids[0]);
    expect(await understood()).toEqual([ids[0], ids[1]].toSorted());
    expect((await waitingJobs()).length).toBe(texts.length);
  });

  it('keep the job that a worker has taken meanwhile', async () => {
    const ids = await waiting(...texts);
    await embudo.testDatabase.queue(
      `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'spec' where payload ->> 'messageId' = $1`,
      [ids[1]],
    );
    await respond(ids[0]);
    expect(await waitingJobs()).toEqual([ids[0], ids[1], ids[3]]);
    await respond(ids[1]);
    expect(asked('answer')).toEqual([]);
    expect(asked('understand')).toEqual([...texts]);
  });
});
