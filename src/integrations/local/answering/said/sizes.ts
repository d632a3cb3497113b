import { foldName } from '../../../../domain/shared/fold.js';

const letters = ['xxs', 'xs', 's', 'm', 'l', 'xl', 'xxl', 'xxxl'];
const size = String.raw`(?:x{0,3}[sl]|m|\d{1,3})`;

/** Returns the size that a question names: "hay en XL?", "talla 38"; null for none. */
export function sizeIn(question: string): string | null {
  const [, named, alone] =
    new RegExp(
      String.raw`\b(?:talla|talle|size|numero|tono|shade)\s(${size})\b|\b(?:en|in|de|hasta (?:la|el))\s(${size})(?=\W*$|\W*[?,.])`,
      'u',
    ).exec(foldName(question)) ?? [];
  return named ?? alone ?? null;
}

const onlySize = new RegExp(
  String.raw`^\W*(?:y|e|and|o)\s(?:(?:en|la|el|de|talla|talle|tono|numero|size|in)\s)*(${size})\W*$`,
  'u',
);
/** Returns the size that a question goes on to after another one: "¿y 44?"; null if it is nothing but that. */
export const sizeAgainIn = (question: string): string | null => onlySize.exec(foldName(question))?.[1] ?? null;
/** Whether a text speaks of sizes. */
export const speaksOfSizes = (text: string): boolean =>
  /\b(?:tallas?|talles?|sizes?|numeros?|numeracion|tonos?|shades?)\b/u.test(foldName(text));

/** Whether a sentence such as "Tallas S a XL" or "Tallas 28, 30 y 32" includes a size; null if it states none. */
export function holdsSize(sentence: string, wanted: string): boolean | null {
  const folded = foldName(sentence);
  // "Unisex, S a L" needs no word for sizes.
  const [, listed = ''] =
    /\b(?:tallas?|talles?|sizes?|tonos?|shades?|numeracion)\s(.+)$/u.exec(folded) ??
    /(?:^|[\s,;:(])((?:x{0,3}s|m) (?:a|to|hasta) (?:la )?(?:m|x{0,3}l)\b.*)$/u.exec(folded) ??
    [];
  const [, from, to] =
    new RegExp(String.raw`^(${size})\s(?:a|al|to|hasta)\s(?:la\s)?(${size})\b`, 'u').exec(listed) ?? [];
  if (from && to) {
    const at = (one: string) => (/^\d/.test(one) ? Number(one) : letters.indexOf(one));
    return /^\d/.test(from) === /^\d/.test(wanted) && at(wanted) >= at(from) && at(wanted) <= at(to);
  }
  const sizes: string[] = listed.match(new RegExp(String.raw`\b${size}\b`, 'gu')) ?? [];
  return sizes.length === 0 ? null : sizes.includes(wanted);
}
