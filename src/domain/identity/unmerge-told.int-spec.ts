import { beforeAll, expect, it } from '@jest/globals';
import {
  aCustomer,
  aMessage,
  aShop,
  FakeLanguageModel,
  gql,
  jobsDone,
  messagesTo,
  openSocket,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
  webhookBody,
} from '../../testing/index.js';
import { assignLead } from '../assignment/index.js';
import { createOpportunity } from '../opportunities/index.js';
import { createPipeline } from '../pipelines/index.js';
import { userActor } from '../shared/actor.js';

let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true, models: [new FakeLanguageModel()] });
  shop = await aShop(embudo);
});

const context = () => embudo.context(userActor({ tenantId: shop.tenant.id, userId: shop.admin.id, role: 'ADMIN' }));

/** Returns a person who wrote, belongs to this seller, and has a sale on the board. */
async function aPersonOf(name: string, pipelineId: string, sellerId: string) {
  const person = aCustomer({ name });
  await postWebhook(
    embudo.url,
    shop.account,
    webhookBody([messagesTo(shop.account.externalId, aMessage(person, 'Hola'))]),
  );
  await jobsDone(embudo);
  const [found] = await embudo.testDatabase.sql<{ contact: string; lead: string; conversation: string }>(
    `select c.id as contact, l.id as lead, v.id as conversation from contact c join lead l on l.contact_id = c.id
     join conversation v on v.contact_id = c.id where c.tenant_id = $1 and c.name = $2`,
    [shop.tenant.id, name],
  );
  await assignLead(context(), { leadId: found!.lead, sellerId });
  const sale = await createOpportunity(context(), { pipelineId, leadId: found!.lead, title: name, value: '100.00' });
  await jobsDone(embudo);
  return { ...found!, sale };
}
const listen = async ({ token }: TestUser, query: string, variables: object = {}) => {
  const socket = openSocket(embudo.url, token);
  const stream = socket.subscribe(query, variables as never);
  await socket.settled();
  return stream;
};

it('the undo of a merge is told to all who see the conversations and sales, and to the seller who loses them', async () => {
  const pipelineId = await createPipeline(context(), { name: 'Ventas', stages: [{ name: 'A', probability: 10 }] });
  const kept = await aPersonOf('Ana', pipelineId, shop.seller.sellerId!);
  const other = await aPersonOf('Anita', pipelineId, shop.otherSeller.sellerId!);
  const { data } = await gql(embudo.url, shop.admin.token)<{ mergeContacts: { mergeId: string } }>(
    'mutation ($input: MergeContactsInput!) { mergeContacts(input: $input) { mergeId } }',
    { input: { keepId: kept.contact, mergeId: other.contact } },
  );
  await jobsDone(embudo);

  const ofPipeline = { pipelineId };
  const lostTalk = await listen(shop.seller, 'subscription { conversationLeft { id } }');
  const lostSale = await listen(
    shop.seller,
    'subscription ($pipelineId: ID!) { opportunityLeft(pipelineId: $pipelineId) { id } }',
    ofPipeline,
  );
  const gotTalk = await listen(shop.otherSeller, 'subscription { conversationUpdated { id contact { name } } }');
  const gotSale = await listen(
    shop.otherSeller,
    'subscription ($pipelineId: ID!) { opportunityUpdated(pipelineId: $pipelineId) { id } }',
    ofPipeline,
  );
  const seen = await listen(shop.ceo, 'subscription { conversationUpdated { id contact { name } } }');
  await gql(embudo.url, shop.admin.token)(
    'mutation ($input: UnmergeContactsInput!) { unmergeContacts(input: $input) { userErrors { code } } }',
    { input: { mergeId: data.mergeContacts.mergeId } },
  );

  expect(await lostTalk.event()).toEqual({ conversationLeft: { id: other.conversation } });
  expect(await lostSale.event()).toEqual({ opportunityLeft: { id: other.sale } });
  expect(await gotSale.event()).toEqual({ opportunityUpdated: { id: other.sale } });
  const talk = { conversationUpdated: { id: other.conversation, contact: { name: 'Anita' } } };
  expect(await gotTalk.event()).toEqual(talk);
  await seen.event(event => JSON.stringify(event) === JSON.stringify(talk));
});
