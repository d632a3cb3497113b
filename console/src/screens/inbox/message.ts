/** The part of a message that identifies its writer. */
export interface Written {
  author: string;
  seller?: { id: string; displayName: string } | null;
  user?: { id: string; firstName: string; lastName: string } | null;
}

/** Returns the name of the person who wrote a message of the business; undefined if it is not known. */
export const personOf = ({ seller, user }: Written): string | undefined =>
  seller?.displayName ?? (user ? `${user.firstName} ${user.lastName}` : undefined);

/** Whether two messages have the same writer; two sellers, or two other users, are different writers. */
export const isSameWriter = (a: Written | undefined, b: Written): boolean =>
  a?.author === b.author && (a.seller ?? a.user)?.id === (b.seller ?? b.user)?.id;

/**
 * Returns which member of the team wrote a message, from the viewpoint of a user who may be a seller: `you`, a colleague's name, or
 * `team` if no seller is named. Null for messages of a customer or the bot.
 */
export function colleagueOf({ author, seller }: Written, ownSellerId: string | undefined) {
  if (author !== 'SELLER') return null;
  if (!seller) return { is: 'team' } as const;
  if (seller.id === ownSellerId) return { is: 'you' } as const;
  return { is: 'colleague', name: seller.displayName } as const;
}

/** Whether the transcript of a voice message is still pending. A file that could not be fetched gets none. */
export const awaitsTranscript = (
  media: readonly { voice: boolean; state: string }[],
  transcript: string | null | undefined,
): boolean => !transcript && media.some(({ voice, state }) => voice && (state === 'PENDING' || state === 'STORED'));

/** What a customer sent in place of words, by the kinds of messages for which the server has no words in the reader's language. */
export type Wordless = 'unsupported' | 'sticker' | 'call';

/** Returns what is shown in place of the text of a message that has none; null if its text is shown. */
export const wordlessOf = ({ kind, body }: { kind: string; body: string }): Wordless | null => {
  if (kind === 'unsupported' || (kind === 'call' && body === '[missed call]')) return kind;
  return kind === 'sticker' && body === '[sticker]' ? 'sticker' : null;
};

/** Returns how long a call lasted that somebody answered, as `m:ss`; null if the message is none. */
export function lengthOfCall({ kind, body }: { kind: string; body: string }): string | null {
  const [, length] = /^\[call, (\d+:\d\d)\]$/.exec(body) ?? [];
  return kind === 'call' && length !== undefined ? length : null;
}

/** Returns the place in a message that shares one, for a link to a map; null if there is none. */
export function placeOf({ kind, body }: { kind: string; body: string }): string | null {
  if (kind !== 'location') return null;
  const [, latitude, longitude] = /^(-?\d{1,2}(?:\.\d+)?), (-?\d{1,3}(?:\.\d+)?)$/m.exec(body) ?? [];
  return latitude === undefined ? null : `${latitude},${longitude}`;
}

const originKinds = ['AD', 'POST', 'PRODUCT', 'STORY', 'LINK'] as const;
export interface Origin {
  kind: (typeof originKinds)[number];
  /** What it was, in words: a headline, a product. Empty if the channel did not say. */
  about: string;
  /** An address that the browser may open. */
  url: string | null;
}

/** Returns what brought the customer, for a line above their message; null if nothing is known or its kind is new. */
export function originOf(told: unknown): Origin | null {
  if (typeof told !== 'object' || told === null) return null;
  const { kind, url, ...said } = told as Record<string, unknown>;
  const known = originKinds.find(each => each === kind);
  if (known === undefined) return null;
  const about = ['productName', 'title', 'text', 'product', 'ref'].map(name => said[name]).find(isText);
  return { kind: known, about: about ?? '', url: isText(url) && /^https?:\/\//i.test(url) ? url : null };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** The kinds of e-mails that a program wrote, or that a filter takes for spam, which nobody has to answer. */
const automaticKinds = ['auto-reply', 'bulk', 'calendar', 'spam'] as const;
export const automaticKindOf = ({ kind }: { kind: string }): (typeof automaticKinds)[number] | null =>
  automaticKinds.find(each => each === kind) ?? null;
