/** The messages to which this process responds at present. */
const current = new Set<string>();

/** Runs `respond`, and meanwhile `isResponding` tells of the message. */
export async function responding<T>(messageId: string, respond: () => Promise<T>): Promise<T> {
  current.add(messageId);
  try {
    return await respond();
  } finally {
    current.delete(messageId);
  }
}

export const isResponding = (messageId: string): boolean => current.has(messageId);
