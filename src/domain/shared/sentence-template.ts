/** A template with fewer characters outside its values, such as "it has {1}", would also match sentences of vendors and people. */
export const leastTold = 13;

/**
 * Returns the values of a sentence, given the texts around them, each as short as it can be; null if the sentence does not match the
 * template. Searches once from start to end: a regular expression could backtrack for minutes in a long sentence.
 */
export function valuesBetween([start = '', ...others]: readonly string[], sentence: string): string[] | null {
  const end = sentence.length - (others.at(-1)?.length ?? 0);
  if (!sentence.startsWith(start) || !sentence.endsWith(others.at(-1) ?? '')) return null;
  const values: string[] = [];
  let place = start.length;
  for (const part of others.slice(0, -1)) {
    const found = sentence.indexOf(part, place);
    if (found < 0) return null;
    values.push(sentence.slice(place, found));
    place = found + part.length;
  }
  return place > end ? null : [...values, sentence.slice(place, end)];
}
