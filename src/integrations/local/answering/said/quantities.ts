import { remembered } from '../../../../domain/shared/remembered.js';
import {
  articles,
  before,
  beforeThings,
  behindMeasure,
  definite,
  joins,
  quantityOf,
  supposes,
  type Token,
  takes,
  tokensOf,
  units,
  ways,
  weighed,
  words,
} from './count-words.js';
import {
  isHeld,
  isModel,
  isNextOfList,
  isOfDevice,
  isOfEnrolment,
  isOfMeasure,
  isOfSize,
  isOfThese,
  isPronoun,
  isTaken,
  isYear,
  ruling,
  saysWhich,
  sized,
  tells,
} from './number-roles.js';
import { readableCounts } from './readable-counts.js';

/** A quantity and a name as the customer said them; an empty name stands for the current product. */
export interface SaidItem {
  quantity: number;
  name: string;
  /** Whether only an article says that it is one: "y la jamaica" counts if there is such a product. */
  implied?: true;
  /** Whether the quantity is only an article, such as "un" or "la", and no number. */
  loose?: true;
  /** The word before the number. */
  after?: string;
  /** The unit, if it comes before the name: "metros" of "30 metros de cable", "cajas" of "2 cajas de focos". */
  unit?: string;
  /** How it is divided, if the message says that behind it: 3 "NKD" and 2 "Boxer" of 5 clutch cables. */
  parts?: readonly { called: string; quantity: number }[];
  /** Where it is wanted, if that is said behind it: "la oreja" of "2 piercings en la oreja". */
  where?: string;
}

/** "Para 30 niños" says for whom, and counts nothing. */
const people = /^(?:nin[oa]s?|invitad[oa]s?|alumn[oa]s?|estudiantes|comensales|kids?|children|guests?)$/u;
const most = 1_000_000;

/** Returns every quantity of a message with its name. `buys` says whether "una" means one of something here. */
export function itemsIn(text: string, buys: boolean): SaidItem[] {
  const counts = countsIn(text, buys);
  return counts.starts.flatMap(({ quantity, implied, loose, isTold }, at) =>
    isTold
      ? []
      : [
          {
            quantity,
            name: nameAt(counts, at),
            ...(implied && { implied }),
            ...(loose && { loose }),
            ...wordBefore(counts, at),
            ...unitAt(counts, at),
            ...placeAt(counts, at),
          },
        ],
  );
}

/** Returns the word before a number, ignoring "unos" and the like. */
function wordBefore({ tokens, starts }: Counts, at: number): { after?: string } {
  const after = ruling(tokens, starts[at]?.index ?? 0);
  return after === '' ? {} : { after };
}

/** Returns the word between a number and the "de" before the counted thing. */
function unitAt({ tokens, starts }: Counts, at: number): { unit?: string } {
  const index = starts[at]?.index ?? tokens.length;
  const [unit, of] = [tokens[index + 1], tokens[index + 2]];
  const isUnit = unit && !unit.ends && /^\p{L}+$/u.test(unit.text) && /^(?:de|of)$/u.test(of?.text ?? '');
  return isUnit ? { unit: unit.text } : {};
}

/** Returns the words behind an "en" that ends the name of a thing, up to the next thing. */
function placeAt({ tokens, starts }: Counts, at: number): { where?: string } {
  const rest = tokens.slice((starts[at]?.index ?? tokens.length) + 1, starts[at + 1]?.index ?? tokens.length);
  const stop = rest.findIndex(({ ends }) => ends);
  if (!/^(?:en|in|on)$/u.test(rest[stop]?.text ?? '')) return {};
  const behind = rest.slice(stop + 1);
  const end = behind.findIndex(({ ends }) => ends);
  const words = (end < 0 ? behind : behind.slice(0, end)).flatMap(({ text }) =>
    /^\p{L}{4,}$/u.test(text) ? [text] : [],
  );
  return words[0] === undefined ? {} : { where: words[0] };
}

/** Returns the words after a number until the next number or the end of the item. */
function nameAt({ tokens, starts }: Counts, at: number): string {
  const rest = tokens.slice((starts[at]?.index ?? tokens.length) + 1, starts[at + 1]?.index ?? tokens.length);
  const stop = rest.findIndex(({ ends }) => ends);
  const name = (stop < 0 ? rest : rest.slice(0, stop)).map(({ text: word }) => word).join(' ');
  return name
    .replace(courtesy, ' ')
    .trim()
    .replace(behindMeasure, '')
    .replace(howLong, '')
    .replace(forPeople, '')
    .replace(nextWish, '')
    .replace(/(?:^|\s+)(?:y|and|e|plus|tambien|ah)$/u, '');
}
/** "3 please", "dame 2 porfa". */
const courtesy = /(?<!\p{L})(?:please|pls|plz|porfa|porfis|porfavor|por favor)(?!\p{L})/gu;
/** "A cooler for 3 days", "1 casco por los mismos días": for how long, which names no thing. */
const howLong =
  /(?<=\p{L})\s(?:for|por|durante|x)\s(?:(?:the|l[oa]s|same|mism[oa]s|about|unos|unas|una?|todos?)\s)*(?:\d{1,3}\s)?(?:days?|nights?|weeks?|weekend|hours?|months?|dias?|noches?|semanas?|horas?|mes(?:es)?)\b.*$/u;
