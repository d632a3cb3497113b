import { expect } from '@jest/globals';
import {
  aCustomer,
  aWhatsAppMessage,
  gql,
  jobsDone,
  postWebhook,
  type TestEmbudo,
  type TestShop,
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
export async function receive(embudo: TestEmbudo, shop: TestShop, body: string): Promise<Received> {
  await send(embudo, shop, body);
  await jobsDone(embudo);
  const [row] = await embudo.testDatabase.sql<Received & Record<string, unknown>>(
    `select m.id, i.own_intent, i.own_confidence, i."primary", i.model, r.destination from message m join lead_intent i on i.message_id = m.id
      join routing_decision r on r.message_id = m.id where m.tenant_id = $1 and m.body = $2`,
    [shop.tenant.id, body],
  );
  if (!row) throw new Error('the message was not understood');
  return row;
}
