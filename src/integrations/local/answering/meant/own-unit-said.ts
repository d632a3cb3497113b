import {
  type FoundItem,
  isDivisible,
  measuredText,
  measuresIn,
  type OwnUnit,
  ownUnitIn,
  ownUnitsSaid,
  WordSet,
  wordOf,
} from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import type { ToolUse } from '../tool-use.js';
import { bestNamed } from './best-named.js';

/** A product's unit that only its text prices, as the product of the shelf that stands for it. */
interface Priced {
  unit: OwnUnit;
  name: string;
}

/**
 * "2 metros de espino", "espino medio metro", "quiero 2 pallets": returns the text with the name of what is priced by that unit in place of
 * the unit and the thing, so that it is counted and summed like any other. Units that no text prices are left as they are.
 */
export function withOwnUnits(text: string, tools: ToolUse, focus: string | null): string {
  const folded = foldName(text);
  if (folded.length !== text.length) return text;
  let turned = text;
  for (const said of ownUnitsSaid(folded).toReversed()) {
    const found = itemOf(said.end, said.start, folded, tools, focus);
    if (!found) continue;
    const { item, from, to } = found;
    const behind = heldBehind.exec(folded.slice(to));
    const holds = said.unit.holds === '' ? (behind?.[1] ?? '') : said.unit.holds;
    const name = nameFor({ ...said.unit, holds }, said.andHalf, unitsOf(item, tools));
    if (name === null) continue;
    // "Dame medio metro" is one of what is priced as half a metre; in "el medio metro" nothing is counted.
    const isOne = said.andHalf ? name.isWhole : said.unit.isHalf && !name.isWhole && taken.test(folded.slice(0, from));
    const count = said.count === '' && isOne ? '1' : said.count;
    const end = said.unit.holds === '' && behind && name.isHeld ? to + behind[0].length : to;
    turned = `${turned.slice(0, from)}${count === '' ? '' : `${count} `}${name.text}${turned.slice(end)}`;
  }
  return turned;
}
const taken =
  /(?:^|[,;.]|\b(?:[dm][ae]me|quiero|quisiera|necesito|ocupo|llevo|ponme|pongame|mand[ae]me|agreg\p{L}+|y|mas|want|need|give me|and))\s*$/u;
/** "2 bolsas de alimento de 2 kg": what the bag holds stands behind the thing. */
const heldBehind = /^\s(?:de|con|x|of)\s(\d{1,4}(?:[.,]\d{1,2})?\s?\p{L}{1,12})(?!\p{L})/u;

/** Returns the priced units of a product. */
const unitsOf = (item: FoundItem, tools: ToolUse): Priced[] => {
  const [base = item] = item.variantOf === undefined ? [item] : tools.called(item.variantOf);
  return (base.variants ?? []).flatMap(name => {
    const unit = ownUnitIn(name.slice(base.name.length));
    return unit ? [{ unit, name }] : [];
  });
};

interface Wording {
  text: string;
  /** Whether what one holds is a part of the name. */
  isHeld: boolean;
  /** Whether the words begin with the whole unit. */
  isWhole: boolean;
}
/** Returns the words for a number of a unit: the name of what is priced by it; null if no text prices it. */
function nameFor(said: OwnUnit, andHalf: boolean, all: readonly Priced[]): Wording | null {
  const alike = all.filter(({ unit }) => unit.unit.slice(0, 4) === said.unit.slice(0, 4) && holdsAlike(unit, said));
  const whole = alike.find(({ unit }) => !unit.isHalf);
  const half = alike.find(({ unit }) => unit.isHalf);
  const isHeld = said.holds !== '' && alike.some(({ unit }) => unit.holds !== '');
  const isCut = isDivisible(said.unit);
  if (andHalf) {
    if (whole && half) return { text: `${whole.name} y 1 ${half.name}`, isHeld, isWhole: true };
    return whole && isCut ? { text: `${said.unit} y medio de ${whole.name}`, isHeld, isWhole: false } : null;
  }
  if (!said.isHalf) return whole ? { text: whole.name, isHeld, isWhole: true } : null;
  if (half) return { text: half.name, isHeld, isWhole: false };
  return whole && isCut ? { text: `medio ${said.unit} de ${whole.name}`, isHeld, isWhole: false } : null;
}
/** Whether a text names what is priced by the half of a unit: then "medio metro" is no part of what is sold by the metre. */
export const namesHalf = (text: string, tools: ToolUse): boolean =>
  /\b(?:medi[oa]|half)\b/iu.test(text) &&
  tools.products(text).some(({ name, variantOf }) => {
    const unit = variantOf === undefined ? null : ownUnitIn(name.slice(variantOf.length));
    return unit?.isHalf === true && text.includes(name);
  });

