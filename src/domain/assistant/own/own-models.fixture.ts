import { expect } from '@jest/globals';
import {
  aCustomer,
  aWhatsAppMessage,
  gql,
  hurryJobs,
  jobsDone,
  jobsLeft,
  postWebhook,
  type TestEmbudo,
  type TestShop,
  until,
} from '../../../testing/index.js';

export interface Model {
  id: string;
  version: number;
  status: string;
  active: boolean;
  messages: number;
  intentScores: {
    accuracy: number;
    intents: { intent: string; recall: number }[];
    outOfScope: { recall: number } | null;
  } | null;
  correctionScores: { question: string; messages: number; before: number; after: number; adopted: boolean }[] | null;
}
export type Answered = { model: Model | null; userErrors: { code: string; field: string[] | null }[] };

const modelFields = `id version status active messages intentScores { accuracy macroF1 claimedRight calibrationError intents { intent messages precision recall f1 } outOfScope { recall precision auroc } }
  correctionScores { question messages before after gained lost disturbed adopted }`;

export const train = async (
  embudo: TestEmbudo,
  shop: TestShop,
  input: object,
  token = shop.admin.token,
): Promise<Answered> =>
  (
    await gql(embudo.url, token)<{ trainIntents: Answered }>(
      `mutation ($input: TrainIntentsInput!) { trainIntents(input: $input) { model { ${modelFields} } userErrors { code field } } }`,
      { input },
    )
  ).data.trainIntents;
export const switchTo = async (
  embudo: TestEmbudo,
  shop: TestShop,
  modelId: string,
  active: boolean,
): Promise<Answered> =>
  (
    await gql(embudo.url, shop.ceo.token)<{ switchOwnModel: Answered }>(
      `mutation ($input: SwitchOwnModelInput!) { switchOwnModel(input: $input) { model { ${modelFields} } userErrors { code field } } }`,
      { input: { modelId, active } },
    )
  ).data.switchOwnModel;
export const modelsOf = async (embudo: TestEmbudo, shop: TestShop, kind = 'INTENTS'): Promise<Model[]> =>
  (
    await gql(embudo.url, shop.admin.token)<{ ownModels: Model[] }>(
      `query ($kind: OwnModelKind) { ownModels(kind: $kind) { ${modelFields} } }`,
      { kind },
    )
  ).data.ownModels;

export interface Received {
  id: string;
  own_intent: string | null;
  own_confidence: number | null;
  primary: string;
  model: string;
  destination: string;
}
export async function send(embudo: TestEmbudo, shop: TestShop, body: string): Promise<void> {
  const event = aWhatsAppMessage(shop.account, aCustomer(), body);
  expect((await postWebhook(embudo.url, shop.account, event)).status).toBe(200);
}
/**
 * Waits until the newest message of each of these bodies was understood, and returns them in this order. A failed job that waits for its
 * retry (a lock, a slow machine) is retried at once.
 */
export const understood = (embudo: TestEmbudo, shop: TestShop, bodies: readonly string[]): Promise<Received[]> =>
  until('the messages to be understood', async () => {
    await jobsDone(embudo);
    const rows = await embudo.testDatabase.sql<Received & Record<string, unknown>>(
      `select * from (select distinct on (m.body) m.body, m.id, i.own_intent, i.own_confidence, i."primary", i.model, r.destination
           from message m join lead_intent i on i.message_id = m.id join routing_decision r on r.message_id = m.id
           where m.tenant_id = $1 and m.body = any ($2) order by m.body, m.id desc) newest
         order by array_position($2, body)`,
      [shop.tenant.id, bodies],
    );
    if (rows.length === bodies.length) return rows;
    await hurryJobs(embudo);
    return null;
  });
export async function receive(embudo: TestEmbudo, shop: TestShop, body: string): Promise<Received> {
  await send(embudo, shop, body);
  const [row] = await understood(embudo, shop, [body]);
  if (!row) throw new Error('the message was not understood');
  return row;
}
/** Waits until no job of this task is left, including failed ones that wait for their retry. */
export const taskDone = (embudo: TestEmbudo, task: string): Promise<boolean> =>
  until(`${task} to be done`, async () => {
    await jobsDone(embudo);
    const isLeft = (await jobsLeft(embudo)).some(job => job.task === task);
    if (isLeft) await hurryJobs(embudo);
    return !isLeft;
  });
