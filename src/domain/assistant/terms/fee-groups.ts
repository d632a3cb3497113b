import type { FeeWord } from './fee-patterns.js';

/** A delivery fee that a sentence states: "0" if it is free, null if it is open or refused. `said` is the part that is about it. */
export interface ListedFee {
  amount: string | null;
  places: string[];
  elsewhere: boolean;
  refused: boolean;
  /** Whether it is charged whatever is bought. */
  always: boolean;
  said: string;
}
/** The words between two commas. */
export type Part = FeeWord[];
export const has = (part: readonly FeeWord[], ...kinds: FeeWord['kind'][]): boolean =>
  part.some(({ kind }) => kinds.includes(kind));
export const placesOf = (part: readonly FeeWord[]): string[] =>
  part.flatMap(word => (word.kind === 'name' ? [word.place] : []));
export const isPriceLike = ({ kind }: FeeWord): boolean => kind === 'price' || kind === 'free';
export const isPlace = ({ kind }: FeeWord): boolean => kind === 'name' || kind === 'else';

/** Returns the fees of parts that consist of prices and places; null if a price has no place, or it is doubtful which one. */
export const groupedFees = (run: readonly Part[], sentence: string): ListedFee[] | null =>
  byParts(run.flatMap(splitAtAnd), sentence) ?? byGaps(run, sentence);

/** "A Danli 150 y a Trojes 400": two parts. "Roma y Condesa 40 y Polanco 60" is cut behind the price, "40 Roma y 60 Polanco" before it. */
function splitAtAnd(part: Part): Part[] {
  const first = part.findIndex(isPriceLike);
  const second = part.findIndex((word, at) => at > first && isPriceLike(word));
  if (first < 0 || second < 0) return [part];
  const between = part.slice(first, second);
  const isAnd = ({ kind }: FeeWord): boolean => kind === 'and';
  const cut = first + (part.slice(0, first).some(isPlace) ? between.findIndex(isAnd) : between.findLastIndex(isAnd));
  return cut <= first ? [part] : [part.slice(0, cut), ...splitAtAnd(part.slice(cut + 1))];
}

/** Reads parts of which each has one price with its places, or only places that belong to the price of the next or last part. */
function byParts(parts: readonly Part[], sentence: string): ListedFee[] | null {
  const groups: { price: FeeWord; words: Part; behind: Part; isBefore: boolean }[] = [];
  let waiting: Part = [];
  for (const part of parts) {
    const at = part.findIndex(isPriceLike);
    const price = part[at];
    if (!price) {
      waiting.push(...part);
      continue;
    }
    const [before, behind] = [part.slice(0, at), part.slice(at + 1)];
    const isBefore = before.some(isPlace);
    if (behind.some(isPriceLike) || isBefore === behind.some(isPlace)) return null;
    const last = groups.at(-1);
    const forLast = waiting.some(isPlace) && !isBefore;
    // "30 en Xela, Salcaja, Olintepeque 45": the second name may belong to both.
    if (waiting.some(isPlace) && ((isBefore && last && !last.isBefore) || (forLast && (!last || last.isBefore))))
      return null;
    if (forLast) last?.words.push(...waiting);
    groups.push({ price, words: isBefore ? [...waiting, ...before] : behind, behind, isBefore });
    waiting = [];
  }
  const last = groups.at(-1);
  if (waiting.some(isPlace)) {
    if (!last || last.isBefore) return null;
    last.words.push(...waiting);
  }
  return groups.length > 0 && groups.every(({ words }) => isClear(words))
    ? groups.map(({ price, words, behind }) => feeAt(price, words, behind, sentence))
    : null;
}
/** "Resto de Lima" is one of the others, and no place beside them. */
const isClear = (words: Part): boolean => has(words, 'name') !== has(words, 'else');

/** What stands between two prices, or before the first or behind the last one: the names of each part between commas. */
type Gap = Part[];
const anyPlace = (gap: Gap): boolean => gap.some(part => part.some(isPlace));

/** Gives each price its places: all stand before it, all behind it, or behind the first price and before the others. */
function byGaps(run: readonly Part[], sentence: string): ListedFee[] | null {
  const prices: FeeWord[] = [];
  const gaps: Gap[] = [[[]]];
  for (const [at, part] of run.entries()) {
    if (at > 0) gaps.at(-1)?.push([]);
    for (const word of part) {
      if (isPriceLike(word)) {
        prices.push(word);
        gaps.push([[]]);
      } else gaps.at(-1)?.at(-1)?.push(word);
    }
  }
  const [first = [], last = []] = [gaps[0], gaps.at(-1)];
  if (prices.length === 0) return null;
  // "Cobro 29 donde sea".
  const [only] = prices;
  if (only && prices.length === 1 && !anyPlace(first) && !anyPlace(last))
    return has(run.flat(), 'all') ? [feeAt(only, [], run.flat(), sentence)] : null;
  const own =
    anyPlace(first) && !anyPlace(last)
      ? gaps.slice(0, -1)
      : !anyPlace(first) && anyPlace(last)
        ? gaps.slice(1)
        : !anyPlace(first) && prices.length > 1
          ? mixed(gaps.slice(1, -1))
          : null;
  if (!own?.every(gap => isClear(gap.flat()))) return null;
  return prices.map((price, at) => feeAt(price, (own[at] ?? []).flat(), gaps[at + 1]?.flat() ?? [], sentence));
}

/** "30 en Xela, Salcaja y Olintepeque 45": the names before the first comma belong to the price before them, or the first of two. */
function mixed(gaps: readonly Gap[]): Gap[] | null {
  const [between = [], ...others] = gaps;
  const [behind = [], ...before] = between;
  if (before.length > 0) return [[behind], before, ...others];
  const names = behind.filter(isPlace);
  const [one, other] = names;
  return one && other && names.length === 2 ? [[[one]], [[other]], ...others] : null;
}

function feeAt(price: FeeWord, words: Part, behind: Part, sentence: string): ListedFee {
  const named = words.filter(isPlace);
  const start = Math.min(price.start, ...named.map(each => each.start));
  const end = Math.max(price.end, ...named.map(each => each.end));
  const places = placesOf(words);
  return {
    amount: price.kind === 'price' ? price.value : '0',
    places,
    elsewhere: has(words, 'else') || places.includes('interior'),
    refused: false,
    always: has([...words, ...behind], 'always'),
    said: withBracket(sentence.slice(start, end), sentence.slice(0, start)),
  };
}

/** "Municipios cercanos (Envigado, Bello) 55.000": what stands before the bracket belongs to the names in it. */
const withBracket = (said: string, before: string): string => {
  if (!said.includes(')') || said.indexOf('(') >= 0) return said;
  const [head = ''] = /[^,;.:\d()]*\($/u.exec(before) ?? [];
  return `${head.trimStart()}${said}`;
};
