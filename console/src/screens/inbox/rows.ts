import type { InboxRowFragment } from '../../gql/graphql';

export type Row = InboxRowFragment;

const timeOf = (row: Row): string => row.lastMessageAt ?? '';
const before = (a: Row, b: Row): boolean => timeOf(a) > timeOf(b) || (timeOf(a) === timeOf(b) && a.id > b.id);

/** The list with a conversation as it is now: at its place by its newest message, or gone where it does not belong any more. */
export function placed(rows: readonly Row[], row: Row, belongs: boolean, complete: boolean): Row[] {
  const rest = rows.filter(({ id }) => id !== row.id);
  if (!belongs) return rest;
  const at = rest.findIndex(each => before(row, each));
  // Below the last row that was read, it comes with its page.
  if (at < 0) return complete || rest.length < rows.length ? [...rest, row] : rest;
  return [...rest.slice(0, at), row, ...rest.slice(at)];
}

/** The next page below, without what a change has brought up meanwhile. */
export function joined(rows: readonly Row[], page: readonly Row[]): Row[] {
  const seen = new Set(rows.map(({ id }) => id));
  return [...rows, ...page.filter(({ id }) => !seen.has(id))];
}

/** The list down to the end of its first page: what was below is read again when somebody scrolls there. */
export function cut(rows: readonly Row[], page: readonly Row[]): Row[] {
  const last = page.at(-1);
  return last ? rows.filter(row => !before(last, row)) : [...rows];
}

/** The first page read again: what is below it and newer than its end stays. */
export function renewed(rows: readonly Row[], page: readonly Row[]): Row[] {
  const last = page.at(-1);
  if (!last) return [];
  const below = rows.filter(row => before(last, row));
  return joined(page, below);
}
