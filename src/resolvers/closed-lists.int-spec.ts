import { describe, expect, it } from '@jest/globals';
import { twoShops } from '../testing/index.js';

const { shop, as } = await twoShops();

describe('a filter by a status that is none', () => {
  it.each([
    ['webhookDeliveries(status: "SENT")', ['status'], 'PENDING, DELIVERED, FAILED, DEAD'],
    ['cases(status: "open")', ['status'], 'WAITING, OPEN, CLOSED'],
    ['invoices(status: "DUE")', ['status'], 'OPEN, PARTLY_PAID, PAID, VOID'],
    ['carts(status: "PAID")', ['status'], 'OPEN, ORDERED, MERGED'],
    ['customers(filter: { status: ["ACTIVE", "GONE"] })', ['filter', 'status'], 'ACTIVE, INACTIVE'],
  ])('is refused with those that there are: %s', async (list, field, known) => {
    const { errors } = await as(shop.admin)(`{ ${list} { totalCount } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
    expect(errors[0]?.message).toContain(`Use one of ${known}.`);
  });

  it('is taken where it is one', async () => {
    const { errors } = await as(shop.admin)(
      '{ cases(status: "OPEN") { totalCount } customers(filter: { status: ["ACTIVE"] }) { totalCount } }',
    );
    expect(errors).toEqual([]);
  });
});
