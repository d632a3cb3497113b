import { noteIn, withoutAge, withoutBudget } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { choiceIn } from '../cart/choice-noted.js';
import { calledByOneWord } from '../meant/called-by-one-word.js';
import { countedIn, isOfVariant, isToldPrice } from '../meant/counting.js';
import { peopleFor } from '../meant/for-people.js';
import { type Items, merged } from '../meant/items.js';
import { listMeant, type MeantList } from '../meant/list-meant.js';
import { bothMeant, placeOf } from '../meant/pronouns.js';
import { listedIn } from '../meant/referents.js';
import { soldByUnit, timeSaid } from '../meant/sold-by-unit.js';
import { tellUnits } from '../meant/units-said.js';
import { meantBy } from '../products/product-part.js';
import type { Acts } from '../said/acts.js';
import { holdsNumber } from '../said/holds-number.js';
import { waitsUntilReached, withoutReached } from '../said/hours-said.js';
import { readableCounts } from '../said/readable-counts.js';
import { withoutWays } from '../said/ways-said.js';
import type { Talk } from '../talk.js';
import { withoutDestination } from './destination-said.js';

/**
 * Returns the items that a sum is about: named products with their numbers, otherwise a number of the current product; empty for the
 * cart.
 */
export const itemsMeant = (talk: Talk): Items => listOf(talk).items;

/** Returns the same items, with the open choices of the counted list. */
export function listOf(talk: Talk): Pick<MeantList, 'items' | 'open'> {
  const { state, acts } = talk;
  const text = textOfList(talk);
  // The amount of a banknote is no quantity of goods.
  if (noteIn(text) !== null) return { items: [], open: [] };
  if (acts.oneOfEach && state.offered.length > 0)
    return { items: merged(state.items, onceEach(state.offered), false), open: [] };
  const [last, before] = (state.spoken ?? []).toReversed();
  const isPair = last?.length === 2 || (last?.length === 1 && before?.length === 1 && isTaken(acts));
  const both = isPair || acts.adds ? bothMeant(talk) : null;
  if (both) return { items: onceEach(both), open: [] };
  const { items, open, others } = listMeant(talk, countedIn(talk, text, acts.buys || acts.adds || acts.asksTotal));
  tellUnits(talk, others);
  const supposed = items.length < 2 ? supposedIn(talk) : [];
  if (supposed.length > items.length) return { items: onceEach(supposed), open };
  return { items: items.length > 0 ? items : oneMeant(talk, text), open };
}
/** "Y si llevo la licuadora y los recipientes": the things that are named one after the other, if each is clear. */
function supposedIn(talk: Talk): readonly string[] {
  const [, list = ''] =
    /\b(?:si|if) (?:i )?(?:llevo|llevara|compro|comprara|pido|agarro|tomo|buy|get|take) ([^?!.;\d]{5,90}?)(?= (?:ya|me|cuanto|como|cual|hay|tengo|entro|aplica|alcanz\p{L}*|lleg\p{L}*|paso|do|is|how)\b|[?!.;,]|$)/u.exec(
      talk.acts.folded,
    ) ?? [];
  if (!/\s(?:y|e|and)\s/u.test(list)) return [];
  const { names, open } = listedIn(talk, list);
  return open.length === 0 && names.length > 1 ? names : [];
}
/**
 * "El taladro son 2 días. ¿Cuánto queda con flete?": whether only another sentence than the question names goods, and these are listed, so
 * that the question is for the whole list.
 */
export function isOfWholeList({ acts, tools }: Talk, said: Items, listed: Items): boolean {
  if (listed.length === 0 || acts.removes || acts.corrects || /\bsol[oa]\b|\bonly\b/u.test(acts.folded)) return false;
  if (!said.every(({ product }) => listed.some(item => item.product === product))) return false;
  const questions = acts.folded.split(/[.!?;]+\s+/u).filter(part => asksSum.test(part));
  return (
    questions.length > 0 &&
    questions.every(part => tools.products(part).every(({ named }) => !named)) &&
    said.every(({ product, quantity }) =>
      listed.some(item => item.product === product && (item.quantity === quantity || quantity === 1)),
    )
  );
}
/** "Ok, el aceite cítrico. ¿Cuánto me queda todo con envío?": the thing that was just chosen comes to what is listed. */
export function addsToAll({ acts, tools }: Talk, said: Items, listed: Items): boolean {
  if (listed.length === 0 || acts.removes || acts.corrects || acts.refuses) return false;
  if (wholeSum.test(acts.folded) && said.every(({ product }) => listed.every(item => item.product !== product)))
    return true;
  const parts = acts.folded.split(/[.!?;]+\s+/u);
  const questions = parts.filter(part => asksSum.test(part) && /\b(?:todo|en total|altogether|in all)\b/u.test(part));
  return (
    parts.length > 1 &&
    questions.length > 0 &&
    questions.every(part => tools.products(part).every(({ named }) => !named)) &&
    said.every(({ product }) => listed.every(item => item.product !== product))
  );
}
/** "¿Cuánto me queda todo?", but not "todo el piso". */
const wholeSum =
  /\b(?:queda|sale|seria|es|son|total)\s(?:(?:ya|me|en)\s)*todo\b(?! (?:el|la|l[oa]s|un|una)\b)|\b(?:altogether|in all)\b/u;
