import { foldName } from '../../shared/fold.js';
import { isAnyUnit } from '../search/units.js';
import { WordSet, wordsIn } from '../search/words.js';
import type { ShelfProduct } from '../shelf.js';
import { termMeansIn } from './conditions.js';
import { kindsCalled, kindsListed } from './kinds-of-goods.js';
import type { SumInput } from './reckoning.js';
import type { Term } from './term.js';

/** Words for anything bought or anybody, so not a group of people: "all orders get 10% off". */
const anything =
  /\b(?:each|cada|un[oa]|personas?|people|groups?|grupos?|orders?|purchases?|every\w*|all|any|items?|pieces?|units?|products?|goods|customers?|services?|you|we|it|this|these|compras?|pedidos?|tod[oa]s?|product[oa]s?|articulos?|piezas?|unidad(?:es)?|clientes?|servicios?|descuent\w*|promo\w*|rebajas?|oferta\w*|discounts?|deals?|sales?|precios?|mayoreo|volumen|bulk|wholesale|primer\w*|segund\w*|tercer\w*|second|third|llevar|usted\w*|pag\w+|pay\w*|dias?|days?|hoy|hora\w*|mes(?:es)?|semanas?|reserva\w*)\b/u;

const unitsOf = new WeakMap<ShelfProduct, WordSet>();
const wordsOf = (product: ShelfProduct): WordSet => {
  let words = unitsOf.get(product);
  if (!words) {
    words = new WordSet([product.name, product.unit ?? '']);
    unitsOf.set(product, words);
  }
  return words;
};

/** Whether a discount is for certain people that only its sentence names: neither products nor whatever is bought. */
export function isForSome({ subject }: Term, { shelf }: Pick<SumInput, 'shelf'>): boolean {
  if (subject === '' || /\b\d+\b/.test(subject) || anything.test(subject) || termMeansIn(subject).length > 0)
    return false;
  const words = wordsIn(subject);
  return words.length > 0 && shelf.products.every(product => words.every(word => wordsOf(product).has(word) < 0.85));
}

/** Whether the customer says to be one of these people, or asks for them: "it's for our school". */
export function saysSubject({ subject }: Term, { question, earlier }: Pick<SumInput, 'question' | 'earlier'>): boolean {
  const some = new WordSet([subject]);
  return [question, ...earlier].some(text =>
    wordsIn(text).some(word => word.folded.length > 3 && some.has(word) >= 0.85),
  );
}

/** The exceptions of a condition: "everything except design". "15 % menos en la mensual" excepts nothing. */
const leavesOut =
  /(?<!\p{L})(?:except(?: for)?|excepto|salvo|(?<!%\s|ciento\s)menos (?:en|el|la|los|las)|(?<=\b(?:todo|toda la tienda)[,;]? )menos|excluding|not (?:on|for)|no (?:en|sobre|para)|no (?:aplica|vale|incluye)\w*(?: (?:en|a|para))?)\s([^.;,:]{2,60})/iu;
