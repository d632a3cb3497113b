import { singular } from '../../../domain/questions/index.js';
import type { QuestionText } from './question-text.js';
import { nameIn } from './read-subjects.js';

const auxiliary = '(?:(?:se|nos|hemos|han|ha|he|did|have|has|we|i|do|been|were|was|yo) )*';
const sold = '(?:vend(?:i|imos|io|ieron|ido|id[oa]s|emos|e|en|iendo)|salieron|sold|sell)';
const units = '(?:(?:unidades|piezas|units|pieces) (?:del?|of) )';
/** The words behind which, or before which, the name of a product stands, and whether its money is asked for. */
const forms: readonly { before: string; behind: string; money: boolean }[] = [
  { before: `(?:cuant[oa]s|how many) ${units}?`, behind: ` ${auxiliary}${sold}`, money: false },
  { before: `(?:cuantas |how many )?${units}`, behind: '', money: false },
  {
    before: `(?:cuanto|how much|que tanto) ${auxiliary}(?:${sold} )?${auxiliary}(?:de |of )(?:el |la |los |las |the )?`,
    behind: `(?: ${auxiliary}${sold})?`,
    money: true,
  },
];

/**
 * Reads how much was sold of what a product is called: "cuántos taladros vendimos", "cuánto hemos vendido de cemento". A name with a
 * capital letter may be a person's and is none of a product.
 */
export function readSoldProduct(
  text: QuestionText,
  question: string,
  isNameLike: (word: string) => boolean,
): { search: string; money: boolean } | null {
  if (!text.has(`${sold}|ventas?|sales`)) return null;
  for (const { before, behind, money } of forms) {
    const words = text.peek(() => text.take(`${before}(\\S+(?: \\S+){0,3})`)?.[1])?.split(' ') ?? [];
    const name = nameIn(words, isNameLike);
    if (name === '' || isMoney.test(name) || isCapital(question, name) || !text.take(`${before}${name}${behind}`))
      continue;
    return { search: singular(name), money };
  }
  return null;
}

const isMoney = /(?:^| )(?:lucas?|pesos?|dolares|colones|soles|dollars?|euros?)(?= |$)/;

/** Whether the first word of a name has a capital letter inside the sentence. */
const isCapital = (question: string, name: string): boolean => {
  const [first = ''] = name.split(' ');
  return question
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .slice(1)
    .some(word => /^\p{Lu}\p{Ll}/u.test(word) && word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() === first);
};
