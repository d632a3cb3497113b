import { type Items, listedNow } from '../meant/items.js';
import { listedIn } from '../meant/referents.js';
import { headOf } from '../products/head-of.js';
import { isSold } from '../products/is-sold.js';
import { actsIn } from '../said/acts.js';
import { isWork } from '../said/done-to.js';
import { lastAnswer, lastSaid } from '../said/last-answer.js';
import { openers } from '../said/openers.js';
import { itemsIn } from '../said/quantities.js';
import type { Talk } from '../talk.js';

const number = String.raw`(?:\d{1,4}|un[oa]?s?|otr[oa]s?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|an?|one|two|three|four|five|six|ten|another)`;
const gap = String.raw`[^\p{L}\d]+`;
const fillers = String.raw`^[^\p{L}\d]*(?:(?:${openers}|perfect|uy|ay|mmm*|eso|gracias)${gap})*`;
/** "Y 3 croissants", "ah y una goma", "más 2 panes", "también 4 de esas": goes on counting. */
const countsOn = new RegExp(
  String.raw`${fillers}(?:(?:y|e|and|mas|plus|tambien|ademas|also)${gap})+(?:(?:me|le|te|l[oa]s?|das?|dame|deme|pon\p{L}*|agreg\p{L}+|sum\p{L}+|anot\p{L}+|quiero|need|want|i|add)\s)*${number}(?![\p{L}\d])`,
  'u',
);
/** "¿Cuánto va?", "¿cuánto sería todo?", "total?": asks for the sum so far, and not what one thing costs. */
const runningSum =
  /\b(?:cuanto (?:me |nos |le |te |les )?(?:va|es|seria|serian|queda|quedaria|quedan|llevo|llevamos|sale|saldria|debo|debemos|pago|todo|en total)|en cuanto (?:me |nos )?(?:va|queda|sale|saldria)|total|how much (?:is (?:that|it|everything)|now|all|altogether|total|would (?:that|it|everything) be|do i owe))\b|\b(?:cuanto|how much)\W*$/u;
/** "¿Cuánto cuestan?": asks for a price. */
const onlyPrice =
  /\b(?:cuanto (?:cuesta|cuestan|vale|valen|costaria)|a (?:como|cuanto)|que precio|precio|en que precio|how much (?:are|does|do)|what(?:'s| is) the price)\b/u;

/** Whether a message goes on with what was listed before, and counts something more. */
export const goesOnCounting = (folded: string): boolean => countsOn.test(folded);

/** Whether a question with things asks what the whole list comes to with them: "y 5 afiches, ¿cuánto es?". */
export const asksRunningSum = (folded: string): boolean => runningSum.test(folded) && !onlyPrice.test(folded);

const leading = new RegExp(
  String.raw`${fillers}(?:(?:y|e|and|mas|plus|tambien|ademas|also|add|con|with|agreg\p{L}+|sum[aeo]\p{L}*|anot\p{L}+|anad\p{L}+|(?:me |le )?pon(?:e|ele|le|me|es|ga|gale|game|eme)?|inclu\p{L}+)${gap})+(?:(?:le|me|l[oa]s?|el|un|una|the|an?|tambien|por favor|porfa)\s)*`,
  'u',
);
const behind = /(?:[\s,]+(?:tambien|ademas|too|also|as well|please|por favor|porfa\p{L}*|plis|pls))+\W*$/u;
const most = 7;

/**
 * "Y una caja de chocolates", "con neumáticos", "speaker too" after a list: returns one of each thing that the message names without a
 * number. Null if it says anything else, or if a thing may be one of several.
 */
export function namedInAddition(talk: Talk): Items | null {
  const { acts, text } = talk;
  const listed = listedNow(talk.state);
  if (listed.length === 0 || acts.removes || acts.refuses || acts.corrects || acts.asksWhether) return null;
  const [first = '', ...rest] = acts.folded.split(/(?<=[.!;,])\s+/u);
  const isAsked = acts.asks && !(rest.length > 0 && rest.every(part => asksRunningSum(part)) && !actsIn(first).asks);
  if (isAsked || /[?¿]/u.test(rest.length > 0 ? text.slice(0, first.length) : text)) return null;
  const named = rest.length > 0 && acts.asks ? first : acts.folded;
  const isBehind = behind.test(named) && /\b(?:tambien|ademas|too|also|as well)\b/u.test(named);
  if (!leading.test(named) && !isBehind) return null;
  const said = named.replace(leading, '').replace(behind, '').trim();
  const isCounted = itemsIn(named, true).some(({ loose, implied }) => !loose && !implied);
  if (said === '' || said.split(/\s+/u).length > most || /\d/u.test(said) || isCounted) return null;
  const { names, open } = listedIn(talk, said);
  const parts = said.split(/\s*[,+]\s*|\s(?:y|and|e|mas|con|with|plus)\s/u).length;
  if (open.length > 0 || names.length !== parts || names.some(isListed(listed))) return null;
  // What is done to the goods is counted as often as they are.
  if (names.flatMap(name => talk.tools.called(name)).some(isWork)) return null;
  return names.every(name => isSold(talk, name)) ? names.map(product => ({ product, quantity: 1 })) : null;
}
const isListed =
  (listed: Items) =>
  (name: string): boolean =>
    listed.some(({ product }) => product === name);

/**
 * Returns the thing whose quantity was just asked for, if the customer wanted it and goes on with more without an answer: one of it.
 * "Necesito batería", "¿cuántas?", "y 2 bombillos".
 */
export function wantedBefore({ input, state, acts }: Talk): Items {
  const { asked, focus, items, priced = [] } = input.dialogue;
  const before = actsIn(lastSaid(input));
  const isOpen = asked === 'QUANTITY' && focus !== null && items.length === 0 && priced.length === 0;
  if (!isOpen || state.items.length > 0 || !(before.buys || before.takes) || before.asks) return [];
  const wasCounted = itemsIn(lastSaid(input), true).some(({ loose }) => !loose);
  return !wasCounted && joinsMore.test(acts.folded) ? [{ product: focus, quantity: 1 }] : [];
}
const joinsMore = /^\W*(?:(?:ah?|ok|bueno|si)\W+)*(?:y|e|and|mas|plus|tambien|ademas|also|con|with)\s/u;

/**
 * Returns what was wanted when the agent asked which of several was meant, if the customer goes on without saying so: "5 de pastor", which
 * are tacos or kilos, before "y 3 de suadero", which are tacos. The one of the kind of what is counted now; empty for none or several.
 */
export function openBefore({ input, acts }: Talk, now: Items): Items {
  const { asked, pending, offered } = input.dialogue;
  if (asked !== 'WHICH' || pending === undefined || !joinsMore.test(acts.folded)) return [];
  const heads = new Set(now.map(({ product }) => headOf(product)));
  const [one, other] = offered.filter(name => heads.has(headOf(name)));
  const isNew = now.every(({ product }) => product !== one);
  return one !== undefined && other === undefined && isNew ? [{ product: one, quantity: pending }] : [];
}

/**
 * Returns the priced list if the customer counted it without asking for a price, and goes on counting: "3 kg de asado", "1 kilo y medio de
 * vacío". Such a list is an order in parts. Empty for a price that was only asked for.
 */
export function orderedInParts({ input, state, acts }: Talk): Items {
  const { priced = [] } = state;
  const before = actsIn(lastSaid(input));
  if (state.items.length > 0 || priced.length === 0 || acts.asks || acts.corrects || before.asks) return [];
  const last = lastAnswer(input);
  return priced.every(({ product }) => last.includes(`\u00d7 ${product}`)) ? priced : [];
}
