import { foldName } from '../../shared/fold.js';
import phrases from './automatic-phrases.json' with { type: 'json' };

const said = phrases.said.map(pattern => new RegExp(pattern, 'u'));
/** A message that asks about automatic messages, or complains of them, comes from a person. */
const askedAbout = new RegExp(phrases.askedAbout, 'u');
/** Automatic replies are short, so only this many characters are read. */
const maxCharactersRead = 1_500;

/**
 * Whether a machine wrote the message because its owner is away: an out-of-office note, a shop's greeting, "do not reply to this message".
 * Answering it would start a conversation of two machines. The phrases are in automatic-phrases.json, folded (lower case, no accents). In
 * doubt the message counts as a person's.
 */
export function isAutomaticReply(body: string): boolean {
  const text = foldName(body.slice(0, maxCharactersRead)).replaceAll('’', "'");
  return !askedAbout.test(text) && said.some(pattern => pattern.test(text));
}
