/** Longer texts are neither messages nor articles, so their results are not kept. */
const longestKept = 10_000;
/** A function keeps texts of at most twice this many characters in all. */
const mostCharacters = 200_000;

/** How many sentences of shops and answers are kept: many are the same from one answer to the next. */
export const mostSentences = 500;

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
  let characters = 0;
  return text => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const earlier = before.get(text);
    const value = earlier === undefined ? read(text) : earlier;
    if (text.length > longestKept) return value;
    if (recent.size >= most || characters + text.length > mostCharacters) {
      before = recent;
      recent = new Map();
      characters = 0;
    }
    recent.set(text, value);
    characters += text.length;
    return value;
  };
}
