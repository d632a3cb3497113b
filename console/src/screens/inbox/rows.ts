import type { InboxRowFragment } from '../../gql/graphql';

export type Row = InboxRowFragment;

const timeOf = (row: Row): string => row.lastMessageAt ?? '';
const before = (a: Row, b: Row): boolean => timeOf(a) > timeOf(b) || (timeOf(a) === timeOf(b) && a.id > b.id);

/** Returns the list with a conversation updated: at its position by its newest message, or removed if it no longer belongs. */
export function placed(rows: readonly Row[], row: Row, belongs: boolean, complete: boolean): Row[] {
  const rest = rows.filter(({ id }) => id !== row.id);
  if (!belongs) return rest;
  const at = rest.findIndex(each => before(row, each));
  // A row below the last loaded one is loaded with its page.
  if (at < 0) return complete || rest.length < rows.length ? [...rest, row] : rest;
  return [...rest.slice(0, at), row, ...rest.slice(at)];
}

/** Returns the list with the next page appended, without rows that an event has already moved up. */
export function joined(rows: readonly Row[], page: readonly Row[]): Row[] {
  const seen = new Set(rows.map(({ id }) => id));
  return [...rows, ...page.filter(({ id }) => !seen.has(id))];
}

/** Returns the list cut at the end of its first page: the rest is read again when the user scrolls there. */
export function cut(rows: readonly Row[], page: readonly Row[]): Row[] {
  const last = page.at(-1);
  return last ? rows.filter(row => !before(last, row)) : [...rows];
}

/** Returns the list with its first page read again. Rows that sort below the last row of that page stay. */
export function renewed(rows: readonly Row[], page: readonly Row[]): Row[] {
  const last = page.at(-1);
  if (!last) return [];
  const below = rows.filter(row => before(last, row));
  return joined(page, below);
}
