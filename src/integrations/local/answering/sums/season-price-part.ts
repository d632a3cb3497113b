import {
  customerMarksIn,
  isDay,
  measuredText,
  seasonAndRest,
  type TermLine,
} from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { setCart } from '../cart/cart.js';
import { type Items, listedNow } from '../meant/items.js';
import { isPerPerson } from '../meant/per-person.js';
import { inFocus } from '../meant/referents.js';
import { isByTime, timeSaid } from '../meant/sold-by-unit.js';
import { onlyNamed } from '../products/product-part.js';
import type { Talk } from '../talk.js';
import { sumBy, tellSum } from './terms-said.js';

const thoseDates =
  /\b(?:(?:en|para|por) es[ao]s (?:fechas?|dias?)|those dates|that (?:date|weekend|week)|esa (?:fecha|semana|temporada))\b/u;
const fewWords = 9;

/**
 * "La doble, ¿a cuánto la noche en esas fechas?", where prices go up, or down, at that time: the sum of one with what the time changes; for
 * fewer nights than are let then, the shop's sentence. Returns false if the message names nothing that is let, or no such time was spoken
 * of.
 */
export function answerSeasonPrice(talk: Talk): boolean {
  const { acts, text, input, state } = talk;
  if (acts.removes || acts.refuses || input.awaitsPerson) return false;
  const names = saysWhen(acts.folded);
  const isShort = text.trim().split(/\s+/u).length <= fewWords;
  if (!(acts.asksPrice || acts.asksTotal || (names && isShort && /^\W*(?:y|e|and|what)\s/u.test(acts.folded))))
    return false;
  // The "santa" of "Semana Santa" is no word of a room.
  const item = onlyNamed(talk, seasonAndRest(acts.folded)?.rest ?? text) ?? inFocus(talk);
  if (!item || item.price === null || !(isByTime(item) || isPerPerson(item) || isLet(item.unit))) return false;
  const listed = listedNow(state);
  const time = isByTime(item) ? timeSaid(item, text) : null;
  const isListed = listed.some(({ product }) => product === item.name);
  const number = /\d/u.test(measuredText(text).replace(foldName(item.name), ' ').replace(dated, ' '));
  if (time === null && number) return false;
  const items: Items = time === null && isListed && names ? listed : [{ product: item.name, quantity: time ?? 1 }];
  const said = names || acts.asksPrice || acts.asksTotal ? sumBy(talk, items, text) : null;
  if (!said) return talk.tools.pending.length > 0;
  const season = said.lines.find(line => changesWith(line, names));
  if (!season) return false;
  const least = time === null ? null : leastNights(season.sentence);
  if (least !== null && time !== null && time < least) {
    talk.add(talk.voice.say('noBy', { text: season.sentence }));
    talk.showed([item]);
    talk.state.priced = [];
    talk.state.counted = [];
    talk.buttons('person');
    return true;
  }
  talk.counts = true;
  talk.showed([item]);
  if (state.items.length > 0 && isListed && time !== null) setCart(talk, items);
  else tellSum(talk, said, { items, sums: true, haggles: false });
  return true;
}

const saysWhen = (folded: string): boolean =>
  seasonAndRest(folded) !== null || thoseDates.test(folded) || customerMarksIn(folded).some(isDay);
/** What a time changes: a season's surcharge at any message, and a discount of a day only if this one names the day. */
const changesWith = ({ kind, amount, met, sentence, ofPeople, ofOthers }: TermLine, names: boolean): boolean =>
  amount !== null &&
  met &&
  !ofPeople &&
  !ofOthers &&
  saysWhen(foldName(sentence)) &&
  (kind === 'SURCHARGE' || (kind === 'DISCOUNT' && names));
const isLet = (unit: string | null): boolean =>
  /^(?:evento|event|alquiler|renta|jornada|turno)/u.test(foldName(unit ?? ''));
const dated =
  /\b(?:del?|from) \d{1,2}(?: de \p{L}{4,10})? (?:al?|to) \d{1,2}(?: de \p{L}{4,10})?\b|\b\d{1,2} (?:de )?\p{L}{4,10}\b/gu;

/** "El mínimo son 3 noches": the least that is let, as a sentence says; null if it does not. */
function leastNights(sentence: string): number | null {
  const [, many] =
    /\b(?:minim[oa]s?|minimum)(?: (?:es|son|de|of|is|estadia|estancia|stay|la|el|las|los)){0,4} (\d{1,2}) (?:noches?|dias?|nights?|days?)\b/u.exec(
      measuredText(sentence),
    ) ?? [];
  return many === undefined ? null : Number(many);
}
