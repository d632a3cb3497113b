interface ThreadEvent {
  messageAdded?: { conversation: { id: string } };
}

/**
 * Whether an event adds a message to the conversation that a query reads. The cache passes on a query that declares no variables with none:
 * an error here would end the socket, and every subscription would request again what it has received already.
 */
export function isAddedTo(event: object, { variables }: { variables?: unknown }): boolean {
  const { messageAdded } = event as ThreadEvent;
  const { id } = (variables ?? {}) as { id?: unknown };
  return messageAdded !== undefined && messageAdded.conversation.id === id;
}
