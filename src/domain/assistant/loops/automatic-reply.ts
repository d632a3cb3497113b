import { foldName } from '../../shared/fold.js';
import phrases from './automatic-phrases.json' with { type: 'json' };

const said = phrases.said.map(pattern => new RegExp(pattern, 'u'));
/** Who asks about automatic messages, or complains of them, is a person. */
const askedAbout = new RegExp(phrases.askedAbout, 'u');
/** What machines send is short; only so many characters are read. */
const maxCharactersRead = 1_500;

/**
 * Whether a message was written by a machine in its owner's absence: an out-of-office note, a shop's greeting, "do not reply
 * to this message". Answering it would start a conversation of two machines. Phrases stand in automatic-phrases.json, folded
 * (lower case, no accents); a doubt counts as a person's message.
 */
export function isAutomaticReply(body: string): boolean {
  const text = foldName(body.slice(0, maxCharactersRead)).replaceAll('’', "'");
  return !askedAbout.test(text) && said.some(pattern => pattern.test(text));
}
