export {};

declare module '../shared/events.js' {
  interface Events {
    'conversation.updated': { conversationId: string; sellerId: string | null };
    /** The conversation went from this seller to another one; null if it had no seller before. */
    'conversation.left': { conversationId: string; sellerId: string | null };
    /** The agent handed the conversation over, and it waits for a person. */
    'conversation.handed-over': { conversationId: string; sellerId: string | null };
    /** A person handed the conversation back to the agent. */
    'conversation.handed-back': { conversationId: string; sellerId: string | null };
    'message.added': { messageId: string; conversationId: string; sellerId: string | null };
    'message.updated': { messageId: string; conversationId: string; sellerId: string | null };
    /** A message of the business could not be sent, or the channel refused it. It is recorded after 'message.updated'. */
    'message.failed': { messageId: string; conversationId: string; sellerId: string | null };
  }
}
