const written = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** Whether two values of the graph are equal. The order of an object's keys does not matter, since the database does not keep it. */
export const isSame = (one: unknown, other: unknown): boolean => written(one) === written(other);

/**
 * Returns the form values that differ from those it began with. Only these are sent: an unchanged value may have been changed by somebody
 * else meanwhile, such as a stock after a sale, and sending it would overwrite that change.
 */
export const differing = <T extends object>(next: T, before: object): Partial<T> =>
  Object.fromEntries(
    Object.entries(next).filter(([name, value]) => !isSame(value, (before as Record<string, unknown>)[name])),
  ) as Partial<T>;

/** An item with a position among others, such as a widget of a dashboard. */
interface Placed {
  id: string;
  position: { x: number; y: number; width: number; height: number };
}
const find = <T extends Placed>(list: readonly T[], id: string): T | undefined => list.find(each => each.id === id);
const places = (list: readonly Placed[]) => list.map(({ id, position }) => [id, position]);
const endOf = (list: readonly Placed[]) => Math.max(0, ...list.map(({ position: { y, height } }) => y + height));

/**
 * Merges an arrangement with what somebody else has changed since it was read: items changed here keep the values from here, all others
 * get the values from there. If items were moved here, all positions are those from here, and items added there are placed below.
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
  // Both sides may have assigned the same next free number.
  let last = Math.max(0, ...[...all, ...there].map(({ id }) => Number(/^w-(\d+)$/.exec(id)?.[1] ?? 0)));
  for (const each of there.filter(({ id }) => !find(before, id))) {
    const id = find(all, each.id) ? `w-${++last}` : each.id;
    all.push({ ...each, id, ...(isMoved && { position: { ...each.position, y: endOf(all) } }) });
  }
  return all;
}
