import { expect, it } from '@jest/globals';
import { aProduct, mutate, twoShops } from '../../testing/index.js';

const { embudo, shop, as } = await twoShops();
const { sql } = embudo.testDatabase;
const seller = as(shop.seller);

/** Creates a customer of the seller and archives it. */
async function anArchivedCustomer(): Promise<{ id: string; contactId: string }> {
  const { customer } = await mutate<{ customer: { id: string; contact: { id: string } } }>(
    seller,
    'createCustomer',
    { firstName: 'Ana' },
    'customer { id contact { id } } userErrors { code }',
  );
  await mutate(
    seller,
    'archiveCustomer',
    { customerId: customer.id },
    'customer { status } userErrors { code }',
    'CustomerInput',
  );
  return { id: customer.id, contactId: customer.contact.id };
}
const standing = async (customerId: string) => ({
  status: (await sql<{ status: string }>('select status from customer where id = $1', [customerId]))[0]?.status,
  audited: await sql(
    `select before, after from audit_entry where action = 'customer.taken-back' and subject_id = $1 order by id`,
    [customerId],
  ),
});
const archived = { status: 'INACTIVE', audited: [] };
const takenBack = {
  status: 'ACTIVE',
  audited: [{ before: { status: 'INACTIVE' }, after: { status: 'ACTIVE' } }],
};

it('takes an archived customer back when they order, not while they only fill a cart', async () => {
  const { id, contactId } = await anArchivedCustomer();
  const product = await aProduct(embudo, shop.tenant, { name: 'Taladro', priceMinor: 1_050, stock: 10 });
  const { cart } = await mutate<{ cart: { id: string } }>(
    seller,
    'setCart',
    { contactId, lines: [{ productId: product.id, quantity: 1 }] },
    'cart { id } userErrors { code }',
  );
  expect(await standing(id)).toEqual(archived);
  const { userErrors } = await mutate(
    seller,
    'placeOrder',
    { cartId: cart.id },
    'order { id } userErrors { code message }',
  );
  expect(userErrors).toEqual([]);
  expect(await standing(id)).toEqual(takenBack);
});

it('takes an archived customer back when a deal is won, not while it is open or lost', async () => {
  const { pipeline } = await mutate<{ pipeline: { id: string; stages: { id: string }[] } }>(
    as(shop.admin),
    'createPipeline',
    {
      name: 'Ventas',
      stages: [
        { name: 'Nueva', probability: 10, kind: 'OPEN' },
        { name: 'Ganada', probability: 100, kind: 'WON' },
        { name: 'Perdida', probability: 0, kind: 'LOST' },
      ],
    },
    'pipeline { id stages { id } } userErrors { code message }',
  );
  const [open, won, lost] = pipeline.stages.map(stage => stage.id);
  const { id } = await anArchivedCustomer();
  const aDeal = async (customerId: string, stageId: string | undefined) => {
    const { opportunity } = await mutate<{ opportunity: { id: string } }>(
      seller,
      'createOpportunity',
      { title: 'Diez taladros', value: '100', pipelineId: pipeline.id, stageId, customerId },
      'opportunity { id } userErrors { code message }',
    );
    return opportunity.id;
  };
  const opportunityId = await aDeal(id, open);
  const move = (stageId: string | undefined) =>
    mutate(seller, 'moveOpportunity', { opportunityId, stageId }, 'opportunity { id } userErrors { code }');
  await move(lost);
  expect(await standing(id)).toEqual(archived);
  await move(won);
  expect(await standing(id)).toEqual(takenBack);

  const other = await anArchivedCustomer();
  await aDeal(other.id, won);
  expect(await standing(other.id)).toEqual(takenBack);
});
