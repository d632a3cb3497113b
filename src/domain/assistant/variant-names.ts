import { foldName } from '../shared/fold.js';
import { unitIn } from './measures/index.js';
import { WordSet, wordsIn } from './search/words.js';
import { withSharedWords } from './shared-words.js';
import { sizes } from './terms/read-variants.js';

const articles = /^(?:(?:tambi[eé]n|viene|hay|el|la|los|las|also|the)\s+)+/iu;

/** Words of which a thing is only one: the variant's own takes the place of that in the product's name. */
const oneOf: readonly RegExp[] = [
  /^(?:adult[oa]s?|nin[oa]s?|infantil(?:es)?|junior|bebes?|kids?|adults?|child(?:ren)?)$/u,
  /^(?:hombres?|mujer(?:es)?|damas?|caballeros?|men|women)$/u,
  sizes,
  /^(?:medi[oa]s?|enter[oa]s?|half|whole)$/u,
  /^(?:especial(?:es)?|comun(?:es)?|corrientes?|economic[oa]s?|estandar|regular|standard)$/u,
  /^(?:queen|king|matrimonial|individual|full|twin)$/u,
  /^(?:delanter[oa]s?|traser[oa]s?|front|rear)$/u,
  /^(?:in)?alambric[oa]s?$/u,
  /^(?:sec[oa]s?|humed[oa]s?|dry|wet)$/u,
  /^(?:izquierd[oa]s?|derech[oa]s?|left|right)$/u,
  /^(?:manual(?:es)?|automatic[oa]s?|electric[oa]s?)$/u,
  /^(?:simples?|dobles?|triples?)$/u,
  /^(?:tela|silicona|cuero|madera|algodon|plastico|metal|vidrio|acero|aluminio|lana|cristal|bronce|papel|carton|goma|lona|microfibra|hierro|pino|melamina|latex|licra|lycra|leather|wood|cotton|plastic|glass|steel)$/u,
];
/** "2 plazas" is a size as "queen" is. */
const bed = /\d(?:\s1\/2)?\s?plazas?/iu;
const bedSize = /^(?:queen|king|matrimonial|individual|full|twin|super king)(?!\p{L})/u;
/** "11-36": from one number to another. */
const range = /(?<!\d)\d{1,3}-\d{1,3}(?!\d)/u;
const by = /\d+(?:[.,]\d+)?\s?x\s?\d+(?:[.,]\d+)?(?:\s?x\s?\d+)?/iu;
/** "A54", "G84": a model. */
const model = /(?<![\p{L}\d])\p{L}{1,2}\d{1,4}(?![\p{L}\d])/iu;

/**
 * Returns the name of what the text of a product prices beside it: "caja de lápices 24" with "de 12" is the "caja de lápices 12", "gorro de
 * silicona" with "de tela" the "gorro de tela". What takes the place of nothing stands behind the name.
 */
export function variantName(product: string, written: string, told: string): string {
  const name = written.replace(articles, '');
  const placed = withNumber(product, name, told) ?? withLike(product, name, told);
  return placed ?? behindName(product, name);
}

/** Returns the name of a product with what tells the variant behind it, where it repeats no word of the name. */
export function behindName(product: string, written: string): string {
  const name = lowered(written.replace(articles, ''));
  return withSharedWords(product, name) ?? withOtherMeasure(product, name) ?? `${product} ${name}`;
}

