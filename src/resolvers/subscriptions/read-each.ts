import type { GraphQLResolveInfo } from 'graphql';
import type { LiveEvent, LiveEventStream } from '../../domain/shared/live-events.port.js';
import type { NodeRead } from '../../schema/read/index.js';
import type { GraphContext } from '../graph-context.js';
import { endedWith } from './ended-with.js';
import { OwnEvents } from './own-events.js';

/** The most events whose nodes one statement reads. */
const maxAtOnce = 50;

/** What a subscription shows of each event: the node whose id stands in this field of the event. */
export interface EventNodes {
  info: GraphQLResolveInfo;
  node: NodeRead;
  idField: string;
}

/**
 * Turns a stream of events into a stream of the nodes that they name. A node is read after its event has arrived, so it is as
 * fresh as the event and read with the rights of that moment.
 */
export function readEach(
  stream: LiveEventStream,
  context: GraphContext,
  shown: EventNodes,
): AsyncIterableIterator<object> {
  return endedWith(stream, nodesOfEvents(stream, context, shown));
}

async function* nodesOfEvents(
  stream: LiveEventStream,
  context: GraphContext,
  { info, node, idField }: EventNodes,
): AsyncGenerator<object, undefined> {
  const own = new OwnEvents(context);
  const idOf = async ({ payload }: LiveEvent): Promise<string> => {
    const id = payload[idField];
    return typeof id === 'string' && (await own.mayHold(payload)) ? id.toLowerCase() : '';
  };
  for await (const first of stream) {
    // All waiting events arrived before their nodes are read, so these are as fresh as each of the events.
    const events = [first, ...stream.takeWaiting(maxAtOnce - 1)];
    // What resolvers look up beside the nodes is to be as fresh.
    context.renew();
    const ids = await Promise.all(events.map(idOf));
    const nodes = await context.nodes.read(context, info, node, ids);
    for (const id of ids) {
      const found = nodes.get(id);
      if (found) yield found;
    }
  }
}
