import { type FoundItem, sentencesOf, WordSet, wordOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { kindsWanted } from '../said/answer-kinds.js';
import type { Talk } from '../talk.js';

/**
 * Whether the answer has told a sentence of the thing spoken of, and the message has no word of another one's name: then what the text of
 * that other one says is not asked for. "¿Cuánto pesa?" of the long sleeping bag wants no weight of the short one.
 */
export function isAnswered(talk: Talk, item: FoundItem | null): boolean {
  const { state, input, tools, text, acts } = talk;
  const { focus } = state;
  // What became the subject with this message may be the wrong one.
  if (focus !== input.dialogue.focus) return false;
  if (!item || focus === null || item.name === focus || acts.compares || acts.asksDifference) return false;
  const own = tools.called(focus).flatMap(({ description }) => sentencesOf(description));
  const wanted = kindsWanted(acts.folded);
  const answersIt = (sentence: string) => wanted.every(({ told }) => told.test(foldName(sentence)));
  if (several.test(acts.folded) || !own.some(sentence => talk.says(sentence) && answersIt(sentence))) return false;
  const name = new WordSet([focus]);
  const [known, others] = [tokensOf(focus), tokensOf(item.name)];
  if (tokensOf(text).some(token => others.includes(token) && !known.includes(token))) return false;
  const hits = tools.products(text).find(found => found.name === item.name)?.hits ?? [];
  return hits.every(hit => name.has(wordOf(hit)) >= 0.85);
}
/** The words of a text with single letters and numbers, which are sizes: "la G". */
const tokensOf = (text: string): string[] => foldName(text).match(/[\p{L}\d]+/gu) ?? [];
/** Asks of more than the one thing. */
const several =
  /\b(?:cual(?:es)?|which|l[oa]s dos|ambas|ambos|both|cada un[oa]|otr[oa]s?|todas|todos|each|other|all|alg[uo]n[oa]?s?|any)\b/u;
