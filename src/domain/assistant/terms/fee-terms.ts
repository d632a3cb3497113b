import { foldName } from '../../shared/fold.js';
import { carrier } from './carriers.js';
import { distanceFeesOf } from './distance-fees.js';
import { type FreeRule, feesSaid, type Said } from './fee-lists.js';
import { apply, type Charged, isCharged, isSame } from './fee-rules.js';
import { goodsWithin } from './goods-said.js';
import { isWithin } from './metro-areas.js';
import { toMeasure, withoutReach } from './open-fees.js';
import { withSide } from './places.js';
import { clauseOf, joined } from './read-fees.js';
import { amountsIn, noTerm, statedCurrency, type Term } from './term.js';

const delivery =
  /\b(?:envi\w+|fletes?|entreg\w+|domicilios?|repart\w+|despach\w+|mensajeria|express|llev\w+|mand\w+|llegamos|vamos|cubrimos|deliver\w*|shipping|drop ?-?off)\b/u;
/** What a trip to the customer's is called that is no delivery, or brings and fetches: "Movilidad", "Where we go". */
const trip =
  /\b(?:movilidad|transportes?|traslados?|acarreos?|viaticos?|desplazamientos?|motorizados?|cadeteria|(?:recogidas?|retiros?|recojos?) y entregas?|visitas?|cobertura|zonas? (?:de|que) (?:reparto|atencion|atendemos|cubrimos)|(?:a ?donde|donde) (?:vamos|llegamos|atendemos|trabajamos)|where we (?:go|work|deliver|serve)|travel|trips?|pick ?-?up (?:and|&)|service areas?)\b/u;
/** The titles under which a word in small letters may be a place: "Visitas" may be to teach as well as to measure. */
const bearing =
  /\b(?:movilidad|transportes?|traslados?|acarreos?|viaticos?|motorizados?|cadeteria|cobertura|where we go|travel)\b/u;
const visitAtHome = /\bvisitas? a domicilio\b/gu;
/** "Recogemos la ropa y la devolvemos por S/ 8": a trip in both directions, in an article of any title. */
const fetchesAndBrings =
  /\b(?:recogemos|retiramos|buscamos|recogida|retiro|(?:pasamos|vamos) (?:a|por) \p{L}+)\b[^.;\d]{0,40}\b(?:devol|devuel|regres|entreg|traemos|llevamos)|\bpick ?up\b[^.;\d]{0,30}\b(?:bring|return|drop|deliver)/u;
const isInCapitals = (said: Said, sentence: string): boolean =>
  !('fee' in said) ||
  said.fee.places.every(name => {
    const at = foldName(sentence).indexOf(name);
    return at < 0 || /\p{Lu}/u.test(sentence.slice(at, at + name.length));
  });
const isOfTrip = (folded: string): boolean => delivery.test(folded) || trip.test(folded) || toMeasure.test(folded);
interface Source {
  title: string;
  keywords: readonly string[];
}
interface Read {
  at: number;
  sentence: string;
  said: Said[];
}

/**
 * Returns the terms of an article, of which `termsIn` reads one sentence with the one before it. Where sentences are a list of delivery
 * fees that is understood as a whole, and more of its places are known then, the fees are those of the list.
 */
