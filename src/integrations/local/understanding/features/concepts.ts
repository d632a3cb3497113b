import { conceptLexicon, type Concept as SpokenConcept } from './concept-lexicon.js';
import { wordClasses } from './word-classes.js';

export type Concept = SpokenConcept | keyof typeof wordClasses;
const lexicon: Record<Concept, string> = { ...conceptLexicon, ...wordClasses };
const concepts = Object.keys(lexicon) as Concept[];
/** Whether a concept is a class of words only; a message usually contains many of them. */
export const isWordClass = (concept: Concept): boolean => concept in wordClasses;
const maxGap = 3;

/** A word of a phrase, or only its beginning (`word*`). */
interface Part {
  text: string;
  isStart: boolean;
}
/** A place for up to `maxGap` other words. */
const gap = '~';

interface Phrase {
  concept: Concept;
  parts: readonly Part[];
}

/** Phrases by their first word, and by its first two letters if the first word is only a beginning (`word*`). */
const byWord = new Map<string, Phrase[]>();
const byStart = new Map<string, Phrase[]>();
for (const concept of concepts)
  for (const text of lexicon[concept].split('|')) {
    const words = text.split(' ').flatMap(part => (part.match(/^[^\p{L}\p{N}~_*]+$/u) ? [...part] : [part]));
    const first = words[0] ?? '';
    const index = first.endsWith('*') ? byStart : byWord;
    const key = first.endsWith('*') ? first.slice(0, 2) : first;
    const parts = words.map(word => ({ text: word.replace(/\*$/, ''), isStart: word.endsWith('*') }));
    const list = index.get(key);
    if (list === undefined) index.set(key, [{ concept, parts }]);
    else list.push({ concept, parts });
  }

const fits = (token: string | undefined, { text, isStart }: Part): boolean =>
  token !== undefined && (isStart ? token.startsWith(text) : token === text);

/** Returns the index after the last token of the phrase if it begins at `at`, otherwise -1. */
function endOf(tokens: readonly string[], at: number, parts: readonly Part[], from = 0): number {
  let position = at;
  for (let index = from; index < parts.length; index++) {
    const part = parts[index];
    if (part === undefined) return -1;
    if (part.text === gap) {
      for (let words = 0; words <= maxGap; words++) {
        const end = endOf(tokens, position + words, parts, index + 1);
        if (end >= 0) return end;
      }
      return -1;
    }
    if (!fits(tokens[position], part)) return -1;
    position += 1;
  }
  return position;
}

export interface ConceptHit {
  concept: Concept;
  negated: boolean;
  start: number;
  end: number;
}

/** Returns every concept in the tokens with its position, in order of appearance. `marks` says which tokens are negated. */
export function conceptsIn(tokens: readonly string[], marks: readonly boolean[]): ConceptHit[] {
  const hits: ConceptHit[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? '';
    for (const list of [byWord.get(token), byStart.get(token.slice(0, 2))]) {
      if (list === undefined) continue;
      for (const { concept, parts } of list) {
        const end = endOf(tokens, at, parts);
        if (end >= 0) hits.push({ concept, negated: marks[at] === true, start: at, end });
      }
    }
  }
  return hits;
}
