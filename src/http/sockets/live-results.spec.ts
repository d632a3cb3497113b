import { expect, it } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { ServiceUnavailable } from '../../domain/shared/domain-error.js';
import { subscribeLive } from './live-results.js';

/** A subscription that can be resumed and has two events, of which the second cannot be read. */
const subscribed = async (failure: Error) => {
  const schema = buildSchema('type Query { a: Int } type Subscription { told: Int }');
  const field = schema.getSubscriptionType()?.getFields().told;
  if (!field) throw new Error('the graph lacks its subscription');
  field.subscribe = () =>
    Object.assign(
      (async function* () {
        for (const shown of [1, 2]) yield { shown, cursor: `c${shown}`, place: null, mark: null };
      })(),
      { started: Promise.resolve() },
    );
  field.resolve = ({ shown }: { shown: number }) => {
    if (shown === 2) throw failure;
    return shown;
  };
  const results = await subscribeLive({ schema, document: parse('subscription { told }') });
  if (!(Symbol.asyncIterator in results)) throw new Error(JSON.stringify(results));
  return results;
};

it('ends before an event that the database did not answer, so that nobody resumes behind it', async () => {
  const results = await subscribed(new ServiceUnavailable());
  expect((await results.next()).value).toEqual({ data: { told: 1 }, extensions: { cursor: 'c1' } });
  await expect(results.next()).rejects.toMatchObject({ originalError: expect.any(ServiceUnavailable) });
});

it('goes on behind an event that fails for good', async () => {
  const results = await subscribed(new Error('this event is broken'));
  await results.next();
  expect((await results.next()).value).toMatchObject({
    data: { told: null },
    errors: [expect.anything()],
    extensions: { cursor: 'c2' },
  });
});
