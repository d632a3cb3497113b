/** The stage before or after one, by their ids in order; null at either end, and where there is no such stage. */
export function stageBeside(ids: readonly string[], from: string, by: -1 | 1): string | null {
  const at = ids.indexOf(from);
  return at < 0 ? null : (ids[at + by] ?? null);
}
