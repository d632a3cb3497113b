import { type FoundItem, measuredText, measuresIn, sentencesOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { bestNamed } from '../meant/best-named.js';
import { lookFor, namedIn } from '../meant/referents.js';
import { headOf } from '../products/head-of.js';
import { itemLine } from '../products/item-line.js';
import { kinOf } from '../products/kin.js';
import { meantBy, showProducts } from '../products/product-part.js';
import { amountIn } from '../said/amount-in.js';
import { isTakenOnce } from '../said/done-to.js';
import { dimensionIn, type Figure, figuresOf, largest, sizeFigures } from '../said/figures.js';
import { tellsBestValue } from '../sums/value-part.js';
import type { Talk } from '../talk.js';

/** A property by which things are compared: how it is asked for, which sentences state it, and how a number is read from them. */
interface Quality {
  most: RegExp;
  least: RegExp;
  told: RegExp;
  figure: Figure;
}

const inMinutes: readonly (readonly [RegExp, number])[] = [
  [/(\d+(?:[.,]\d+)?)\s?(?:minutos?|min|minutes?)\b/gu, 1],
  [/(\d+(?:[.,]\d+)?)\s?(?:horas?|h|hrs?|hours?)\b/gu, 60],
];
/** Returns the longest time in a sentence, in days. */
function timeIn(sentence: string): number | null {
  const text = measuredText(sentence);
  const short = inMinutes.flatMap(([pattern, minutes]) =>
    [...text.matchAll(pattern)].map(([, amount = '0']) => (Number(amount.replace(',', '.')) * minutes) / 1440),
  );
  const long = measuresIn(text).flatMap(({ dimension, amount }) => (dimension === 'TIME' ? [amount] : []));
  return largest([...short, ...long]);
}
/** Returns the power that a sentence states, in watts. */
function powerIn(sentence: string): number | null {
  const found = [...foldName(sentence).matchAll(/(\d+(?:[.,]\d+)?) ?(w|watts?|vatios|kw|hp|cv|caballos)\b/gu)];
  return largest(
    found.map(([, amount = '0', unit = '']) => {
      const factor = /^(?:hp|cv|caballos)$/u.test(unit) ? 746 : unit === 'kw' ? 1000 : 1;
      return Number(amount.replace(',', '.')) * factor;
    }),
  );
}
const qualities: readonly Quality[] = [
  {
    most: /\b(?:dura|duran|aguanta|rinde|rinden|alcanza)\b.*\bmas\b|\bmas (?:dura\w*|rinde\w*|duradera?o?s?)\b|\b(?:lasts? (?:the )?long(?:er|est)|longest|goes further)\b/u,
    least: /\b(?:dura|duran|rinde|rinden)\b.*\bmenos\b|\blasts? (?:the )?(?:least|shorter)\b/u,
    told: /\b(?:dura|duran|rinde|rinden|proteg\w+|alcanza|lasts?|autonomia|bateria|efecto)\b/u,
    figure: timeIn,
  },
  {
    most: /\b(?:tarda|demora)n?\b.*\bmas\b|\b(?:mas (?:lent|larg)[oa]s?|takes? longer)\b/u,
    least:
      /\b(?:tarda|demora)n?\b.*\bmenos\b|\bmas (?:rapid|cort)[oa]s?\b|\b(?:fastest|quickest|faster|quicker|shortest)\b/u,
    told: /\b(?:tarda|demora|dura|minutos?|horas?|semanas?|dias?|takes?)\b/u,
    figure: timeIn,
  },
  {
    most: /\b(?:aguanta|soporta|carga|resiste)n?\b.*\bmas\b|\bmas (?:resistentes?|fuertes?|aguantador[ae]?s?)\b|\b(?:strongest|stronger|holds? (?:the )?more)\b/u,
    least: /(?!)/u,
    told: /\b(?:aguanta|soporta|carga|resiste|resistente|hasta \d+ ?kg|holds?)\b/u,
    figure: dimensionIn('MASS'),
  },
  {
    most: /\bmas (?:fuerza|potencia|potentes?)\b|\b(?:more|most) power(?:ful)?\b/u,
    least: /(?!)/u,
    told: /\d ?(?:w|watts?|vatios|hp|cv|caballos)\b/u,
    figure: powerIn,
  },
  {
    most: /\b(?:pesa)n?\b.*\bmas\b|\bmas pesad[oa]s?\b|\bheav(?:iest|ier)\b/u,
    least: /\b(?:pesa)n?\b.*\bmenos\b|\bmas (?:livian|liger)[oa]s?\b|\blight(?:est|er)\b/u,
    told: /\bpesa|\d ?(?:kg|g|gr|gramos|kilos)\b/u,
    figure: dimensionIn('MASS'),
  },
];

const bigger =
  /\b(?:(?:el|la|l[oa]s|cual(?:es)?)\b.*\bmas grandes?|mas grande de|(?:the )?(?:biggest|largest|bigger|larger))\b/u;
const smaller =
  /\b(?:(?:el|la|l[oa]s|cual(?:es)?)\b.*\bmas (?:chic|chiquit|pequen)[oa]s?|(?:the )?smaller|smallest)\b/u;
const cheaper = /\b(?:mas (?:barat|economic)[oa]s?|menos car[oa]s?|de menor precio|cheap(?:er|est)|less expensive)\b/u;
const dearer = /\bmas car[oa]s?\b|\bmost expensive|more expensive\b/u;
const asksWhich = /\b(?:cual(?:es)?|que|cuant[oa]|which|what|how much)\b|[?¿]/u;

/**
 * Answers "¿cuál dura más?" or "el más grande": among the things that are named or were shown together, the one with the most of it, if
 * the texts of all of them give a figure; otherwise what each text says. Returns false if nothing is compared or no text answers.
 */
export function answerChoice(talk: Talk, question: string): boolean {
  if (tellsBestValue(talk, question)) return true;
  const folded = foldName(question);
  const extreme = extremeIn(folded);
  if (!extreme || !asksWhich.test(folded) || onCondition.test(folded)) return false;
  // The price search of the whole catalogue answers it.
  if (extreme.price && ofEverything.test(folded)) return false;
  const items = comparedIn(talk, question, extreme.words);
  if (items.length < 2) return extreme.price && tellsOnlyOne(talk, question, extreme.words);
  if (extreme.price) return tellsBest(talk, items, byPrice(items, extreme.down), extreme.down, () => '');
  const told = (item: FoundItem): string =>
    [item.name, ...sentencesOf(item.description)].findLast(text => extreme.told.test(foldName(text))) ?? '';
  const figured = figuresOf(items, extreme.figures, extreme.told);
  if (figured) return tellsBest(talk, items, figured, extreme.down, told);
  const known = items.filter(item => told(item) !== '' && told(item) !== item.name);
  if (known.length === 0) return false;
  talk.add(talk.voice.say('eachSays'));
  talk.addLines(known.map(item => `• ${item.name}: ${told(item)}`));
  talk.showed(known);
  return true;
}

/** "¿Y si llevo el mío es más barato?" asks whether the same thing costs less then, and compares it with no other. */
const onCondition =
  /^(?!.*\b(?:cual(?:es)?|which)\b).*\b(?:si|if) (?:(?:yo|l[oa]s?|me|se|i|we) )*\p{L}+.*\b(?:(?:sale|es|queda|seria|saldria|cuesta|me lo dejan|is it|would it be) )(?:mas (?:barat|economic)[oa]|menos|cheaper)\b/u;

/** "¿Cuál es el más barato?" of a kind of which the shop has one: tells that one, and not the cheapest thing of another kind. */
function tellsOnlyOne(talk: Talk, question: string, words: RegExp): boolean {
  const { state, tools } = talk;
  const rest = foldName(question).replace(words, ' ');
  const isNamed = namedIn(talk, rest, tools.products(rest)).some(({ hits }) => hits.length > 0);
  if (state.focus === null || isNamed || anyOf.test(rest)) return false;
  const [one, other] = kinOf(talk, state.focus);
  if (!one || other) return false;
  talk.add(talk.voice.say('onlyOne'));
  showProducts(talk, [one]);
  return true;
}
/** "¿Qué es lo más barato que tienen?" asks about everything that the shop has. */
const anyOf = /\b(?:lo|que tienen?|que hay|que venden?|de todo|of all|in the (?:shop|store)|you (?:have|sell))\b/u;

/** "Lo más barato que tienen" is about everything that the shop sells, whatever was shown before. */
const ofEverything =
  /\blo mas (?:barat|economic|car)[oa]s?\b(?! (?:de|entre) (?:es|est|l)[oa]s)|\b(?:cheapest|most expensive) (?:thing|item|product)\b/u;

interface Extreme {
  price: boolean;
  down: boolean;
  told: RegExp;
  figures: readonly Figure[];
  words: RegExp;
}

function extremeIn(folded: string): Extreme | null {
  const of = (words: RegExp, down: boolean, rest: Partial<Extreme>): Extreme => ({
    price: false,
    down,
    told: /./u,
    figures: [],
    words,
    ...rest,
  });
  if (cheaper.test(folded)) return of(cheaper, true, { price: true });
  if (dearer.test(folded)) return of(dearer, false, { price: true });
  for (const { most, least, told, figure } of qualities) {
    if (most.test(folded)) return of(most, false, { told, figures: [figure] });
    if (least.test(folded)) return of(least, true, { told, figures: [figure] });
  }
  if (bigger.test(folded)) return of(bigger, false, { told: /\d/u, figures: sizeFigures });
  if (smaller.test(folded)) return of(smaller, true, { told: /\d/u, figures: sizeFigures });
  return null;
}

const byPrice = (items: readonly FoundItem[], down: boolean): (number | null)[] =>
  items.map(({ price, inStock }) =>
    price === null ? null : amountIn(price) + (inStock === false ? (down ? Number.MAX_SAFE_INTEGER : -1e12) : 0),
  );

/** Tells the thing with the most or the least first, with its price, and the others after it. */
function tellsBest(
  talk: Talk,
  items: readonly FoundItem[],
  amounts: readonly (number | null)[],
  down: boolean,
  told: (item: FoundItem) => string,
): boolean {
  const ranked = items
    .flatMap((item, at) => {
      const amount = amounts[at] ?? null;
      return amount === null ? [] : [{ item, amount }];
    })
    .toSorted((one, two) => (down ? one.amount - two.amount : two.amount - one.amount));
  const [best, next] = ranked;
  if (!best) return false;
  const { language } = talk.input;
  const lineOf = (item: FoundItem): string => {
    const fact = told(item);
    return `${itemLine(item, language)}${fact === '' || fact === item.name ? '' : `. ${fact}`}`;
  };
  const isTie = next !== undefined && next.amount === best.amount;
  const { name } = best.item;
  talk.add(isTie ? talk.voice.say('foundMany') : talk.voice.say('wouldBe', { product: name }));
  const shown = (isTie || ranked.length <= fewEnough ? ranked : ranked.slice(0, 1)).map(({ item }) => item);
  talk.addLines(shown.map(item => `${shown.length > 1 ? '• ' : ''}${lineOf(item)}`));
  talk.showed(shown);
  talk.spoke([name]);
  if (talk.input.awaitsPerson || best.item.price === null || best.item.inStock === false || isTie) return true;
  talk.closeWith(talk.voice.once(isTakenOnce(best.item) ? 'wantsIt' : 'howMany'));
  talk.asks('QUANTITY');
  talk.buttons('order', 'person');
  return true;
}
const mostTold = 4;
/** If there are at most this many, the others are told with the best one for comparison. */
const fewEnough = 3;

const either = /\s(?:o|u|or|y|and|que|than)\s/u;
/** Returns the things to compare: those of a named kind, otherwise those that were shown together. */
function comparedIn(talk: Talk, question: string, words: RegExp): FoundItem[] {
  const { state, tools } = talk;
  const rest = foldName(question).replace(words, ' ');
  const named = namedIn(talk, rest, tools.products(rest));
  const two = eitherOf(talk, rest);
  if (two.length > 1) return two;
  const kind = bestNamed(named);
  if (kind.length > 1) return kind;
  // "¿Cuál es más barato, San Andrés o Galápagos?" names each by its own words.
  const each = either.test(rest) ? meantBy(named.filter(({ lacks }) => lacks.length === 0)).items : [];
  if (each.length > 1) return each;
  const together = (state.spoken ?? []).findLast(group => group.length > 1) ?? [];
  const shown = state.offered.length > 1 ? state.offered : together;
  const [one] = kind;
  const names = one ? shown.filter(name => headOf(name) === headOf(one.name)) : shown;
  return names.flatMap(name => tools.called(name));
}

/** "¿La caja de rosas o el ramo de 12?": returns the product that each side names; none if a side names no single one. */
function eitherOf(talk: Talk, rest: string): FoundItem[] {
  const sides = rest.replace(/[¿?¡!.,:]/gu, ' ').split(/\s(?:o|u|or|vs)\s/u);
  if (sides.length < 2) return [];
  const found = sides.map(side => lookFor(talk, side.replace(/^.*\s(?=(?:el|la|l[oa]s|the)\s)/u, '').trim()).product);
  const items = found.filter(item => item !== null);
  return items.length === sides.length && new Set(items.map(({ name }) => name)).size === sides.length ? items : [];
}

/** Answers "¿qué diferencia hay?": what the texts say about each of the things that are named or were shown last. */
export function answerDifference(talk: Talk): boolean {
  const { acts, text } = talk;
  const folded = acts.folded;
  const ofPrice = /\b(?:cuant[oa]|precio|cuesta|how much|price|mas (?:barat|car)[oa]s?|pag\w+)\b/u.test(folded);
  if (ofPrice || !(acts.asksDifference || differs.test(folded))) return false;
  const named = meantBy(namedIn(talk, text, talk.tools.products(text)), text).items.filter(
    ({ hits }) => hits.length > 0,
  );
  const items = named.length > 1 ? named : comparedIn(talk, '', /(?!)/u).slice(-mostTold);
  const known = items.filter(({ description }) => description !== '');
  if (known.length < 2) return false;
  talk.add(talk.voice.say('eachSays'));
  talk.addLines(
    known.map(item => `• ${itemLine(item, talk.input.language)}. ${item.description.trim().slice(0, 200)}`),
  );
  talk.showed(known);
  talk.chooseAmong(known.map(({ name }) => name));
  return true;
}
const differs =
  /\ben que (?:se )?(?:diferencian?|cambian?)\b|\b(?:son|es) (?:lo )?mism[oa]s?\b.*\bo\b|\bcual (?:de (?:l[oa]s|es[oa]s) (?:2|dos) )?(?:me |nos |le )?(?:sale|conviene|resulta) (?:mejor|mas)\b|\bhow (?:are they|do they) differ/u;
