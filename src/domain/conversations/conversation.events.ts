export {};

declare module '../shared/events.js' {
  interface Events {
    'conversation.updated': { conversationId: string; sellerId: string | null };
    /** It was given away by this seller, or taken from those that are nobody's (null). */
    'conversation.left': { conversationId: string; sellerId: string | null };
    /** The agent handed the conversation over, and it waits for a person. */
    'conversation.handed-over': { conversationId: string; sellerId: string | null };
    /** A person left the conversation to the agent again. */
    'conversation.handed-back': { conversationId: string; sellerId: string | null };
    'message.added': { messageId: string; conversationId: string; sellerId: string | null };
    'message.updated': { messageId: string; conversationId: string; sellerId: string | null };
  }
}
