import { foldName } from '../../shared/fold.js';
import { keptFor } from '../../shared/kept-for.js';
import { measuredText } from '../measures/index.js';
import { standsIn, wordsOfProduct } from '../search/product-index.js';
import { isAnyUnit } from '../search/units.js';
import { WordSet, wordsIn } from '../search/words.js';
import type { ShelfProduct } from '../shelf.js';
import { hitsOf, namesOf, withoutUnitsNamed } from './goods-named.js';
import { hasShareOfKind } from './kinds-beside.js';
import { classOf, isOfTime } from './lodging.js';
import type { ListedItem, SumInput } from './reckoning.js';
import { isExcepted, isOfGoodsOnly, ofTitle } from './scope.js';
import type { Term } from './term.js';

/** Returns the products of a list that a discount is for: those that its sentence names, or all if it names nothing of the catalogue. */
export function meantOf(given: Term, place: Pick<SumInput, 'items' | 'shelf'>): ListedItem[] {
  const { leftOut } = given;
  const all = goodsOf(given, place);
  return leftOut ? all.filter(({ product }) => !leftOut.includes(product.name)) : all;
}
function goodsOf(given: Term, { items, shelf }: Pick<SumInput, 'items' | 'shelf'>): ListedItem[] {
  if (given.of !== null) return items.filter(({ product }) => product.name === given.of);
  const { products } = shelf;
  const before = goodsRead.get(given);
  const read = before?.products === products ? before : { products, isMeant: keptFor(goodsIn(given, products)) };
  goodsRead.set(given, read);
  return items.filter(({ product }) => read.isMeant(product));
}
type IsMeant = (product: ShelfProduct) => boolean;
/** Each sum asks every condition for its goods, which the shop alone decides. */
const goodsRead = new WeakMap<Term, { products: readonly ShelfProduct[]; isMeant: IsMeant }>();

function goodsIn(given: Term, products: readonly ShelfProduct[]): IsMeant {
  if (given.beside) return product => hasShareOfKind(given, product, products) && !isExcepted(given, product);
  const term = ofObject(given, products);
  const { freeWith, per } = term;
  if (term.kind === 'DISCOUNT' && per !== null)
    return product => isOfTime(product.unit, per) && !isExcepted(term, product);
  const counted = countedBy(given, products);
  const ofUnits = counted ? null : headedByUnits(given, products);
  if (ofUnits) return product => ofUnits.includes(product) && !isExcepted(term, product);
  const ofClass = term.kind === 'FEE' || term.kind === 'SERVICE' ? null : classOf(given, products);
  if (ofClass) return product => ofClass.some(({ name }) => name === product.name);
  if (freeWith) {
    // "El filtro de aceite" is no other filter.
    const isGiven = products.some(product => isCalledWhole(product, freeWith.given)) ? isCalledWhole : isCalled;
    return product => isGiven(product, freeWith.given);
  }
  // "10 % en la mensualidad" is for what is paid by the month, and not for the fee of enrolling.
  if (ofMonths.test(foldName(term.sentence)) && products.some(isByMonth)) return isByMonth;
  if (isOfGoodsOnly(term)) return product => !isService(product) && !isExcepted(term, product);
  // "10% off repairs" is for all services, not only for the one that has the word in its name.
  if (repairs.test(foldName(term.sentence)) && products.some(isService)) return isService;
  if (counted) return product => counted.includes(product) && !isExcepted(term, product);
  const named = isOfAll(given)
    ? []
    : withoutUnitsNamed(
        term,
        products.filter(one => namesOf(term, one) && isCountedIn(term, one)),
      );
  if (named.length > 0)
    return product =>
      named.some(({ name }) => name === product.name) &&
      !isOutdone(term, product, named) &&
      !isBeside(term, product, named);
  // A unit price, or that of several pieces, applies only to the product that its sentence names.
  if (term.each !== null || term.pack) return () => false;
  const titled = isOfAll(given) ? null : ofTitle(term, products);
  return product => !isExcepted(term, product) && (titled === null || titled.includes(product));
}

