import { type FoundItem, isColour, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { type Part, withPart } from '../cart/divided.js';
import { headOf } from '../products/head-of.js';
import { isDoneTo } from '../said/done-to.js';
import { openers } from '../said/openers.js';
import type { SaidItem } from '../said/quantities.js';
import type { Talk } from '../talk.js';
import { alternativeOf, ofAlternative } from './alternatives.js';
import { askedTogether } from './asked-together.js';
import { countsAnother, isCalledBy } from './counted-nouns.js';
import { elidedIn } from './elided.js';
import { forThatMany, withForAll } from './for-people.js';
import { forThatLong } from './for-that-long.js';
import type { Items } from './items.js';
import { likeliest, namesKind } from './likeliest.js';
import { withBase } from './more-of.js';
import { toldLast } from './named-last.js';
import { isOnlyWith } from './only-with.js';
import { otherOfPair } from './other-of-pair.js';
import { packsOf } from './packs.js';
import { packsMeant } from './packs-meant.js';
import { placedAt } from './placed-at.js';
import { plainIn, plainName, reason } from './plain-name.js';
import { placeOf } from './pronouns.js';
import { inFocus, lookFor, namedElsewhere } from './referents.js';
import { goodsOf, isDoneToFocus, withoutService } from './services-said.js';
import { sizedBy } from './sized-by.js';
import { containerOf, inUnits, isOtherUnit, type OtherUnit } from './units-said.js';

/** What a list of numbers and names means, and which of its parts may be one of several products. */
export interface MeantList {
  items: Items;
  open: { quantity: number; found: readonly FoundItem[] }[];
  /** Items counted in another unit than the product is sold in. */
  others: OtherUnit[];
  /** Counted things that match no product. The answer names them, so that nobody believes that they were ordered. */
  leftOut: { quantity: number; name: string }[];
  /** Which of the items are wanted in which of the alternatives that their texts list. */
  parts: Part[];
}

const these = /^(?:de |of )?(?:es[eoa]s?|est[oae]s?|ell[oa]s|el mism[oa]|l[oa]s mism[oa]s|those|these|that|them|it)$/u;
/** "Listo, dame ese": what leads to a pronoun. */
const leading = new RegExp(
  String.raw`^(?:(?:${openers}|entonces|pues|mejor|[dm][ae]me|quiero|llevo|me llevo|mandame|seria)[^\p{L}\d]+)+`,
  'u',
);
const theOthers = /^(?:de |del |of )?(?:l[oa]s? |el |the )?(?:otr[oa]s?|others?|other one)$/u;

/**
 * Returns the products of a list that is to be summed. An ambiguous name means the product that was discussed, otherwise the one that is
 * available. Nothing is left out of a sum silently.
 */
export function listMeant(talk: Talk, said: readonly SaidItem[]): MeantList {
  const items: Items = [];
  const open: MeantList['open'] = [];
  const others: OtherUnit[] = [];
  const leftOut: MeantList['leftOut'] = [];
  const parts: Part[] = [];
  const { state } = talk;
  const together = askedTogether(talk, said);
  if (together) return { items: together, open, others, leftOut, parts };
  const alone = said.filter(({ implied }) => !implied).length === 1;
  const unnumbered = new Set<string>();
  const take = (product: string, quantity: number, implied = false, called = '') => {
    const held = items.find(item => item.product === product);
    if (implied && !held) unnumbered.add(product);
    if (!held) items.push({ product, quantity });
    else if (called !== '') held.quantity = withPart(held, parts, { called, quantity });
    else if (!implied) held.quantity = quantity;
    if (called !== '') parts.push({ product, called, quantity });
  };
  for (const [at, { quantity, name, implied, loose, unit, where, after = '', parts: own = [] }] of said.entries()) {
    const plain = plainIn(talk, withoutService(talk, name));
    const placed = where === undefined ? null : placedAt(talk, plain || headOf(items.at(-1)?.product ?? ''), where);
    if (placed !== null) {
      take(placed, quantity, implied);
      continue;
    }
    const ofAnother = (item: FoundItem | null) =>
      countsAnother(item, plain, { isTaken: taking.test(after), isOne: loose === true });
    const isAside = plain === '' && reason.test(name) && state.focus !== null;
    const pointed = pointedAt(talk, plain) ?? sizedBy(talk, plain);
    if (pointed !== null) {
      take(pointed, quantity);
      continue;
    }
    const look = plain === '' ? (where ?? '') : plain;
    const alternative = ofAlternative(talk, look, items);
    const [inIt] = alternative === null ? [] : talk.tools.called(alternative);
    if (inIt) {
      take(inIt.name, quantity, implied, alternativeOf(inIt, look));
      continue;
    }
    const boxes = unit === undefined ? containerOf(inFocus(talk), quantity, plain || name) : null;
    if (boxes) {
      if (isOtherUnit(boxes)) others.push(boxes);
      if (boxes.quantity) take(boxes.item.name, boxes.quantity);
      continue;
    }
    const looked = plain === '' ? nothing : lookFor(talk, plain);
    const isKnown = ({ name: other }: FoundItem) =>
      [state.focus, ...state.offered, ...namesOf(state.items)].includes(other);
    const called = looked.found.filter(
      each => !each.named || isKnown(each) || (isCalledBy(each) && !(loose && (isDoneTo(each) || isOnlyWith(each)))),
    );
    const { found, isNamed, product } = called.length === looked.found.length ? looked : oneLeft(looked, called);
    // "3 macetas medianas y 2 grandes": a size behind a thing of the list is another of its kind.
    const ofKind = looked.isNamed && !isNamed ? ofKindBefore(talk, plain, items) : null;
    if (looked.isNamed && !isNamed && ofKind === null) continue;
    const elided =
      ofKind ?? (product && namesKind(product, plain) ? null : elidedIn(talk, plain, namesOf(items), isNamed));
    const next = said[at + 1];
    const meant =
      elided ??
      product?.name ??
      (isNamed ? null : soleKind(found, plain)) ??
      (isNamed
        ? likeliest(talk, { found, quantity, words: plain, next: next?.implied ? plainName(next.name) : '' })
        : (restatedOf(talk, plain) ??
          placeOf(talk) ??
          (alone && !loose && !isAside && !namesAny(said) ? elsewhere(talk) : null)));
    const [item] = meant === null ? [] : [...found, ...talk.tools.called(meant)].filter(each => each.name === meant);
    if (item && !isNamed && elided === null && ofAnother(item)) continue;
    if (item) parts.push(...own.map(part => ({ product: item.name, ...part })));
    const named = unit === undefined ? [] : found.filter(each => each.named && each.lacks.length === 0);
    const kin = item ? named.filter(other => headOf(other.name) === headOf(item.name)) : named;
    const so = unit === undefined ? null : inUnits(kin, item ?? null, quantity, unit);
    if (so && isOtherUnit(so)) others.push(so);
    if (so?.quantity) take(so.item.name, so.quantity, implied, alternativeOf(so.item, plain));
    else if (so) continue;
    else if (meant !== null)
      take(
        meant,
        item ? packsMeant(talk, item, quantity, plain) : quantity,
        implied,
        item && own.length === 0 ? alternativeOf(item, plain) : '',
      );
    else if (isNamed) open.push({ quantity, found });
    else if (!implied && !loose && pronominal.test(plain) && state.focus !== null && !namesAny(said.slice(0, at)))
      take(state.focus, quantity);
    // A number without a name, after one with a name, does not refer to the current product.
    else if (
      !implied &&
      !ofAnother(inFocus(talk)) &&
      (plain === '' ? !namesAny(said.slice(0, at)) : alone) &&
      state.focus !== null
    )
      take(state.focus, inPacks(talk, quantity, plain));
    else if (!implied && !loose && !isAside && isThing(name))
      leftOut.push({ quantity, name: name.replace(/^(?=l[oa]s )/u, 'de ') });
  }
  const contrasted = otherOfPair(talk, items);
  if (contrasted) items.unshift(contrasted);
  // If nothing was understood, other parts of the answer handle the message.
  const known = items.length > 0 ? leftOut : [];
  const counted = items.map(item =>
    forThatLong(talk, forThatMany(talk, item, unnumbered.has(item.product) ? [] : said), said),
  );
  return { items: withForAll(talk, withBase(talk, counted)), open, others, leftOut: known, parts };
}
/**
 * Returns the product of the last kind in a list, or of the kind that is spoken of, that a part names by its size or kind alone; null if it
 * names none of that kind.
 */
function ofKindBefore(talk: Talk, words: string, items: Items): string | null {
  const last = items.at(-1)?.product ?? talk.state.focus;
  const found = last === null ? null : elidedIn(talk, words, namesOf(items), false);
  const isOther = items.length > 0 || found !== last;
  return found !== null && last !== null && isOther && headOf(found) === headOf(last) ? found : null;
}
/** A short name that can be a product: not a person, a time or a measure. */
const thing = /^(?:l[oa]s que )?\p{L}{4,}(?: (?:de |con |of |with )?\p{L}{3,}){0,2}$/u;
const noThing =
  /^(?:veces|vueltas|personas?|gente|amig[oa]s?|hij[oa]s?|nin[oa]s?|adult[oa]s?|invitad[oa]s?|herman[oa]s?|socios|people|persons?|kids?|children|friends?|guests?|adults?|times?|things?|cosas?|dias?|horas?|years?|hours?|weeks?|months?|minutes?|days?|centimetros|metros|pulgadas|pisos?|cuartos?|habitaciones|inches|feet|buen[oa]s|mas|menos|more|less|that|this|what|esta|este|esto|como|cuando|donde|pues)\b/u;
const isThing = (name: string): boolean => thing.test(name) && !noThing.test(name);
/** "24 white ones", "6 de las que le dije", "3 of them": the current product, whatever is said about its look. */
const pronominal = /^(?:(?:\p{L}+ ){0,2}ones?|(?:of )?them)(?: .*)?$|^de (?:l[oa]s que|ell[oa]s)\b/u;
const namesAny = (said: readonly SaidItem[]): boolean => said.some(({ name }) => plainName(name) !== '');

/**
 * Returns the product named in the rest of the message. A service for the current product does not count: in "4 with the balancing" the
 * number is of the current product.
 */
function elsewhere(talk: Talk): string | null {
  const named = namedElsewhere(talk);
  return named !== null && isDoneToFocus(talk, named) ? null : named;
}

/** "Una Sprite" is the drink whose text lists it: returns the only product whose text has the one word; null otherwise. */
function soleKind(found: readonly FoundItem[], words: string): string | null {
  const [word, more] = wordsIn(words);
  if (!word || more || !/^\p{L}{4,}$/u.test(words) || isColour(words)) return null;
  const [one, other] = found.filter(({ covers, hits, fits = 0 }) => covers === 1 && hits.length === 0 && fits > 0);
  return one && !other && listsKinds.test(foldName(one.description)) ? one.name : null;
}
const listsKinds = /\p{L}{3,}, \p{L}{3,}[^.]*\s(?:o|u|or)\s\p{L}{3,}/u;

/** "Mejor que sean 5": the only product in the cart, whatever was asked meanwhile; null if there are several or none. */
function restatedOf(talk: Talk, name: string): string | null {
  const { state, acts } = talk;
  const [one, next] = goodsOf(talk, state.items);
  return name === '' && one && !next && restates.test(acts.folded) ? one.product : null;
}
const restates = /\b(?:mejor|que|si) (?:que )?(?:son|sean|fueran)\b|\bmake (?:it|them)\b/u;

const namesOf = (items: Items): string[] => items.map(({ product }) => product);
const nothing = { found: [], isNamed: false, product: null };
type Looked = ReturnType<typeof lookFor>;
/** Returns a search without the products that share only a size with the text. */
const oneLeft = ({ product }: Looked, called: readonly FoundItem[]): Looked => ({
  found: called,
  isNamed: called.some(({ named }) => named),
  product: product && called.includes(product) ? product : null,
});
/** Returns the quantity of the current product, in packs if the number counts their contents. */
function inPacks(talk: Talk, quantity: number, words: string): number {
  const item = inFocus(talk);
  return item && words === '' ? packsOf(item, quantity, words) : quantity;
}
/** Words before a number that make it a quantity of goods, whatever they are called. */
const taking =
  /^(?:[dm][ae]me|dan|llevo|llevar|quiero|quisiera|necesito|ocupo|pongame|ponme|mand[ae]me|ech[ae]me|apart[ae]me|agreg\p{L}*|want|need|take|get|me|buy|order|sean|serian?)$/u;

function pointedAt(talk: Talk, name: string): string | null {
  const { state } = talk;
  if (these.test(name.replace(leading, ''))) return state.focus ?? toldLast(talk);
  if (!theOthers.test(name)) return null;
  const known = [...state.offered, ...state.items.map(({ product }) => product)];
  return known.filter(other => other !== state.focus).at(-1) ?? null;
}
