import {
  aCustomer,
  aWhatsAppMessage,
  jobsDone,
  postWebhook,
  scopeOf,
  type TestEmbudo,
  type TestShop,
  type TestUser,
} from '../../testing/index.js';
import { assignLead } from '../assignment/index.js';
import { createCustomer } from '../customers/index.js';
import { convertLead, createLead, leadStatuses, updateLead } from '../leads/index.js';
import { createOpportunity, moveOpportunity, updateOpportunity } from '../opportunities/index.js';
import { createPipeline } from '../pipelines/index.js';
import { eraseContact } from '../privacy/index.js';
import { systemActor, userActor } from '../shared/actor.js';
import { DomainError } from '../shared/domain-error.js';
import { foldCounters } from './index.js';

/** The fixed end of the generated history; the specs refer to given days. */
export const presentDay = new Date('2026-11-20T12:00:00Z');

/** A seeded generator: every run produces the same history, so that a failure can be reproduced. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
const random = randomFrom(20_261_120);
export const pick = <T>(list: readonly T[]): T => {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};

/** Ignores refusals: the counters must be right whether or not a use case refused. */
export async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}

/** Makes a few hundred changes of everything that is counted, with users of every role. */
export async function doBusiness(embudo: TestEmbudo, shop: TestShop, steps: number): Promise<void> {
  const contextOf = (user: TestUser) => embudo.context(userActor(scopeOf(user)));
  const people = [shop.admin, shop.seller, shop.otherSeller, shop.professional];
  const sellers = [shop.seller.sellerId, shop.otherSeller.sellerId, shop.professional.sellerId];
  const admin = contextOf(shop.admin);
  const pipelineId = await createPipeline(admin, {
    name: 'Ventas',
    stages: [
      { name: 'A', probability: 10 },
      { name: 'B', probability: 50 },
      { name: 'Ganada', probability: 100, kind: 'WON' },
      { name: 'Perdida', probability: 0, kind: 'LOST' },
    ],
  });
  const idsOf = async (text: string): Promise<string[]> =>
    (await embudo.testDatabase.sql<{ id: string }>(text, [shop.tenant.id])).map(row => row.id);
  const stages = await idsOf('select id from stage where tenant_id = $1');
  const callers = [aCustomer(), aCustomer(), aCustomer(), aCustomer()];
  for (let step = 0; step < steps; step++) {
    const context = contextOf(pick(people));
    const leads = await idsOf('select id from lead where tenant_id = $1 order by id');
    const sales = await idsOf('select id from opportunity where tenant_id = $1 order by id');
    const contacts = await idsOf('select id from contact where tenant_id = $1 order by id');
    const act = pick([
      () =>
        createLead(context, { name: `Lead ${step}`, source: 'Feria', phone: `8${String(step % 40).padStart(7, '0')}` }),
      () => updateLead(context, { leadId: pick(leads), status: pick(leadStatuses) }),
      () => assignLead(admin, { leadId: pick(leads), sellerId: pick(sellers) }),
      () => convertLead(context, { leadId: pick(leads) }),
      () =>
        createOpportunity(context, {
          title: 'V',
          value: String(step),
          currency: pick(['CRC', 'USD']),
          pipelineId,
          leadId: pick(leads),
        }),
      () =>
        updateOpportunity(context, { opportunityId: pick(sales), value: String(step), currency: pick(['CRC', 'USD']) }),
      () => updateOpportunity(admin, { opportunityId: pick(sales), ownerId: pick([...sellers, null]) }),
      () => moveOpportunity(context, { opportunityId: pick(sales), stageId: pick(stages) }),
      () => moveOpportunity(context, { opportunityId: pick(sales), stageId: pick(stages) }),
      () => eraseContact(admin, { contactId: pick(contacts) }),
      () => createCustomer(context, { firstName: 'Ana', phone: `8${String(step % 40).padStart(7, '0')}` }),
      () =>
        postWebhook(
          embudo.url,
          shop.account,
          aWhatsAppMessage(
            shop.account,
            pick(callers),
            pick(['Hola', 'Quiero comprar 40 taladros hoy mismo, tengo el dinero', 'Quiero hablar con una persona']),
          ),
        ),
    ]);
    if (leads.length === 0 || sales.length === 0)
      await createOpportunity(admin, {
        title: 'V',
        value: '5',
        currency: 'CRC',
        pipelineId,
        leadId: await createLead(admin, { name: 'L', source: 'Feria' }),
      });
    else await attempt(act);
    if (step % 60 === 59) await foldCounters(embudo.context(systemActor(shop.tenant.id)), {});
  }
  await jobsDone(embudo);
  const [won = ''] = await idsOf(`select id from stage where tenant_id = $1 and kind = 'WON'`);
  await winASale(admin, pipelineId, won);
  await doCases(embudo, shop);
  await feelDifferently(embudo, shop);
  // The history is spread over months and over the hours around midnight, so that days, months and parts of days all matter.
  for (const [table, column] of [
    ['lead', 'created_at'],
    ['lead', 'won_at'],
    ['message', 'sent_at'],
    ['sentiment_analysis', 'created_at'],
    ['conversation', 'created_at'],
    ['opportunity', 'closed_at'],
    ['support_case', 'opened_at'],
    ['support_case', 'satisfaction_asked_at'],
    ['flow_run', 'ended_at'],
  ])
    await embudo.testDatabase.sql(
      `update ${table} set ${column} = ${column} - (now() - $2::timestamptz) - (('x' || substr(md5(id::text), 1, 7))::bit(28)::int % 9000) * interval '13 minutes' where ${column} is not null and tenant_id = $1`,
      [shop.tenant.id, presentDay],
    );
}

