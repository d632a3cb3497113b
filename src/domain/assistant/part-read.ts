import { cleanText } from '../shared/text.js';

/** Numbers of characters that the local agent reads of a message, and of its end: those to which each message is cut when it is loaded. */
export const mostRead = 4_000;
const tailRead = 1_000;
/** A word is not cut in two if one ends within this many characters. */
const longestWord = 80;

/**
 * Returns what is read of a message, of several that are answered together, or of a search: of a longer text its beginning and its end,
 * where people say what they want, with a line end between them. The time of many patterns grows with the square of a text's length. Only
 * what is read is cut, never what is stored or shown.
 */
export function partRead(text: string): string {
  if (text.length <= mostRead) return text;
  const head = text.slice(0, mostRead - tailRead - 1);
  const tail = text.slice(-tailRead);
  const [between] = /\s\S*$/u.exec(head.slice(-longestWord)) ?? [''];
  const [rest] = /^\S*\s/u.exec(tail.slice(0, longestWord)) ?? [''];
  // A cut between the halves of a surrogate pair leaves one half behind.
  return cleanText(`${head.slice(0, head.length - between.length)}\n${tail.slice(rest.length)}`);
}

interface Said {
  text: string;
}

/** Returns the turns of a conversation with what is read of each: the same list for the same turns, the given one if none is cut. */
export function turnsRead<Turns extends readonly Said[]>(turns: Turns): Turns {
  if (turns.every(({ text }) => text.length <= mostRead)) return turns;
  const read = known.get(turns) ?? turns.map(turn => ({ ...turn, text: partRead(turn.text) }));
  known.set(turns, read);
  return read as Turns;
}
/** Readers keep what they read of a conversation by the identity of its list. */
const known = new WeakMap<readonly Said[], readonly Said[]>();