/** "10 % en carnes (no en combos, ni en carbón)". */
const leftOutInBrackets = /\((?:no|not|ni|excepto|salvo|menos|except)\s([^)]{3,120})\)/iu;
/** "4 % en los equipos (servicios y accesorios no)". */
const leftOutBehind = /\(([^()]{3,60}?)\s(?:no|not|no aplican?|not included)\)/iu;
/** "Los servicios y las copias son precio neto", "instalación va neta": what has no lower price. */
const leftNet =
  /(?:^|[,;(.]\s|\s(?:pero|y)\s)((?:el |la |l[oa]s )?[^.;,()\d%]{3,60}?)\s(?:son|es|van?|quedan?|are)(?:\s(?:a|con|al))?\s(?:precios?\s)?(?:net[oa]s?|de lista|normal(?:es)?|full price)(?!\p{L})/iu;
/** "No aplican a libros ni exámenes.", "Los tanques no tienen descuento.": a sentence that only states exceptions. */
const hasNone: readonly RegExp[] = [
  /^\W*(?:(?:el|los|este|estos|the|these|all)\s)?(?:\p{L}+\s){0,4}?(?:no (?:aplican?|valen?|van|cuentan?)|(?:do(?:es)?n't|do(?:es)? not) apply)\s(?:para|a|en|sobre|con|to|on|for)\s([^.;:]{3,120})/iu,
  // "Vale para todo menos generadores."
  /^\W*(?:(?:esto|el descuento|la promocion|it)\s)?(?:vale|aplica|rige|v[aá]lid[oa]|es|applies)\s(?:para|en|a|con|to|for|on)\s(?:tod[oa]s?|everything|all)\s(?:(?:el|la|los|las)\s\p{L}+\s)?(?:menos|excepto|salvo|except|but)\s([^.;:]{3,120})/iu,
  /^\W*([^.;:\d]{3,90}?)\s(?:no (?:tienen?|llevan?|entran? en|participan? de) (?:el |los |la |ningun )?(?:descuento|rebaja|promocion)|(?:have|has|get) no discount|(?:is|are) never discounted)/iu,
  // "Entraña no entra.", "Domos sin descuento.", "Not for lessons or golf carts."
  /^\W*([^.;:\d]{3,90}?)\s(?:no (?:entran?|participan?|aplican?|cuentan?)|sin (?:descuento|rebaja|promoci[oó]n)|quedan? (?:fuera|afuera|excluid[oa]s?)|(?:is|are) (?:not included|excluded))(?:\s(?:en (?:esto|el descuento|la promo\p{L}*)|(?:de|del) (?:(?:todo|cualquier|este|los|todos los) )?descuentos?|ah[ií]|aqu[ií]))?\W*$/iu,
  /^\W*not (?:for|on)\s([^.;:\d]{3,90})/iu,
];
/** Returns the products that a sentence excludes from the discounts of its article; empty if it names none. */
export const leftOutBy = (sentence: string): string => {
  for (const pattern of hasNone) {
    const [, names] = pattern.exec(sentence.normalize('NFC')) ?? [];
    if (names !== undefined) return names;
  }
  return '';
};
/** "No se cuentan ni llevan rebaja las latas, los barriles ni el hielo.": what the discounts that were stated before are not for. */
const notCounted =
  /^\W*(?:no|tampoco) (?:se )?(?:cuentan?|entran?|llevan?|tienen?|participan?|suman?)(?: (?:ni|o) (?:se )?(?:cuentan?|entran?|llevan?|tienen?))?(?: (?:el |la |los |ning[uú]n )?(?:descuento|rebaja|promoci[oó]n))?\s((?:el|la|los|las)\s[^.;:%]{3,240})/iu;
export const leftOutAfterwards = (sentence: string): string => notCounted.exec(sentence.normalize('NFC'))?.[1] ?? '';
/** Returns a sentence without the exceptions that it states. */
export const withoutExceptions = (sentence: string): string =>
  sentence.replace(leftOutInBrackets, ' ').replace(leftOutBehind, ' ').replace(leavesOut, ' ');
/** Whether a condition excepts this product by its name. */
export const isExcepted = ({ sentence, except }: Term, product: ShelfProduct): boolean => {
  if (product.offeredIn?.noDiscount) return true;
  const [, bracketed = ''] = leftOutInBrackets.exec(sentence) ?? [];
  const [, names = ''] = leavesOut.exec(sentence) ?? [];
  const [, behind = ''] = leftOutBehind.exec(sentence) ?? [];
  const [, net = ''] = leftNet.exec(sentence) ?? [];
  const excepted = [bracketed, behind, names, net, except].join(', ');
  const listed = [bracketed, behind, names, net, except].flatMap(text => kindsListed(foldName(text)));
  if (listed.some(isOfKind => isOfKind(product.name))) return true;
  const unit = foldName(product.unit ?? '');
  const called = new WordSet([product.name, /^(?:servicio|service)/u.test(unit) ? unit : '']);
  const told = new WordSet([product.name, product.description, unit, ...product.keywords]);
  return excepted.split(/[,;]\s|\s(?:y|e|o|u|ni|and|or|nor)\s/iu).some(item => {
    const all = wordsIn(item);
    const words = all.filter(({ folded }) => !/\d/.test(folded));
    // "Las medias botellas de 375" are what has that size in its name.
    const isOfSize =
      all.some(({ folded }) => /^\d{2,}$/.test(folded)) &&
      words.length > 0 &&
      all.every(word => isAnyUnit(word.folded) || (/\d/.test(word.folded) ? called : told).has(word) >= 0.85);
    if (isOfSize) return true;
    // "Cuerdas sueltas no entran" leaves out no strings that are sold in sets.
    return (
      words.some(word => called.has(word) >= 0.9) &&
      words.every(word => isAnyUnit(word.folded) || told.has(word) >= 0.85)
    );
  });
};

/** Returns the products that the title of an article names; null if it may be about all of them. */
export function ofTitle({ title }: Term, products: readonly ShelfProduct[]): readonly ShelfProduct[] | null {
  const folded = foldName(title);
  const [kind] = kindsCalled(folded);
  if (kind) return products.filter(({ name }) => kind(name));
  if (general.test(folded)) return null;
  const words = wordsIn(title).filter(word => !/\d/.test(word.folded) && !anything.test(word.folded));
  const named = products.filter(({ name }) => {
    const [head] = wordsIn(name);
    const set = new WordSet(head ? [head.folded] : []);
    return words.some(word => set.has(word) >= 0.9);
  });
  return named.length > 0 ? named : null;
}
/** A title about how something is bought does not say what is bought. */
const general = /\b(?:pag\w+|pay\w*|envi\w+|entreg\w*|deliver\w*|shipping|politic\w*|polic\w*)\b/u;

/** "10 % en repuestos y accesorios, no en mano de obra": for whatever is no service. */
export const isOfGoodsOnly = ({ kind, sentence }: Term): boolean => {
  const folded = foldName(sentence);
  return kind === 'DISCOUNT' && (notOfServices.test(folded) || onProducts.test(folded));
};
/** "10 % en productos", and not "en productos y servicios". */
const onProducts =
  /(?:^|\d ?(?:%|por ciento|percent)[^.;:%]{0,25}?\s(?:en|sobre|on)\s)(?:los |the )?(?:productos|products)\b(?! (?:(?:y|e|o|and|or) (?!\p{L}+ no\b)|(?:de|en|of) ))/u;
const notOfServices =
  /\b(?:no (?:en|sobre|para|incluye|aplica (?:en|a|para|sobre))|excepto|salvo|menos|not (?:on|for)|except(?: for)?)\s(?:en\s)?(?:(?:la|los|el|the)\s)?(?:mano de obra|servicios|labor|reparaciones|services|repairs)\b/u;
