import {
  type DialogueState,
  type FoundSource,
  isLightWord,
  titleIn,
  WordSet,
  wordOf,
  wordsIn,
} from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { bestNamed } from '../meant/best-named.js';
import { listedNow } from '../meant/items.js';
import { holdsNumber } from '../said/holds-number.js';
import { refusedIn } from '../said/refused-words.js';
import type { ToolUse } from '../tool-use.js';

/** What a customer refuses in a message: products, and what was counted into the last sum (an extra, the delivery). */
export interface RefusedThings {
  /** As the customer called them: "las sillas". */
  things: readonly string[];
  products: readonly string[];
  counted: readonly string[];
  /** What the message says besides; empty if it only refuses. */
  rest: string;
  /** Whether the list held one of the products. */
  wasListed: boolean;
}

const same = 0.85;
const otherOf = /\b(?:otr[oa]s?|others?)\b/u;
const ofDelivery = /\b(?:envios?|fletes?|entregas?|domicilios?|repartos?|despachos?|acarreos?|delivery|shipping)\b/u;

/** Returns what a message refuses, and forgets it in the state: "la mudanza no, el bodegaje" leaves only the storage. */
export function takeRefused(state: DialogueState, tools: ToolUse, text: string): RefusedThings | null {
  const products = new Set<string>();
  const counted = new Set<string>();
  const takeCounted = (thing: string): boolean => {
    const marks = marksOf(state, thing);
    for (const mark of marks) counted.add(mark);
    return marks.length > 0;
  };
  const takeNamed = (thing: string): boolean => {
    const names = namesOf(state, tools, thing);
    for (const name of names) products.add(name);
    return names.length > 0;
  };
  const isListed = (thing: string): boolean => {
    const listed = listedNow(state);
    // What is not in the list is not counted either.
    const names = listed.length === 0 || /\d/u.test(thing) ? [] : namesOf(state, tools, thing);
    for (const name of names) products.add(name);
    return names.length > 0;
  };
  const isThing = (thing: string) => takeCounted(thing) || takeNamed(thing);
  const said = refusedIn(text, { isCounted: takeCounted, isThing, isListed });
  if (said === null) return null;
  const isKept = (name: string) => !products.has(name);
  const wasListed = [...state.items, ...(state.priced ?? [])].some(({ product }) => !isKept(product));
  // "Sí, pero la carpa no" is no yes to the total that was told: the list is shown again.
  if ((wasListed || counted.size > 0) && state.asked === 'CONFIRM') state.asked = null;
  state.items = state.items.filter(({ product }) => isKept(product));
  if (state.priced) state.priced = state.priced.filter(({ product }) => isKept(product));
  state.offered = state.offered.filter(isKept);
  if (state.spoken) state.spoken = state.spoken.map(group => group.filter(isKept)).filter(group => group.length > 0);
  // "Esa no, la otra" means what is left, of which none is spoken of yet.
  const left = otherOf.test(foldName(said.rest)) ? null : (state.offered.at(-1) ?? null);
  if (state.focus !== null && !isKept(state.focus))
    state.focus = state.items.at(-1)?.product ?? state.priced?.at(-1)?.product ?? left;
  if (counted.size > 0) state.counted = state.counted?.filter(mark => !counted.has(mark));
  return { things: said.things, products: [...products], counted: [...counted], rest: said.rest, wasListed };
}

/** Returns what of the last sum a thing means: "el inflable" of "INFLABLES × 1", "el envío" of a delivery that was counted. */
function marksOf({ counted = [], items, priced = [] }: DialogueState, thing: string): string[] {
  const words = tellingIn(thing);
  return counted.filter(mark => {
    if (mark === 'FEE') return ofDelivery.test(thing);
    const product = [...items, ...priced].find(item => mark.startsWith(`${item.product}, `))?.product ?? '';
    const title = new WordSet([titleIn(mark).slice(product.length)]);
    return words.some(word => title.has(word) >= same);
  });
}

/** Returns the products that a refused thing means: those of the list, otherwise those shown, otherwise those with its name. */
function namesOf(state: DialogueState, tools: ToolUse, thing: string): string[] {
  const listed = [...state.items, ...(state.priced ?? [])].map(({ product }) => product);
  const known = [...listed, ...state.offered];
  const first = firstOf(thing);
  const found = tools
    .products(thing)
    .filter(({ name, named, hits, lacks }) => named && hits.length > 0 && lacks.length === 0 && isCalled(name, first));
  for (const names of [listed, known]) {
    const held = found.filter(({ name }) => names.includes(name));
    if (held.length > 0) return bestNamed(held).map(({ name }) => name);
    const measured = byMeasure(names, thing);
    if (measured.length > 0) return measured;
  }
  return bestNamed(found).map(({ name }) => name);
}
const tellingIn = (thing: string) =>
  wordsIn(thing).filter(({ folded }) => !isLightWord(folded) && !/^\d+$/u.test(folded));
/** "No tengo mesa" begins with a verb, and refuses no table. */
const isCalled = (name: string, first: string): boolean => new WordSet([name]).has(wordOf(first)) >= same;
const firstOf = (thing: string): string => thing.replace(pointing, '').split(' ')[0] ?? '';
const pointing = /^(?:(?:el|la|l[oa]s|un[oa]?s?|es[aeo]s?|est[aeo]s?|the|those|that|any|a|\d+)\s)+(?:de\s)?/u;

const ofMeasure =
  /^(?:el|la|l[oa]s|es[aeo]s?|the)\s(?:one\s|ones\s)?(?:(?:de|of)\s)?(?:a\s)?(\d{1,6})(?:\s(?:\p{L}|\d){1,12})?$/u;

/** "La de 10", "el de 20 m3": the names with that number, if there are others without it. */
export function byMeasure(names: readonly string[], thing: string): string[] {
  const [, number] = ofMeasure.exec(foldName(thing).trim()) ?? [];
  const all = [...new Set(names)];
  const held = number === undefined ? [] : all.filter(name => holdsNumber(name, number));
  return held.length < all.length ? held : [];
}

/** Whether a source is about what was refused, and about nothing else that the message says. */
export function isOfRefused(
  { things, products, rest }: RefusedThings,
  { text, item }: Pick<FoundSource, 'text' | 'item'>,
): boolean {
  const isOfKind = (thing: string) =>
    item !== null && isCalled(item.name, firstOf(thing)) && new WordSet([rest]).has(wordOf(firstOf(thing))) < same;
  if (item !== null) return products.includes(item.name) || things.some(isOfKind);
  const [told, wanted] = [new WordSet([text]), new WordSet([rest])];
  const words = wordsIn(products.join(' ')).filter(word => !isLightWord(word.folded) && wanted.has(word) < same);
  const said = wordsIn(rest).filter(({ folded }) => !isLightWord(folded));
  return words.some(word => told.has(word) >= same) && !said.some(word => told.has(word) >= same);
}
