import { describe, expect, it } from '@jest/globals';
import { testDatabase } from '../../testing/index.js';
import { fromMinor } from './money.js';

describe('app.money', () => {
  it('writes amounts of every currency as the code does', async () => {
    const { sql } = await testDatabase();
    const currencies = [...Intl.supportedValuesOf('currency'), 'CLF', 'UYW', 'UYI'];
    for (const minor of ['0', '5', '123456789', '-150050']) {
      const rows = await sql<{ currency: string; text: string }>(
        'select currency, app.money($1::numeric, currency) as text from unnest($2::text[]) as currency',
        [minor, currencies],
      );
      expect(rows.map(({ text }) => text)).toEqual(currencies.map(currency => fromMinor(minor, currency)));
    }
  });
});
