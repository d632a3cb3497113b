import { type FoundItem, sentencesOf, WordSet, wordOf } from '../../../../domain/assistant/index.js';
import { bestNamed } from '../meant/best-named.js';
import { elidedIn } from '../meant/elided.js';
import { lookFor } from '../meant/referents.js';
import { amountIn } from '../said/amount-in.js';
import { type Sides, sidesIn } from '../said/compared-sides.js';
import { holdsNumber } from '../said/holds-number.js';
import type { Talk } from '../talk.js';
import { headOf } from './head-of.js';
import { itemLine } from './item-line.js';
import { kinOf } from './kin.js';

const mostTold = 3;
const longest = 260;

/**
 * "¿Qué diferencia hay entre la Tiffany y la común?", "¿qué tiene de mejor la Cumbre que la Cerro?", "¿en qué se diferencian?": tells the
 * things with their prices and what their texts say. Returns false if nothing is compared, or if no two things are meant.
 */
export function answerDiffer(talk: Talk): boolean {
  const { acts, voice, input } = talk;
  const sides = acts.removes || acts.takes ? null : sidesIn(acts.folded);
  if (sides === null) return false;
  const items = comparedBy(talk, sides);
  if (items.length < 2 || items.length > mostTold || items.every(({ description }) => description === '')) return false;
  talk.add(voice.say('eachSays'));
  talk.addLines(
    items.map(item => `• ${itemLine(item, input.language)}. ${item.description.trim().slice(0, longest)}`.trim()),
  );
  talk.covers(items.flatMap(({ description }) => sentencesOf(description)));
  talk.showed(items);
  const spoken = items.find(({ name }) => name === input.dialogue.focus);
  talk.state.focus = (spoken ?? items.find(({ inStock }) => inStock !== false) ?? items[0])?.name ?? null;
  talk.asks('WHICH');
  talk.chooseAmong(items.map(({ name }) => name));
  talk.buttons('person');
  return true;
}

/** Returns the things of both sides, of one side and what it is held against, or those that were shown last. */
function comparedBy(talk: Talk, { one, other, before }: Sides): FoundItem[] {
  if (one === '' && other === '') return shownTogether(talk);
  if (other === '') return ofOneSide(talk, one);
  if (one === '') return heldAgainst(talk, before, other);
  const first = oneOf(talk, one, null);
  const second = oneOf(talk, other, first);
  const again = first ?? (second ? oneOf(talk, one, second) : null);
  return again && second && again.name !== second.name ? [again, second] : [];
}

/**
 * "Cuánto vale la Cumbre y qué tiene de mejor que la Cerro", "¿qué diferencia hay con la de cuero?": the second is held against the first.
 */
function heldAgainst(talk: Talk, before: string, other: string): FoundItem[] {
  const { tools, input } = talk;
  const [said] = bestNamed(tools.products(before));
  const name = said?.name ?? input.dialogue.focus;
  const [first] = name === null ? [] : tools.called(name);
  const second = first ? oneOf(talk, other, first) : null;
  return first && second && first.name !== second.name ? [first, second] : [];
}

/** "¿En qué se diferencian las dos refrigeradoras?" means both of the kind; "¿qué tiene de mejor la Pro?" that one and what was shown. */
function ofOneSide(talk: Talk, side: string): FoundItem[] {
  const kind = bestNamed(talk.tools.products(side));
  if (kind.length > 1) return kind;
  const [item = oneOf(talk, side, null)] = kind;
  if (!item) return [];
  const before = talk.input.dialogue.focus;
  const others = kinOf(talk, item.name).filter(({ name }) => name !== item.name);
  const against = others.filter(({ name }) => name === before);
  return [item, ...(against.length > 0 ? against : others.length === 1 ? others : [])];
}

function shownTogether({ state, tools }: Talk): FoundItem[] {
  const together = (state.spoken ?? []).findLast(group => group.length > 1) ?? [];
  const shown = state.offered.length > 1 ? state.offered : together;
  return shown.slice(-mostTold).flatMap(name => tools.called(name).slice(0, 1));
}

/** Returns the one thing that a side means; beside another thing, of the kind of that one if it names no kind: "la de 65". */
function oneOf(talk: Talk, side: string, beside: FoundItem | null): FoundItem | null {
  const { product, isNamed } = lookFor(talk, side.replace(determiner, ''));
  if (!beside) {
    const name = product ? product.name : elidedIn(talk, side, [], isNamed);
    return name === null ? null : (talk.tools.called(name)[0] ?? null);
  }
  const kin = kinOf(talk, beside.name).filter(({ name }) => name !== beside.name);
  const numbers = side.match(/\d+/gu) ?? [];
  const numbered = numbers.length === 0 ? [] : kin.filter(({ name }) => numbers.every(each => holdsNumber(name, each)));
  if (numbered.length === 1) return numbered[0] ?? null;
  const found = talk.tools.products(side);
  const head = new WordSet([headOf(beside.name)]);
  const hitsOf = (name: string) =>
    (found.find(item => item.name === name)?.hits ?? []).filter(hit => head.has(wordOf(hit)) < 0.85).length;
  const most = Math.max(0, ...kin.map(({ name }) => hitsOf(name)));
  const called = most === 0 ? [] : kin.filter(({ name }) => hitsOf(name) === most);
  const other =
    product && product.name !== beside.name && headOf(product.name) !== headOf(beside.name) ? product : null;
  if (other && hitsOf(other.name) > most) return other;
  if (called.length > 0) return called.find(({ inStock }) => inStock !== false) ?? called[0] ?? null;
  if (plain.test(side)) return plainest(kin);
  return other ?? (kin.length === 1 ? (kin[0] ?? null) : null);
}
const determiner = /^(?:(?:el|la|l[oa]s|un|una|the|a|an|es[ea]|est[ea])\s)+/u;
/** "La común", "la normal": of its kind what is sold for least. */
const plain =
  /(?<!\p{L})(?:comun(?:es)?|normal(?:es)?|corrientes?|sencill[oa]s?|simples?|basic[oa]s?|regular|plain|standard)(?!\p{L})/u;
const plainest = (kin: readonly FoundItem[]): FoundItem | null =>
  kin
    .flatMap(item => (item.price === null ? [] : [{ item, amount: amountIn(item.price) }]))
    .toSorted((one, two) => one.amount - two.amount)[0]?.item ?? null;
