const negators = new Set([
  'no',
  'not',
  'nunca',
  'never',
  'sin',
  'without',
  'tampoco',
  'ni',
  'jamas',
  'nor',
  'neither',
  'ningun',
  'ninguna',
  'nada',
]);
const breaks = new Set([
  '.',
  ',',
  ';',
  '!',
  '?',
  ':',
  'pero',
  'but',
  'solo',
  'only',
  'sino',
  'just',
  'porque',
  'because',
  'aunque',
  'mejor',
  'rather',
]);
/** Phrases whose "no" negates nothing here. "No solo" needs no entry, because "solo" ends a negation. */
const notNegating = new Set(['como no', 'ya no']);
const reach = 4;

/** Returns for each token whether a negation is at most four words before it in the same clause. */
export function negated(tokens: readonly string[]): boolean[] {
  const marks: boolean[] = new Array(tokens.length);
  let left = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] ?? '';
    if (breaks.has(token)) left = 0;
    marks[index] = left > 0;
    if (negators.has(token)) {
      // A "no" that is its own clause ("no, quiero…") ends at the comma, which is one of `breaks`.
      left = notNegating.has(`${tokens[index - 1] ?? ''} ${token}`) ? 0 : reach;
    } else if (left > 0) left -= 1;
  }
  return marks;
}