export function withFeeLists(
  given: readonly string[],
  source: Source,
  termsIn: (sentence: string, before: string) => Term[],
): Term[] {
  const byDistance = distanceFeesOf(given, source);
  if (byDistance) return given.flatMap((sentence, at) => byDistance.get(at) ?? termsIn(sentence, given[at - 1] ?? ''));
  const statedBy = (all: readonly string[]) =>
    all.map((sentence, at) => {
      const near = withoutReach(sentence);
      const terms = termsIn(near, all[at - 1] ?? '');
      return near === sentence ? terms : terms.map(term => (term.sentence === near ? { ...term, sentence } : term));
    });
  const asGiven = statedBy(given);
  const asBefore = joined(asGiven.flat());
  if (given.every(sentence => !/\d/u.test(sentence))) return asBefore;
  const sentences = given.flatMap(sentence => sentence.split(hurriedStop));
  const stated = sentences.length === given.length ? asGiven : statedBy(sentences);
  const about = foldName([source.title, ...source.keywords].join(' '));
  const fetches = sentences.some(sentence => fetchesAndBrings.test(foldName(sentence)));
  const read = sentences.flatMap((sentence, at): Read[] => {
    const isOpenToRead = (stated[at] ?? []).every(
      // What some goods cost on top of a delivery is no fee of a place.
      ({ kind, ofGoods }) => ['FEE', 'FROM', 'SERVICE'].includes(kind) && !(kind === 'SERVICE' && ofGoods),
    );
    // "Roperos se cotizan aparte" is about goods as well as places.
    const ofGoods = (stated[at] ?? []).some(({ kind, subject }) => kind === 'FEE' && subject !== '');
    if (ofGoods && /cotiz|quote|calcul/iu.test(sentence)) return [];
    if (!isOpenToRead || !(fetches || isOfTrip(about) || isOfTrip(foldName(sentence)))) return [];
    const said = feesSaid(withoutReach(sentence));
    const isSure =
      delivery.test(`${about} ${foldName(sentence).replace(visitAtHome, ' ')}`) ||
      bearing.test(about) ||
      toMeasure.test(about) ||
      fetches;
    return said && !namesTitle(said, about) && (isSure || said.every(each => isInCapitals(each, sentence)))
      ? [{ at, sentence, said }]
      : [];
  });
  const listed = read.length === 0 ? null : termsOfList(read, source);
  if (!listed) return asBefore;
  const all = joined(stated.flatMap((terms, at) => listed.get(at) ?? terms));
  const goods = given.flatMap(goodsWithin).map(({ groups }) => foldName(groups?.goods ?? ''));
  const more = placed(all, goods) - placed(asBefore, goods);
  const fewer = unplaced(asBefore, goods) - unplaced(all, goods);
  const limits = limited(all) - limited(asBefore);
  return fewer >= 0 && (more > 0 || (more === 0 && (fewer > 0 || limits > 0))) ? all : asBefore;
}
/** "Sin cargo. a Merlo no vamos": who hurries writes no capital, and few abbreviations stand before a small letter. */
const hurriedStop =
  /(?<=\p{L}{3}(?<!\b(?:col|pza|tel|aprox|min|max|urb|res|depto|dpto|mpio|edif|sta|sto)))\.\s+(?=\p{Ll})/iu;

/** "Agua a domicilio", and "agua 28" is no place. */
const namesTitle = (said: readonly Said[], title: string): boolean => {
  const words = title.split(/[^\p{L}]+/u).filter(word => word.length > 3 && !isOfTrip(word));
  return said.some(
    each =>
      'fee' in each &&
      each.fee.places.some(name =>
        // The keyword "zona" does not name "zona 4".
        name
          .replace(counted, '')
          .split(' ')
          .some(w => words.some(word => word.startsWith(w.slice(0, 5)) && w.length > 3)),
      ),
  );
};

const counted = /^(?:zona|sector|distrito|anillo) (?=\d)/u;

const isFee = ({ kind }: Term): boolean => kind === 'FEE';
const isNamed = ({ places, elsewhere }: Term): boolean => places.length > 0 || elsewhere;
const isKnown = ({ amount, open, from, places }: Term): boolean =>
  amount !== null || open || (from !== null && places.length > 0);
/** "Demas se cotiza", "Estafeta 160": what was taken for the name of a place. */
const noPlace = new RegExp(
  String.raw`^(?:demas|otr[oa]s|transportes?|movilidad|traslados?|visitas?|motorizado|recogida|metropolitan[ao])\b|^(?:interior|${carrier})$`,
  'u',
);
/** The number of places, and of rests and of fees for anywhere with a number of pieces, of which a fee is known. */
const placed = (terms: readonly Term[], goods: readonly string[]): number => {
  const known = terms.filter(term => isFee(term) && isKnown(term));
  const others = known.filter(term => term.places.length === 0 && (term.elsewhere || (term.amount && term.quantity)));
  const names = known.flatMap(({ places }) => places).filter(name => !noPlace.test(name) && !goods.includes(name));
  // A city whose parts have their fees is no further place.
  const all = [...new Set(names)];
  return all.filter(name => !all.some(part => isWithin(part, name))).length + others.length;
};
const limited = (terms: readonly Term[]): number =>
  terms.filter(
    term => isFee(term) && term.amount !== '0' && term.amount !== null && (term.from ?? term.quantity) !== null,
  ).length +
  // Less than a fee that has it.
  terms.filter(({ kind, months }) => kind === 'FROM' && months === null).length / 2;
const unplaced = (terms: readonly Term[], goods: readonly string[]): number =>
  terms.filter(
    term =>
      isFee(term) &&
      (!(isNamed(term) && isKnown(term)) || term.places.some(name => goods.includes(name))) &&
      term.subject === '',
  ).length;

const sentenceOf = (at: number, read: readonly Read[]): string => read.find(each => each.at === at)?.sentence ?? '';
const isNew = (names: readonly string[], fees: readonly Charged[]): boolean =>
  names.every(name => fees.every(({ fee }) => fee.places.every(place => !isSame(name, place))));
