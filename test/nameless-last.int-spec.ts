import { beforeAll, describe, expect, it } from '@jest/globals';
import { aShop, gql, startTestEmbudo, type TestEmbudo, type TestShop } from '../src/testing/index.js';

let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
  shop = await aShop(embudo);
  for (const name of ['Zoé', 'nadie', 'ábaco', '😀']) {
    const { data } = await gql(embudo.url, shop.seller.token)<{
      createLead: { lead: { id: string; contact: { id: string } } };
    }>(
      'mutation ($name: String!) { createLead(input: { name: $name, source: "Feria" }) { lead { id contact { id } } } }',
      { name },
    );
    if (name === 'nadie')
      await gql(embudo.url, shop.seller.token)(
        `mutation ($lead: ID!, $contact: ID!) {
          updateLead(input: { leadId: $lead, name: null }) { userErrors { code } }
          updateContact(input: { contactId: $contact, name: null }) { userErrors { code } }
        }`,
        { lead: data.createLead.lead.id, contact: data.createLead.lead.contact.id },
      );
  }
});

interface Page {
  nodes: { name: string | null }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}
/** Returns the names of a list, read in pages of one. */
async function walk(list: 'leads' | 'contacts', direction: string, token: string): Promise<(string | null)[]> {
  const names: (string | null)[] = [];
  let after: string | null = null;
  for (let more = true; more; ) {
    const { data }: { data: Record<string, Page> } = await gql(embudo.url, token)(
      `query ($after: String) { ${list}(first: 1, after: $after, orderBy: { field: NAME, direction: ${direction} }) {
        nodes { name } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    const page = data[list] as Page;
    names.push(...page.nodes.map(({ name }) => name));
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  return names;
}

describe('a list by name', () => {
  it.each([
    ['leads', 'admin'],
    ['leads', 'seller'],
    ['contacts', 'admin'],
  ] as const)('ends with those without a name in both directions: %s, for a %s', async (list, role) => {
    const { token } = shop[role];
    expect(await walk(list, 'ASC', token)).toEqual(['ábaco', 'Zoé', '😀', null]);
    expect(await walk(list, 'DESC', token)).toEqual(['😀', 'Zoé', 'ábaco', null]);
  });
});
