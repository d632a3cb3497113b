/** How many slips are forgiven: one in a word of five to seven letters, two in a longer one, none in a shorter. */
const forgiven = (length: number): number => (length < 5 ? 0 : length < 8 ? 1 : 2);

/** Whether one word is the other with a letter or two dropped, doubled, swapped or mistaken (restricted edit distance). */
export function nearlySame(one: string, two: string): boolean {
  if (one === two) return true;
  const limit = forgiven(Math.min(one.length, two.length));
  // Whoever slips seldom does so at the first letter, and "bueno" is no "nuevo".
  if (limit === 0 || Math.abs(one.length - two.length) > limit || one[0] !== two[0]) return false;
  let before: number[] = [];
  let last = Array.from({ length: two.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let column = 1; column <= two.length; column++) {
      const same = one[row - 1] === two[column - 1] ? 0 : 1;
      let cost = Math.min((last[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + same);
      if (row > 1 && column > 1 && one[row - 1] === two[column - 2] && one[row - 2] === two[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      line.push(cost);
    }
    if (Math.min(...line) > limit) return false;
    [before, last] = [last, line];
  }
  return (last[two.length] ?? limit + 1) <= limit;
}
