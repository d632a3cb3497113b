import type { OpportunityFilter, OpportunityStatus } from '../../gql/graphql';

export const kinds = ['OPEN', 'WON', 'LOST'] as const satisfies readonly OpportunityStatus[];

/** What the address says that the board shows. */
export interface BoardSearch {
  /** The opportunity that is open beside the board. */
  card?: string;
  seller?: string;
  risk?: true;
  /** Stages of one kind alone. */
  kind?: (typeof kinds)[number];
  q?: string;
}

const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value.slice(0, 200) : undefined;

/** Reads the address; what it cannot mean is left out. */
export function readSearch(search: Record<string, unknown>): BoardSearch {
  const found: BoardSearch = {};
  const card = textIn(search.card);
  const seller = textIn(search.seller);
  const kind = kinds.find(each => each === search.kind);
  // The router reads a search for "2030" as a number.
  const q = textIn(typeof search.q === 'number' ? String(search.q) : search.q);
  if (card) found.card = card;
  if (seller) found.seller = seller;
  if (search.risk === true) found.risk = true;
  if (kind) found.kind = kind;
  if (q) found.q = q;
  return found;
}

/** What the filters ask of the server; stages are left out by themselves. */
export const filterOf = ({ seller, risk, q }: BoardSearch): OpportunityFilter => ({
  ...(seller && { ownerId: seller }),
  ...(risk && { atRisk: true }),
  ...(q && { search: q }),
});
