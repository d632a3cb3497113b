import { type FoundItem, isAnyUnit, WordSet, wordOf, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { matchesOf } from '../../../../domain/shared/matches.js';
import { numberWords } from '../../../../domain/shared/number-words.js';
import { headOf } from '../products/head-of.js';
import { meantBy, roleOf } from '../products/product-part.js';
import { asWritten } from '../said/as-written.js';
import { withoutOthersOfColour } from '../said/colours.js';
import { withoutPurpose } from '../said/counts-nothing.js';
import { holdsNumber } from '../said/holds-number.js';
import type { Talk } from '../talk.js';
import { calledByOneWord } from './called-by-one-word.js';
import { calledByPair } from './called-by-pair.js';
import { isOfKind } from './kind-of.js';
import { isOnlyWith } from './only-with.js';
import { plainOne } from './plain-kind.js';
import { withoutPreparation } from './prepared.js';
import { withoutNamesakesOfParts } from './property-asked.js';
import { isSoldBy } from './sold-by.js';
import { wordsHeld } from './words-held.js';

/** The best product is the one that is meant if its score is greater than the next one's by this factor. */
const clearly = 1.1;

/**
 * Returns what a name in a message may mean: the products found, whether any of them is named, and the one that is meant; null if no
 * product is clearly meant.
 */
export function lookFor(
  talk: Talk,
  name: string,
): { found: readonly FoundItem[]; isNamed: boolean; product: FoundItem | null } {
  // "A sack of soil to Zapopan": the destination is not a property of the product.
  const all = name === '' ? [] : talk.tools.products(withoutPreparation(talk, name));
  const found = withoutOthersOfColour(all, () => inFocus(talk)).map(item => ({
    ...item,
    lacks: item.lacks.filter(word => roleOf(name, word, talk.input.language) !== 'none'),
  }));
  // "8 bags" of a product that is sold by the bag means the current product, and so does "2 sets", even if other names contain that word.
  const isUnit = wordsIn(name).length === 1;
  const focus = isUnit || found.every(({ hits }) => hits.length === 0) ? inFocus(talk) : null;
  if (focus && isSoldBy(focus, name)) return { found: [focus], isNamed: true, product: focus };
  const isNamed = found.some(item => item.named);
  return { found, isNamed, product: isNamed ? (plainOne(name, found) ?? oneOf(talk, name, found)) : null };
}

/** Returns the parts of a list, which commas and words such as "y" and "con" separate. */
export const partsOfList = (text: string): string[] =>
  text.split(/\s*[,+]\s*|\s(?:y|and|e|mas|más|con|with|plus)\s/iu).filter(part => /\p{L}{2}/u.test(part));

/** The products that a list without numbers names, one of each ("base, colchón", "the frame and the mattress"), and what may be several. */
export function listedIn(talk: Talk, text: string): { names: string[]; open: (readonly FoundItem[])[] } {
  const parts = partsOfList(text);
  const looked = parts.map(part => lookFor(talk, part));
  const names = looked.flatMap(({ product }) => {
    if (!product || isOnlyWith(product)) return [];
    talk.spoke([product.name]);
    return [product.name];
  });
  const open = looked.flatMap(({ product, isNamed, found }) => (isNamed && !product ? [found] : []));
  return { names: [...new Set(names)], open };
}

/** Returns the product that a name means, preferring those discussed; null if several may be meant. */
function oneOf(talk: Talk, name: string, all: readonly FoundItem[]): FoundItem | null {
  const { focus, offered } = talk.state;
  const chosen = ofChoice(talk, name, calledByOneWord(talk, name, all));
  const found = ofExtras(name, ofNumbers(name, ofSpokenKind(talk, name, chosen)));
  const { items, lacks } = meantBy(ofTheKind(found, focus, name));
  if (lacks.length > 0 && asWritten(name, lacks) !== '') {
    const shown = items.find(item => offered.includes(item.name));
    return shown ?? null;
  }
  const head = focus === null ? null : headOf(focus);
  const kin = items.filter(item => offered.includes(item.name) || headOf(item.name) === head);
  const pool = behindContainer(name, kin.length > 0 ? kin : items);
  const [best, next] = pool;
  if (!best) return null;
  // "Pantalones de mezclilla" is not a jacket of that fabric: the first word of a name says what the thing is.
  const words = wordsIn(name);
  const called = pool.filter(item => words.slice(0, 1).some(word => new WordSet([headOf(item.name)]).has(word) > 0));
  if (called.length === 1 && called[0]) return called[0];
  const [whole, another] = pool.filter(item =>
    isSaidInFull(item.name, headOf(item.name) === head ? `${head} ${name}` : name),
  );
  if (whole && !another) return whole;
  if (!next || best.score >= next.score * clearly || kin.length === 1) return best;
  return calledByPair(name, pool) ?? spokenOf(talk, pool);
}

/** "Caja de colores de 24" is what has most of the words behind "caja", and not any box. */
function behindContainer(name: string, pool: readonly FoundItem[]): readonly FoundItem[] {
  const [first, ...rest] = wordsIn(name);
  if (!first || rest.length === 0 || !isAnyUnit(first.folded)) return pool;
  const held = pool.map(({ name: called }) => wordsHeld(called, rest));
  const most = Math.max(0, ...held);
  return most > 0 ? pool.filter((_, at) => held[at] === most) : pool;
}

/**
 * "Camisas planchadas", or "planchadas" while shirts are spoken of, is the "Camisa planchada" and not the one that is "lavada y planchada".
 * A name of a single word may be any of its kind.
 */
function isSaidInFull(called: string, name: string): boolean {
  const said = new WordSet([name]);
  const words = wordsIn(called).filter(({ folded }) => /^(?:\d|\p{L}{2})/u.test(folded));
  return words.length > 1 && words.every(word => said.has(word) >= 0.85);
}

const choiceWords = 4;
/** "Familiar", after it was asked which of two pizzas is meant: returns those of them that fit best, otherwise all that were found. */
function ofChoice({ input, state }: Talk, text: string, found: readonly FoundItem[]): readonly FoundItem[] {
  if (input.dialogue.asked !== 'WHICH' || text.trim().split(/\s+/u).length > choiceWords) return found;
  const most = Math.max(0, ...found.map(({ hits }) => hits.length));
  const offered = found.filter(({ name, hits }) => state.offered.includes(name) && hits.length === most);
  return offered.length > 0 && offered.length < state.offered.length ? offered : found;
}

/** "5 fotos más" means the "foto extra" if there is one, and not any other kind of it. */
function ofExtras(name: string, found: readonly FoundItem[]): readonly FoundItem[] {
  if (!/\b(?:mas|extras?|adicional(?:es)?|more|additional)\b/u.test(foldName(name))) return found;
  const extras = found.filter(
    item => item.named && /\b(?:extras?|adicional(?:es)?|additional)\b/u.test(foldName(item.name)),
  );
  return extras.length > 0 ? extras : found;
}

/** "Macetas de barro de 14" means those of 14 and not those of 8, in stock or not; returns all if none has that number. */
function ofNumbers(name: string, found: readonly FoundItem[]): readonly FoundItem[] {
  const numbers = name.match(/(?<![\p{L}\d])\d{1,4}(?=(?:ft|in|cm|mm|ml|lts?|kg|oz)?(?![\p{L}\d]))/gu) ?? [];
  const fits = found.filter(item => item.named && numbers.every(number => holdsNumber(item.name, number)));
  return numbers.length > 0 && fits.length > 0 ? fits : found;
}

/**
 * "La de chocolate", "3 de chocolate": the word after "de" specifies a kind that was already discussed, so products of that kind are
 * returned. Returns all found products if there is none.
 */
function ofSpokenKind(talk: Talk, name: string, found: readonly FoundItem[]): readonly FoundItem[] {
  const [first] = wordsIn(name);
  if (!first || found.length < 2) return found;
  if (!followsOf(talk.acts.folded, first.folded)) return found;
  const heads = [talk.state.focus ?? '', ...talk.state.offered, ...saidAlone(talk)].map(headOf);
  const kin = namedFirst(found).filter(({ name: called }) => heads.includes(headOf(called)));
  return kin.length > 0 ? kin : found;
}

/** "Con corona": the crown itself, and not the treatment of which the text says that it comes without one. */
const namedFirst = (found: readonly FoundItem[]): readonly FoundItem[] =>
  found.some(({ named }) => named) ? found.filter(({ named }) => named) : found;

/** What comes before such a word: "la de", "3 de", "de" at the start of the message. */
const endsWithOf =
  /(?:(?:^|[^\p{L}\d])(?:l[oa]s?|el|un[oa]s?|\d+|dos|tres|cuatro|cinco|seis|es[eao]s?|est[eao]s?|mejor|y|o|pero)\s+|^\W*)(?:de|con|en|sin)\s+$/u;

const longestLead = 80;
/** Whether a word of a text comes after such a lead. Only the words just before it are read, since a list may name it a hundred times. */
function followsOf(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    if (endsWithOf.test(text.slice(Math.max(0, at - longestLead), at))) return true;
  return false;
}

const fraction = /\d+\s?\/\s?\d+/gu;

/**
 * Returns, of products that a name fits equally, the one that was last discussed on its own, or the one that shares its distinctive word
 * with what was discussed: after the base for a double bed, "el colchón" is the double one.
 */
function spokenOf(talk: Talk, items: readonly FoundItem[]): FoundItem | null {
  const called = items.map(({ name }) => new Set(wordsIn(name).map(({ stem }) => stem)));
  for (const other of saidAlone(talk)) {
    const said = items.find(({ name }) => name === other);
    if (said) return said;
    // The 3 of "3/4" does not match "3 pulgadas".
    const words = new WordSet([other.replace(fraction, ' ')]);
    const fits = items.filter((item, at) =>
      wordsIn(item.name).some(
        word => words.has(word) >= 0.85 && called.every((stems, place) => place === at || !stems.has(word.stem)),
      ),
    );
    if (fits.length === 1) return fits[0] ?? null;
  }
  return null;
}

/** Returns what was discussed on its own, newest first: what the customer named, then the items in the cart. */
export const saidAlone = ({ state }: Talk): string[] => {
  const alone = (state.spoken ?? []).flatMap(group => (group.length === 1 ? group : [])).toReversed();
  return [...new Set([...alone, ...state.items.map(({ product }) => product).toReversed()])];
};

/** Returns, of products with the words said, those of the current kind: "¿y la negra?" after a T-shirt does not mean a dress. */
function ofTheKind(found: readonly FoundItem[], focus: string | null, text: string): readonly FoundItem[] {
  if (focus === null || found.length < 2) return found;
  const folded = foldName(text);
  if (found.some(({ name }) => folded.includes(foldName(headOf(name)).slice(0, 5)))) return found;
  const most = Math.max(...found.map(({ hits }) => hits.length));
  const kin = namedFirst(found).filter(({ name, hits }) => headOf(name) === headOf(focus) && hits.length === most);
  // "¿Y para iPhone 8?" after a battery means no screen, though both begin with "cambio".
  const closer = kin.filter(({ name }) => isOfKind(name, focus));
  return [closer, kin].find(({ length }) => length > 0) ?? found;
}

/**
 * Returns the products that a question names. "El colchón" and "the mattress" mean the one that was discussed; "colchones" and "algún
 * colchón" mean any.
 */
export function namedIn(talk: Talk, question: string, all: readonly FoundItem[]): readonly FoundItem[] {
  const found = calledByOneWord(talk, question, withoutNamesakesOfParts(talk.state.focus, question, all));
  const named = ofTheKind(
    ofSpokenKind(
      talk,
      behindOfIn(question),
      ofSize(
        question,
        ofChoice(
          talk,
          question,
          withoutOthersOfColour(
            found.filter(item => item.named),
            () => inFocus(talk),
          ),
        ),
      ),
    ),
    talk.state.focus,
    question,
  );
  const { items } = meantBy(named, question);
  const [one] = items;
  if (!one || items.length < 2 || items.some(({ hits }) => hits.join() !== one.hits.join())) return named;
  const folded = foldName(question);
  const isDefinite =
    one.hits.some(hit =>
      new RegExp(String.raw`\b(?:el|la|del|al|ese|esa|este|esta|the|that|this)\s+${hit.slice(0, 5)}`, 'u').test(folded),
    ) || isCalledInPlural(talk.state.focus, folded);
  const spoken = isDefinite ? spokenOf(talk, items) : ofSameFigure(talk, question, items);
  return spoken ? [spoken] : named;
}

/** "Las rosas" after "ramo de 24 rosas": the plural is in the name of what is spoken of, and means no others. */
const isCalledInPlural = (focus: string | null, folded: string): boolean =>
  focus !== null &&
  matchesOf(/\b(?:l[oa]s|es[oa]s|est[oa]s|the|those|these)\s(\p{L}{3,}s)\b/gu, folded).some(([, word = '']) =>
    foldName(focus).split(/\s+/u).slice(1).includes(word),
  );

/** "¿Ya instalado?" after an air conditioner of 18,000 BTU means the one installation with that figure in its name. */
function ofSameFigure({ state }: Talk, question: string, items: readonly FoundItem[]): FoundItem | null {
  const figures = state.focus?.match(/\d[\d.,]*\d/gu) ?? [];
  if (/\d/u.test(question) || items.some(({ name }) => name === state.focus)) return null;
  const [one, other] = items.filter(({ name }) => figures.some(figure => name.includes(figure)));
  return one && !other ? one : null;
}

/** "El block de 15", "la tabla del 2": returns those with the number in their name, if some of the named products have it. */
const ofSize = (question: string, named: readonly FoundItem[]): readonly FoundItem[] => {
  const [, number] =
    /\b(?:de|del|of)\s(?:a\s|la\s|los\s)?(\d{1,6})(?![\p{L}\d.,/]|\s?%)/u.exec(foldName(question)) ?? [];
  if (number === undefined) return named;
  const sized = named.filter(({ name }) => holdsNumber(name, number));
  return named.filter(item => sized.includes(item) || sized.every(({ name }) => headOf(name) !== headOf(item.name)));
};

/** Returns the word after the first "de" of "la de chocolate"; empty if there is no such phrase. */
const behindOfIn = (question: string): string =>
  /(?:\b(?:l[oa]s?|el|un[oa]s?|es[eao]s?|est[eao]s?)\s+|^\W*)(?:de|con|en|sin)\s+(\p{L}+)/u.exec(
    foldName(question),
  )?.[1] ?? '';

/** Returns the current product with its data; null if there is none. */
export const inFocus = ({ state, tools }: Talk): FoundItem | null =>
  state.focus === null ? null : (tools.called(state.focus)[0] ?? null);

/** Returns the only product that a message names anywhere, for a number without a name: "va, pues taladros. Ocupo 8". */
export function namedElsewhere(talk: Talk): string | null {
  // "I'll take 2. Do you have jeans?" asks for jeans and orders none.
  const [, before = talk.text] = /^(.*\d[^?]*[.!;])\s+[^.!;]*\?\s*$/su.exec(talk.text) ?? [];
  const text = withoutPurpose(before);
  const { items } = meantBy(namedIn(talk, text, talk.tools.products(text)), text);
  // "Two, please" does not name a product with two ports.
  const [one] = items.filter(({ hits, lacks }) => hits.some(hit => !saysNumber(hit)) && lacks.length === 0);
  return items.length === 1 && one ? one.name : null;
}

const numberStems = new Set(Object.keys(numberWords).map(word => wordOf(word).stem));
const saysNumber = (stem: string): boolean => /^\d+$/u.test(stem) || numberStems.has(stem);
