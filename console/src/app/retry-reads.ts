import { type CombinedError, type Exchange, makeOperation, type Operation, type OperationResult } from '@urql/core';

interface Retry {
  told(error: CombinedError): void;
  over(): void;
}
/** The tag of a signal that carries an operation or a result. `mapExchange` cannot be used, since it does not report operations that end. */
const pushed = 1;

/** An exchange that sees which operations end, and may replace results. */
const between =
  (onEnd: (operation: Operation) => void, onResult: (result: OperationResult) => OperationResult): Exchange =>
  ({ forward }) =>
  operations => {
    const results = forward(sink =>
      operations(signal => {
        if (typeof signal === 'object' && signal.tag === pushed && signal[0].kind === 'teardown') onEnd(signal[0]);
        sink(signal);
      }),
    );
    return sink =>
      results(signal => {
        if (typeof signal === 'object' && signal.tag === pushed) signal[0] = onResult(signal[0]);
        sink(signal);
      });
  };

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
    return between(forget, hear)(input);
  };

/**
 * Keeps what a screen shows if it cannot be read again because the server is away. It is placed above the cache, whose answers it keeps.
 */
export const createKeepShown =
  (passes: (error: CombinedError) => boolean): Exchange =>
  input => {
    const shown = new Map<number, unknown>();
    return between(
      ({ key }) => shown.delete(key),
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
