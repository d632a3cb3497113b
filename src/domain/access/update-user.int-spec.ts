import { expect, it } from '@jest/globals';
import { mutate, type TestUser, twoShops } from '../../testing/index.js';

const { embudo, shop, other, as } = await twoShops();

const rename = (user: TestUser, userId: string, input: object) =>
  mutate<{ user: object | null }>(
    as(user),
    'updateUser',
    { userId, ...input },
    'user { id firstName lastName role } userErrors { code field }',
  );
const forbidden = async (user: TestUser, userId: string) =>
  (
    await as(user)('mutation ($id: ID!) { updateUser(input: { userId: $id, firstName: "X" }) { user { id } } }', {
      id: userId,
    })
  ).errors.map(error => error.extensions.code);

it('people rename themselves, managers others who are not above them, and the seller goes by the new name', async () => {
  const { sql } = embudo.testDatabase;
  await sql(`update seller set display_name = 'SELLER Prueba' where id = $1`, [shop.seller.sellerId]);
  const own = await rename(shop.seller, shop.seller.id, { firstName: ' Ana  María ' });
  expect(own.user).toMatchObject({ firstName: 'Ana María', lastName: 'Prueba', role: 'SELLER' });
  const nameOf = async () =>
    (await sql<{ name: string }>('select display_name as name from seller where id = $1', [shop.seller.sellerId]))[0]
      ?.name;
  expect(await nameOf()).toBe('Ana María Prueba');
  await sql(`update seller set display_name = 'Anita' where id = $1`, [shop.seller.sellerId]);
  expect((await rename(shop.admin, shop.seller.id, { lastName: 'Mora' })).user).toMatchObject({ lastName: 'Mora' });
  expect(await nameOf()).toBe('Anita');
  expect(await forbidden(shop.seller, shop.otherSeller.id)).toEqual(['FORBIDDEN']);
  expect(await forbidden(shop.secretary, shop.seller.id)).toEqual(['FORBIDDEN']);
  expect(await forbidden(shop.admin, shop.ceo.id)).toEqual(['FORBIDDEN']);
  expect((await rename(other.ceo, shop.seller.id, { firstName: 'X' })).userErrors).toEqual([
    { code: 'NOT_FOUND', field: ['userId'] },
  ]);
  expect((await rename(shop.secretary, shop.secretary.id, { firstName: ' ' })).userErrors).toEqual([
    { code: 'INVALID', field: ['firstName'] },
  ]);
});

it('somebody invited is renamed too', async () => {
  const { user } = await mutate<{ user: { id: string } }>(
    as(shop.ceo),
    'inviteUser',
    { email: 'nueva@example.test', firstName: 'Nueva', lastName: 'Prueba', role: 'SELLER' },
    'user { id } userErrors { code }',
  );
  expect((await rename(shop.admin, user.id, { firstName: 'Eva' })).user).toMatchObject({
    firstName: 'Eva',
    lastName: 'Prueba',
  });
});
