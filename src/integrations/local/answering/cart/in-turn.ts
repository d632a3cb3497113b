import { WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { type Items, listedNow } from '../meant/items.js';
import { words } from '../said/count-words.js';
import { openers } from '../said/openers.js';
import { showTotal } from '../sums/quote-part.js';
import type { Talk } from '../talk.js';
import { setCart } from './cart.js';

const lead = String.raw`^[^\p{L}\d]*(?:(?:${openers}|y|no|no para|espera|espere|espereme|ay|mejor|entonces|pues|que sean|[dm][ae]me|pon\p{L}*|quiero|so|then|rather|make it|and)[^\p{L}\d]+)*`;
const ask = String.raw`(?:[^\p{L}\d]+(?:(?:en )?cuanto.{0,30}|total|nomas|no mas|por favor|porfa\p{L}*|please|how much.{0,20}|entonces))?\W*$`;
const figure = String.raw`(?:\d{1,3}|un[oa]?|${Object.keys(words)
  .filter(word => /^\p{L}{3,}$/u.test(word) && !/^una?s?$|^unos$/u.test(word))
  .join('|')})`;
const numbers = new RegExp(`${lead}(?<said>${figure}(?:(?:\\s?,\\s?|\\s(?:y|e|and)\\s)${figure}){1,3})${ask}`, 'u');
const otherWay = new RegExp(`${lead}(?:al reves|viceversa|the other way a?round)${ask}`, 'u');
const quantityOf = (word: string): number => (/^una?o?$/u.test(word) ? 1 : (words[word] ?? Number(word)));

/** "Mejor 10 y 10", "uno y uno?", "mejor al revés": the list with these numbers in its order; null if the message says anything else. */
function renumberedInTurn({ state, acts }: Talk): Items | null {
  const listed = listedNow(state);
  if (listed.length < 2) return null;
  const names = (state.spoken ?? []).slice(-2).flatMap(group => (group.length === 1 ? group : []));
  // Two things that were asked about since then are meant rather than the list.
  if (names.length === 2 && names.every(name => listed.every(({ product }) => product !== name))) return null;
  const said = numbers
    .exec(acts.folded)
    ?.groups?.said?.split(/\s?,\s?|\s(?:y|e|and)\s/u)
    .map(quantityOf);
  const now = otherWay.test(acts.folded) && listed.length === 2 ? listed.map(item => item.quantity).toReversed() : said;
  return now?.length === listed.length ? listed.map(({ product }, at) => ({ product, quantity: now[at] ?? 1 })) : null;
}

/** "¿Y si fueran solo las camisas?": what is left of the list; null if the message asks for anything else. */
function onlySome(talk: Talk): Items | null {
  const { state, acts } = talk;
  const listed = listedNow(state);
  const said = onlyThese.exec(acts.folded)?.groups?.said;
  if (said === undefined || listed.length < 2) return null;
  const called = new WordSet([said]);
  const kept = listed.filter(({ product }) => {
    const own = wordsIn(product).filter(word =>
      listed.every(item => item.product === product || new WordSet([item.product]).has(word) < same),
    );
    return own.some(word => called.has(word) >= same);
  });
  return kept.length > 0 && kept.length < listed.length ? kept : null;
}
const same = 0.85;
const onlyThese =
  /^[^\p{L}\d]*(?:(?:y|e|and|pero)\s)(?:si|if|cuanto)\s(?:\p{L}+\s){0,3}?(?:sol[oa]|solamente|nomas|only|just)\s(?:con\s)?(?:el|la|l[oa]s|the)\s(?<said>[^,.;?!\d]{3,40})/u;

/** Answers numbers without names, or a part alone, with the list that is spoken of: a question with its sum, otherwise by changing it. */
export function answerInTurn(talk: Talk): boolean {
  const some = onlySome(talk);
  if (some !== null) return showTotal(talk, some);
  const items = renumberedInTurn(talk);
  if (items === null || items.some(({ quantity }) => !(quantity > 0))) return false;
  if (talk.state.items.length === 0 || talk.acts.asks) return showTotal(talk, items);
  setCart(talk, items);
  return true;
}
