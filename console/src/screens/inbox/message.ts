/** What a message says of who wrote it. */
export interface Written {
  author: string;
  seller?: { id: string; displayName: string } | null;
}

/** Whether two messages are of one writer: two sellers are two. */
export const isSameWriter = (a: Written | undefined, b: Written): boolean =>
  a?.author === b.author && a.seller?.id === b.seller?.id;

/**
 * Who of the team wrote a message, for a reader who may be a seller themselves: `you`, a colleague's name, or `team` where nobody is
 * named. Null for what a customer or the bot wrote.
 */
export function colleagueOf({ author, seller }: Written, ownSellerId: string | undefined) {
  if (author !== 'SELLER') return null;
  if (!seller) return { is: 'team' } as const;
  if (seller.id === ownSellerId) return { is: 'you' } as const;
  return { is: 'colleague', name: seller.displayName } as const;
}

/** Whether the words of a voice message are still to come: of a file that never came there will be none. */
export const awaitsTranscript = (
  media: readonly { voice: boolean; state: string }[],
  transcript: string | null | undefined,
): boolean => !transcript && media.some(({ voice, state }) => voice && (state === 'PENDING' || state === 'STORED'));
