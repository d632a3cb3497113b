import { beforeAll, describe, expect, it } from '@jest/globals';
import { mutate, openSocket, type Subscription, type TestUser, twoShops, until } from '../../testing/index.js';

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

const createOpportunity = async (user: TestUser, title: string, more: object = {}): Promise<string> => {
  const made = await mutate<{ opportunity: { id: string } }>(
    as(user),
    'createOpportunity',
    { title, value: '100', pipelineId, ...more },
    'opportunity { id } userErrors { code }',
  );
  return made.opportunity.id;
};
const update = async (user: TestUser, opportunityId: string, more: object): Promise<void> => {
  const answer = await mutate<{ userErrors: object[] }>(
    as(user),
    'updateOpportunity',
    { opportunityId, ...more },
    'userErrors { code }',
  );
  expect(answer.userErrors).toEqual([]);
};
const remove = async (opportunityId: string): Promise<void> => {
  const { data } = await as(shop.admin)(
    'mutation ($input: OpportunityInput!) { deleteOpportunity(input: $input) { deletedId } }',
    { input: { opportunityId } },
  );
  expect(data).toEqual({ deleteOpportunity: { deletedId: opportunityId } });
};

interface Told {
  updated: Subscription;
  left: Subscription;
}
const listen = async (user: TestUser): Promise<Told> => {
  const socket = openSocket(embudo.url, user.token);
  const told = {
    updated: socket.subscribe(
      'subscription ($id: ID!) { opportunityUpdated(pipelineId: $id) { title owner { id } } }',
      {
        id: pipelineId,
      },
    ),
    left: socket.subscribe('subscription ($id: ID!) { opportunityLeft(pipelineId: $id) { id } }', { id: pipelineId }),
  };
  await socket.settled();
  return told;
};
const row = (title: string, ownerId: string | null) => ({
  opportunityUpdated: { title, owner: ownerId === null ? null : { id: ownerId } },
});
const isTold = async (listeners: Told[], title: string, ownerId: string | null): Promise<void> => {
  const wanted = JSON.stringify(row(title, ownerId));
  for (const { updated } of listeners) await updated.event(event => JSON.stringify(event) === wanted);
};
const isLeft = async (listeners: Told[], id: string): Promise<void> => {
  for (const { left } of listeners) await left.event(event => JSON.stringify(event).includes(id));
};

describe('who follows a pipeline', () => {
  it('is told of new and changed deals that they may see, and of those that they no longer see', async () => {
    const { sellerId: own } = shop.seller;
    const { sellerId: colleague } = shop.otherSeller;
    const [admin, seller, otherSeller] = [
      await listen(shop.admin),
      await listen(shop.seller),
      await listen(shop.otherSeller),
    ];
    const stranger = await listen(other.admin);

    const { lead } = await mutate<{ lead: { id: string } }>(
      as(shop.admin),
      'createLead',
      { name: 'Ana', phone: '+50688112233', source: 'Feria' },
      'lead { id }',
    );
    const kitchen = await createOpportunity(shop.seller, 'Cocina');
    await isTold([admin, seller], 'Cocina', own);
    await update(shop.seller, kitchen, { title: 'Cocina de roble' });
    await isTold([admin, seller], 'Cocina de roble', own);

    await update(shop.admin, kitchen, { ownerId: colleague });
    await isTold([admin, otherSeller], 'Cocina de roble', colleague);
    await isLeft([seller], kitchen);

    // Everybody sees a deal of nobody, so nobody loses it.
    await update(shop.admin, kitchen, { ownerId: null, title: 'Cocina libre' });
    await isTold([admin, seller, otherSeller], 'Cocina libre', null);

    const door = await createOpportunity(shop.admin, 'Puerta', { leadId: lead.id });
    await isTold([admin, seller, otherSeller], 'Puerta', null);
    await mutate(as(shop.admin), 'assignLead', { leadId: lead.id, sellerId: own }, 'userErrors { code }');
    await isTold([admin, seller], 'Puerta', own);
    await isLeft([otherSeller], door);

    await remove(door);
    await isLeft([admin, seller], door);
    await remove(kitchen);
    await isLeft([admin, seller, otherSeller], kitchen);

    const ids = ({ left }: Told) => left.events.map(event => (event.opportunityLeft as { id: string }).id);
    // The seller lost the kitchen before, so `isLeft` does not wait for the second time.
    await until('the seller to be told again', async () => ids(seller).length === 3);
    expect({ admin: ids(admin), seller: ids(seller), otherSeller: ids(otherSeller) }).toEqual({
      admin: [door, kitchen],
      seller: [kitchen, door, kitchen],
      otherSeller: [door, kitchen],
    });
    const shared = [row('Cocina libre', null), row('Puerta', null)];
    expect(admin.updated.events).toEqual([
      row('Cocina', own),
      row('Cocina de roble', own),
      row('Cocina de roble', colleague),
      ...shared,
      row('Puerta', own),
    ]);
    expect(seller.updated.events).toEqual([
      row('Cocina', own),
      row('Cocina de roble', own),
      ...shared,
      row('Puerta', own),
    ]);
    expect(otherSeller.updated.events).toEqual([row('Cocina de roble', colleague), ...shared]);
    expect([...stranger.updated.events, ...stranger.left.events]).toEqual([]);
    const all = [admin, seller, otherSeller, stranger].flatMap(({ updated, left }) => [updated, left]);
    expect(all.flatMap(({ errors }) => errors)).toEqual([]);
  });
});
