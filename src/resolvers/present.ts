/**
 * Returns the target of a non-null relation. Row-level security shows the target to everybody who sees the row that refers to it; a test
 * checks this for all relations.
 */
export async function present<T>(found: Promise<T | null>): Promise<T> {
  const value = await found;
  if (value === null) throw new Error('a row refers to something that its reader cannot see');
  return value;
}
