import { beforeAll, expect, it } from '@jest/globals';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  FakeLanguageModel,
  gql,
  jobsDone,
  mutate,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../../../testing/index.js';
import { newId } from '../../shared/id.js';
import { advanceLater } from './advance-later.fixture.js';

const question = '¿Cuánto cuesta el taladro percutor?';
let embudo: TestEmbudo;
let shop: TestShop;
beforeAll(async () => {
  const model = new FakeLanguageModel().judges(question, { intent: { primary: 'PRICING_QUESTION' } });
  embudo = await startTestEmbudo({ worker: true, http: true, models: [model] });
  const flows = { 'follow-up': { enabled: true, settings: { valueAfterHours: 5 } } };
  shop = await aShop(embudo, { settings: { sending: { quietHours: null }, flows } });
});
const sql = <Row extends Record<string, unknown>>(text: string, values: unknown[]) =>
  embudo.testDatabase.sql<Row>(text, values);

/** A customer who asked for a price and was answered: their contact and lead, and the run of the follow-up. */
async function asks() {
  const customer = aCustomer();
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, customer, question));
  await jobsDone(embudo);
  const [found] = await sql<{ run: string; contact: string; lead: string }>(
    `select r.id as run, r.contact_id as contact, v.lead_id as lead from flow_run r join conversation v on v.id = r.conversation_id
      where r.tenant_id = $1 order by r.started_at desc, r.id desc limit 1`,
    [shop.tenant.id],
  );
  return found!;
}
const ask = <T extends object>(mutation: string, input: object, selection: string) =>
  mutate<T>(gql(embudo.url, shop.admin.token), mutation, input, `${selection} userErrors { code message }`);

/** Records a sale on a new board, and moves it to the stage of that kind. */
async function sells(about: object, kind: 'WON' | 'LOST'): Promise<void> {
  const stages = [
    { name: 'Cotizado', probability: 50 },
    { name: 'Ganado', probability: 100, kind: 'WON' },
    { name: 'Perdido', probability: 0, kind: 'LOST' },
  ];
  const board = await ask<{ pipeline: { id: string; stages: { id: string; kind: string }[] } }>(
    'createPipeline',
    { name: `Ventas ${newId()}`, stages },
    'pipeline { id stages { id kind } }',
  );
  const made = await ask<{ opportunity: { id: string } }>(
    'createOpportunity',
    { title: 'Taladro', value: '45900.00', pipelineId: board.pipeline.id, ...about },
    'opportunity { id }',
  );
  const stageId = board.pipeline.stages.find(stage => stage.kind === kind)?.id;
  const moved = await ask<{ opportunity: { status: string } }>(
    'moveOpportunity',
    { opportunityId: made.opportunity.id, stageId },
    'opportunity { status }',
  );
  expect(moved.opportunity).toEqual({ status: kind });
}
const after = async (run: string) => {
  await advanceLater(embudo, shop.tenant.id, run, 5);
  await jobsDone(embudo);
  return (await sql('select status, reason from flow_run where id = $1', [run]))[0];
};
const over = { status: 'STOPPED', reason: 'La venta ya se decidió.' };

it('ends where a sale to the customer was won or lost on a board since they asked, and not by an earlier one', async () => {
  const won = await asks();
  await sells({ leadId: won.lead }, 'WON');
  expect(await after(won.run)).toEqual(over);
  const lost = await asks();
  await sells({ leadId: lost.lead }, 'LOST');
  expect(await after(lost.run)).toEqual(over);
  const customerId = newId();
  const known = await asks();
  await sql(`insert into customer (id, tenant_id, contact_id) values ($1, $2, $3)`, [
    customerId,
    shop.tenant.id,
    known.contact,
  ]);
  await sells({ customerId }, 'WON');
  expect(await after(known.run)).toEqual(over);
  const again = await asks();
  await sells({ leadId: again.lead }, 'LOST');
  await sql(`update opportunity set closed_at = now() - interval '1 day' where lead_id = $1`, [again.lead]);
  expect(await after(again.run)).toMatchObject({ status: 'SLEEPING' });
});
