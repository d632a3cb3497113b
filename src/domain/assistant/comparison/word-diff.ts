export const diffKinds = ['SAME', 'REMOVED', 'ADDED'] as const;
export interface DiffPart {
  kind: (typeof diffKinds)[number];
  text: string;
}

/** Pieces of a text: words, prices and hours in one piece, runs of white space, and every other character by itself. */
const pieces = /\s+|[\p{L}\p{M}\p{N}]+(?:[.,:'’-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;
const piecesOf = (text: string): string[] => text.match(pieces) ?? [];
const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/**
 * Returns how one text becomes the other, word by word: SAME and REMOVED together are the first text, SAME and ADDED the second. A change
 * of several words is one part, even if the spaces or commas between them stayed; what is removed comes before what is added.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = [];
  let [removed, added] = ['', ''];
  const closeChange = () => {
    if (removed) parts.push({ kind: 'REMOVED', text: removed });
    if (added) parts.push({ kind: 'ADDED', text: added });
    [removed, added] = ['', ''];
  };
  const runs = runsOf(piecesOf(before), piecesOf(after));
  for (const [at, { kind, text }] of runs.entries()) {
    const staysBetween = kind === 'SAME' && !hasWord(text) && at > 0 && at < runs.length - 1;
    if (kind === 'SAME' && !staysBetween) {
      closeChange();
      parts.push({ kind, text });
      continue;
    }
    if (kind !== 'ADDED') removed += text;
    if (kind !== 'REMOVED') added += text;
  }
  closeChange();
  return parts;
}

/** Returns the pieces that stay, are removed and are added. Neighbours of the same kind are joined. */
function runsOf(before: readonly string[], after: readonly string[]): DiffPart[] {
  const runs: DiffPart[] = [];
  const add = (kind: DiffPart['kind'], piece: string) => {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += piece;
    else runs.push({ kind, text: piece });
  };
  const alike = longestAlike(before, after);
  let [one, other] = [0, 0];
  while (one < before.length || other < after.length) {
    const [gone, come] = [before[one], after[other]];
    if (gone !== undefined && gone === come) {
      add('SAME', gone);
      one++;
      other++;
    } else if (gone !== undefined && (come === undefined || alike(one + 1, other) >= alike(one, other + 1))) {
      add('REMOVED', gone);
      one++;
    } else if (come !== undefined) {
      add('ADDED', come);
      other++;
    }
  }
  return runs;
}

/**
 * Returns a function that tells, for a position in each text, how many pieces the remaining parts have in common in the same order. The
 * table has the size of the product of both lengths; answers have at most 1,500 characters.
 */
function longestAlike(before: readonly string[], after: readonly string[]): (one: number, other: number) => number {
  const width = after.length + 1;
  const table = new Uint16Array((before.length + 1) * width);
  const at = (one: number, other: number): number => table[one * width + other] ?? 0;
  for (let one = before.length - 1; one >= 0; one--)
    for (let other = after.length - 1; other >= 0; other--)
      table[one * width + other] =
        before[one] === after[other] ? at(one + 1, other + 1) + 1 : Math.max(at(one + 1, other), at(one, other + 1));
  return at;
}
