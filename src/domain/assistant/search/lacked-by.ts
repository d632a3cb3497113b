import { foldName } from '../../shared/fold.js';
import type { Language } from '../../shared/translations.js';
import { propertiesFirst } from './asked-things.js';
import { measures, noAttribute, noProperty, relative } from './beside-names.js';
import { type ProductIndex, standsIn } from './product-index.js';
import { isLightWord } from './stem.js';
import { type Word, WordSet } from './words.js';

export interface Token {
  word: Word;
  /** Whether a phrase ends before it: a sign, or a word that belongs to no phrase. */
  breaks: boolean;
  tells: boolean;
}

/** "El balayage incluye el corte" names two things, and no kind of the first. */
const contains = /^(?:inclu(?:ye[ns]?|ir|yen)|contienen?|llevan?|includ(?:e|es|ing))$/u;

/** "A54", "e27": the name of a model, unlike a number or a measure. */
const ofModel = /^[a-z]{1,2}\d{2,3}$/u;

/**
 * Returns the properties in the phrase around the first word that names the product, that the product does not have. They come after that
 * word, in English also before it.
 */
function lackingIn(
  tokens: readonly Token[],
  index: ProductIndex,
  language: Language,
  kinds: readonly Word[] = [],
): string[] {
  const isHead = (word: Word) => kinds.some(({ stem }) => stem === word.stem) || index.head.has(word) > 0;
  const head = tokens.findIndex(({ word, tells }) => tells && isHead(word));
  // Behind another word of its name only a model is surely a property: "pantalla samsung a54" of a "cambio de pantalla Samsung A14".
  const at = head < 0 ? tokens.findIndex(({ word, tells }) => tells && index.name.has(word) === 1) : head;
  if (at < 0) return [];
  const phrase: Token[] = [];
  for (const token of tokens.slice(at + 1)) {
    if (token.breaks || contains.test(token.word.folded)) break;
    phrase.push(token);
  }
  if (propertiesFirst.has(language))
    for (const token of tokens.slice(0, at).reverse()) {
      if (token.breaks) break;
      phrase.push(token);
    }
  return (
    phrase
      .filter(({ word, tells }) => tells && ((head >= 0 && !/\d/.test(word.folded)) || ofModel.test(word.folded)))
      .filter(({ word }) => !noProperty.has(word.folded))
      .filter(({ word }) => !isLightWord(word.folded))
      .filter(({ word }) => !relative.has(word.folded) && !noAttribute.has(word.folded) && !measures.has(word.folded))
      // A property in English for a catalogue in Spanish counts only if the word is known in both languages.
      .filter(({ word }) => !propertiesFirst.has(language) || word.group !== null || phrase.length === 1)
      .filter(({ word }) => standsIn(word, index) === 0)
      .map(({ word }) => word.folded)
  );
}

/** Whether a product is of a kind by the words of its name before what it is for: "cambio de pantalla" is one of "pantalla". */
const isOfKinds = (kinds: readonly Word[], name: string): boolean => {
  const [own = ''] = foldName(name).split(/\s(?:para|pa|for|con|with)\s/u);
  const words = new WordSet([own]);
  return kinds.every(word => words.has(word) === 1);
};

/**
 * Returns what a text asks for beside a product's name and the product does not have: its properties, or `kinds` if it is none of them.
 */
export function lackedBy(
  { index, name, ofKind }: { index: ProductIndex; name: string; ofKind: boolean },
  tokens: readonly Token[],
  kinds: readonly Word[],
  language: Language,
): string[] {
  if (ofKind || kinds.length === 0) return lackingIn(tokens, index, language);
  // Only a model says which of several things of other kinds is meant.
  const namesModel = tokens.some(({ word }) => ofModel.test(word.folded));
  return namesModel && isOfKinds(kinds, name)
    ? lackingIn(tokens, index, language, kinds)
    : kinds.map(({ folded }) => folded);
}
