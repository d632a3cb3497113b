import { foldName } from '../../shared/fold.js';
import { WordSet, wordsIn } from '../search/words.js';
import { childMark, customerMarksIn, isDay, paidBy, paysByAnyOf } from './conditions.js';
import { unknownCondition } from './only-for.js';
import { termKindsIn } from './question.js';
import type { ListedItem } from './reckoning.js';
import type { Term } from './term.js';

/** A question for a sum, folded, and what was said before it. */
interface Said {
  folded: string;
  /** The customer's previous message, and the business's last one. */
  before: string;
  told: string;
  items: readonly ListedItem[];
}

/**
 * Returns the sentences of the discounts that the customer is given although only some get them: those that they asked for and were told
 * of, and those whose condition they say to meet.
 */
export const grantedDiscounts = (terms: readonly Term[], { folded, before, told, items }: Said): ReadonlySet<string> =>
  new Set([
    ...(asksWithIt(folded) ? discountsAskedFor(terms, before, told) : []),
    ...terms.filter(term => saysCondition(term, folded, items)).map(({ sentence }) => sentence),
    ...namedDiscounts(terms, folded),
  ]);

/**
 * Returns the sentences of the discounts for certain people that the customer's previous message asked for and that were told: whoever asks
 * "¿hay precio para jubilados?" and then "o sea la corona en cuánto queda" wants the price with it.
 */
function discountsAskedFor(terms: readonly Term[], before: string, told: string): string[] {
  const folded = foldName(before);
  if (!termKindsIn(before).includes('DISCOUNT') && !asksPriceFor.test(folded)) return [];
  const persons = customerMarksIn(folded).filter(mark => !isDay(mark));
  // A student is not given the discount of pensioners, although it was told too.
  const isOfThem = (only: readonly string[]) => persons.length === 0 || only.some(mark => persons.includes(mark));
  return terms.flatMap(({ kind, sentence, only, subject, means, from, quantity }) => {
    const ofPeople = only.some(mark => !isDay(mark));
    return kind === 'DISCOUNT' &&
      (ofPeople ? isOfThem(only) : subject !== '' || means.length > 0) &&
      (means.length === 0 || paysByAnyOf(paidBy(folded), means)) &&
      !only.some(isDay) &&
      from === null &&
      quantity === null &&
      told.includes(sentence)
      ? [sentence]
      : [];
  });
}
/** Whether a message says to do what a discount is given for: "si nos deja su batería usada", "y dejo la usada". */
function saysCondition({ kind, sentence, only }: Term, folded: string, items: readonly ListedItem[]): boolean {
  const [, condition = ''] =
    /^\W*(?:si|cuando|if|when)\s([^,;.]+?)(?:[,;]|\s(?:le|te|se|les|hay|tiene|damos|we|you)\s)/u.exec(
      foldName(sentence),
    ) ?? [];
  if (kind !== 'DISCOUNT' || !only.includes(unknownCondition) || condition === '') return false;
  const [goods, said] = [new WordSet(items.map(({ product }) => product.name)), new WordSet([folded])];
  const wanted = wordsIn(condition).filter(word => goods.has(word) < 0.85);
  return wanted.length > 0 && wanted.filter(word => said.has(word) > 0).length >= Math.max(1, wanted.length * 0.6);
}
/**
 * Returns the sentences of the discounts for people that one of the messages says the customer is: "si es mecánico o taller" is given to
 * whoever wrote "soy del taller de Fredy".
 */
export const discountsOfBeing = (terms: readonly Term[], messages: readonly string[]): ReadonlySet<string> =>
  new Set(terms.filter(term => messages.some(text => saysToBe(term, text))).map(({ sentence }) => sentence));

