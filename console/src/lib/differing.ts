const written = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** Whether two values of the graph say the same: the database keeps the keys of an object in an order of its own. */
export const isSame = (one: unknown, other: unknown): boolean => written(one) === written(other);

/**
 * What of a form differs from what it began with. Only that is sent: what one has left as it was may be another by now, a stock that
 * was sold from or a text that a colleague has mended, and would be put back.
 */
export const differing = <T extends object>(next: T, before: object): Partial<T> =>
  Object.fromEntries(
    Object.entries(next).filter(([name, value]) => !isSame(value, (before as Record<string, unknown>)[name])),
  ) as Partial<T>;

/** What lies at a place among others, such as a widget of a dashboard. */
interface Placed {
  id: string;
  position: { x: number; y: number; width: number; height: number };
}
const find = <T extends Placed>(list: readonly T[], id: string): T | undefined => list.find(each => each.id === id);
const places = (list: readonly Placed[]) => list.map(({ id, position }) => [id, position]);
const endOf = (list: readonly Placed[]) => Math.max(0, ...list.map(({ position: { y, height } }) => y + height));

/**
 * An arrangement with what somebody else has done to it since it was read: what was changed here is as it is here, the rest as it is
 * there. Where both have moved some, all lie as they do here, and what was added there lies below.
 */
export function merged<T extends Placed>(before: readonly T[], here: readonly T[], there: readonly T[]): T[] {
  if (isSame(before, there)) return [...here];
  const isMoved = !isSame(places(before), places(here));
  const all: T[] = [];
  for (const each of here) {
    const was = find(before, each.id);
    const other = find(there, each.id);
    if (!was || !isSame(each, was)) all.push(each);
    else if (other) all.push(isMoved ? { ...other, position: each.position } : other);
  }
  // Both may have given the next free number.
  let last = Math.max(0, ...[...all, ...there].map(({ id }) => Number(/^w-(\d+)$/.exec(id)?.[1] ?? 0)));
  for (const each of there.filter(({ id }) => !find(before, id))) {
    const id = find(all, each.id) ? `w-${++last}` : each.id;
    all.push({ ...each, id, ...(isMoved && { position: { ...each.position, y: endOf(all) } }) });
  }
  return all;
}