/** Returns the fees of each sentence, with what is said of them anywhere; null if they are no list. */
function termsOfList(read: readonly Read[], { title, keywords }: Source): Map<number, Term[]> | null {
  const fees: Charged[] = [];
  const parts: (Omit<Read, 'said'> & { rule: FreeRule })[] = [];
  const early: { rule: FreeRule; sentence: string }[] = [];
  let last: { rule: FreeRule; sentence: string } | null = null;
  for (const { at, sentence, said } of read)
    for (const each of said) {
      if ('fee' in each) fees.push({ at, fee: each.fee, rule: null });
      else if ('rule' in each) {
        if (each.rule.ofPart) parts.push({ at, sentence, rule: each.rule });
        last = { rule: each.rule, sentence };
        if (fees.some(isCharged)) {
          apply(last, fees);
        } else early.push(last);
      } else if (last) {
        const { only } = last.rule;
        const fee = { ...nothing, amount: each.under, places: only, said: sentence };
        fees.push({ at, fee, rule: last });
        early.splice(early.indexOf(last), 1);
      } else return null;
    }
  for (const rule of early) {
    // "Ambato sur gratis desde 100, Ambato centro 5": what a smaller order costs there is not said.
    const { only } = rule.rule;
    const [next] = fees;
    if (
      next &&
      only.length > 0 &&
      !rule.rule.ofPart &&
      rule.sentence === sentenceOf(next.at, read) &&
      isNew(only, fees)
    )
      fees.unshift({
        at: next.at,
        fee: { ...nothing, amount: null, places: only, said: rule.sentence },
        rule,
        isFreeOnly: true,
      });
    else apply(rule, fees);
  }
  if (!fees.some(({ fee }) => fee.amount !== null)) return null;
  // "A todo el pais 180" is no rest, if no place has a fee of its own.
  if (!fees.some(({ fee }) => fee.places.length > 0) && fees.some(({ fee }) => fee.elsewhere && !fee.refused))
    return null;
  const sentenceAt = new Map(read.map(({ at, sentence }) => [at, sentence]));
  const found = new Map<number, Term[]>(read.map(({ at }) => [at, []]));
  for (const { at, fee, rule, isHalf, isFreeOnly, told = rule?.sentence ?? '' } of fees) {
    const sentence = sentenceAt.get(at) ?? '';
    const base = { ...noTerm, title, keywords: keywords.join(' '), currency: statedCurrency(amountsIn(sentence)) };
    const several = fees.filter(each => each.at === at && each.fee.amount !== null).length > 1;
    found.get(at)?.push({
      ...base,
      kind: 'FEE',
      sentence: told !== '' && told !== sentence ? `${sentence} ${told}` : sentence,
      amount: fee.amount,
      places: withSides(fee.places, fees),
      elsewhere: fee.elsewhere,
      ...(fee.amount === null && !isFreeOnly && { open: true }),
      ...(fee.refused && { refused: true as const }),
      ...(fee.amount === '0' && { from: '0' }),
      ...(isHalf && fee.amount !== null && { reduced: String(Number(fee.amount) / 2) }),
      ...(rule && { from: rule.rule.from, above: rule.rule.above, quantity: rule.rule.pieces }),
      ...(several && fee.amount !== null && { clause: clauseOf(fee.said) }),
    });
  }
  // An amount of a part of the order is told, and not compared with that of all of it.
  for (const { at, sentence, rule } of parts)
    found.get(at)?.push({
      ...noTerm,
      kind: 'FROM',
      title,
      keywords: keywords.join(' '),
      sentence,
      from: rule.from,
      above: rule.above,
    });
  return found;
}
/** "Norte de Quito" is where "Quito norte" is, if only one of the places is a north. */
const withSides = (places: readonly string[], fees: readonly Charged[]): string[] => {
  const all = fees.flatMap(({ fee }) => fee.places.flatMap(withSide));
  return [...new Set(places.flatMap(withSide))].filter(
    name => places.includes(name) || all.indexOf(name) === all.lastIndexOf(name),
  );
};
const nothing = { elsewhere: false, refused: false, always: false };
/** "Desde 600 ya con descuento": what counts for a free delivery is what is paid. */
const lessDiscount =
  /\b(?:ya )?con (?:el |los )?descuentos?\b|\bdespues del? descuentos?\b|\bafter (?:the )?discounts?\b/u;
export const countsDiscounts = ({ sentence }: Term): boolean => lessDiscount.test(foldName(sentence));
