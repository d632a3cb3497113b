import { expect, it } from '@jest/globals';
import { codesOf, twoShops } from '../../testing/index.js';

const { embudo, shop, other, as } = await twoShops();

const find = async (search: string, active: boolean | null = null) =>
  as(shop.admin)<{ sellers: { displayName: string }[] } | null>(
    'query ($search: String, $active: Boolean) { sellers(search: $search, active: $active) { displayName } }',
    { search, active },
  );
const namesOf = async (search: string, active?: boolean) =>
  (await find(search, active)).data?.sellers.map(({ displayName }) => displayName);

it('sellers are found by a part of the name, without regard to case and accents, in their tenant', async () => {
  const rename = (id: string | null | undefined, name: string, active = true) =>
    embudo.testDatabase.sql('update seller set display_name = $2, active = $3 where id = $1', [id, name, active]);
  await rename(shop.seller.sellerId, 'Íñigo Peña 100%');
  await rename(shop.otherSeller.sellerId, 'Ana Peñalver', false);
  await rename(other.seller.sellerId, 'Otra Peña');
  expect(await namesOf('PENA')).toEqual(['Ana Peñalver', 'Íñigo Peña 100%']);
  expect(await namesOf('pena', true)).toEqual(['Íñigo Peña 100%']);
  expect(await namesOf(' inigo ')).toEqual(['Íñigo Peña 100%']);
  // Signs of patterns stand for themselves.
  expect(await namesOf('0%')).toEqual(['Íñigo Peña 100%']);
  expect(await namesOf('_')).toEqual([]);
  expect((await namesOf(''))?.length).toBeGreaterThanOrEqual(2);
  expect(codesOf(await find('x'.repeat(5_000)))).toEqual(['BAD_USER_INPUT']);
});
