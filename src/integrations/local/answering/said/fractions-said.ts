import {
  type FoundItem,
  isDivisible,
  type Measure,
  measuredText,
  measuresIn,
  partOf,
  unitIn,
  unitSaid,
} from '../../../../domain/assistant/index.js';
import { numberWords } from '../../../../domain/shared/number-words.js';

/** A quantity that customers say as a part or with decimals, and the name that stands with it; empty for the current product. */
export interface FractionSaid {
  name: string;
  /** What is said before it, up to the part before. */
  lead: string;
  /** Returns the quantity in the unit of a product, such as 1.5; null if the product is not sold in such parts. */
  of(item: FoundItem): number | null;
}

/** "3/4 de bistec": a part without a unit, which is that of the product. */
const withoutUnit =
  /(?<![\p{L}\d.,/])(?:(\d{1,3}|un[oa]?) y |un |1 )?(medi[oa]|cuarto|[13]\/[24]|(?:tres|3) cuartos) de (?=\p{L}{3})(?!(?:la |el )?(?:ciudad|tiempo|dia|hora|ano|vida|casa)\b)/gu;
const stops =
  /[,.;?!¿¡\n]|(?:^|\s)(?:(?:y|and|e|mas|con|with|cuant[oa]|how|que|para|por|en|cual|plus|pero|but)\s|(?:cuanto|porfa|please|gracias)$)/u;
const leading = /^[\s,]*(?:(?:de|del|of|la|el|los|las|the)\s)*/u;

interface Found {
  start: number;
  end: number;
  of: FractionSaid['of'];
  isPart: boolean;
}

/**
 * Returns the parts of a unit in a message and what remains of it: "medio kilo de molida y 3/4 de bistec". Empty if it says none: whole
 * units are read elsewhere.
 */
export function fractionsIn(text: string): { said: FractionSaid[]; rest: string } {
  const folded = measuredText(text);
  const measured = measuresIn(folded).flatMap((measure): Found[] => {
    const { amount, start, end, isRange } = measure;
    const said = unitSaid(measure);
    // "Vidrio de 5 milímetros" is how thick it is.
    if (
      isRange ||
      !said ||
      !isDivisible(said.unit) ||
      thickness.test(said.unit) ||
      ofEachPack.test(folded.slice(0, start))
    )
      return [];
    const { factor } = said;
    const isPart = !Number.isInteger(rounded(amount / factor)) || factor === 1;
    return [{ start, end, isPart, of: item => inUnitOf(item, { ...measure, factor }) }];
  });
  const bare = [...folded.matchAll(withoutUnit)].map((match): Found => {
    // "1 y medio de entraña".
    const whole = match[1] === undefined ? 0 : /^\d/u.test(match[1]) ? Number(match[1]) : 1;
    const size = whole + partOf(match[2] ?? '');
    const of = ({ unit }: FoundItem) => (isDivisible(unit) ? size : null);
    return { start: match.index, end: match.index + match[0].length, isPart: true, of };
  });
  const all = [...measured, ...bare].map(each => ofPieces(folded, each)).toSorted((one, two) => one.start - two.start);
  if (all.every(({ isPart }) => !isPart)) return { said: [], rest: folded };
  const cuts: [number, number][] = [];
  const said = all.map(({ start, end, of }, at): FractionSaid => {
    const behind = folded.slice(end, all[at + 1]?.start);
    const [lead = ''] = leading.exec(behind) ?? [];
    const stop = behind.slice(lead.length).search(stops);
    const length = stop < 0 ? behind.length : lead.length + stop;
    cuts.push([start, end + length]);
    return {
      name: behind
        .slice(lead.length, length)
        .replace(/(?:^|\s)(?:y|and|e)\s*$/u, '')
        .replace(/^(?:pues|nomas|porfa|entonces|please)\b/u, '')
        .trim(),
      lead: folded.slice(at === 0 ? 0 : cuts[at - 1]?.[1], start),
      of,
    };
  });
  const rest = cuts.toReversed().reduce((left, [from, to]) => `${left.slice(0, from)} , ${left.slice(to)}`, folded);
  return { said, rest };
}

const thickness = /^(?:mm|milimetros?|millimet(?:er|re)s?)$/u;
/** "En paquetes de medio kilo", "de a kilo": how much each part is to hold, and no amount that is wanted. */
const ofEachPack =
  /\b(?:en|por|in|todo en) (?:paquet\p{L}+|bols\p{L}+|porcion\p{L}*|bandej\p{L}+|partes|trozos|pedazos|piezas|potes|packs?|bags?|portions) (?:(?:como|aprox|mas o menos|chic[oa]s) )?(?:de|of) (?:a )?(?:un |una )?$|\b(?:de a|cada (?:un[oa]|paquete|bolsa) de) (?:un |una )?$/u;

/** "2 piezas como de kilo y medio": the amount of each piece, which is no thing of its own. */
function ofPieces(folded: string, found: Found): Found {
  const match = pieces.exec(folded.slice(0, found.start));
  const many = Number(numberWords[match?.[1] ?? ''] ?? match?.[1] ?? 0);
  if (!match || !Number.isInteger(many) || many < 1) return found;
  const of = (item: FoundItem) => {
    const each = found.of(item);
    return each === null ? null : rounded(each * many);
  };
  return { ...found, start: match.index, of };
}
const pieces =
  /(?<![\p{L}\d])(\d{1,2}|un[oa]?|dos|tres|cuatro|cinco|seis)\s(?:piezas?|trozos?|pedazos?|cortes?|pieces?)\s(?:(?:como|unos|unas|mas o menos|aprox|about|d|de|of)\s)+$/u;

/** Returns the quantities of a text in the unit of a product: "12 yardas" of what is sold by the yard. */
export const quantitiesOf = (item: Pick<FoundItem, 'unit'>, text: string): number[] =>
  measuresIn(measuredText(text)).flatMap(measure => {
    const said = unitSaid(measure);
    return (said ? inUnitOf(item, { ...measure, factor: said.factor }) : null) ?? [];
  });

/** Returns the first such quantity; null if the text states none. */
export const quantityOf = (item: Pick<FoundItem, 'unit'>, text: string): number | null =>
  quantitiesOf(item, text)[0] ?? null;

const rounded = (amount: number): number => Math.round(amount * 1000) / 1000;

/** Converts only between units that differ by a power of ten: nobody cuts a pound from what is sold by the kilo. */
function inUnitOf(
  item: Pick<FoundItem, 'unit'>,
  { dimension, amount, factor }: Pick<Measure, 'dimension' | 'amount'> & { factor: number },
): number | null {
  const sold = unitIn((item.unit ?? '').trim().split(/\s+/u)[0] ?? null);
  if (!sold || !isDivisible(item.unit) || sold.dimension !== dimension) return null;
  const ratio = Math.log10(sold.factor / factor);
  return Math.abs(ratio - Math.round(ratio)) < 1e-9 ? rounded(amount / sold.factor) : null;
}
