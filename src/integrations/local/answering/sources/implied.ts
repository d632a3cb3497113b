import { foldName } from '../../../../domain/shared/fold.js';

const signed = /(?<![\p{L}\d.,])([+-]\d{1,2}(?:[.,]\d{1,2})?)(?![\p{L}\d])/gu;
const range =
  /\b(?:de|desde|from)\s+([+-]\d{1,2}(?:[.,]\d{1,2})?)\s+(?:a|hasta|al|to)\s+([+-]?\d{1,2}(?:[.,]\d{1,2})?)/u;
const numberIn = (said: string): number => Number(said.replace(',', '.'));

/** "¿Tienen +2,50?" and "de +1,00 a +3,50": a number with a sign is in a range of such numbers. Null if none of them is stated. */
export function inSignedRange(question: string, sentence: string): boolean | null {
  const [[, one] = [], second] = [...question.matchAll(signed)];
  const [, from, to] = range.exec(foldName(sentence)) ?? [];
  if (one === undefined || second !== undefined || from === undefined || to === undefined) return null;
  return numberIn(one) >= numberIn(from) && numberIn(one) <= numberIn(to);
}

const asksDone =
  /\b(?:vienen?|va|van|llegan?|esta|estan|entregan?|l[oa]s? (?:entregan?|mandan?|traen?|venden?)|comes?|arrives?|is it|are they)\s(?:\p{L}+ ){0,2}?(?!incluid)(\p{L}{3,}(?:[ai]d[oa]s?|ed))\W*$/u;
const undone = /\b(?:para|por|sin|a|to|un)\s?(\p{L}{4,})/gu;
const ofVerb = /(?:[aei]r|[ai]d[oa]s?)$/u;
/** "¿Viene armado?" and "se entrega en caja para armar": what is left to be done was not done. Null if nothing of it is said. */
export function notYetDone(question: string, sentence: string): false | null {
  const [, asked] = asksDone.exec(foldName(question)) ?? [];
  if (asked === undefined) return null;
  const isLeft = [...foldName(sentence).matchAll(undone)].some(
    ([, word = '']) => ofVerb.test(word) && word.replace(ofVerb, '') === asked.replace(ofVerb, ''),
  );
  return isLeft ? false : null;
}

const asksDearer = /\b(?:mas (?:car[oa]s?|barat[oa]s?)|more expensive|cheaper|cuesta mas|cobran mas)\b/u;
const asksSame = /\b(?:mismo precio|lo mismo|igual precio|same price|the same)\b/u;
const toldSame = /\b(?:mismo precio|igual precio|precio unico|same price)\b/u;
/** "¿Es más caro de noche?" and "mismo precio a toda hora". Null if the sentence does not say that the price is the same. */
export function samePrice(question: string, sentence: string): boolean | null {
  if (!toldSame.test(foldName(sentence))) return null;
  const folded = foldName(question);
  if (asksDearer.test(folded)) return false;
  return asksSame.test(folded) ? true : null;
}
