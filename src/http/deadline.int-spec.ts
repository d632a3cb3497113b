import { beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { aShop, gql, startTestEmbudo, type TestEmbudo, type TestShop } from '../testing/index.js';

let embudo: TestEmbudo;
let hasty: TestEmbudo;
let shop: TestShop;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
  // Long enough for an operation to begin on a busy machine, and shorter than Postgres lets it wait for a lock.
  hasty = await startTestEmbudo({ http: true, config: { RESOLVER_DEADLINE_MS: '1500' } });
  shop = await aShop(embudo);
});

/** Runs the work while another connection locks the whole table. */
async function whileLocked<T>(table: string, work: () => Promise<T>): Promise<T> {
  const owner: pg.Client = await embudo.testDatabase.connectAs('embudo_app');
  await owner.query('set role none');
  await owner.query(`begin; lock table ${table} in access exclusive mode`);
  try {
    return await work();
  } finally {
    await owner.query('rollback');
  }
}
const leads = '{ leads { totalCount } }';
const makeLead =
  'mutation { createLead(input: { name: "Ana", source: "spec", phone: "+50688881111" }) { lead { id } userErrors { message } } }';

describe('a table that somebody has locked', () => {
  it.each([
    ['a query', leads],
    ['a mutation', makeLead],
  ])('makes %s something to try again, not a fault of ours', async (_what, operation) => {
    const { status, headers, errors } = await whileLocked('lead', () => gql(embudo.url, shop.ceo.token)(operation));
    expect([status, headers.get('retry-after')]).toEqual([503, '5']);
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('Nothing was changed. Try again'),
        extensions: { code: 'SERVICE_UNAVAILABLE', retryAfterSeconds: 5 },
      }),
    ]);
  });
});

describe('an operation that outlives its deadline', () => {
  it('is told to ask for less where it reads', async () => {
    const { status, errors } = await whileLocked('lead', () => gql(hasty.url, shop.ceo.token)(leads));
    expect([status, errors[0]?.message]).toEqual([503, expect.stringContaining('Request less')]);
  });

  it('is told that it may have happened where it writes, and how to repeat it safely', async () => {
    const { status, errors } = await whileLocked('lead', () => gql(hasty.url, shop.ceo.token)(makeLead));
    expect(status).toBe(503);
    expect(errors[0]).toMatchObject({
      message: expect.stringMatching(/may have been made.*same idempotencyKey/),
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    });
  });

  it('counts the time in which its token is looked at', async () => {
    const { status, errors } = await whileLocked('session', () => gql(hasty.url, shop.seller.token)(makeLead));
    expect(status).toBe(503);
    // The mutation had not begun.
    expect(errors[0]?.message).toContain('Request less');
  });
});