const ofBeing =
  /^\W*(?:para (?:ti |vos |usted )?)?(?:si|if) (?:(?:usted|ud|vos|tu|you) )?(?:es|eres|sos|son|are|you're|tiene[ns]?|trabaja[ns]?(?: en)?|have|own|run)(?: (?:una?|an?|un|el|la|duen[oa] de(?: una?)?))? ([^:,;.%\d]{3,50})[:,]\s/u;
const ofTitle =
  /^(?:descuentos?|precios?|tarifas?|promo\p{L}*|discounts?|prices?) (?:especial(?:es)? )?(?:al?|para|for) (.{4,50})$/u;
/** What a purchase is, and no person: "si es primera compra", "si es para regalo". */
const ofPurchase =
  /\b(?:compras?|pedidos?|order|purchase|pag\p{L}+|efectivo|contado|transferencia|tarjeta|mas|menos|primer[oa]?|first|segund[oa]|para|en|por|con|de (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)|cupon|codigo|coupon|code|factura)\b/u;
function saysToBe({ kind, title, sentence, only }: Term, folded: string): boolean {
  const isOfMark = (told: string): boolean =>
    customerMarksIn(told).some(mark => !isDay(mark) && mark !== childMark && only.includes(mark));
  if (kind === 'DISCOUNT' && [...folded.matchAll(ofSelf)].some(([whole]) => isOfMark(whole))) return true;
  // "Descuento a electricistas y decoradores", where the sentence says only what they show.
  const [, titled = ''] = only.some(mark => !isDay(mark) && mark !== childMark)
    ? (ofTitle.exec(foldName(title)) ?? [])
    : [];
  const [, stated = ''] = only.includes(unknownCondition) ? (ofBeing.exec(foldName(sentence)) ?? []) : [];
  const people = stated === '' ? titled : stated;
  if (kind !== 'DISCOUNT' || people === '' || ofPurchase.test(people)) return false;
  const names = wordsIn(people).filter(({ folded: name }) => name.length > 3);
  return [...folded.matchAll(ofSelf)].some(([, told = '']) => {
    const said = new WordSet([told]);
    return names.some(name => said.has(name) >= 0.85);
  });
}
/** "Soy del taller Motos Fredy", "tengo un taller", "es para mi taller". */
const ofSelf =
  /(?<!\p{L})(?:soy|somos|tengo|tenemos|trabajo|trabajamos|le (?:escribo|hablo) (?:de|del)|(?:es|son|va|van) para (?:el|la|mi|un|una|nuestro|nuestra)|de parte del?|i am|i'm|we are|we're|i own|i run|i have|it's for (?:my|our|the)|for my|for our) ([^.;!?\n]{3,50})/gu;
/**
 * Returns the sentences of the discounts for certain people that a message wants counted by their share or by what proves them: "con el 10%
 * del convenio", "con mi carnet de estudiante". Of several with that share, those whose people it names.
 */
function namedDiscounts(terms: readonly Term[], folded: string): string[] {
  const [, share] = withShare.exec(folded) ?? [];
  const proof = withProof.exec(folded)?.[1] ?? '';
  if (share === undefined && proof === '') return [];
  const said = new WordSet([folded]);
  const ofPeople = terms.filter(
    ({ kind, only, subject, percent, means }) =>
      kind === 'DISCOUNT' &&
      percent !== null &&
      means.length === 0 &&
      (only.some(mark => !isDay(mark)) || subject !== '') &&
      !only.some(isDay),
  );
  const named = ofPeople.filter(
    ({ sentence, percent }) =>
      (share !== undefined && percent === Number(share)) || (proof !== '' && foldName(sentence).includes(proof)),
  );
  const called = named.filter(({ sentence }) => {
    const [before = ''] = sentence.split(/\d/u);
    return wordsIn(before).some(word => word.folded.length > 4 && said.has(word) >= 0.9);
  });
  const found = called.length > 0 ? called : new Set(named.map(({ sentence }) => sentence)).size === 1 ? named : [];
  return found.map(({ sentence }) => sentence);
}
const withShare =
  /\b(?:con|aplicando|menos|with|less) (?:(?:el|ese|mi|nuestro|su|the|that|my|our) )?(?:descuento (?:del? )?)?(\d{1,2}) ?(?:%|por ciento|percent)/u;
const withProof =
  /\b(?:con|por|with) (?:(?:el|la|mi|nuestr[oa]|su|my|our|the) )(?:descuento (?:del?|por) (?:(?:el|la|mi) )?)?(convenio|carnet|carne|credencial|membresia|constancia|rut|tne|cedula|student id|membership)(?!\p{L})/u;
const asksPriceFor = /\b(?:precio|tarifa|price|rate)s? (?:especial(?:es)? )?(?:para|de|for)\b/u;
/** Whether a message asks for a price as it follows from what was just told: "o sea la de zirconio en cuánto queda". */
export const asksWithIt = (folded: string): boolean =>
  /^\W*(?:(?:ah|ok|bueno|y|perfecto|listo|so|and)\W+)*(?:o sea|osea|entonces|es decir|asi que|con eso|con ese descuento|then|so)\b/u.test(
    folded,
  ) ||
  /\b(?:en cuanto (?:me |nos |le |les )?(?:queda|quedaria|quedan|sale|saldria)|cuanto (?:me |nos |le )?(?:queda|quedaria|pagaria|pagariamos)|cuanto (?:me|nos|le) (?:sale|saldria|costaria|cobran)|(?:would|will) (?:i|we|it|that) (?:pay|be|cost))\b/u.test(
    folded,
  );
