import { type CombinedError, type Exchange, makeOperation, type Operation, type OperationResult } from '@urql/core';

interface Retry {
  told(error: CombinedError): void;
  over(): void;
}
/** The tag of a signal that carries an operation or a result. `mapExchange` cannot be used, since it does not report operations that end. */
const pushed = 1;

/**
 * Repeats the queries of the shown screens while the server is away or still starting. It is placed below the cache, so that it hears only
 * what the server answered.
 */
export const createRetryReads =
  (retryOf: (again: () => void) => Retry): Exchange =>
  ({ client, forward }) => {
    const retries = new Map<number, Retry>();
    const forget = (key: number): void => {
      retries.get(key)?.over();
      retries.delete(key);
    };
    function hear({ operation, error }: OperationResult): void {
      const { key, kind, context } = operation;
      if (kind !== 'query') return;
      if (!error) {
        forget(key);
        return;
      }
      const again = () =>
        client.reexecuteOperation(makeOperation(kind, operation, { ...context, requestPolicy: 'network-only' }));
      const retry = retries.get(key) ?? retryOf(again);
      retries.set(key, retry);
      retry.told(error);
    }
    return operations => {
      const results = forward(sink =>
        operations(signal => {
          if (typeof signal === 'object' && signal.tag === pushed) {
            const operation: Operation = signal[0];
            if (operation.kind === 'teardown') forget(operation.key);
          }
          sink(signal);
        }),
      );
      return sink =>
        results(signal => {
          if (typeof signal === 'object' && signal.tag === pushed) hear(signal[0]);
          sink(signal);
        });
    };
  };
