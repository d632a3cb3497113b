/** What a non-null edge leads to. Row-level security shows it to whoever sees the row that refers to it; a test walks them all. */
export async function present<T>(found: Promise<T | null>): Promise<T> {
  const value = await found;
  if (value === null) throw new Error('a row refers to something that its reader cannot see');
  return value;
}
