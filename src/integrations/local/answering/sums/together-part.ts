import { type FoundItem, termKindsIn, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { countedIn } from '../meant/counting.js';
import { type Items, listedNow, merged } from '../meant/items.js';
import { isOfKind } from '../meant/kind-of.js';
import { listedIn, lookFor, partsOfList, saidAlone } from '../meant/referents.js';
import { headOf } from '../products/head-of.js';
import { isSold } from '../products/is-sold.js';
import { openers } from '../said/openers.js';
import { itemsIn } from '../said/quantities.js';
import type { Talk } from '../talk.js';
import { showTotal } from './quote-part.js';

const lead = String.raw`^[^\p{L}\d]*(?:(?:${openers}|uy+|entonces|o sea|osea|y|e|pero|so|and)[^\p{L}\d]+)*(?:(?:en )?cuanto (?:(?:me|nos|le|ya|es|seria|sale|saldria|queda|quedaria|va|costaria|todo|total)\s)*(?=con\s))?`;
const article = String.raw`(?:(?:el|la|l[oa]s|un|una|the|an?|tambien|me|le)\s)*`;
/** "Con el cargador", "y si le agrego brushing", "le sumo un forro": what is named comes to what is spoken of. */
const adds = new RegExp(
  String.raw`${lead}(?:con|with|mas|plus|tambien|ademas|also|(?:si |if )?(?:(?:me|le|l[eo]s|te|nos|i|we)\s)*(?:agreg|sum|anad|inclu|add)\p{L}*|(?:(?:me|le)\s)?pon(?:e|ele|le|me|gale|game)?)\s+${article}(?=\p{L}{3}|\d)`,
  'u',
);
/** "Y la base, total?": goes on, which adds only if the sum is asked for. */
const goesOn = new RegExp(String.raw`${lead}(?:y|and|mas)\s+${article}(?=\p{L}{3}|\d)`, 'u');
/** "Total?", "cuánto queda todo": asks for the sum, and not for the price of what is named. */
const wholeSum =
  /\b(?:total|todo|cuanto (?:me |nos )?queda(?:ria)?|(?:for|las?|los) (?:both|dos|tres)|amb[oa]s|altogether|new total)\b/u;
/** "Y bozo también", "the case too". */
const behind =
  /^([^?!.;]{3,60}?)[\s,]+(?:tambien|ademas|too|also|as well)(?=[\s,?!.]*(?:$|(?:y |e |en )?cuanto\b|total\b|por favor|porfa|please|how much|(?:agreg|sum|anad)\p{L}))/u;
/** Where the named things end: at a question, a payment, a place or a time. */
const ends =
  /[?!.;]|(?<![\p{L}\d])(?:(?:y |e |and )?(?:en )?cuanto|how much|(?:el )?total|(?:y |and )?(?:si |if )?(?:(?:lo |la |l[oa]s )?(?:pago|pagara|pagando|pay)|i pay)|(?:y |e |and )?(?:(?:con|a|with) )?(?:(?:el|the|su) )?(?:envio|flete|domicilio|despacho|delivery|shipping)|por favor|porfa\p{L}*|please|para (?:el|la|manana|hoy|llevar)|un (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo))(?![\p{L}\d])/u;
/** "Bozo, súmame las cejas": the verb begins the next thing. */
const verbs = /[,\s]+(?:y\s)?(?:(?:agreg|sum|anad)[au]e?(?:me|le)?|pon(?:me|le))\s(?:(?:el|la|l[oa]s|un|una)\s)?/gu;
/** What may stand before the things that are named. */
const beforeThings = new RegExp(`${lead}${article}`, 'u');
const mostWords = 9;
/** How many things back a conversation may have spoken of what the named ones come to. */
const mostBack = 3;

/**
 * "Con el cargador, ¿cuánto sería?", "y corte también" beside a thing that is spoken of, or a list that was priced: tells what all of it
 * costs. Returns false if the message names nothing clearly, or nothing else is spoken of or listed.
 */
export function answerTogether(talk: Talk): boolean {
  const { acts, state, input } = talk;
  if (state.items.length > 0 || input.dialogue.asked === 'CONFIRM' || state.placed !== undefined) return false;
  // "Agrégueme un martillo" after a sum is an order, and asks for no other sum.
  if (listedNow(state).length > 0 && !acts.asks) return false;
  if (acts.removes || acts.refuses || acts.corrects || acts.asksWhether || acts.compares || acts.asksDifference)
    return false;
  // "Con diseño, ¿y cuánto dejo de anticipo?" is answered with the conditions of the sum.
  if (termKindsIn(talk.text).includes('DEPOSIT')) return false;
  const named = namedToo(acts.folded);
  // "Add 4 bags of compost to the 2 trees" says how many there are of both.
  if (named === null || numbersIn(talk.text) > numbersIn(named)) return false;
  const { items, open } = thingsIn(talk, named);
  if (numbersIn(named) > items.length) return false;
  const names = [...items.map(({ product }) => product), ...open.flatMap(found => found.map(({ name }) => name))];
  const before = listedOr(talk, names);
  const more = [...items, ...open.flatMap(found => ofSameSize(before, found))];
  if (before.length === 0 || more.length === 0 || more.length < items.length + open.length) return false;
  return showTotal(talk, withInPlace(talk, before, more));
}

/**
 * "¿Y con el metálico?" after a list with the frame of acetate: what is named stands in place of the thing of its kind, as often as that
 * was counted. "Y también el metálico" comes to it.
 */
function withInPlace({ acts }: Talk, before: Items, more: Items): Items {
  const [one, other] = more;
  const held = before.filter(({ product }) => one !== undefined && isOfKind(product, one.product));
  const [kin, next] = held;
  if (!one || other || !kin || next || !standsInPlace.test(acts.folded) || isMore.test(acts.folded))
    return merged(before, more, false);
  return before.map(item => (item === kin ? { product: one.product, quantity: item.quantity } : item));
}
const standsInPlace = new RegExp(String.raw`${lead}(?:con|with)\s+(?:el|la|l[oa]s|the)\s`, 'u');
const isMore = /(?<!\p{L})(?:tambien|ademas|otr[oa]s?|mas|also|too|another|amb[oa]s|both|l[oa]s dos|as well)(?!\p{L})/u;

/** Returns the list that was priced last, if it has none of these products, or otherwise the thing that was spoken of before them. */
function listedOr(talk: Talk, names: readonly string[]): Items {
  const listed = listedNow(talk.state);
  if (listed.length > 0) return listed.some(({ product }) => names.includes(product)) ? [] : listed;
  const base = spokenBefore(talk, names);
  return base === null ? [] : [{ product: base, quantity: 1 }];
}

const numbersIn = (text: string): number => itemsIn(text, true).filter(({ loose }) => !loose).length;

/** Returns the words that name what is added; null if the message adds nothing. */
function namedToo(folded: string): string | null {
  const [start] = adds.exec(folded) ?? (wholeSum.test(folded) ? goesOn.exec(folded) : null) ?? [];
  const [, before] = start === undefined ? (behind.exec(folded) ?? []) : [];
  const rest = start === undefined ? before : folded.slice(start.length);
  if (rest === undefined) return null;
  const stop = rest.search(ends);
  const said = (stop < 0 ? rest : rest.slice(0, stop)).replace(verbs, ', ').replace(beforeThings, '').trim();
  return said === '' || said.split(/\s+/u).length > mostWords ? null : said;
}

/** Returns the things that these words name, with their numbers, and what may be one of several. */
function thingsIn(talk: Talk, said: string): { items: Items; open: (readonly FoundItem[])[] } {
  const { names, open } = listedIn(talk, said);
  // "And a propane tank, does the discount work on that too?" says more than what is added.
  if (names.length + open.length < partsOfList(said).length) return { items: [], open: [] };
  const counted = countedIn(talk, said, true).flatMap(({ quantity, name, loose }) => {
    const product = loose || name === '' ? null : lookFor(talk, name).product;
    return product ? [{ product: product.name, quantity }] : [];
  });
  const items = names.map(product => counted.find(item => item.product === product) ?? { product, quantity: 1 });
  return items.every(({ product }) => isSold(talk, product)) ? { items, open } : { items: [], open: [] };
}

/** "La base" beside a mattress of "2 plazas" is the base that is called so too. */
function ofSameSize(before: Items, found: readonly FoundItem[]): Items {
  const sizes = new Set(before.map(({ product }) => sizeIn(product)));
  const [one, other] = found.filter(({ name }) => sizeIn(name) !== null && sizes.has(sizeIn(name)));
  return one && !other ? [{ product: one.name, quantity: 1 }] : [];
}
/** Returns the end of a name from its last number on: "2 plazas y media". */
const sizeIn = (name: string): string | null => /\d[\d.,/]*\s?\p{L}[^\d]*$/u.exec(foldName(name))?.[0].trim() ?? null;

/** Returns the thing of another kind that was spoken of last by itself and is sold; null if there is none. */
function spokenBefore(talk: Talk, more: readonly string[]): string | null {
  if (more.length === 0) return null;
  const heads = new Set(more.map(headOf));
  const { focus: last, asked, spoken = [] } = talk.input.dialogue;
  // The first of several that were shown to choose from was not chosen yet.
  const isOpen = asked === 'WHICH' && (spoken.at(-1)?.length ?? 0) > 1;
  const focus = isOpen ? null : last;
  const alone = [...new Set([...(focus === null ? [] : [focus]), ...saidAlone(talk)])].filter(
    name => !more.includes(name),
  );
  const bases = alone.slice(0, mostBack).filter(name => !heads.has(headOf(name)) && isSold(talk, name));
  // "Hora extra de inflable" comes to the inflatable, and not to the table that a fact was told of meanwhile.
  const its = new WordSet(more.flatMap(name => name.split(/\s(?:de|del|para|for|of)\s/iu).slice(1)));
  const isFor = (name: string) => wordsIn(headOf(name)).some(word => its.has(word) >= 0.85);
  return bases.find(isFor) ?? bases[0] ?? null;
}
