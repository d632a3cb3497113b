import { type FoundItem, measuredText } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { partyIn } from '../said/parties.js';
import type { Talk } from '../talk.js';
import { bestNamed } from './best-named.js';
import { timeWanted } from './for-that-long.js';
import { type Items, listedNow, merged } from './items.js';
import { partyBefore } from './party-before.js';
import { isPerPerson } from './per-person.js';
import { isByTime, timeSaid } from './sold-by-unit.js';

const time = '(?:noches?|nights?|dias?|days?|horas?|hrs?|hours?|semanas?|weeks?|mes(?:es)?|mensualidad(?:es)?|months?)';
const timeOf = new RegExp(String.raw`(?<![\p{L}\d.,$])\d{1,3} ${time}(?!\p{L})`, 'gu');
const mornings = /\b(?:l[oa]s |ambas |both |the )?(?<![\d.,$])(\d{1,2}) (?:mananas|veces|desayunos|mornings)(?!\p{L})/u;
const everyDay =
  /\b(?:tod[oa]s l[oa]s (?:dias|mananas|noches)|cada (?:dia|manana|noche)|diari[oa]s?|every (?:day|morning|night)|each (?:day|morning)|daily)\b/u;
const people =
  /\b(?:para|pa|for|por|a|de) (?:l[oa]s |tod[oa]s l[oa]s |nosotr[oa]s (?:l[oa]s )?|the )?(\d{1,3})(?: of us| personas?| adultos?| people| adults?| pax)?(?=\s*(?:$|l[oa]s \d|tod[oa]s|cada|cuanto))|\b(?:l[oa]s|nosotr[oa]s|the) (\d{1,3})(?: of us)?(?=\s*(?:$|l[oa]s \d|tod[oa]s|cada|cuanto))|(?<![\d.,$])(\d{1,3}) (?:personas?|adult[oa]s?|people|adults?|pax)(?!\p{L})/u;
const forEach = /\b(?:cada un[oa]|each(?: of us| one)?)\b/u;
const meal =
  /\b(?:desayunos?|almuerzos?|cenas?|comidas?|media pension|pension completa|breakfasts?|lunch\w*|dinners?|half board|meals?)\b/u;
/** An hour of the clock, a date and the number of a room count nothing. */
const uncounted =
  /\b(?:del?|from) \d{1,2}(?: de \p{L}{4,10})? (?:al?|to) \d{1,2}(?: de \p{L}{4,10})?\b|\b(?:a las |at )?\d{1,2}(?::\d{2})? ?(?:am|pm)\b|\b(?:a l?as?|at) \d{1,2}(?::\d{2})?|\b\d{1,2} de \p{L}{4,10}\b|\b(?:cuarto|habitacion|room|cabana) \d{1,3}\b/gu;
const asked = /\b(?:cuanto|total|how much)(?!\p{L})/u;
const joint = /[,.;?!\n]+\s*|\s(?:y|e|and)\s|\s(?=(?:\+|mas|con|plus|with)\s)/u;
/** "Con ella", "más el flete": what comes to it and is no thing of the shop that is sold so. */
const comesToIt = /^(?:\+|mas|con|plus|with)\s/u;
const begins =
  /^\W*(?:(?:y|e|ok|and|bueno|dale|si|tambien|listo|entonces)\W+)*(?:con|mas|tambien|ademas|sum[ae]\p{L}*|agreg\p{L}+|anad\p{L}+|ponle|echale|incluy\p{L}+|plus|with|add)\s/u;
const sameTime = new RegExp(
  String.raw`\b(?:l[oa]s|el|la|the|por|es[oa]s) (?:mism[oa]s?|same) (?:\d{1,3} )?${time}(?!\p{L})`,
  'u',
);
const chatter =
  /\b(?:ok|listo|entonces|mejor|nada|solo|nomas|queda|quedaria|seria|es|sale|todo|cuanto|total|mismos?|mismas?|that|one|then|just|only|ese|esa|eso|the|los|las|por|para)\b|[^\p{L}]+/gu;

