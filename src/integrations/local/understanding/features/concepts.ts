import { conceptLexicon, type Concept as SpokenConcept } from './concept-lexicon.js';
import { wordClasses } from './word-classes.js';

export type Concept = SpokenConcept | keyof typeof wordClasses;
const lexicon: Record<Concept, string> = { ...conceptLexicon, ...wordClasses };
const concepts = Object.keys(lexicon) as Concept[];
/** Whether a concept is a class of words only; a message usually contains many of them. */
export const isWordClass = (concept: Concept): boolean => concept in wordClasses;
const maxGap = 3;

interface Phrase {
  concept: number;
  parts: readonly string[];
}

/** Phrases by their first word, and by its first two letters if the first word is only a beginning (`word*`). */
const byWord = new Map<string, Phrase[]>();
const byStart = new Map<string, Phrase[]>();
concepts.forEach((name, concept) => {
  for (const text of lexicon[name].split('|')) {
    const parts = text.split(' ').flatMap(part => (part.match(/^[^\p{L}\p{N}~_*]+$/u) ? [...part] : [part]));
    const first = parts[0] ?? '';
    const index = first.endsWith('*') ? byStart : byWord;
    const key = first.endsWith('*') ? first.slice(0, 2) : first;
    const list = index.get(key);
    if (list === undefined) index.set(key, [{ concept, parts }]);
    else list.push({ concept, parts });
  }
});

const fits = (token: string | undefined, part: string): boolean =>
  token !== undefined && (part.endsWith('*') ? token.startsWith(part.slice(0, -1)) : token === part);

/** Returns the index after the last token of the phrase if it begins at `at`, otherwise -1. */
function endOf(tokens: readonly string[], at: number, parts: readonly string[], from = 0): number {
  let position = at;
  for (let index = from; index < parts.length; index++) {
    const part = parts[index] ?? '';
    if (part === '~') {
      for (let gap = 0; gap <= maxGap; gap++) {
        const end = endOf(tokens, position + gap, parts, index + 1);
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
      for (const phrase of list) {
        const end = endOf(tokens, at, phrase.parts);
        const concept = concepts[phrase.concept];
        if (end >= 0 && concept !== undefined) hits.push({ concept, negated: marks[at] === true, start: at, end });
      }
    }
  }
  return hits;
}
