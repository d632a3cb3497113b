import { isDoubtful } from './doubts.js';
import { withMainClauses } from './main-clauses.js';
import { withAdjectives, withCompounds, withHalves } from './noun-phrases.js';
import { unitsOf } from './read-units.js';
import { withSmallWords } from './small-words.js';
import { tokensOf } from './tokens.js';
import { isNoun, type Unit } from './unit.js';
import { withVerbs } from './verb-phrases.js';
import { wordList } from './word-list.js';

/** One unknown word in so many is left in Spanish; with more of them a sentence is not translated. */
const wordsForUnknown = 6;

/** A denial must not get lost, whatever the lists and rules made of it. */
const deniesIn = /(?<!\p{L})(?:no|nunca|tampoco|jam\u00e1s)(?!\p{L})/iu;
const deniesOut = /\b(?:not?|cannot|never|nothing|none|neither|nobody|without|free|non|only|otherwise|un\p{L}+)\b/iu;

/**
 * Returns a Spanish sentence of a shop in plain English, or null if too many of its words are not listed. Numbers and amounts stay as they
 * are written, and so do words inside the sentence that begin with a capital.
 */
export function inEnglish(sentence: string): string | null {
  const tokens = tokensOf(sentence);
  const units = unitsOf(tokens, wordList());
  const known = tokens.filter(({ kind }) => kind === 'word').length;
  const unknown = units.filter(({ kind }) => kind === 'unknown').length;
  if (known === 0 || unknown * wordsForUnknown > known) return null;
  const phrases = withMainClauses(withCompounds(withAdjectives(withHalves(units))));
  if (isDoubtful(phrases)) return null;
  const text = joined(withSmallWords(withVerbs(phrases)));
  if (text === '' || (deniesIn.test(sentence) && !deniesOut.test(text))) return null;
  return /^[^\p{L}\p{N}\p{Co}]*\p{Lu}/u.test(sentence)
    ? text.replace(/^[^\p{L}\p{N}]*\p{L}/u, start => start.toUpperCase())
    : text;
}

const closing = /^[.,;:!?%)\]}\u201d\u2026]/u;

function joined(units: readonly Unit[]): string {
  let text = '';
  for (const unit of units) {
    const word = unit.kind === 'verb' ? unit.verb.base : unit.en;
    const en = isNoun(unit) && unit.lead !== undefined ? `${unit.lead} ${word}` : word;
    if (en === '') continue;
    const isTight = text === '' || !unit.spaced || (closing.test(en) && unit.kind === 'mark');
    text += isTight ? en : ` ${en}`;
  }
  return text;
}
