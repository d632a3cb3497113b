import { buildSchema, type GraphQLSchema } from 'graphql';
import type { LiveEvent } from '../../domain/shared/live-events.port.js';
import { LocalLiveEvents } from '../../integrations/local/local-pubsub.js';

/** A graph with subscriptions over real live events. A message shows the viewer's name, which comes from the context. */
export function liveSchema(onError: (error: Error) => void = () => undefined): {
  schema: GraphQLSchema;
  events: LocalLiveEvents;
} {
  const schema = buildSchema(/* GraphQL */ `
    type Person { name: String! friend: Person }
    type Message { id: ID! body: String! viewer: String! author: Person }
    type Query { greeting: String! }
    type Mutation { greet: String! }
    type Subscription {
      messageAdded(conversationId: ID): Message!
      counted(to: Int!): Int!
      broken: Int!
    }
  `);
  const events = new LocalLiveEvents(onError);
  const fields = schema.getSubscriptionType()?.getFields();
  if (!fields?.messageAdded || !fields.counted || !fields.broken) throw new Error('the graph lacks its subscriptions');
  fields.messageAdded.subscribe = (_root, { conversationId }: { conversationId?: string }) =>
    events.subscribe([conversationId ? `message.added:t1:${conversationId}` : 'message.added:t1']);
  fields.messageAdded.resolve = ({ payload }: LiveEvent, _arguments, { user }: { user: string }) => ({
    ...payload,
    viewer: user,
  });
  fields.counted.subscribe = async function* (_root, { to }: { to: number }) {
    for (let at = 1; at <= to; at += 1) yield at;
  };
  fields.counted.resolve = (at: number) => at;
  // biome-ignore lint/correctness/useYield: a source that fails before its first event
  fields.broken.subscribe = async function* () {
    throw new Error('password of the database: hunter2');
  };
  return { schema, events };
}
