import type { AnswerInput } from '../../../../domain/assistant/language-model.port.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { matchesOf } from '../../../../domain/shared/matches.js';

const called = String.raw`(?:tallas?|talles?|sizes?|numeros?|nro|num)`;
const range = new RegExp(String.raw`\b${called}\s(\d{1,3})\s?(?:-|–|al?|to)\s?(\d{1,3})(?![\d.,])`, 'gu');
const single = new RegExp(
  String.raw`\b(${called})\s(\d{1,3})(?![\d.,]*\d|\s?(?:-|–|al?\s\d|to\s\d|y\s\d|,\s\d|%))`,
  'gu',
);

/**
 * "El pants talla 12", where the shop sells it as "talla 10-14": returns the message with the range that the size is in. A size that a
 * product is called by, or that lies in several ranges, is left as it is.
 */
export function withSizeRanges(text: string, products: AnswerInput['products']): string {
  const folded = foldName(text);
  const said = folded.length === text.length ? matchesOf(single, folded) : [];
  if (said.length === 0 || !products) return text;
  const names = products().map(({ name }) => foldName(name));
  const ranges = [...new Map(names.flatMap(name => matchesOf(range, name)).map(found => [found[0], found])).values()];
  if (ranges.length === 0) return text;
  let turned = text;
  for (const { 0: whole, 1: word = '', 2: number = '', index } of said.toReversed()) {
    const size = Number(number);
    const isExact = names.some(name => new RegExp(String.raw`\b${called}\s${number}(?![\d.,-]| a \d)`, 'u').test(name));
    const [one, other] = ranges.filter(([, from, to]) => size >= Number(from) && size <= Number(to));
    if (isExact || !one || other) continue;
    const written = one[0].replace(/^\p{L}+/u, word);
    turned = `${turned.slice(0, index)}${written}${turned.slice(index + whole.length)}`;
  }
  return turned;
}
