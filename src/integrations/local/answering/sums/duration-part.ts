import { seasonAndRest } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { setCart } from '../cart/cart.js';
import { countedIn } from '../meant/counting.js';
import { timeWanted } from '../meant/for-that-long.js';
import { focusNow, listedNow } from '../meant/items.js';
import { timeSaid } from '../meant/sold-by-unit.js';
import { onlyNamed } from '../products/product-part.js';
import type { Talk } from '../talk.js';
import { showTotal } from './quote-part.js';

/** A message that only says for how long: "por 5 dias", "y una semana cuanto", "4 dias nomas". */
const onlyTime =
  /^\W*(?:(?:y|e|o|ok|no|si|bueno|mejor|and|or|por|x|para|durante|for|como|son|serian?|fueran?|solo|only|about|es|lo|los|las|quiero|queremos|necesito|necesitamos|ocupo|ocupamos|cuanto|sale|saldria|queda|quedaria|total|todo|how|much|would|be|is|what|if|we|i|need|want|it|them|de)\W+)*(?:(?:\d{1,3}|una?|a|one|dos|tres|cuatro|cinco|seis|siete|two|three|four|five|six|seven) (?:dias?|semanas?|noches?|horas?|mes(?:es)?|days?|weeks?|nights?|hours?|months?)|(?:del? |from )?\p{L}{3,9}(?:,? \p{L}{3,9})? (?:al?|y|to|and|hasta(?: el)?) (?:el |the )?\p{L}{3,9})(?:\W+(?:nomas|nada|mas|cuanto|seria|sale|saldria|queda|es|porfa|por favor|how|much|total|please|en|el|la|solo|entonces|completa|only))*\W*$/u;

/**
 * "Por 5 días" after "dos tablas, ¿cuánto?": the sum of what is spoken of for that long. Returns false if the message says anything else,
 * or if nothing spoken of is sold by time.
 */
export function answerDuration(talk: Talk): boolean {
  const { acts, state, tools, input } = talk;
  // "3 nights mid January" says when, besides for how long.
  const said = acts.folded.replace(
    /\b(?:mid|early|late|a mediados de|a principios de|a fines de|in|en|for|para) (?=\p{L})/gu,
    '',
  );
  const when = seasonAndRest(said)?.rest.trim() ?? acts.folded;
  if (acts.removes || !(onlyTime.test(acts.folded) || onlyTime.test(when))) return false;
  const inCart = state.items.length > 0;
  // A list that a person takes is the newer one, and the cart still holds what was there before.
  const { priced = [] } = state;
  const isNewer = inCart && state.items.every(({ product }) => priced.some(item => item.product === product));
  const known = isNewer ? priced : listedNow(state);
  const listed = known.length > 0 ? known : focusNow(state);
  let isLonger = false;
  const items = listed.map(item => {
    const [product] = tools.called(item.product);
    const time = product && product.price !== null ? timeSaid(product, talk.text) : null;
    if (!product || time === null || least.test(foldName(product.description))) return item;
    isLonger = true;
    const before = timeWanted(talk, product, input.history) ?? 1;
    const pieces = item.quantity % before === 0 ? item.quantity / before : item.quantity;
    return { ...item, quantity: pieces * time };
  });
  if (!isLonger) return false;
  talk.counts = true;
  if (inCart && !acts.asksPrice && !input.awaitsPerson) setCart(talk, items);
  else showTotal(talk, items);
  return true;
}

/** "Una bici 10 días", "tabla por una semana": the sum of the only thing that a short message names, for the time that it says. */
export function answerOneForTime(talk: Talk): boolean {
  const { acts, text, state, tools } = talk;
  if (acts.buys || acts.takes || acts.adds || acts.asksWhether || state.items.length > 0) return false;
  if (text.trim().split(/\s+/u).length > fewWords || (acts.asks && !acts.asksPrice)) return false;
  const name = onlyNamed(talk, text);
  const [item] = name === null ? [] : tools.called(name.name);
  const time = item && item.price !== null ? timeSaid(item, text) : null;
  if (!item || time === null || countedIn(talk, text, true).some(({ quantity }) => quantity > 1)) return false;
  talk.counts = true;
  talk.showed([item]);
  return showTotal(talk, [{ product: item.name, quantity: time }]);
}
const fewWords = 9;
/** "Mínimo 3 horas": what the text says of the least decides. */
const least = /\b(?:minim[oa]s?|al menos|minimum|at least)\b/u;
