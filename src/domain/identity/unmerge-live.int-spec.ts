import { beforeAll, describe, expect, it } from '@jest/globals';
import { mutate, openSocket, type TestUser, twoShops } from '../../testing/index.js';
import { newId } from '../shared/id.js';

const { embudo, shop, as } = await twoShops();
const run = <Payload extends object>(verb: string, input: object, selection: string) =>
  mutate<Payload>(as(shop.admin), verb, input, `${selection} userErrors { code field }`);
let pipelineId: string;

beforeAll(async () => {
  const { pipeline } = await run<{ pipeline: { id: string } }>(
    'createPipeline',
    { name: 'Ventas', stages: [{ name: 'Contacto', probability: 10 }] },
    'pipeline { id }',
  );
  pipelineId = pipeline.id;
});

/** Creates a person with a lead and a sale of that seller. */
async function aPersonOf(sellerId: string | null, phone: string) {
  const { lead } = await run<{ lead: { id: string; contact: { id: string } } }>(
    'createLead',
    { name: `Persona ${phone}`, phone, source: 'Feria' },
    'lead { id contact { id } }',
  );
  await run('assignLead', { leadId: lead.id, sellerId }, 'lead { id }');
  const { opportunity } = await run<{ opportunity: { id: string } }>(
    'createOpportunity',
    { pipelineId, leadId: lead.id, title: `Venta ${phone}`, value: '1' },
    'opportunity { id }',
  );
  return { contactId: lead.contact.id, opportunityId: opportunity.id };
}
async function aConversationOf(contactId: string, sellerId: string | null): Promise<string> {
  const id = newId();
  await embudo.testDatabase.sql(
    `insert into conversation (id, tenant_id, contact_id, channel_account_id, seller_id, channel, last_message_at) values ($1, $2, $3, $4, $5, 'WHATSAPP', now())`,
    [id, shop.tenant.id, contactId, shop.account.id, sellerId],
  );
  return id;
}

const listen = async (user: TestUser) => {
  const socket = openSocket(embudo.url, user.token);
  const board = { id: pipelineId };
  const told = {
    updated: socket.subscribe('subscription ($id: ID!) { opportunityUpdated(pipelineId: $id) { id } }', board),
    left: socket.subscribe('subscription ($id: ID!) { opportunityLeft(pipelineId: $id) { id } }', board),
    conversationUpdated: socket.subscribe('subscription { conversationUpdated { id } }'),
    conversationLeft: socket.subscribe('subscription { conversationLeft { id } }'),
  };
  await socket.settled();
  return told;
};

describe('undoing a merge', () => {
  it('tells both sellers which sales and conversations go back', async () => {
    const kept = await aPersonOf(shop.seller.sellerId, '+50688110001');
    const merged = await aPersonOf(shop.otherSeller.sellerId, '+50688110002');
    const conversationId = await aConversationOf(merged.contactId, shop.otherSeller.sellerId);
    const { mergeId } = await run<{ mergeId: string }>(
      'mergeContacts',
      { keepId: kept.contactId, mergeId: merged.contactId },
      'mergeId',
    );
    const [former, owner] = [await listen(shop.seller), await listen(shop.otherSeller)];
    await run('unmergeContacts', { mergeId }, 'contacts { id }');
    const names = (id: string) => (event: unknown) => JSON.stringify(event).includes(id);
    await former.left.event(names(merged.opportunityId));
    await owner.updated.event(names(merged.opportunityId));
    await former.conversationLeft.event(names(conversationId));
    await owner.conversationUpdated.event(names(conversationId));
    expect(former.left.events.some(names(kept.opportunityId))).toBe(false);
  });
});
