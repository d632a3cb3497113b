import type { LiveEvent, LiveEventStream } from '../../domain/shared/live-events.port.js';
import type { GraphContext } from '../graph-context.js';
import { OwnEvents } from './own-events.js';

/** Events that one statement reads, where many wait. */
const mostAtOnce = 50;

type LoaderOf<Row> = (loaders: GraphContext['loaders']) => { load(id: string): Promise<Row | null> };

/**
 * Turns a stream of ids into a stream of rows. A row is read when its event comes, by loaders that were made after it, so
 * it is as fresh as the event and seen with the rights of the moment.
 */
export function readEach<Row>(
  stream: LiveEventStream,
  context: GraphContext,
  idField: string,
  loaderOf: LoaderOf<Row>,
): AsyncIterableIterator<Row> {
  const rows = rowsOf(stream, context, idField, loaderOf);
  return {
    next: () => rows.next(),
    async return() {
      // A generator that waits for its next event would only return after it: the stream ends first, and lets it go.
      await stream.return();
      return rows.return(undefined);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* rowsOf<Row>(
  stream: LiveEventStream,
  context: GraphContext,
  idField: string,
  loaderOf: LoaderOf<Row>,
): AsyncGenerator<Row, undefined> {
  const own = new OwnEvents(context);
  const rowOf = async ({ payload }: LiveEvent): Promise<Row | null> => {
    const id = payload[idField];
    return typeof id === 'string' && (await own.mayHold(payload)) ? loaderOf(context.loaders).load(id) : null;
  };
  for await (const first of stream) {
    // Whatever waits has come before the loaders are made, so what they read is as fresh as each of these events.
    const events = [first, ...stream.takeWaiting(mostAtOnce - 1)];
    context.renew();
    for (const row of await Promise.all(events.map(rowOf))) if (row) yield row;
  }
}
