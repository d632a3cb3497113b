import type { GraphQLResolveInfo } from 'graphql';
import type { NodeRead } from '../../schema/read/index.js';
import type { GraphContext } from '../graph-context.js';
import type { LiveFrames } from './live-frame.js';
import { shownOfEvents } from './shown-of-events.js';

/** What a subscription shows of each event: the node whose id is in this field of the event. */
export interface EventNodes {
  info: GraphQLResolveInfo;
  node: NodeRead;
  idField: string;
}

/**
 * Streams the nodes that the events of these topics refer to. A node is read after its event has arrived, so it is at least as recent as
 * the event, and read with the rights of that moment.
 */
export function readEach(
  context: GraphContext,
  topics: string[],
  since: string | null | undefined,
  { info, node, idField }: EventNodes,
): LiveFrames {
  return shownOfEvents(context, topics, since, async (events, own) => {
    const idOf = async (payload: Record<string, unknown>): Promise<string> => {
      const id = payload[idField];
      return typeof id === 'string' && (await own.mayBeVisible(payload)) ? id.toLowerCase() : '';
    };
    const ids = await Promise.all(events.map(({ event }) => idOf(event.payload)));
    const nodes = await context.nodes.read(context, info, node, ids);
    return ids.map(id => nodes.get(id) ?? null);
  });
}
