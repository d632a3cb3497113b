import { expect, it } from '@jest/globals';
import { mutate, type TestUser, twoShops } from '../../testing/index.js';

const { embudo, shop, other, as } = await twoShops();

const aCustomer = async (user: TestUser, segment: string, minor: number) => {
  const { customer } = await mutate<{ customer: { id: string } }>(
    as(user),
    'createCustomer',
    { firstName: 'Ana' },
    'customer { id } userErrors { code }',
  );
  await embudo.testDatabase.sql('update customer set segment = $2, purchased_minor = $3 where id = $1', [
    customer.id,
    segment,
    minor,
  ]);
  return customer.id;
};
const archive = (user: TestUser, customerId: string) =>
  mutate<{ customer: { status: string } | null }>(
    as(user),
    'archiveCustomer',
    { customerId },
    'customer { status } userErrors { code field }',
    'CustomerInput',
  );
const segmentsOf = async (user: TestUser) =>
  (
    await as(user)<{ customerSegments: { segment: string; count: number; lifetimeValue: string }[] }>(
      '{ customerSegments { segment count lifetimeValue } }',
    )
  ).data.customerSegments.map(({ segment, count, lifetimeValue }) => [segment, count, lifetimeValue]);

it('an archived customer is INACTIVE and no longer counted in a segment, each as far as the reader sees it', async () => {
  const mine = await aCustomer(shop.seller, 'FREQUENT', 150_050);
  await aCustomer(shop.otherSeller, 'FREQUENT', 100);
  await aCustomer(shop.admin, 'INACTIVE', 0);
  expect(await segmentsOf(shop.secretary)).toEqual([
    ['FREQUENT', 2, '1501.50'],
    ['OCCASIONAL', 0, '0.00'],
    ['INACTIVE', 1, '0.00'],
  ]);
  expect(await segmentsOf(shop.seller)).toEqual([
    ['FREQUENT', 1, '1500.50'],
    ['OCCASIONAL', 0, '0.00'],
    ['INACTIVE', 1, '0.00'],
  ]);
  expect(await segmentsOf(other.ceo)).toEqual([
    ['FREQUENT', 0, '0.00'],
    ['OCCASIONAL', 0, '0.00'],
    ['INACTIVE', 0, '0.00'],
  ]);
  for (const user of [shop.otherSeller, other.admin])
    expect((await archive(user, mine)).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['customerId'] }]);
  expect((await archive(shop.seller, mine)).customer?.status).toBe('INACTIVE');
  expect((await archive(shop.seller, mine)).customer?.status).toBe('INACTIVE');
  expect((await segmentsOf(shop.ceo))[0]).toEqual(['FREQUENT', 1, '1.00']);
  const { errors } = await as(shop.secretary)(
    'mutation ($id: ID!) { archiveCustomer(input: { customerId: $id }) { customer { id } } }',
    { id: mine },
  );
  expect(errors.map(error => error.extensions.code)).toEqual(['FORBIDDEN']);
});
