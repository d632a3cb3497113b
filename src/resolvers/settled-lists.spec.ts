import { setImmediate } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { buildSchema, graphql } from 'graphql';
import { settleLists } from './settled-lists.js';

it('an object of a list that fails at once leaves no rejection of an earlier one behind', async () => {
  const schema = settleLists(
    buildSchema('type Query { things: [Thing!] } type Thing { name: String! others: [Thing!]! }'),
  );
  const things = [
    {
      name: 'first',
      others: async () => {
        await setImmediate();
        throw new Error('refused later');
      },
    },
    { name: null, others: [] },
  ];
  const { data, errors } = await graphql({
    schema,
    source: '{ things { name others { name } } }',
    rootValue: { things },
  });
  expect(data).toEqual({ things: null });
  expect(errors).toHaveLength(1);
  // Here Node reports rejections that nobody handles, which would fail the test.
  await setImmediate();
  await setImmediate();
});
