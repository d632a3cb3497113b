/** A longer text is rare and is read anew each time, so that what is kept stays small. */
const longestKept = 2_000;

/**
 * Returns a function that keeps its results for the texts that were read last, between `most` and twice as many. Many parts of an answer
 * read the same few texts, and read them again after each round of tools. The result must depend on the text alone, and callers must not
 * change it. `boundedCache` is for results that are large or expire.
 */
export function remembered<Value extends NonNullable<unknown> | null>(
  read: (text: string) => Value,
  most = 64,
): (text: string) => Value {
  let recent = new Map<string, Value>();
  let before = new Map<string, Value>();
  return text => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const earlier = before.get(text);
    const value = earlier === undefined ? read(text) : earlier;
    if (text.length > longestKept) return value;
    if (recent.size >= most) {
      before = recent;
      recent = new Map();
    }
    recent.set(text, value);
    return value;
  };
}
