import type { Cache } from '@urql/exchange-graphcache';
import type { CacheRules } from '../../app/cache';
import {
  type HandBackMutation,
  type SendMutation,
  type SendMutationVariables,
  type SendTemplateMutation,
  type TakeOverMutation,
  type ThreadMessageAddedSubscription,
  type ThreadMessageFragment,
  ThreadMessagesDocument,
  ViewerDocument,
} from '../../gql/graphql';

/** Whether the message is an optimistic one, shown before the server has answered. */
const isAhead = ({ id }: { id: string }): boolean => id.startsWith('sending-');

/**
 * Adds a message to its thread if the thread is cached and does not have it yet, sorted by time. Nothing else of the conversation is
 * written: an optimistic copy of its newest message would hide the one that an event brings before the mutation's answer, and the list
 * would keep the older one.
 */
function append(cache: Cache, conversationId: string, message: ThreadMessageFragment): void {
  cache.updateQuery({ query: ThreadMessagesDocument, variables: { id: conversationId } }, thread => {
    const messages = thread?.conversation?.messages;
    if (!thread?.conversation || !messages || messages.nodes.some(({ id }) => id === message.id)) return thread;
    // The socket may deliver a message before the answer of its mutation; its optimistic copy is then removed.
    const copy =
      isAhead(message) || message.direction === 'INBOUND'
        ? undefined
        : messages.nodes.find(node => isAhead(node) && node.body === message.body);
    const nodes = [...messages.nodes.filter(node => node !== copy), message].sort((a, b) =>
      a.sentAt < b.sentAt ? -1 : a.sentAt > b.sentAt ? 1 : 0,
    );
    return { ...thread, conversation: { ...thread.conversation, messages: { ...messages, nodes } } };
  });
}

const known = <T extends object>(result: unknown): T => result as T;

/** The optimistic message of a thread, and where answers and events are added. */
export const inboxCache: CacheRules = {
  updates: {
    Mutation: {
      sendMessage(result, args, cache) {
        const { message } = known<SendMutation>(result).sendMessage;
        if (message) append(cache, String(known<SendMutationVariables>(args).input.conversationId), message);
      },
      sendTemplate(result, _args, cache) {
        const { message } = known<SendTemplateMutation>(result).sendTemplate;
        if (message) append(cache, String(message.conversation.id), message);
      },
    },
    Subscription: {
      messageAdded(result, _args, cache) {
        const { messageAdded } = known<ThreadMessageAddedSubscription>(result);
        append(cache, String(messageAdded.conversation.id), messageAdded);
      },
    },
  },
  optimistic: {
    sendMessage(args, cache) {
      const { body, idempotencyKey } = known<SendMutationVariables>(args).input;
      const writer = cache.readQuery({ query: ViewerDocument })?.viewer.user;
      const message: Record<string, unknown> = {
        __typename: 'Message',
        id: `sending-${idempotencyKey}`,
        direction: 'OUTBOUND',
        author: 'SELLER',
        body,
        kind: 'TEXT',
        quickReplies: [],
        sentAt: new Date().toISOString(),
        status: 'QUEUED',
        error: null,
        transcript: null,
        sandbox: false,
        waitingUntil: null,
        origin: null,
        editedAt: null,
        withdrawnAt: null,
        replyTo: null,
        email: null,
        subject: null,
        seller: writer?.seller ?? null,
        user: writer ?? null,
        media: [],
        intent: null,
        sentiment: null,
      };
      return { __typename: 'SendMessagePayload', message, userErrors: [] } as never;
    },
    takeOverConversation: args =>
      owned('TakeOverConversationPayload', args, 'HUMAN') satisfies Loose<
        TakeOverMutation['takeOverConversation']
      > as never,
    handBackConversation: args =>
      owned('HandBackConversationPayload', args, 'BOT') satisfies Loose<
        HandBackMutation['handBackConversation']
      > as never,
  },
};

type Loose<T> = { [K in keyof T]: unknown };

function owned(typename: string, args: unknown, status: string) {
  const { conversationId } = known<{ input: { conversationId: string } }>(args).input;
  return {
    __typename: typename,
    conversation: { __typename: 'Conversation', id: conversationId, status },
    userErrors: [],
  };
}
