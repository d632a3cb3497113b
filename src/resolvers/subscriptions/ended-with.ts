import type { LiveEventStream } from '../../domain/shared/live-events.port.js';

/** What a generator makes of a stream. It ends with the stream, also while it waits for the next event. */
export function endedWith<Shown>(
  stream: LiveEventStream,
  shown: AsyncGenerator<Shown, undefined>,
): AsyncIterableIterator<Shown> {
  return {
    next: () => shown.next(),
    async return() {
      // A generator that waits for the next event returns only after it, so the stream is ended first.
      await stream.return();
      return shown.return(undefined);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
