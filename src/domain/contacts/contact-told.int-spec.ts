import { beforeAll, describe, expect, it } from '@jest/globals';
import { mutate, openSocket, type Subscription, type TestUser, twoShops } from '../../testing/index.js';

const { embudo, shop, other, as } = await twoShops();
let pipelineId: string;
beforeAll(async () => {
  const { pipeline } = await mutate<{ pipeline: { id: string } }>(
    as(shop.admin),
    'createPipeline',
    { name: 'Ventas', stages: [{ name: 'Contacto', probability: 10 }] },
    'pipeline { id }',
  );
  pipelineId = pipeline.id;
});

interface Person {
  contactId: string;
  saleId: string;
}
/** Makes a person of a seller with a sale on the board. */
async function aPerson(seller: TestUser, input: { name: string; phone: string }): Promise<Person> {
  const { lead } = await mutate<{ lead: { id: string; contact: { id: string } } }>(
    as(seller),
    'createLead',
    { ...input, source: 'Feria' },
    'lead { id contact { id } }',
  );
  const { opportunity } = await mutate<{ opportunity: { id: string } }>(
    as(seller),
    'createOpportunity',
    { title: input.phone, value: '100', pipelineId, leadId: lead.id },
    'opportunity { id }',
  );
  return { contactId: lead.contact.id, saleId: opportunity.id };
}
async function listen({ token }: TestUser): Promise<Subscription> {
  const socket = openSocket(embudo.url, token);
  const told = socket.subscribe(
    'subscription ($id: ID!) { opportunityUpdated(pipelineId: $id) { id lead { contact { name } } } }',
    { id: pipelineId },
  );
  await socket.settled();
  return told;
}
const card = ({ saleId }: Person, name: string | null) => ({
  opportunityUpdated: { id: saleId, lead: { contact: { name } } },
});
const isTold = (told: Subscription, ...cards: object[]) =>
  Promise.all(cards.map(one => told.event(event => JSON.stringify(event) === JSON.stringify(one))));
const rename = (person: Person, name: string | null) =>
  mutate(as(shop.admin), 'updateContact', { contactId: person.contactId, name }, 'userErrors { code }');

describe('whoever has a board open', () => {
  it('is told of the new name of a contact whose sale they may see, once', async () => {
    const person = await aPerson(shop.seller, { name: 'Ana', phone: '+50688110001' });
    const [admin, seller] = [await listen(shop.admin), await listen(shop.seller)];
    const [colleague, stranger] = [await listen(shop.otherSeller), await listen(other.admin)];
    await rename(person, 'Ana Peña');
    await rename(person, 'Ana Peña');
    await rename(person, 'Ana Paz');
    const wanted = [card(person, 'Ana Peña'), card(person, 'Ana Paz')];
    for (const told of [admin, seller]) await isTold(told, card(person, 'Ana Paz'));
    // Events of one moment are read together, so the first may already show the second name.
    for (const told of [admin, seller]) expect(told.events.length).toBeLessThanOrEqual(wanted.length);
    const own = await aPerson(shop.otherSeller, { name: 'Olga', phone: '+50688110002' });
    await isTold(colleague, card(own, 'Olga'));
    expect(JSON.stringify([colleague.events, stranger.events])).not.toContain(person.saleId);
  });

  it('is told of the names of both contacts after a merge and after its undo', async () => {
    const kept = await aPerson(shop.seller, { name: 'Nadie', phone: '+50688110003' });
    await rename(kept, null);
    const merged = await aPerson(shop.seller, { name: 'Anita', phone: '+50688110004' });
    const [admin, seller] = [await listen(shop.admin), await listen(shop.seller)];
    const colleague = await listen(shop.otherSeller);
    const { mergeId } = await mutate<{ mergeId: string }>(
      as(shop.admin),
      'mergeContacts',
      { keepId: kept.contactId, mergeId: merged.contactId },
      'mergeId',
    );
    for (const told of [admin, seller]) await isTold(told, card(kept, 'Anita'), card(merged, 'Anita'));
    await mutate(as(shop.admin), 'unmergeContacts', { mergeId }, 'userErrors { code }');
    for (const told of [admin, seller]) await isTold(told, card(kept, null));
    expect(colleague.events).toEqual([]);
  });
});
