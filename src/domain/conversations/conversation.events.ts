export {};

declare module '../shared/events.js' {
  interface Events {
    'conversation.updated': { conversationId: string; sellerId: string | null };
    /** The agent handed the conversation over, and it waits for a person. */
    'conversation.handed-over': { conversationId: string; sellerId: string | null };
    /** A person left the conversation to the agent again. */
    'conversation.handed-back': { conversationId: string; sellerId: string | null };
    'message.added': { messageId: string; conversationId: string; sellerId: string | null };
    'message.updated': { messageId: string; conversationId: string; sellerId: string | null };
  }
}
