import type { Exchange, Operation } from '@urql/core';
import type { Cache } from '@urql/exchange-graphcache';

/** A row of the graph, as the cache knows it. */
export interface Entity {
  __typename: string;
  id: string;
}

export interface Forgetting {
  /** Stands before the cache: sees what is shown. */
  exchange: Exchange;
  /** To be called with each entity that a subscription tells of. */
  hold(cache: Cache, told: Entity): void;
}

/** What subscriptions told last stays in the cache without a query that asks for it. */
const mostTold = 100;
/** Answers that stay in the cache for whoever comes back to a screen. */
const mostAnswers = 20;

/** The tag of a signal that brings an operation; `mapExchange` would not tell of those that end. */
const pushed = 1;

/** How many root fields with arguments a query reads: each has an answer of its own in the cache. */
const answersOf = ({ query }: Operation): number =>
  query.definitions
    .flatMap(each => ('operation' in each ? each.selectionSet.selections : []))
    .filter(field => 'arguments' in field && field.arguments?.length).length;

/**
 * Lets go of what the cache would keep for as long as the page is open. The cache frees what nothing links to any more, but never what no
 * query has ever linked to, nor the answer of a query that was shown once: of each conversation, page and filter there is one.
 */
export function createForgetting(): Forgetting {
  const shown = new Map<number, number>();

  function see(operation: Operation): void {
    if (operation.kind === 'query') shown.set(operation.key, answersOf(operation));
    if (operation.kind === 'teardown') shown.delete(operation.key);
  }

  /** Where an old answer is still shown, its screen reads it again, and it counts as new. */
  function forgetAnswers(cache: Cache): void {
    const answers = cache.inspectFields('Query').filter(field => field.arguments);
    const most = [...shown.values()].reduce((sum, each) => sum + each, mostAnswers);
    for (const { fieldName, arguments: args } of answers.slice(0, Math.max(0, answers.length - most)))
      cache.invalidate('Query', fieldName, args);
  }

  return {
    exchange:
      ({ forward }) =>
      operations =>
        forward(sink =>
          operations(signal => {
            if (typeof signal === 'object' && signal.tag === pushed) see(signal[0]);
            sink(signal);
          }),
        ),
    hold(cache, { __typename, id }) {
      const key = cache.keyOfEntity({ __typename, id });
      const held = (cache.resolve('Query', 'lastTold') as string[] | undefined) ?? [];
      const told = [...held.filter(each => each !== key), key];
      // The link to the last told entities makes the older ones free.
      cache.link('Query', 'lastTold', told.slice(-mostTold) as never);
      // A message and its conversation link to each other, and so would never be free.
      for (const gone of told.slice(0, -mostTold))
        if (gone?.startsWith('Message:')) cache.invalidate(gone, 'conversation');
      forgetAnswers(cache);
    },
  };
}
