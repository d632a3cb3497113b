/** Returns `read` with its result kept for each object that it was asked about, for as long as that object lives. */
export function keptFor<Asked extends object, Result extends NonNullable<unknown> | null>(
  read: (asked: Asked) => Result,
): (asked: Asked) => Result {
  const results = new WeakMap<Asked, Result>();
  return asked => {
    const known = results.get(asked);
    if (known !== undefined) return known;
    const result = read(asked);
    results.set(asked, result);
    return result;
  };
}
