import { type CombinedError, type Exchange, makeOperation, type Operation, type OperationResult } from '@urql/core';
import { between } from './between.js';

interface Retry {
  told(error: CombinedError): void;
  over(): void;
}
/**
 * Repeats the queries of the shown screens while the server is away or still starting. It is placed below the cache, so that it hears only
 * what the server answered.
 */
export const createRetryReads =
  (retryOf: (again: () => void) => Retry): Exchange =>
  input => {
    const retries = new Map<number, Retry>();
    const forget = ({ key }: Operation): void => {
      retries.get(key)?.over();
      retries.delete(key);
    };
    const hear = (result: OperationResult): OperationResult => {
      const { operation, error } = result;
      const { key, kind, context } = operation;
      if (kind !== 'query') return result;
      if (!error) forget(operation);
      else {
        const again = () =>
          input.client.reexecuteOperation(
            makeOperation(kind, operation, { ...context, requestPolicy: 'network-only' }),
          );
        const retry = retries.get(key) ?? retryOf(again);
        retries.set(key, retry);
        retry.told(error);
      }
      return result;
    };
    return between(operation => operation.kind === 'teardown' && forget(operation), hear)(input);
  };

/**
 * Keeps what a screen shows if it cannot be read again because the server is away. It is placed above the cache, whose answers it keeps.
 */
export const createKeepShown =
  (passes: (error: CombinedError) => boolean): Exchange =>
  input => {
    const shown = new Map<number, unknown>();
    const asked = new Set<number>();
    return between(
      ({ key, kind }) => {
        if (kind === 'query') asked.add(key);
        if (kind !== 'teardown') return;
        asked.delete(key);
        // A screen that reads anew ends its first query just before it asks the same again.
        setTimeout(() => asked.has(key) || shown.delete(key));
      },
      result => {
        const { operation, data, error } = result;
        if (operation.kind !== 'query') return result;
        if (data) shown.set(operation.key, data);
        const before = shown.get(operation.key);
        return error && !data && before && passes(error)
          ? { ...result, data: before, error: undefined, stale: true }
          : result;
      },
    )(input);
  };