/** Gives the messages every sentiment, as corrections do, and removes some of what was understood. */
async function feelDifferently({ testDatabase: { sql } }: TestEmbudo, { tenant }: TestShop): Promise<void> {
  const numbered = '(select id, row_number() over (order by id) as n from sentiment_analysis where tenant_id = $1) o';
  await sql(
    `update sentiment_analysis s set label = (array['POSITIVE', 'NEGATIVE', 'NEUTRAL'])[1 + n % 3] from ${numbered} where o.id = s.id and n % 5 < 4`,
    [tenant.id],
  );
  await sql(`delete from sentiment_analysis s using ${numbered} where o.id = s.id and n % 11 = 0`, [tenant.id]);
}

/** Wins an opportunity in the tenant's own currency, whatever the random steps before did. */
async function winASale(
  context: ReturnType<TestEmbudo['context']>,
  pipelineId: string,
  wonStage: string,
): Promise<void> {
  const leadId = await createLead(context, { name: 'Lead ganado', source: 'Feria' });
  const opportunityId = await createOpportunity(context, {
    title: 'Venta ganada',
    value: '75',
    currency: 'CRC',
    pipelineId,
    leadId,
  });
  await moveOpportunity(context, { opportunityId, stageId: wonStage });
}

/** Creates cases and follow-ups of every outcome; some are reassigned, some reopened, and some rated. */
async function doCases(embudo: TestEmbudo, shop: TestShop): Promise<void> {
  const run = (text: string, ...more: unknown[]) => embudo.testDatabase.sql(text, [shop.tenant.id, ...more]);
  const some = `(select v.*, row_number() over (order by v.id, n)::int as place from conversation v cross join generate_series(1, 6) n where v.tenant_id = $1) v`;
  await run(`insert into support_case (tenant_id, id, number, conversation_id, contact_id, seller_id, status, priority, subject, reason, opened_at, closed_at)
    select v.tenant_id, gen_random_uuid(), 1000 + v.place, v.id, v.contact_id, v.seller_id, 'CLOSED', 3, '', '', now(), now() from ${some}`);
  await run(`insert into flow_run (tenant_id, id, flow, contact_id, conversation_id, seller_id, subject_id, cause_id, status, anchor_at, ended_at, answered)
    select v.tenant_id, gen_random_uuid(), case when v.place % 5 = 0 then 'closure' else 'follow-up' end, v.contact_id, v.id, v.seller_id, v.id, gen_random_uuid(), 'DONE', now(), now(), case v.place % 3 when 0 then true when 1 then false end from ${some}`);
  await run(`update support_case set reopened = reopened + 1 where tenant_id = $1 and number % 3 = 0`);
  await run(
    `update support_case set satisfaction = 1 + number % 5, satisfaction_asked_at = now() where tenant_id = $1 and number % 2 = 0`,
  );
  await run(`update support_case set satisfaction = 5 where tenant_id = $1 and number % 8 = 0`);
  await run(`update support_case set seller_id = $2 where tenant_id = $1 and number % 7 = 0`, shop.seller.sellerId);
  await run(`update flow_run set seller_id = $2 where tenant_id = $1 and answered`, shop.otherSeller.sellerId);
  await run(`delete from flow_run where tenant_id = $1 and not answered and flow = 'closure'`);
}