/** A bag "de 2 kg" is the one that holds that much, and a mere "bolsa" is that by which the thing is sold. */
function holdsAlike(unit: OwnUnit, said: OwnUnit): boolean {
  const [own, asked] = [unit.holds, said.holds].map(text => measuresIn(measuredText(text))[0]);
  if (!own || !asked) return said.holds === '' || unit.holds === said.holds;
  return own.dimension === asked.dimension && Math.abs(own.amount - asked.amount) < 1e-6;
}

interface Meant {
  item: FoundItem;
  from: number;
  to: number;
}
/** Returns the product that a unit is said of, with the part of the text that names both. */
function itemOf(end: number, start: number, folded: string, tools: ToolUse, focus: string | null): Meant | null {
  const [, lead = '', name = ''] =
    /^(\s(?:de|del|of)\s(?:(?:la|el|los|las|the)\s)?)((?:\p{L}+\s?){1,5})/u.exec(folded.slice(end)) ?? [];
  const behind = name === '' ? null : oneWithUnits(name, tools, focus);
  if (behind) return { item: behind, from: start, to: end + lead.length + lengthOf(name, behind) };
  // Behind "de" another thing may be named, which is not sold so.
  if (name !== '' && tools.products(name).some(({ named }) => named)) return null;
  const before = /(?:^|[\s,.;:])\p{L}+(?:[\s,.;:]\p{L}+){0,3}\s$/u.exec(folded.slice(0, start))?.[0] ?? '';
  const ahead = before === '' ? null : oneWithUnits(before, tools, focus);
  if (ahead) return { item: ahead, from: start - lengthBefore(before, ahead), to: end };
  const named = oneWithUnits(folded, tools, focus);
  const [current] = named || focus === null ? [] : tools.called(focus);
  const item = named ?? current ?? null;
  return item && { item, from: start, to: end };
}

/** Returns the only product of a name that has prices for units; of several, the one that is spoken of. */
function oneWithUnits(name: string, tools: ToolUse, focus: string | null): FoundItem | null {
  const found = bestNamed(tools.products(name)).filter(item => unitsOf(item, tools).length > 0);
  const [one, other] = found;
  if (!other) return one ?? null;
  const bases = new Set(found.map(({ variantOf, name: own }) => variantOf ?? own));
  return bases.size === 1
    ? (one ?? null)
    : (found.find(item => item.name === focus || item.variantOf === focus) ?? null);
}

const ownWords = ({ name, variantOf }: FoundItem): WordSet => new WordSet([variantOf ?? name]);
const joint = /^(?:de|del|para|la|el|los|las|con|of|for|the)$/u;
/** Returns how many characters of a text, from its start, are words of a product's name. */
function lengthOf(text: string, item: FoundItem): number {
  const own = ownWords(item);
  let length = 0;
  for (const { 0: word, index } of text.matchAll(/\p{L}+/gu)) {
    if (own.has(wordOf(word)) >= 0.85) length = index + word.length;
    else if (!joint.test(word)) break;
  }
  return length;
}
/** Returns how many characters of a text, up to its end, are words of a product's name. */
function lengthBefore(text: string, item: FoundItem): number {
  const own = ownWords(item);
  let length = 0;
  for (const { 0: word, index } of [...text.matchAll(/\p{L}+/gu)].toReversed()) {
    if (own.has(wordOf(word)) >= 0.85) length = text.length - index;
    else if (!joint.test(word)) break;
  }
  return length;
}
