/** If a template has fewer characters outside its values, such as "it has {1}", it would also fit what a vendor or a person says. */
export const leastTold = 13;

/**
 * Returns the values of a sentence, given the texts around them, each as short as it can be; null if the sentence is another one. It is
 * searched once from start to end: a regular expression would go back and forth in a long sentence for minutes.
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