interface Clause {
  text: string;
  item: FoundItem | null;
  /** The number that is left when those of times and people are taken away. */
  many: number | null;
  people: number | null;
}

/**
 * Reads what a message wants of things that are sold by time or by person: "2 noches con aire más el típico para los dos las dos mañanas".
 * A night is counted for each piece, a meal for each person and morning. `adds`: whether it comes to the list that was priced. Null if the
 * message leaves any number without a meaning, or nothing of the list is sold so.
 */
export function timedList(talk: Talk): { items: Items; adds: boolean } | null {
  const { state } = talk;
  const said = measuredText(wished(talk.text));
  const adds = begins.test(said);
  const clauses = said.split(joint).flatMap(text => clauseOf(talk, text) ?? []);
  if (clauses.length === 0 || clauses.some(({ many }) => many !== null && Number.isNaN(many))) return null;
  const named = clauses.filter(({ item }) => item !== null);
  const listed = listedNow(state);
  const spoken = named.some(({ item }) => item !== null && isByTime(item)) || adds ? null : focusIn(talk, listed);
  const bare = clauses.find(({ item, many }) => item === null && many !== null)?.many ?? null;
  if (bare !== null && spoken === null) return null;
  const whole: Clause[] = spoken ? [{ text: said, item: spoken, many: bare, people: null }, ...named] : named;
  const stay = stayOf(talk, said, [...whole.flatMap(({ item }) => item ?? []), ...calledOf(talk, listed)]);
  let isTimed = false;
  const items: Items = [];
  for (const { text, item, many, people: heads } of whole) {
    if (!item || item.price === null || items.some(({ product }) => product === item.name)) return null;
    const own = isByTime(item) ? (timeSaid(item, text) ?? stay(item)) : null;
    const each = isPerPerson(item) ? (heads ?? many ?? partyOf(talk, text, listed, stay)) : (many ?? 1);
    const times = isByTime(item)
      ? own
      : isPerPerson(item)
        ? mealsOf(text, item, () => nightsOf(whole, listed, stay, talk))
        : 1;
    if (each === null || times === null || (heads !== null && !isPerPerson(item))) return null;
    isTimed ||= isByTime(item) || times > 1 || (isPerPerson(item) && (heads !== null || forEach.test(text)));
    items.push({ product: item.name, quantity: each * times });
  }
  if (!isTimed || items.length === 0) return null;
  // "3 noches" of one thing, without a number of it: how many there are was said before, and is known to the parts for that.
  const [one, more] = whole;
  if (one?.item && !more && !adds && isByTime(one.item) && one.many === null) return null;
  return { items: adds ? merged(listed, items, false) : items, adds };
}

/** Returns the message up to the end of the sentence that asks for the sum; what comes behind asks for something else. */
function wished(text: string): string {
  const sentences = text.split(/(?<=[.?!])\s+/u);
  const last = sentences.findIndex(each => asked.test(foldName(each)));
  return sentences.slice(0, last < 0 ? sentences.length : last + 1).join(' ');
}

function clauseOf(talk: Talk, given: string): Clause | null {
  const text = given.replace(uncounted, ' ');
  const morning = mornings.exec(text)?.[0] ?? '';
  const timeless = text.replace(timeOf, ' ').replace(morning, ' ').trim();
  const found = people.exec(timeless);
  const rest = found ? timeless.replace(found[0], ' ') : timeless;
  const heads = found ? Number(found[1] ?? found[2] ?? found[3]) : null;
  const numbers = rest.match(/(?<![\p{L}\d.,])\d+(?![\p{L}\d]|[.,]\d)/gu) ?? [];
  const words = rest.replace(comesToIt, '').replace(chatter, ' ').trim();
  const item = words === '' ? null : itemIn(talk, rest);
  if (item === undefined || numbers.length > 1) return { text, item: null, many: Number.NaN, people: heads };
  // The 20 of "la de 20 m3" is part of its name.
  const isOfName = item !== null && numbers[0] !== undefined && wordsOf(foldName(item.name)).includes(numbers[0]);
  const many = numbers[0] === undefined || isOfName ? null : Number(numbers[0]);
  if (item === null && words !== '' && comesToIt.test(text.trim()) && found === null)
    return { text, item, many: Number.NaN, people: heads };
  // "Somos 4" is no number of pieces.
  if (item === null && many !== null && words !== '' && words !== 'mas')
    return { text, item, many: Number.NaN, people: heads };
  return item === null &&
    many === null &&
    morning === '' &&
    !new RegExp(timeOf.source, 'u').test(text) &&
    heads === null
    ? null
    : { text, item, many, people: heads };
}

