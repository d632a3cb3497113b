import type { OpportunityFilter, OpportunityStatus } from '../../gql/graphql';
import { spanOf, withInstants } from '../../lib/ago.js';

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
  /** Only those that have been in their stage for longer than so many days. */
  stay?: number;
}

/** The numbers of days that the board offers. */
export const stays = [7, 14, 30, 60, 90] as const;

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
  const stay = stays.find(days => days === search.stay);
  if (stay) found.stay = stay;
  return found;
}

/** The filters as the server takes them; each stage adds its own id. */
export const filterOf = ({ seller, risk, q, stay }: BoardSearch): OpportunityFilter => ({
  ...(stay && withInstants({ lastStageChangeAt: { to: spanOf(stay) } })),
  ...(seller && { ownerId: seller }),
  ...(risk && { atRisk: true }),
  ...(q && { search: q }),
});
