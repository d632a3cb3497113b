import { type FoundItem, measuredText, stemOf, termKindsIn, wordsIn } from '../../../../domain/assistant/index.js';
import { inFocus } from '../meant/referents.js';
import { isByTime, timeSaid } from '../meant/sold-by-unit.js';
import { onlyNamed } from '../products/product-part.js';
import { saidLately } from '../said/last-answer.js';
import type { Talk } from '../talk.js';
import { showTotal } from './quote-part.js';
import { tellSum } from './terms-said.js';

const remembered = 5;
const mostPieces = 20;

/**
 * Tells the sum of what is sold by the night, the day or the hour, where the customer said in earlier messages for how long it is wanted
 * or for how many: "tengo dos perros", "del 24 al 28", and then "¿cuánto sería?". Returns false if this message alone says both, or if
 * something else is asked.
 */
export function answerStay(talk: Talk): boolean {
  const { acts, state, text, input } = talk;
  if (!(acts.asksPrice || acts.asksTotal) || acts.removes || acts.buys || state.items.length > 0) return false;
  if (termKindsIn(text).some(kind => kind !== 'FROM' && kind !== 'PER_PERSON') || asksEach.test(acts.folded))
    return false;
  const before = saidLately(input, remembered);
  const item = meantIn(talk);
  if (!item || item.price === null || !isByTime(item)) return false;
  const [nowTime, nowPieces] = [timeSaid(item, text), piecesIn(item, text)];
  const priced = state.priced?.find(({ product }) => product === item.name);
  const time = nowTime ?? lastOf(before, each => timeSaid(item, each));
  const pieces = nowPieces ?? lastOf(before, each => piecesIn(item, each));
  const isKnown = nowTime !== null && (pieces === null || nowPieces !== null);
  if (time === null || isKnown || (priced && nowTime === null && nowPieces === null)) return false;
  // Other numbers of the message say something that would be left out of the sum.
  const rest = [time, pieces].filter(each => each !== null).reduce(without, measuredText(text));
  if (nowTime === null && /\d/u.test(rest)) return false;
  const items = [{ product: item.name, quantity: time * (pieces ?? 1) }];
  talk.counts = true;
  talk.showed([item]);
  const dated = [text, ...before.toReversed()].find(each => timeSaid(item, each) !== null) ?? text;
  talk.tools.use('price_list', { items });
  const { terms } = talk.tools.use('sum_with_terms', { items, query: dated.slice(0, 300) });
  const adds = terms?.lines.some(({ kind, amount }) => kind === 'SERVICE' && amount !== null) === true;
  return adds && terms ? tellSum(talk, terms, { items, sums: true, haggles: false }) : showTotal(talk, items);
}

/** "¿Cuánto la noche?" asks for the price of one. */
const asksEach = /\b(?:la|por|cada|al|a la|per|a|each) (?:noche|dia|hora|semana|mes|night|day|hour|week|month)\b/u;

const without = (text: string, figure: number): string =>
  text.replace(new RegExp(String.raw`(?<!\d)${figure}(?!\d)`, 'u'), ' ');

/** Returns what the latest of the earlier messages says that says anything of the kind. */
const lastOf = (texts: readonly string[], read: (text: string) => number | null): number | null =>
  texts.flatMap(text => read(text) ?? []).at(-1) ?? null;

/** "Tengo dos perros": returns how many of the things that a service is for a message names; null if it names none. */
function piecesIn({ name }: FoundItem, text: string): number | null {
  const called = new Set(wordsIn(name).map(({ stem }) => stem));
  const [, many] =
    [...measuredText(text).matchAll(/(?<![\d.,$₡€/:])(\d{1,2})\s(\p{L}{4,})/gu)].find(([, , noun = '']) =>
      called.has(stemOf(noun)),
    ) ?? [];
  const pieces = Number(many ?? 0);
  return pieces > 1 && pieces <= mostPieces ? pieces : null;
}

/** Returns the one product that the message names, otherwise the current one. */
const meantIn = (talk: Talk): FoundItem | null => onlyNamed(talk, talk.text) ?? inFocus(talk);