/** "10 % menos en todos los baños, cualquier día": what behind a share says of what it is for. */
const object = /\d ?(?:%|por ciento|percent)[^.;:%]{0,30}?\s(?:en|sobre|on)\s([^.;:%]{3,90})/iu;
const ofEverything =
  /^(?:(?:el |la )?tod[oa]s?(?: (?:el|la|l[oa]s|su|lo(?! de)))?(?: (?:productos?|articulos?|mercaderia|mercancia|alquiler|pedido|compra|tienda|servicios?|precios?|demas)(?: (?:de |del |en )(?:la |el )?(?:mercaderia|mercancia|productos|tienda|local))?)?|everything|all(?: products| items)?)(?=\W*(?:$|[,(]|menos|excepto|salvo|except|but))/u;
const objectOf = ({ kind, sentence, percent }: Term): string =>
  kind !== 'DISCOUNT' || percent === null ? '' : (object.exec(sentence)?.[1] ?? '');
/** "5 % en todos los productos menos los tanques": for whatever is bought. */
const isOfAll = (term: Term): boolean => ofEverything.test(foldName(objectOf(term)));

/** Returns a discount with only that part of its sentence, if it names goods: a word before the share may be about who gets it. */
function ofObject(term: Term, products: readonly ShelfProduct[]): Term {
  const before = narrowedOf.get(term);
  if (before?.products === products) return before.term;
  const found = narrowed(term, products);
  narrowedOf.set(term, { products, term: found });
  return found;
}
/** A condition is asked for its goods once for each product of the shop. */
const narrowedOf = new WeakMap<Term, { products: readonly ShelfProduct[]; term: Term }>();

function narrowed(term: Term, products: readonly ShelfProduct[]): Term {
  const part = objectOf(term);
  if (part === '' || term.freeWith !== null) return term;
  const own = { ...term, sentence: part };
  return products.some(one => namesOf(own, one)) ? own : term;
}

/** "Paquetes y rollos: 5 o más del mismo 5 %": the products that are sold in the units of a heading; null if it names no units. */
function headedByUnits({ sentence }: Term, products: readonly ShelfProduct[]): readonly ShelfProduct[] | null {
  const [, heading = ''] = /^\W*([^:;\d%]{3,50}):\s/u.exec(foldName(sentence)) ?? [];
  // "En platos por persona: de 30 en adelante 5 %".
  const [, per = ''] = /\s(?:por|per) (\p{L}{3,})$/u.exec(heading) ?? [];
  const byThat = products.filter(({ unit }) => per !== '' && isUnit(per, unit ?? ''));
  if (byThat.length > 0) return byThat;
  const nouns = heading.split(/,\s|\s(?:y|e|o|and|or)\s/u).filter(noun => noun !== '');
  const found = products.filter(({ unit }) => nouns.some(noun => isUnit(noun, unit ?? '')));
  const isOfUnits = nouns.length > 0 && nouns.every(noun => products.some(({ unit }) => isUnit(noun, unit ?? '')));
  return isOfUnits && !anyThing.test(nouns[0] ?? '') ? found : null;
}

/**
 * Returns the products that a sentence counts by their unit and size: "llevando 3 bolsas de 15 kg" is only for those. Null if it counts any
 * product.
 */
function countedBy(term: Term, products: readonly ShelfProduct[]): readonly ShelfProduct[] | null {
  const { quantity, nth } = term;
  const folded = measuredText(term.sentence);
  const many = quantity ?? nth;
  const said = (number: string): RegExpExecArray | null =>
    new RegExp(
      String.raw`(?<![\d.,$])${number}\s?(\p{L}{3,}|kgs?|lbs?|lts?)(?!\p{L})(?:\s(?:de|of)\s(?!un[oa]?\s)(\p{L}{3,})(?:\s(?:o|y|e|u|or|and)\s(?!mas|more)(\p{L}{3,}))?)?`,
      'u',
    ).exec(folded);
  // "Llevando 6 botellas de vino 10 %; llevando 12 o más, 15 %": the second number counts what the first one does.
  const [, noun = '', of = '', orOf = ''] =
    many === null ? [] : (said(String(many)) ?? (isBareStep(folded, many) ? said(String.raw`\d{1,4}`) : null) ?? []);
  const [, size = '', unit = '', orMore] =
    /\b(?:de|of)\s(\d+(?:[.,]\d+)?)\s?(kgs?|kilos?|g|ml|lts?|l|oz|lbs?)\b(\s(?:o|y|or|and) (?:mas|more|up)\b)?/u.exec(
      folded,
    ) ?? [];
  const [word] = wordsIn(noun);
  // "6 botellas de vino" are no bottles of anything else.
  const kinds = [of, orOf].flatMap(each => wordsIn(each).slice(0, 1));
  const called = products.filter(one => kinds.some(kind => standsIn(kind, wordsOfProduct(one)) >= same));
  const counted = called.length > 0 ? called : products;
  const ofUnit = counted.filter(one => word && isUnit(noun, one.unit ?? ''));
  const sizeOf = new RegExp(String.raw`(?<![\d.,])(\d+(?:[.,]\d+)?)\s?${unit.slice(0, 1)}`, 'u');
  const [least, isFrom] = [sizeIn(size), orMore !== undefined];
  const ofSize = products.filter(({ name }) => {
    const own = sizeIn(sizeOf.exec(foldName(name))?.[1] ?? '');
    return isFrom ? own >= least : own === least;
  });
  if (noun === '' || anyThing.test(noun) || ofUnit.length === 0) return null;
  const both = size === '' ? ofUnit : ofUnit.filter(one => ofSize.includes(one));
  const found = both.length > 0 ? both : ofUnit;
  // "Tierra: 10 sacos y más" is not for every sack, and "sillas plásticas: desde 100 sillas" not for every chair.
  const told = { ...term, sentence: term.sentence.replace(anyOfThem, ' ') };
  const own = withoutUnitsNamed(
    told,
    found.filter(one => namesOf(told, one)),
  );
  const closest = own.filter(one => !isOutdone(told, one, own));
  return closest.length > 0 ? closest : found;
}
/** "5 packs (cualquiera: bebida, agua o cerveza)": whatever packs they are. */
const anyOfThem =
  /\((?:de )?(?:cualquier|tod[oa]s|el que|la que|l[oa]s que|no importa|sin importar|surtid|mezclad|combinad|se pueden|any|all|mixed|no matter)[^()]*\)/giu;
const isBareStep = (folded: string, many: number): boolean =>
  new RegExp(String.raw`\d ?%.*(?<![\d.,$])${many} (?:o mas|en adelante|para arriba|or more)(?!\p{L})`, 'u').test(
    folded,
  );
const sizeIn = (figure: string): number => (figure === '' ? Number.NaN : Number(figure.replace(',', '.')));
const same = 0.85;
const measureUnits = [
  /^(?:kgs?|kilos?|kilogramos?)$/u,
  /^(?:lbs?|libras?|pounds?)$/u,
  /^(?:lts?|l|litros?|liters?)$/u,
  /^(?:mts?|m|metros?|meters?)$/u,
];
/** "Picada común 2 kg x $12.000" is of what is sold by the kilo, and not of a tray. */
const isCountedIn = ({ pack }: Term, { unit }: ShelfProduct): boolean =>
  pack?.unit === undefined || anyThing.test(pack.unit) || isUnit(pack.unit, unit ?? '');
/** Whether goods with this unit are counted by a noun: "10 kg" counts what is sold by the "kilo". */
function isUnit(noun: string, unit: string): boolean {
  const [sold = ''] = foldName(unit).split(/[^\p{L}\d]+/u);
  return (
    measureUnits.some(each => each.test(noun) && each.test(sold)) || wordsIn(unit)[0]?.stem === wordsIn(noun)[0]?.stem
  );
}
const anyThing = /^(?:piezas?|pzas?|pieces?|uni(?:dad(?:es)?|ts?)|productos?|articulos?|items?|cosas?|things?)$/u;

/**
 * Whether a product is only an accessory of those that a sentence names: "líquido para lentes de contacto", if the sentence is about the
 * lenses, and the "funda bajo" where the shop sells a "bajo eléctrico". A word that names no thing of its own, such as "kit", hides none.
 */
function isBeside(term: Term, one: ShelfProduct, named: readonly ShelfProduct[]): boolean {
  const hits = hitsOf(term, one);
  if (!named.some(other => other !== one && isHeadedBy(other, hits))) return false;
  if (!isHeadedBy(one, hits) && !isContainer(one.name)) return true;
  const [own = ''] = foldName(one.name).split(forThem);
  if (own.length === one.name.length) return false;
  const ofItself = new Set(wordsIn(own).map(({ stem }) => stem));
  return hits.every(hit => !ofItself.has(hit));
}
const isContainer = (name: string): boolean => isAnyUnit(foldName(name).split(/[^\p{L}]+/u)[0] ?? '');
/** Whether the name of a product, or one of its keywords, begins with one of these words. */
const isHeadedBy = ({ name, keywords }: ShelfProduct, stems: readonly string[]): boolean =>
  [name, ...keywords].some(text => stems.includes(wordsIn(text)[0]?.stem ?? ''));
const forThem = /\s(?:para|for)\s/u;

/** Whether a sentence names other products of the same kind more closely: "la membresía trimestral o la anual" is not the monthly one. */
function isOutdone(term: Term, one: ShelfProduct, named: readonly ShelfProduct[]): boolean {
  const [head] = wordsIn(one.name);
  const own = new Set(hitsOf(term, one));
  return named.some(other => {
    const [first] = wordsIn(other.name);
    if (other === one || head === undefined || first === undefined) return false;
    const hits = new Set(hitsOf(term, other));
    // "Pipetas para perro: la tercera a mitad de precio" is not for whatever else is for dogs.
    const isKind = first.stem === head.stem ? own.has(head.stem) : hits.has(first.stem) && !own.has(first.stem);
    return (
      isKind &&
      (first.stem === head.stem || !own.has(head.stem)) &&
      hits.size > own.size &&
      [...own].every(hit => hits.has(hit))
    );
  });
}

const ofMonths =
  /%.{0,30}\b(?:en|de|sobre) (?:la|las|su|cada|el) (?:mensualidad(?:es)?|cuotas? mensual(?:es)?)\b|%.{0,20}\boff (?:the )?monthly\b/u;
const isByMonth = ({ unit }: ShelfProduct): boolean => /^(?:mes|mensualidad|month)/u.test(foldName(unit ?? ''));
export const isService = ({ unit }: ShelfProduct): boolean => service.test(foldName(unit ?? ''));
const service = /^(?:servicios?|services?|reparacion(?:es)?|repairs?)\b/u;
/** Words for services, which are done and not sold. */
export const repairs = /\b(?:repar\w+|repairs?|servicios?|services?|labor|mano de obra)\b/u;

/** Whether a product is called by the first word of a description: "examen visual", "a bike". */
export function isCalled({ name, keywords }: ShelfProduct, words: string): boolean {
  const called = new WordSet([name, ...keywords]);
  const [first] = wordsIn(words);
  return first !== undefined && called.has(first) >= 0.9;
}

/** Whether a product has all the words of a description. */
export function isCalledWhole({ name, keywords }: ShelfProduct, words: string): boolean {
  const called = new WordSet([name, ...keywords]);
  const said = wordsIn(words);
  return said.length > 0 && said.every(word => called.has(word) >= 0.85);
}

/** Whether a product has all the words of what is counted, of which one may be its unit: "litros aceite". */
export function isSoldAs({ name, keywords, unit }: ShelfProduct, words: string): boolean {
  const called = new WordSet([name, ...keywords]);
  const said = wordsIn(words);
  const rest = said.filter(word => called.has(word) < 0.85);
  return said.length > rest.length && rest.every(word => isUnit(word.folded, unit ?? ''));
}

/** "En los bonches, surtido de color no importa": what may differ among the goods is no further kind of them. */
const ofNoMatter =
  /\b(?:no importa|sin importar|da igual|(?:se )?pueden? \p{L}+|surtid[oa]s?|mezclad[oa]s?|combinad[oa]s?|variad[oa]s?|cualquier[ao]?|doesn't matter|don't have to|no matter|regardless|mixed|mix and match)\b/u;

/**
 * Whether a discount is for several kinds of products of which the catalogue knows only some by that word: with "10 % en medicamentos y
 * sueros", a product may be named by its substance. It is unknown which products belong to the other kinds.
 */
export function isUnsure(term: Term, { shelf, items }: Pick<SumInput, 'shelf' | 'items'>): boolean {
  if (term.beside) return false;
  if (isPaidFor(term) && !items.some(({ product }) => saysWhatIsPaid(term, product))) return true;
  const [, listed = ''] =
    /%[^.;:]{0,25}?\s(?:en|on)\s([^.;:%\d]{3,60})$/u.exec(
      foldName(term.sentence).replace(notFor, '').replace(/[.!]$/u, ''),
    ) ?? [];
  if (isOfAll(term) || isOfGoodsOnly(term)) return false;
  const kinds = listed.split(/,\s|\s(?:y|e|and)\s/u).filter(kind => wordsIn(kind).length > 0 && !ofNoMatter.test(kind));
  if (kinds.length < 2) return false;
  const isKnown = (kind: string) =>
    shelf.products.some(({ name, keywords, unit }) => {
      const called = new WordSet([name, ...keywords, unit ?? '']);
      return wordsIn(kind).some(word => called.has(word) >= 0.85);
    });
  const known = kinds.filter(isKnown).length;
  return known > 0 && known < kinds.length;
}

/** "…, no aplica en paquetes": what is left out is no further kind of goods. */
const notFor = /,? (?:pero )?(?:no (?:aplica|vale|incluye|cuenta|corre|es valido|hay)|excepto|salvo|menos) .*$/u;

/** "Pagando celular de contado": what is paid so, if it is a thing and not the whole purchase. */
const paidFor =
  /\bpagando (?:(?:el|la|su|tu|un|una) )?(?!(?:todo|total|pedido|compra|cuenta|orden|valor|monto|completo|anticipado|siempre|directo|solo)\b)(\p{L}{4,}) (?:de contado|al contado|en efectivo|por transferencia)(?!\p{L})/u;
const isPaidFor = ({ kind, sentence }: Term): boolean => kind === 'DISCOUNT' && paidFor.test(foldName(sentence));
/** Whether any text of a product has the word for what is paid. */
function saysWhatIsPaid({ sentence }: Term, { name, keywords, description }: ShelfProduct): boolean {
  const [, noun = ''] = paidFor.exec(foldName(sentence)) ?? [];
  const [word] = wordsIn(noun);
  return word !== undefined && new WordSet([name, ...keywords, description]).has(word) >= same;
}
