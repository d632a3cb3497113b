import type { Literal } from './graphql-literal.js';
import { between, enums, type ListTerms } from './list-read-parts.js';

/** Returns the filter of leads for a plan. The list of leads and the counts of their sources take the same one. */
export const leadFilter = ({
  conditions: c,
  sellerId,
  range,
  dated,
  customFields,
  birthdays,
}: ListTerms): { [field: string]: Literal | undefined } => ({
  search: c?.search ?? undefined,
  customFields,
  birthdayWithin: birthdays,
  status: enums(c?.status),
  temperature: enums(c?.temperature),
  city: c?.city ?? undefined,
  source: c?.channel || c?.source ? [...(c.channel ?? []), ...(c.source ?? [])] : undefined,
  tags: c?.tags ?? undefined,
  score: between(c?.minScore, c?.maxScore),
  unassigned: c?.unassigned ?? undefined,
  sellerId,
  ...timeOf(dated, range),
});

function timeOf(dated: ListTerms['dated'], range: ListTerms['range']): { [field: string]: Literal | undefined } {
  if (dated === 'CLOSED') return { closedAt: range };
  if (dated !== 'ACTIVITY') return { createdAt: range };
  // Leads on which nobody has ever worked have had no activity since any time.
  return range?.to !== undefined && range.from === undefined ? { idleSince: range.to } : { lastActivityAt: range };
}
