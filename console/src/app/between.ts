import type { Exchange, Operation, OperationResult } from '@urql/core';

/** The tag of a signal that carries an operation or a result. */
const pushed = 1;

/**
 * An exchange that sees each operation, also those that end (kind `teardown`), which `mapExchange` does not report, and that may replace
 * results.
 */
export const between =
  (see: (operation: Operation) => void, onResult?: (result: OperationResult) => OperationResult): Exchange =>
  ({ forward }) =>
  operations => {
    const results = forward(sink =>
      operations(signal => {
        if (typeof signal === 'object' && signal.tag === pushed) see(signal[0]);
        sink(signal);
      }),
    );
    if (!onResult) return results;
    return sink =>
      results(signal => {
        if (typeof signal === 'object' && signal.tag === pushed) signal[0] = onResult(signal[0]);
        sink(signal);
      });
  };
