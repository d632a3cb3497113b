import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import { isDatabaseAway } from '../../resolvers/error-boundary.js';
import type { LiveFrame, LiveFrames } from '../../resolvers/subscriptions/live-frame.js';

/** The frame of the source from which a result was made. */
const frames = new WeakMap<ExecutionResult, LiveFrame>();
export const frameOf = (result: ExecutionResult): LiveFrame | undefined => frames.get(result);

/** The results of one subscription, and its source if the source can be resumed. */
export interface LiveResults extends AsyncIterableIterator<ExecutionResult> {
  readonly source: LiveFrames | null;
}

type Source = AsyncIterable<unknown> & Partial<Pick<LiveFrames, 'started'>>;

/**
 * Does the same as graphql's `subscribe`, and adds the cursor of each event to its result (`extensions.cursor`). A mark becomes
 * a result without data; no resolver runs for it.
 */
export async function subscribeLive(args: ExecutionArgs): Promise<LiveResults | ExecutionResult> {
  const opened = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in opened)) return opened;
  const events = opened[Symbol.asyncIterator]();
  const isResumable = (opened as Source).started instanceof Promise;
  const resultOf = async (event: unknown): Promise<ExecutionResult> => {
    if (!isResumable) return execute({ ...args, rootValue: event });
    const frame = event as LiveFrame;
    const result: ExecutionResult = frame.mark ? { data: null } : await execute({ ...args, rootValue: frame });
    // If this result were sent with its cursor, a client that resumes would continue after an event that it was not shown.
    const away = result.errors?.find(({ originalError }) => isDatabaseAway(originalError));
    if (away) throw away;
    if (frame.cursor !== '' || frame.mark) result.extensions = { ...result.extensions, ...extensionsOf(frame) };
    frames.set(result, frame);
    return result;
  };
  const results: LiveResults = {
    source: isResumable ? (opened as LiveFrames) : null,
    async next() {
      const { value, done } = await events.next();
      return done ? { value: undefined, done } : { value: await resultOf(value), done: false };
    },
    async return() {
      await events.return?.();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return results;
    },
  };
  return results;
}

const extensionsOf = ({ cursor, mark }: LiveFrame): Record<string, unknown> => ({
  cursor,
  ...(mark === 'gap' && { gap: true }),
  ...(mark === 'caughtUp' && { caughtUp: true }),
});