const asksSum = /\b(?:cuanto|total|queda|seria|how much)\b/u;
/** "Mándame los dos", but not "¿hay descuento por llevar los dos?" */
const isTaken = ({ takes, buys, commands, asksToOrder }: Acts): boolean => takes || buys || commands || asksToOrder;
const onceEach = (products: readonly string[]): Items => products.map(product => ({ product, quantity: 1 }));

/** Returns the one product that a message names, or the current one, in the quantity of a number; empty if that is unclear. */
function oneMeant(talk: Talk, text: string): Items {
  const { state, tools } = talk;
  // "El más barato en efectivo" is the cheapest of those shown, and not of all that the shop has.
  const place = talk.acts.cheapest || talk.acts.place !== null ? placeOf(talk) : null;
  if (place !== null) return [{ product: place, quantity: 1 }];
  const namedIn = (said: string) =>
    meantBy(calledByOneWord(talk, said, tools.products(said)).filter(item => item.named && item.lacks.length === 0))
      .items;
  // "Una torta con vela mágica": no torta has one, and only an article prices it.
  const whole = namedIn(text);
  const named = whole.length > 0 ? whole : namedIn(text.replace(beside, ''));
  const [, number] =
    /\b(?:l[oa]s|son|(?<!\b(?:el|la|l[oa]s|the|(?:el|la|es[ea]|est[ea]|al|the|that)(?: \p{L}{3,}){1,3}) )de|con|por|pago|x)\s(?:l[oa]s\s)?(\d{1,4})\b(?!\s?(?:%|personas|pesos|horas?|hours?|minutos|dias|semanas|meses|am|pm|:))/u.exec(
      readableCounts(text),
    ) ?? [];
  const [one] = named;
  const isNoCount =
    number !== undefined &&
    (isToldPrice(talk, foldName(text), { quantity: Number(number), name: '' }) ||
      isOfVariant(talk, foldName(text), { quantity: Number(number) }) ||
      (one !== undefined && holdsNumber(one.name, number)));
  const chosen = named.length === 1 ? null : choiceIn(talk);
  const [choice] = chosen === null ? [] : tools.called(chosen);
  if (chosen !== null)
    return [{ product: chosen, quantity: (choice && (timeSaid(choice, text) ?? peopleFor(talk, choice))) ?? 1 }];
  const quantity = number === undefined || isNoCount ? null : Number(number);
  // "5 kg de galletas con envío": a quantity in the unit that they are sold by.
  const sold = quantity === null ? soldByUnit(talk) : [];
  if (one && sold.length === 1 && sold[0]?.product === one.name) return sold;
  if (one && named.length === 1)
    return [{ product: one.name, quantity: quantity ?? timeSaid(one, text) ?? peopleFor(talk, one) ?? 1 }];
  if (quantity !== null && quantity > 0 && state.focus !== null && state.items.length === 0)
    return [{ product: state.focus, quantity }];
  return [];
}

const beside = /(?<=\p{L}{3})\s(?:con|with|m[aá]s|plus)\s.*$/isu;

const withoutTax = (text: string): string =>
  text.replace(
    /(?<!\p{L})(?:con|más|mas|incluyendo|with|plus|including)\s(?:(?:el|los|the|sales)\s)*(?:i\.?v\.?a|igv|itbms|itbis|isv|impuestos?|tax(?:es)?|vat)(?!\p{L})/giu,
    ' ',
  );

function textOfList(talk: Talk): string {
  const said = withoutWays(withoutTax(withoutDestination(talk, withoutAge(withoutBudget(talk.text)))));
  return waitsUntilReached(foldName(said)) ? withoutReached(foldName(said)) : said;
}
