import { type FoundItem, measuredText, sentencesOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { bestNamed } from '../meant/best-named.js';
import { amountsIn, isWithin, type Limit, limitsWritten, type Quantity } from '../said/limits.js';
import type { Talk } from '../talk.js';
import { headOf } from './head-of.js';
import { itemLine } from './item-line.js';
import { kinOf } from './kin.js';
import { meantBy, namesHead, showProducts } from './product-part.js';

/** Returns the products that were shown last. For a weight or a size, the others of the kind of a single one are meant too. */
function kinShown(talk: Talk, of: Quantity): FoundItem[] {
  const shown = (talk.state.spoken ?? []).at(-1) ?? [];
  const [one, other] = shown;
  return of !== 'PERSONS' && one !== undefined && other === undefined
    ? kinOf(talk, one)
    : shown.flatMap(name => talk.tools.called(name));
}

/** Returns what is for more people than there are, with the smallest limit. */
function leastEnough<R extends { range: Limit }>(ranged: readonly R[], people: number): R[] {
  const enough = ranged.filter(({ range }) => range.from > people);
  const least = Math.min(...enough.map(({ range }) => range.to));
  return enough.filter(({ range }) => range.to === least);
}

/** "Somos 35", "there are 35 of us": a number of persons without the word for them. */
const ofUs =
  /\b(?:(?:somos|seremos|seriamos|vamos a ser|we are|we're|we'll be)\s(?:como\s|unos\s|about\s|around\s)?(\d{1,4})(?!\s?(?:%|de la|am|pm))|there(?:'s| are| will be)\s(\d{1,4})\sof us|(?:equipo|grupo|familia|team|group|family|party)\s(?:de|of)\s(\d{1,4}))\b/u;

function amountsSaid(question: string): { of: Quantity; amount: number }[] {
  const found = amountsIn(question).filter(({ of }) => of !== 'SINCE' && of !== 'AHEAD');
  const [, many, others, ofTeam] = ofUs.exec(measuredText(question)) ?? [];
  const persons = Number(many ?? others ?? ofTeam ?? 0);
  const all: { of: Quantity; amount: number }[] =
    found.length === 0 && persons > 0 ? [{ of: 'PERSONS', amount: persons }] : found;
  const [, one, other] = agesOfTwo.exec(measuredText(question)) ?? [];
  const isOfAges = other !== undefined && (all.length === 0 || all.every(({ of }) => of === 'AGE'));
  return isOfAges ? [Number(one), Number(other)].map(years => ({ of: 'AGE', amount: years * daysOfYear })) : all;
}
const daysOfYear = 365;
/** "Mis hijas de 6 y 12", "my daughter is 6 and my son is 11": two ages, of which the unit need not be said. */
const agesOfTwo =
  /\b(?:nin[oa]s?|hij[oa]s?|nen[ea]s?|niet[oa]s?|sobrin[oa]s?|kids?|children|sons?|daughters?|boys?|girls?)\b[^.?!\d]{0,15}\b(?:de|tienen?|is|are|aged?)\s(\d{1,2})(?:\s(?:anos?|years?(?: old)?))?,?\s(?:y|and)\s(?:\p{L}+\s){0,4}?(\d{1,2})(?![\d:]|\s?(?:%|am|pm|personas|people))/u;

/** Returns the range that a product's name or text states; null if there is none or several. */
function rangeOf({ name, description }: FoundItem, of: Quantity): Limit | null {
  for (const text of [name, ...sentencesOf(description)]) {
    const [one, other] = limitsWritten(text).filter(limit => limit.of === of && limit.permits);
    if (one) return other ? null : one;
  }
  return null;
}

/**
 * Answers "pesa 12 kilos" if the products differ by the range they are for, with the one "de 10 a 20 kg"; of products with only an upper
 * limit, with the smallest that suffices. Returns false if not all of them state a range, or if something else is asked.
 */
export function answerRange(talk: Talk): boolean {
  const { acts, text, tools, voice, input } = talk;
  if (acts.removes || acts.corrects || acts.asksTotal || talk.state.items.length > 0) return false;
  if (text.trim().split(/\s+/u).length > longest) return false;
  const amounts = amountsSaid(text);
  const [said] = amounts;
  // "Uno de 8 kilos y otro de 20 kilos" needs one for each.
  if (!said || amounts.some(({ of }) => of !== said.of)) return false;
  // Another number is the wanted quantity.
  if ((acts.buys || acts.takes) && (text.match(/\d+/gu) ?? []).length > amounts.length) return false;
  // "Casa de 220 m2" names a house, and not what is sold by the square metre.
  const found = tools.products(text.replace(area, ' '));
  const named = bestNamed(found);
  const kin = named.length > mostOfKind ? meantBy(named, text).items : named;
  const shown = [kin, kinShown(talk, said.of), foundBy(found)].find(({ length }) => length > 0) ?? [];
  const all = ofSameKind(text, shown, rangedOf(shown, said.of));
  // "Básica hasta 3 metros" of each does not tell them apart.
  const isWhole = all.some(({ range }) => range.from !== all[0]?.range.from || range.to !== all[0]?.range.to);
  const ranged = isWhole || !tellsOfOwn.test(acts.folded) || acts.asks ? all : ofOneKind(talk, shown, said);
  if (tellsOutside(talk, all, said)) return true;
  if (ranged.length < 2 || (ranged === all && !isWhole)) return false;
  const within = ranged.filter(({ range }) => amounts.some(({ amount }) => isWithin(range, amount)));
  // What serves 18 to 20 people is enough for 15.
  const fitting = within.length === 0 && said.of === 'PERSONS' ? leastEnough(ranged, said.amount) : within;
  if (fitting.length === ranged.length && ranged.every(({ range }) => range.from > 0)) return false;
  if (fitting.length === 0 && kin.length < named.length) return false;
  if (fitting.length === 0) {
    talk.add(voice.say('noneForThat'));
    talk.addLines(
      ranged.map(({ item }) => `• ${itemLine(item, input.language)}. ${item.description.trim().slice(0, 120)}`),
    );
    talk.showed(ranged.map(({ item }) => item));
    talk.asks(null);
    talk.buttons('person');
    return true;
  }
  const least = Math.min(...fitting.map(({ range }) => range.to));
  const open = fitting.every(({ range }) => range.from <= 0);
  const chosen = (
    amounts.length > 1 ? eachOf(fitting, amounts) : fitting.filter(({ range }) => !open || range.to === least)
  ).map(({ item }) => item);
  const [one, next] = chosen;
  if (one && !next) talk.add(voice.say('wouldBe', { product: one.name }));
  showProducts(talk, chosen);
  const fact =
    one && !next
      ? sentencesOf(one.description).find(each => limitsWritten(each).some(({ of }) => of === said.of))
      : undefined;
  if (fact !== undefined && !talk.says(fact) && !foldName(one?.name ?? '').includes(foldName(fact))) talk.add(fact);
  return true;
}
/** The nearest range for each of several amounts. */
const eachOf = (fitting: readonly Ranged[], amounts: readonly { amount: number }[]): Ranged[] => {
  const nearest = amounts.flatMap(({ amount }) =>
    fitting
      .filter(({ range }) => isWithin(range, amount))
      .toSorted((one, two) => one.range.to - two.range.to)
      .slice(0, 1),
  );
  return [...new Set(nearest)];
};
/** The things with a range, if what else was found is of another kind that is not named: a gel beside the sprayings. Otherwise none. */
function ofSameKind(text: string, shown: readonly FoundItem[], all: Ranged[]): Ranged[] {
  if (all.length === shown.length) return all;
  const [one] = all;
  const others = shown.filter(item => all.every(each => each.item !== item));
  const isOther = ({ name }: FoundItem) => headOf(name) !== headOf(one?.item.name ?? '') && !namesHead(text, name);
  return all.every(({ item }) => headOf(item.name) === headOf(one?.item.name ?? '')) && others.every(isOther)
    ? all
    : [];
}
/** The named things of the kind, although the word is too common to tell them from others: those of "fumigación de casa" for "casa". */
const foundBy = (found: readonly FoundItem[]): FoundItem[] =>
  found.filter(({ named, lacks }) => named && lacks.length === 0);
const mostOfKind = 3;
const longest = 18;
const area = /\d+(?:[.,]\d+)?\s?(?:m2|m²|mts2|metros? cuadrados?)(?![\p{L}\d])/giu;

/** "¿Tienen antipulgas para un perro de 8 kilos?" of the only kind, "para perros de 10 a 25 kg": says no with its text. */
function tellsOutside(
  talk: Talk,
  [one, other]: readonly Ranged[],
  { amount, of }: { of: Quantity; amount: number },
): boolean {
  if (!one || other || isWithin(one.range, amount) || of === 'VALUE' || !forOwn.test(talk.acts.folded)) return false;
  if (kinOf(talk, one.item.name).some(({ name }) => name !== one.item.name)) return false;
  talk.add(talk.voice.say('noneForThat'));
  talk.addLines([`${itemLine(one.item, talk.input.language)}. ${one.item.description.trim().slice(0, 120)}`]);
  talk.showed([one.item]);
  talk.asks(null);
  talk.buttons('person');
  return true;
}
const forOwn =
  /\b(?:para|pa|for)\s(?:(?:un|una|mi|mis|el|la|a|an|my|the)\s)?\p{L}{3,}(?:\s\p{L}{3,})?\s(?:de|que (?:pesa|mide|tiene)|of|weighing)\s/u;

interface Ranged {
  item: FoundItem;
  range: Limit;
}
const rangedOf = (items: readonly FoundItem[], of: Quantity): Ranged[] =>
  items.flatMap(item => {
    const range = rangeOf(item, of);
    return range ? [{ item, range }] : [];
  });

/** "Es un golden de 32 kilos", "pesa 12 kg": says what the customer's own one is like. */
const tellsOfOwn =
  /^\W*(?:(?:hola|buen[oa]s?|si|no|ok|pues|ah|y|yes|well|so)\W+)*(?:es|son|seria|tengo|pesa|mide|tiene|it\W?s|it is|i have|(?:he|she|it) (?:is|weighs)|mi \p{L}+ (?:es|pesa|mide|tiene)|my \p{L}+ (?:is|weighs))\s/u;

/**
 * Returns the products with a range of the one kind that the number tells apart: of those shown, otherwise of the whole catalogue. Of
 * "hospedaje" for small, medium and large dogs one is meant, although a bath was listed with them.
 */
function ofOneKind({ tools }: Talk, shown: readonly FoundItem[], said: { of: Quantity; amount: number }): Ranged[] {
  const all = tools.products('');
  const heads = [...new Set((shown.length > 0 ? shown : all).map(({ name }) => headOf(name)))];
  const kinds = heads
    .map(head =>
      rangedOf(
        all.filter(({ name }) => headOf(name) === head),
        said.of,
      ),
    )
    .filter(kind => kind.length > 1 && kind.some(({ range }) => isWithin(range, said.amount)));
  const [one, other] = kinds;
  return one && !other ? one : [];
}
