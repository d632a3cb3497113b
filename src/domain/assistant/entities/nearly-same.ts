/** Number of typing errors that are accepted: one in a word of five to seven letters, two in a longer one, none in a shorter one. */
const forgiven = (length: number): number => (length < 5 ? 0 : length < 8 ? 1 : 2);

/** The last three rows of the distance table. They are reused, because every message compares thousands of pairs. */
const rows: [number[], number[], number[]] = [[], [], []];

/** Whether two words differ only by one or two letters that are dropped, doubled, swapped or replaced (restricted edit distance). */
export function nearlySame(one: string, two: string): boolean {
  if (one === two) return true;
  const limit = forgiven(Math.min(one.length, two.length));
  // Typing errors are rare in the first letter, and "bueno" is not "nuevo".
  if (limit === 0 || Math.abs(one.length - two.length) > limit || one[0] !== two[0]) return false;
  let before = rows[0];
  let last = rows[1];
  let line = rows[2];
  for (let column = 0; column <= two.length; column++) last[column] = column;
  for (let row = 1; row <= one.length; row++) {
    line[0] = row;
    let least = row;
    for (let column = 1; column <= two.length; column++) {
      const same = one.charCodeAt(row - 1) === two.charCodeAt(column - 1) ? 0 : 1;
      let cost = Math.min((last[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + same);
      const swapped = one.charCodeAt(row - 1) === two.charCodeAt(column - 2);
      if (row > 1 && column > 1 && swapped && one.charCodeAt(row - 2) === two.charCodeAt(column - 1))
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      line[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return false;
    [before, last, line] = [last, line, before];
  }
  return (last[two.length] ?? limit + 1) <= limit;
}
