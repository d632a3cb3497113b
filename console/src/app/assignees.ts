export interface Assignee {
  id: string;
  displayName: string;
}

/**
 * Returns the sellers to whom this user may give a deal, with the present one; `null` means nobody. The server accepts no others: a SELLER
 * takes a deal or leaves it to nobody, and a PROFESSIONAL, who may not see what belongs to nobody, only takes it.
 */
export function assigneesOf(
  user: { role: string; seller?: { id: string } | null },
  sellers: readonly Assignee[],
  owner: Assignee | null,
): (Assignee | null)[] {
  const manages = user.role === 'CEO' || user.role === 'ADMIN';
  const others = sellers.filter(({ id }) => id !== owner?.id && (manages || id === user.seller?.id));
  return [...(owner === null || user.role !== 'PROFESSIONAL' ? [null] : []), ...(owner ? [owner] : []), ...others];
}
