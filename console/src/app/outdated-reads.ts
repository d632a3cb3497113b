import { type Exchange, makeOperation, type Operation } from '@urql/core';
import { between } from './between';

/**
 * Reads a query again if an event that changes its answer arrived while it was read: the answer may be older than the event, and replaces
 * in the cache what the event has added. It is placed below the cache, so that it sees the server's answers.
 */
export const createRepeatOutdated =
  (changes: (event: object, read: Operation) => boolean): Exchange =>
  input => {
    /** Reads under way by their key, and whether their answer may be outdated. */
    const reading = new Map<number, { read: Operation; isOutdated: boolean }>();
    return between(
      operation => {
        if (operation.kind === 'query') reading.set(operation.key, { read: operation, isOutdated: false });
        if (operation.kind === 'teardown') reading.delete(operation.key);
      },
      result => {
        const { key, kind, context } = result.operation;
        if (kind === 'subscription' && result.data)
          for (const each of reading.values()) each.isOutdated ||= changes(result.data, each.read);
        if (kind !== 'query') return result;
        const isOutdated = reading.get(key)?.isOutdated;
        reading.delete(key);
        if (isOutdated)
          input.client.reexecuteOperation(
            makeOperation(kind, result.operation, { ...context, requestPolicy: 'network-only' }),
          );
        return result;
      },
    )(input);
  };