/** "1 kg" and "caja 10 kg", "500 ml" and "galón": another measure of the same, in the place of the one that ends the name. */
function withOtherMeasure(product: string, name: string): string | null {
  const [, rest = '', unit = ''] = /^(.*\S)\s\d+(?:[.,]\d+)?\s?(\p{L}{1,8})$/u.exec(product) ?? [];
  const [, last = ''] = /(?:^|[\d\s])(\p{L}{1,8})$/u.exec(name) ?? [];
  const dimension = unitIn(unit)?.dimension;
  // A thing may be long and wide, and is filled or weighed in one way only.
  const isFilled = dimension === 'MASS' || dimension === 'VOLUME';
  return isFilled && unitIn(last)?.dimension === dimension && !atMost.test(foldName(rest)) ? `${rest} ${name}` : null;
}
/** "Hasta 15 kg", "de 5 a": a measure that is said of something else. */
const atMost = /(?:^|\s)(?:hasta|de|a|desde|para|mas de|menos de|up to|from|to|for)$/u;
const lowered = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** A size, a number of something or a model, where the product's name has one. */
function withNumber(product: string, name: string, told: string): string | null {
  const plain = name.replace(/^(?:de|del|en|con|of|in)\s/iu, '');
  const isOnly = (form: RegExp) => form.exec(plain)?.[0] === plain;
  for (const form of [by, model, range]) if (isOnly(form) && form.test(product)) return product.replace(form, plain);
  // "11-42 microspline" of "11-36": what is said besides stands behind the name.
  const [, measured = '', besides = ''] = /^(\S+)\s(\p{L}.*)$/u.exec(plain) ?? [];
  for (const form of [by, range])
    if (form.exec(measured)?.[0] === measured && form.test(product))
      return `${product.replace(form, measured)} ${besides}`;
  const [, number, unit = ''] = /^(?:de )?(\d+(?:[.,]\d+)?)\s?(\p{L}{0,8})$/u.exec(told) ?? [];
  // "30 x 7 cm" has two numbers, and "35 cm" is another one for the first.
  const [sides = ''] = by.exec(product) ?? [];
  if (number !== undefined && sides !== '' && product.includes(sides))
    return /^\d+(?:[.,]\d+)?\s?x\s?\d+(?:[.,]\d+)?$/u.test(sides)
      ? product.replace(sides, sides.replace(/^\d+(?:[.,]\d+)?/u, number))
      : null;
  const own = /\d+(?:[.,]\d+)?(?:\s?\p{L}{1,8})?/u.exec(product)?.[0];
  if (number !== undefined && own !== undefined)
    return product.replace(own, `${number} ${unit === '' ? own.replace(/^[\d.,]+\s?/u, '') : unit}`.trim());
  // "3 veces por semana" of "2 veces por semana", "para 5 personas" of "10 personas".
  const [, its, noun = '', rest = ''] = /^(?:(?:de|para|for) )?(\d+) (\p{L}{3,})((?: \p{L}+)*)$/u.exec(told) ?? [];
  const same = its === undefined ? undefined : countOf(product, noun);
  const called = new WordSet([product]);
  return same !== undefined && wordsIn(rest).every(word => called.has(word) >= like)
    ? product.replace(same, `${its} ${noun}`)
    : null;
}
/** "10 personas" of a name, for "personas". */
const countOf = (product: string, noun: string): string | undefined =>
  [...product.matchAll(/\d+\s(\p{L}{3,})/gu)].find(
    ([, own = '']) => foldName(own).slice(0, shortest) === noun.slice(0, shortest),
  )?.[0];
const shortest = 4;
const like = 0.85;

/** "De tela", "en queen", "niño": a word of which the product's name has another one. */
function withLike(product: string, name: string, told: string): string | null {
  const words = told.replace(/^(?:(?:de|en|para|tamano|talla|in|of|for)\s)+/u, '');
  const plain = name.slice(foldName(name).lastIndexOf(words));
  if (bedSize.test(words) && bed.test(product)) return product.replace(bed, lowered(plain));
  const [first = '', other] = words.split(' ');
  const group = oneOf.find(form => form.test(first));
  const own = group && product.split(/\s/u).filter(word => group.test(foldName(word)));
  const [taken, more] = own ?? [];
  // What is said besides can only stand at the end: "de aluminio sellado" in the place of "de plástico".
  const fits = other === undefined || bedSize.test(words) || (taken !== undefined && product.endsWith(taken));
  return taken !== undefined && more === undefined && fits ? product.replace(taken, lowered(plain)) : null;
}
