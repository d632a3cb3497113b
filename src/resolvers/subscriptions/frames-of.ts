import type { LiveEventStream } from '../../domain/shared/live-events.port.js';
import type { LiveFrame, LiveFrames } from './live-frame.js';
import type { ResumableEvents } from './resumable-events.js';

/**
 * Returns the frames that a generator makes from a stream. They end with the stream, even while the generator waits for the next event.
 */
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
      // A generator that waits for an event would only return after that event, so the stream is ended first.
      await stream.return();
      return shown.return(undefined);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
