import type { OpportunityFilter, OpportunityStatus } from '../../gql/graphql';

export const kinds = ['OPEN', 'WON', 'LOST'] as const satisfies readonly OpportunityStatus[];

/** The state of the board in the address. */
export interface BoardSearch {
  /** The opportunity that is open beside the board. */
  card?: string;
  seller?: string;
  risk?: true;
  /** Only stages of this kind. */
  kind?: (typeof kinds)[number];
  q?: string;
}

const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value.slice(0, 200) : undefined;

/** Reads the address; invalid values are left out. */
export function readSearch(search: Record<string, unknown>): BoardSearch {
  const found: BoardSearch = {};
  const card = textIn(search.card);
  const seller = textIn(search.seller);
  const kind = kinds.find(each => each === search.kind);
  // The router parses a search for "2030" as a number.
  const q = textIn(typeof search.q === 'number' ? String(search.q) : search.q);
  if (card) found.card = card;
  if (seller) found.seller = seller;
  if (search.risk === true) found.risk = true;
  if (kind) found.kind = kind;
  if (q) found.q = q;
  return found;
}

/** The filters as the server takes them; each stage adds its own id. */
export const filterOf = ({ seller, risk, q }: BoardSearch): OpportunityFilter => ({
  ...(seller && { ownerId: seller }),
  ...(risk && { atRisk: true }),
  ...(q && { search: q }),
});
