/** Returns the stage before or after a stage, by their ids in order; null at either end, and if the stage is not among them. */
export function stageBeside(ids: readonly string[], from: string, by: -1 | 1): string | null {
  const at = ids.indexOf(from);
  return at < 0 ? null : (ids[at + by] ?? null);
}
