import type { EnglishVerb } from './unit.js';

const endsInSibilant = /(?:s|x|z|ch|sh)$/u;
const endsInConsonantY = /[^aeiou]y$/u;
/** Short verbs whose last consonant is written twice before an ending, as their vowel is short and stressed. */
const doubles =
  /^(?:[^aeiou]*[aeiou][bdgklmnprt]|refer|prefer|transfer|permit|commit|admit|submit|begin|forget|control|cancel|equip)$/u;
const neverDoubled = /^(?:open|offer|answer|cover|order|deliver|enter|water|remember|consider)$/u;

/** Splits "pick up" into the word that changes its form and what follows it. */
const parted = (phrase: string): [string, string] => {
  const at = phrase.indexOf(' ');
  return at < 0 ? [phrase, ''] : [phrase.slice(0, at), phrase.slice(at)];
};

/** Returns the plural of an English noun; of a phrase, that of its last word, or of the word before "of". */
export function pluralOf(noun: string): string {
  const of = noun.indexOf(' of ');
  if (of > 0) return pluralOf(noun.slice(0, of)) + noun.slice(of);
  if (endsInSibilant.test(noun)) return `${noun}es`;
  if (endsInConsonantY.test(noun)) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}

const withEnding = (word: string, ending: 'ed' | 'ing'): string => {
  if (ending === 'ed' && endsInConsonantY.test(word)) return `${word.slice(0, -1)}ied`;
  if (word.endsWith('ie') && ending === 'ing') return `${word.slice(0, -2)}ying`;
  if (word.endsWith('e') && !/(?:ee|oe|ye)$/u.test(word)) return word.slice(0, -1) + ending;
  if (word.endsWith('e')) return ending === 'ed' ? `${word}d` : `${word}ing`;
  if (doubles.test(word) && !neverDoubled.test(word)) return word + word.slice(-1) + ending;
  return word + ending;
};

/** Returns the regular past participle of an English verb, with the particle that follows it. */
export function regularPast(base: string): string {
  const [verb, rest] = parted(base);
  return withEnding(verb, 'ed') + rest;
}

export function gerundOf({ base }: EnglishVerb): string {
  const [verb, rest] = parted(base);
  return withEnding(verb, 'ing') + rest;
}

/** Returns the form with he, she or it: "takes", "picks up", "is". */
export function thirdPersonOf({ base }: EnglishVerb): string {
  const [verb, rest] = parted(base);
  if (verb === 'be') return `is${rest}`;
  if (verb === 'have') return `has${rest}`;
  if (verb === 'do' || verb === 'go') return `${verb}es${rest}`;
  return pluralOf(verb) + rest;
}
