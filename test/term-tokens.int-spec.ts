import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { type TestDatabase, testDatabase } from '../src/testing/index.js';

let database: TestDatabase;
let lookup: Client;
beforeAll(async () => {
  database = await testDatabase();
  lookup = await database.connectAs('embudo_lookup');
});

const tenant = '0197f0d2-0000-7000-8000-000000000000';
/** Returns the runs that the index stores of a term: each run of three letters, or the whole term if it is shorter. */
const runs = (term: string): string[] => {
  const letters = Array.from(term);
  if (letters.length <= 3) return [term];
  return [...new Set(letters.slice(2).map((_, at) => letters.slice(at, at + 3).join('')))];
};

describe('the tokens of a search term', () => {
  it.each(['', 'a', 'ab', 'abc', 'abcd', 'aaaaaaaa', 'niño 😀😀😀', 'ana maría de los ángeles'])(
    'are those of its runs of three letters: "%s"',
    async term => {
      const { rows } = await lookup.query(
        `select array(select t from unnest(app.term_tokens($1, 'l', $2)) t order by t) as tokens,
          array(select distinct app.token($1, 'l', run) t from unnest($3::text[]) run order by t) as expected`,
        [tenant, term, runs(term)],
      );
      expect(rows[0].tokens).toEqual(rows[0].expected);
    },
  );

  it('are found for a term of 200,000 letters within the limit of a statement', async () => {
    await lookup.query(`set statement_timeout = '10s'`);
    const term = Array.from({ length: 200_000 }, (_, at) => String.fromCharCode(97 + (at % 26))).join('');
    const { rows } = await lookup.query(`select cardinality(app.term_tokens($1, 'l', $2)) as count`, [tenant, term]);
    expect(rows).toEqual([{ count: 26 }]);
  });
});