const wordsOf = (folded: string): string[] => folded.split(/[^\p{L}\d]+/u);

/** Returns the product that a clause names; null for none, undefined if several may be meant. */
function itemIn({ tools, state }: Talk, clause: string): FoundItem | null | undefined {
  const found = bestNamed(tools.products(clause));
  const [one, other] = found;
  if (!one || !other) return one ?? null;
  const spoken = [state.focus, ...listedNow(state).map(({ product }) => product)];
  const known = found.find(({ name }) => name === spoken[0]) ?? found.find(({ name }) => spoken.includes(name));
  const there = found.filter(({ inStock, price }) => inStock !== false && price !== null);
  return known ?? (there.length === 1 ? there[0] : undefined);
}

const calledOf = ({ tools }: Talk, listed: Items): FoundItem[] =>
  listed.flatMap(({ product }) => tools.called(product).slice(0, 1));

/**
 * Returns the thing that a message without a name means: the one that is spoken of, otherwise the only one of the list, if it is sold by
 * time.
 */
function focusIn(talk: Talk, listed: Items): FoundItem | null {
  const [only, more] = listed;
  if (calledOf(talk, listed).filter(isByTime).length > 1) return null;
  const name = talk.state.focus ?? (only && !more ? only.product : null);
  const [item] = name === null ? [] : talk.tools.called(name);
  return item && isByTime(item) ? item : null;
}

/** Returns how a message, or an earlier one that it goes on with, says for how long a thing is wanted. */
function stayOf(talk: Talk, said: string, items: readonly FoundItem[]): (item: FoundItem) => number | null {
  const goesOn = sameTime.test(said) || !items.some(item => timeSaid(item, said) !== null);
  return item => timeSaid(item, said) ?? (goesOn ? timeWanted(talk, item, talk.input.history) : null);
}

/** Returns how many of a meal a person has: as often as the clause says, and null if it may be each morning of a stay. */
function mealsOf(text: string, { name, unit }: FoundItem, nights: () => number | null): number | null {
  const [, many] = mornings.exec(text) ?? [];
  if (!meal.test(foldName(`${name} ${unit}`))) return 1;
  if (many !== undefined) return Number(many);
  const stay = nights();
  return everyDay.test(text) ? stay : stay === null || stay === 1 ? 1 : null;
}

/** Returns for how many nights the list is. */
function nightsOf(
  whole: readonly Clause[],
  listed: Items,
  stay: (item: FoundItem) => number | null,
  talk: Talk,
): number | null {
  const items = [...whole.flatMap(({ item }) => item ?? []), ...calledOf(talk, listed)].filter(isByTime);
  return items.flatMap(item => stay(item) ?? []).at(0) ?? null;
}

/** Returns how many people a thing is for that is sold by the person: "para cada uno" after two beds for three nights is two. */
function partyOf(talk: Talk, text: string, listed: Items, stay: (item: FoundItem) => number | null): number | null {
  const party = partyIn(text) ?? partyIn(talk.text) ?? partyBefore(talk);
  if (party) return party.children > 0 ? null : party.people;
  if (!forEach.test(text)) return null;
  return (
    calledOf(talk, listed).flatMap(item => {
      const quantity = listed.find(({ product }) => product === item.name)?.quantity ?? 0;
      const nights = isByTime(item) ? stay(item) : null;
      return nights !== null && quantity % nights === 0 ? [quantity / nights] : [];
    })[0] ?? null
  );
}
