import type { Exchange, Operation } from '@urql/core';
import type { Cache } from '@urql/exchange-graphcache';
import { between } from './between.js';

/** A row of the graph, as the cache identifies it. */
export interface Entity {
  __typename: string;
  id: string;
}

export interface Forgetting {
  /** Exchange placed before the cache; it records which operations are shown. */
  exchange: Exchange;
  /** Call this with each entity that a subscription reports. */
  hold(cache: Cache, told: Entity): void;
}

/** The number of entities last reported by subscriptions that stay in the cache without a query. */
const mostTold = 100;
/** The number of answers that stay in the cache for users who come back to a screen. */
const mostAnswers = 20;

/** The number of root fields with arguments that a query reads: each has an answer of its own in the cache. */
const answersOf = ({ query }: Operation): number =>
  query.definitions
    .flatMap(each => ('operation' in each ? each.selectionSet.selections : []))
    .filter(field => 'arguments' in field && field.arguments?.length).length;

/**
 * Removes data that the cache would keep for as long as the page is open. The cache frees entities that nothing links to any more, but
 * never those that no query has ever linked to, nor the answers of queries that are no longer shown: there is one for each conversation,
 * page and filter.
 */
export function createForgetting(): Forgetting {
  const shown = new Map<number, number>();

  function see(operation: Operation): void {
    if (operation.kind === 'query') shown.set(operation.key, answersOf(operation));
    if (operation.kind === 'teardown') shown.delete(operation.key);
  }

  /** Invalidates the oldest answers. If one of them is still shown, its screen reads it again, and it counts as new. */
  function forgetAnswers(cache: Cache): void {
    const answers = cache.inspectFields('Query').filter(field => field.arguments);
    const most = [...shown.values()].reduce((sum, each) => sum + each, mostAnswers);
    for (const { fieldName, arguments: args } of answers.slice(0, Math.max(0, answers.length - most)))
      cache.invalidate('Query', fieldName, args);
  }

  return {
    exchange: between(see),
    hold(cache, { __typename, id }) {
      const key = cache.keyOfEntity({ __typename, id });
      const held = (cache.resolve('Query', 'lastTold') as string[] | undefined) ?? [];
      const told = [...held.filter(each => each !== key), key];
      // Linking the last reported entities lets the cache free the older ones.
      cache.link('Query', 'lastTold', told.slice(-mostTold) as never);
      // A message and its conversation link to each other, so they would never be freed.
      for (const gone of told.slice(0, -mostTold))
        if (gone?.startsWith('Message:')) cache.invalidate(gone, 'conversation');
      forgetAnswers(cache);
    },
  };
}