/** "2 boogie boards for the kids": for whom. */
const forPeople =
  /(?<=\p{L})\sfor\s(?:(?:the|my|our|all|both)\s)*(?:kids?|children|guys|girls|boys|guests|team|family|us|me|him|her|them|everyone|everybody|wife|husband|son|daughter|mom|dad|girlfriend|boyfriend)\b.*$/u;
/** "2 nomás y agrégueme un aceite": the verb belongs to the next thing. */
const nextWish =
  /(?:(?:^|\s+)(?:y|and|e|tambien|ademas))+(?:\s+(?:me|le|nos))?\s+(?:agreg\p{L}+|anad\p{L}+|sum[ae](?:me|le|mele)?|pon(?:ga|me|le|game|gale)?|[dm][ae]me|mand[ae]me|ech[ae]me|apart[ae]me|quiero|llevo|add)$/u;

/**
 * Returns one of each thing before the first quantity: "vestido floral M" of "vestido floral M y unos calcetines"; none for "de las
 * rojas, 35".
 */
export function leadIn(text: string, buys: boolean): SaidItem[] {
  const counts = countsIn(text, buys);
  const { tokens, starts } = counts;
  if (starts.length > 0 && nameAt(counts, 0) === '') return [];
  const before = tokens.slice(0, starts[0]?.index ?? 0).map(({ text: word }) => word);
  if (!/^(?:y|and|e|,|mas|con|\+|plus)$/u.test(before.at(-1) ?? '')) return [];
  const parts = before
    .slice(0, -1)
    .join(' ')
    .split(/\s*[,.;:?!¿¡]\s*|\s(?:y|and|e|mas|con|with|plus)\s/u)
    .filter(part => /\p{L}{2}/u.test(part));
  return parts.map(name => ({ quantity: 1, name, implied: true }));
}

/** The words of a message, and which of them count something. */
interface Counts {
  readonly tokens: readonly Token[];
  readonly starts: readonly {
    readonly index: number;
    readonly quantity: number;
    readonly implied: boolean;
    readonly loose: boolean;
    readonly isTold: boolean;
  }[];
}

const countsOfBuyer = remembered(text => readCounts(text, true));
const countsOfOthers = remembered(text => readCounts(text, false));
const countsIn = (text: string, buys: boolean): Counts => (buys ? countsOfBuyer(text) : countsOfOthers(text));

function readCounts(text: string, buys: boolean): Counts {
  const folded = readableCounts(text);
  const tokens = tokensOf(folded);
  const starts = tokens.flatMap(({ text: token }, index) => {
    const last = tokens[index - 1]?.text ?? '';
    const isListed = buys && isNextOfList(tokens, index);
    const stands = isTaken(tokens, index) || (buys && (joins.has(last) || last === '')) || isListed;
    const isAnother =
      /^otr[oa]$/u.test(token) && (takes.has(last) || /^(?:agrega|agregue|anade|suma|sume|y)$/u.test(last));
    const quantity = ((definite.has(token) || isListed) && stands) || (isAnother && buys) ? 1 : quantityOf(token);
    const next = tokens[index + 1]?.text ?? '';
    const isCount =
      quantity !== null &&
      quantity > 0 &&
      quantity <= most &&
      !(
        /\d/.test(token) &&
        ((before.has(last) &&
          !(buys && last !== 'del' && (next === '' || next === 'que')) &&
          !isOfThese(tokens, index) &&
          !isOfEnrolment(tokens, index) &&
          !(
            beforeThings.has(last) &&
            /^\p{L}{3,}$/u.test(next) &&
            !(/^pa(?:ra)?$/u.test(last) && people.test(next))
          )) ||
          (ways.test(next) && !supposes.test(folded)) ||
          (next === 'mil' && ways.test(tokens[index + 2]?.text ?? '')) ||
          (units.test(next) && !(buys && weighed.test(next) && /^(?:de|of)$/u.test(tokens[index + 2]?.text ?? ''))) ||
          /^[$₡€#/]$/u.test(last) ||
          (last === ':' && /^\d+$/u.test(tokens[index - 2]?.text ?? '')) ||
          /^[:/]$/u.test(next))
      ) &&
      !isOfSize(tokens, index) &&
      !isOfMeasure(tokens, index) &&
      !saysWhich(tokens, index) &&
      !(sized.test(last) && /\d/.test(token)) &&
      !isYear(tokens, index) &&
      !isOfDevice(tokens, index) &&
      !(articles.has(token) && !buys) &&
      !(token === 'one' && isPronoun(tokens, index)) &&
      // "Ocupo 8, cada uno con otro nombre" counts eight.
      !(articles.has(token) && last === 'cada') &&
      !(
        words[token] !== undefined &&
        (ways.test(next) ||
          (units.test(next) && !(buys && weighed.test(next) && /^(?:de|of)$/u.test(tokens[index + 2]?.text ?? ''))))
      );
    const implied = definite.has(token) || isListed;
    // "Ok la quiero" counts no thing called "quiero".
    if (implied && /^(?:quier|llev|compr|tom[oa]|pid|confirm|acept)/u.test(next)) return [];
    const isLoose = implied || isAnother || articles.has(token);
    // It counts nothing that is wanted, but the words before it still end there.
    return isCount ? [{ index, quantity, implied, loose: isLoose, isTold: tells(tokens, index) }] : [];
  });
  return {
    tokens,
    starts: starts.filter((start, at) => {
      const before = starts[at - 1]?.index;
      return !isModel(tokens, start.index, before) && !isHeld(tokens, start.index, before);
    }),
  };
}
