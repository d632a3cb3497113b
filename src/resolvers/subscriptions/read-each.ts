import type { GraphQLResolveInfo } from 'graphql';
import type { NodeRead } from '../../schema/read/index.js';
import type { GraphContext } from '../graph-context.js';
import { framesOf } from './frames-of.js';
import type { LiveFrame, LiveFrames } from './live-frame.js';
import { OwnEvents } from './own-events.js';
import { type PlacedEvent, ResumableEvents } from './resumable-events.js';

/** What a subscription shows of each event: the node whose id is in this field of the event. */
export interface EventNodes {
  info: GraphQLResolveInfo;
  node: NodeRead;
  idField: string;
}

/**
 * Streams the nodes that the events of these topics refer to. A node is read after its event has arrived, so it is at least as recent as the
 * event, and read with the rights of that moment.
 */
export function readEach(
  context: GraphContext,
  topics: string[],
  since: string | null | undefined,
  shown: EventNodes,
): LiveFrames {
  const stream = context.liveEvents.subscribe(topics);
  const own = new OwnEvents(context);
  const events = new ResumableEvents({
    stream,
    topics,
    tenantId: context.viewer?.tenant.id ?? '',
    reader: () => context.reader,
    since,
    mayHold: payload => own.mayBeVisible(payload),
  });
  return framesOf(stream, events, nodesOfEvents(events, own, context, shown));
}

async function* nodesOfEvents(
  source: ResumableEvents,
  own: OwnEvents,
  context: GraphContext,
  { info, node, idField }: EventNodes,
): AsyncGenerator<LiveFrame, undefined> {
  const idOf = async ({ event: { payload } }: PlacedEvent): Promise<string> => {
    const id = payload[idField];
    return typeof id === 'string' && (await own.mayBeVisible(payload)) ? id.toLowerCase() : '';
  };
  await source.begin();
  for await (const told of source.batches()) {
    if (told.mark) {
      yield { shown: null, cursor: told.cursor, place: null, mark: told.mark };
      continue;
    }
    // All these events happened before their nodes are read, so the nodes are at least as recent as each event. The loaders are renewed
    // so that what resolvers look up beside the nodes is also as recent.
    context.renew();
    const ids = await Promise.all(told.events.map(idOf));
    const nodes = await context.nodes.read(context, info, node, ids);
    for (const [at, { cursor, place }] of told.events.entries()) {
      const found = nodes.get(ids[at] ?? '');
      if (found) yield { shown: found, cursor, place, mark: null };
    }
  }
}
