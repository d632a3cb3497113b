import { isColour, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { headOf } from '../products/head-of.js';
import type { SaidItem } from '../said/quantities.js';
import type { Talk } from '../talk.js';
import { isRank } from './elided.js';
import { inFocus, lookFor } from './referents.js';
import { isSoldBy } from './sold-by.js';

const groups: readonly (readonly [number, RegExp])[] = [
  [12, /^(?:docen(?:as?|itas?)|dozens?)\b/u],
  [100, /^(?:cientos?|centenas?|centenares|hundreds?)\b/u],
  [2, /^(?:pares|pairs?)\b/u],
];

/**
 * "4 docenas de tamales, 1 de rajas y 3 de mole": the first item applies to each of the parts that add up to it, and is not counted in
 * addition.
 */
export function inParts(talk: Talk, said: readonly SaidItem[]): SaidItem[] {
  const [head, ...parts] = summing(said);
  const isOfGroup = ({ name }: SaidItem) => groups.some(([, pattern]) => pattern.test(name));
  if (
    !head ||
    (head.name === '' && talk.state.focus === null) ||
    parts.length < 2 ||
    quantityOf(parts) !== head.quantity ||
    parts.some(part => part.name === '' || isOfGroup(part))
  )
    return [...said];
  const group = isOfGroup(head) ? (head.name.split(' ')[0] ?? '') : '';
  // "3, dos negras y una roja" are of the current product.
  const called = head.name === '' ? foldName(headOf(talk.state.focus ?? '')) : head.name;
  const kind = withoutOf(called.slice(group.length));
  const [word] = wordsIn(kind);
  // Products of another kind are counted in addition, whatever the numbers add up to: "4 flautas, 2 panes y 2 flanes".
  const isOfKind = (name: string) => word === undefined || new WordSet([name]).has(word) >= 0.85;
  const meant = parts.map(({ name }) => {
    const full = isOfKind(name) && word ? name : `${kind} ${name}`.trim();
    for (const each of new Set([full, name])) {
      const { product } = lookFor(talk, each);
      if (product !== null && isOfKind(product.name)) return { name: each, product: product.name };
    }
    return null;
  });
  const [first] = meant;
  // "5 gorras, 3 negras y 2 rojas" of one cap that comes in both colours are five of it.
  const isOne = first ? meant.every(part => part?.product === first.product) : parts.every(({ name }) => isLook(name));
  if (isOne)
    return said
      .filter(item => !parts.includes(item))
      .map(item =>
        item === head ? { ...item, parts: parts.map(({ name: called, quantity }) => ({ called, quantity })) } : item,
      );
  if (meant.includes(null) || parts.some(({ name }) => word && isOfKind(name))) return [...said];
  const whole = parts.map(({ loose: _, ...part }, at) => ({
    ...part,
    name: [group, meant[at]?.name ?? ''].filter(Boolean).join(' de '),
  }));
  return said.flatMap(item => (item === head ? [] : [whole[parts.indexOf(item)] ?? item]));
}

/** Returns a number and the later ones that may be its parts. "Una" is a part if it is needed to reach the total. */
function summing(said: readonly SaidItem[]): SaidItem[] {
  const counted = said.filter(({ loose }) => !loose);
  const [head] = counted;
  const withOnes = said.filter(
    (item, at) => !item.loose || (!item.implied && head !== undefined && at > said.indexOf(head)),
  );
  const addsUp = ([, ...parts]: readonly SaidItem[]) => quantityOf(parts) === head?.quantity;
  return !addsUp(counted) && addsUp(withOnes) ? withOnes : counted;
}

const quantityOf = (items: readonly SaidItem[]): number => items.reduce((all, { quantity }) => all + quantity, 0);
/** Returns the counted noun after the word of its group: "huevos" of " de huevos". */
const withoutOf = (text: string): string => text.replace(/^\s*(?:de|of)\b/u, '').trim();

/** Whether a part only says how a thing looks or how large it is; then its total is counted, unless a product has that name. */
const isLook = (name: string): boolean => {
  const [only = '', more] = name.replace(/^(?:en|in|de|color|talla|size)\s/u, '').split(' ');
  return more === undefined && (isColour(only) || isRank(only) || /^(?:x{0,3}[sl]|m|\d{1,2})$/u.test(only));
};

/** "2 small, 1 medium and 3 large towels": a part with only a size or a colour gets the noun of the next part. */
export const withNouns = (said: readonly SaidItem[]): SaidItem[] =>
  said.map((item, at) => {
    if (!isLook(item.name)) return item;
    const behind = said.slice(at + 1).find(({ name }) => !isLook(name));
    const [look = '', ...noun] = behind?.name.split(' ') ?? [];
    return noun.length > 0 && isLook(look) ? { ...item, name: `${item.name} ${noun.join(' ')}` } : item;
  });

/** "3 docenas de huevos" are 36 eggs, or 3 if they are sold by the dozen. */
export function withoutGroup(talk: Talk, item: SaidItem): SaidItem {
  const [many, group] = groups.find(([, pattern]) => pattern.test(item.name)) ?? [];
  if (many === undefined || group === undefined) return item;
  const name = withoutOf(item.name.replace(group, ''));
  const { product, found } = lookFor(talk, name);
  const sold = name === '' ? inFocus(talk) : (product ?? found.find(({ named }) => named));
  const [word = ''] = item.name.split(' ');
  return !sold || isSoldBy(sold, word) ? item : { ...item, quantity: item.quantity * many, name };
}
