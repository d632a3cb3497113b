import { mapExchange, type Operation } from '@urql/core';

const withKey = (operation: Operation, key: number, sharedKey?: number): Operation =>
  ({ ...operation, key, context: { ...operation.context, sharedKey } }) as Operation;

/**
 * Gives each mutation a key of its own below this exchange, and its result the former key again. Equal mutations have equal keys, and the
 * cache, as well as `authExchange` while a token is renewed, answers only one of those that are under way: whoever waits for another one
 * would wait for ever.
 */
export const createDistinctWrites = () =>
  mapExchange({
    // Keys that urql derives from a document are never negative.
    onOperation: operation =>
      operation.kind === 'mutation'
        ? withKey(operation, -(operation.context._instance ?? 0), operation.key)
        : operation,
    onResult: result =>
      result.operation.kind === 'mutation'
        ? { ...result, operation: withKey(result.operation, result.operation.context.sharedKey as number) }
        : result,
  });
