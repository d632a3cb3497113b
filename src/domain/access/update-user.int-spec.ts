import { expect, it } from '@jest/globals';
import { mutate, type TestUser, twoShops } from '../../testing/index.js';
import { newId } from '../shared/id.js';

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

it('nobody renames a person who works for another business too, or has gone there', async () => {
  const { sql } = embudo.testDatabase;
  const { id } = other.seller;
  const join = `insert into membership (id, tenant_id, user_id, role, active) values ($1, $2, $3, 'SELLER', $4)
    on conflict (tenant_id, user_id) do update set active = excluded.active`;
  const refused = [{ code: 'CONFLICT', field: ['userId'] }];
  for (const active of [true, false]) {
    await sql(join, [newId(), shop.tenant.id, id, active]);
    for (const manager of [shop.ceo, shop.admin])
      expect((await rename(manager, id, { firstName: 'Burla' })).userErrors).toEqual(refused);
  }
  expect(await sql('select first_name from app_user where id = $1', [id])).not.toEqual([{ first_name: 'Burla' }]);
  expect((await rename(other.seller, id, { firstName: 'Eva' })).user).toMatchObject({ firstName: 'Eva' });
  await sql('update membership set active = false where user_id = $1 and tenant_id = $2', [id, other.tenant.id]);
  await sql('update membership set active = true where user_id = $1 and tenant_id = $2', [id, shop.tenant.id]);
  expect((await rename(shop.admin, id, { firstName: 'Ada' })).user).toMatchObject({ firstName: 'Ada' });
});
