import type { LiveEventStream } from '../../domain/shared/live-events.port.js';
import type { LiveFrame, LiveFrames } from './live-frame.js';
import type { ResumableEvents } from './resumable-events.js';

/** What a generator makes of a stream. It ends with the stream, also while it waits for the next event. */
export function framesOf(
  stream: LiveEventStream,
  events: ResumableEvents,
  shown: AsyncGenerator<LiveFrame, undefined>,
): LiveFrames {
  return {
    started: events.started,
    get tellsMoves() {
      return events.tellsMoves;
    },
    set tellsMoves(tells) {
      events.tellsMoves = tells;
    },
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
