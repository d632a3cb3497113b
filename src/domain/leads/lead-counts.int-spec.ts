import { describe, expect, it } from '@jest/globals';
import { mutate, type TestUser, twoShops } from '../../testing/index.js';

const { shop, other, as } = await twoShops();

const create = async (user: TestUser, phone: string, tags: string[], source = 'Feria') => {
  const { userErrors } = await mutate<object>(
    as(user),
    'createLead',
    { name: 'Ana', source, phone, tags },
    'lead { id } userErrors { code field message }',
  );
  expect(userErrors).toEqual([]);
};
const tagsOf = async (user: TestUser) =>
  (await as(user)<{ leadTags: { tag: string; count: number }[] }>('{ leadTags { tag count } }')).data.leadTags.map(
    ({ tag, count }) => `${tag} ${count}`,
  );

describe('the tags of leads', () => {
  it('come with how many of the leads that one sees have them, the most frequent first', async () => {
    await create(shop.seller, '+50760000001', ['feria', 'vip']);
    await create(shop.otherSeller, '+50760000002', ['feria', 'Zona norte']);
    await create(shop.otherSeller, '+50760000003', ['vip']);
    await create(shop.otherSeller, '+50760000004', ['vip']);
    await create(other.admin, '+50760000005', ['vip']);
    expect(await tagsOf(shop.ceo)).toEqual(['vip 3', 'feria 2', 'Zona norte 1']);
    expect(await tagsOf(shop.seller)).toEqual(['feria 1', 'vip 1']);
    expect(await tagsOf(other.admin)).toEqual(['vip 1']);
  });
});

describe('the sources of leads', () => {
  const sourcesOf = async (user: TestUser) =>
    (
      await as(user)<{ leadSources: { source: string; count: number }[] }>('{ leadSources { source count } }')
    ).data.leadSources.map(({ source, count }) => `${source} ${count}`);

  it('come with how many of the leads that one sees came from there, the most frequent first', async () => {
    await create(shop.seller, '+50760000011', [], 'Radio');
    await create(shop.otherSeller, '+50760000012', [], 'Radio');
    await create(shop.otherSeller, '+50760000013', [], 'Anuncio');
    expect(await sourcesOf(shop.ceo)).toEqual(['Feria 4', 'Radio 2', 'Anuncio 1']);
    expect(await sourcesOf(shop.seller)).toEqual(['Feria 1', 'Radio 1']);
    expect(await sourcesOf(other.admin)).toEqual(['Feria 1']);
  });
});
