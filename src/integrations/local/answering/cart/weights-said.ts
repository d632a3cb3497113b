import type { FoundItem } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { numberWords } from '../../../../domain/shared/number-words.js';
import { merged } from '../meant/items.js';
import { inFocus } from '../meant/referents.js';
import type { Talk } from '../talk.js';
import { setCart } from './cart.js';

const measures = [
  'kilos?|kgs?|kilogramos?|kilograms?',
  'libras?|lbs?|pounds?',
  'litros?|lts?|liters?|litres?',
  'metros?|mts?|meters?|metres?',
  'yardas?|yds?|yards?',
  'galones?|galon|gallons?',
].map(words => `(?:${words})`);
const number = String.raw`(\d{1,4}|${Object.keys(numberWords).join('|')}|an?)`;
const half = '(?:medi[oa]|half)';
const said = measures.map(measure => ({
  whole: new RegExp(
    String.raw`(?<![\p{L}\d.,/])(?:${number}\s*)?\b${measure}(?![\p{L}\d])(\s(?:y|and a)\s${half}(?![\p{L}\d]))?`,
    'u',
  ),
  halfAlone: new RegExp(String.raw`\b${half}(?:\s(?:a|an))?\s${measure}(?![\p{L}\d])`, 'u'),
  andHalf: new RegExp(String.raw`${number}\s(?:y|and a)\s${half}\s${measure}(?![\p{L}\d])`, 'u'),
  sold: new RegExp(String.raw`^${measure}(?![\p{L}\d])`, 'u'),
  priced: new RegExp(
    String.raw`\b(?:por|el|la|al|a|per|cada|each|the|precio)\s(?:precio por\s)?${measure}(?![\p{L}\d])`,
    'u',
  ),
}));
/** Words around a weight that name nothing. */
const fillers =
  /\b(?:si|sii|ok|bueno|dale|va|deme|dame|me|da|das|de|es[eoa]s?|ell[oa]s|unos|unas|como|quiero|quisiera|necesito|ocupo|llevo|serian?|son|que|sean|pong\p{L}+|pon\p{L}*|mand\p{L}+|ech\p{L}+|(?:dej|guard|apart|separ|reserv|alist|prepar)[ae](?:me|nos)?|por favor|porfa|nomas|nada mas|entonces|pues|y|el|la|los|las|gracias|mejor|please|give|get|i|want|need|take|will|ll|would|like|id|just|about|of|it|that|them|make|let|s)\b/gu;

/**
 * "5 kilos", "me da 2 libras" of the current product if it is sold by that unit: orders that quantity. A list has no halves, so the
 * answer says that a half is not on it. Returns false if something else is named, or if the product is sold otherwise.
 */
export function answerWeight(talk: Talk): boolean {
  const { state, acts, voice } = talk;
  if (
    acts.asks ||
    acts.removes ||
    acts.refuses ||
    (state.asked !== 'QUANTITY' && !acts.takes && !acts.buys && !acts.corrects)
  )
    return false;
  const meant = said.find(each => each.whole.test(acts.folded));
  const item = meant ? soldSo(talk, meant) : null;
  if (!meant || !item || item.price === null) return false;
  const { folded } = acts;
  const [part = ''] = meant.andHalf.exec(folded) ?? meant.halfAlone.exec(folded) ?? meant.whole.exec(folded) ?? [];
  const rest = folded
    .replace(part, ' ')
    .replace(fillers, ' ')
    .replace(/[^\p{L}\d]/gu, '');
  if (rest !== '') return false;
  const [, counted] =
    meant.andHalf.exec(folded) ?? (meant.halfAlone.test(folded) ? [] : meant.whole.exec(folded)) ?? [];
  const isHalfAlone = meant.halfAlone.test(folded) && !meant.andHalf.test(folded);
  const many = isHalfAlone ? 0 : amountOf(counted);
  const hasHalf = new RegExp(String.raw`\b${half}\b`, 'u').test(part);
  if (many === 0 && !hasHalf) return false;
  const note = hasHalf ? voice.say('notOnList', { said: many === 0 ? part : `1/2 (${part})` }) : '';
  if (many === 0) {
    talk.add(note);
    talk.buttons('person');
    return true;
  }
  talk.add(note);
  talk.spoke([item.name]);
  setCart(talk, merged(state.items, [{ product: item.name, quantity: many }], false));
  return true;
}

/** Returns the current product if it is sold by this unit, otherwise the only one of the list that is. */
function soldSo(talk: Talk, unit: (typeof said)[number]): FoundItem | null {
  const focus = inFocus(talk);
  if (focus && isSoldSo(focus, unit)) return focus;
  const listed = talk.state.items.flatMap(({ product }) => talk.tools.called(product));
  const [one, other] = listed.filter(item => isSoldSo(item, unit));
  return one && !other ? one : null;
}

const amountOf = (counted: string | undefined): number =>
  counted === undefined || counted === 'a' || counted === 'an' ? 1 : (numberWords[counted] ?? Number(counted));

const isSoldSo = ({ unit, description }: FoundItem, { sold, priced }: (typeof said)[number]): boolean =>
  sold.test(foldName(unit ?? '')) || (!/\d/u.test(unit ?? '') && priced.test(foldName(description)));
