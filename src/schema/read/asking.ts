/** Among the values of a statement it stands for who asks, so that what was bound serves everybody. */
export const asking = Symbol('who asks');

/** As much of who asks as the graph shows. */
interface Asking {
  userId: string | null;
  sessionId: string | null;
  tenant: object;
  tenants: object[];
}

/** The values to run a statement with for whoever asks. */
export function valuesFor(values: readonly unknown[], { userId, sessionId, tenant, tenants }: Asking): unknown[] {
  if (!values.includes(asking)) return [...values];
  const known = JSON.stringify({ userId, sessionId, tenant, tenants });
  return values.map(value => (value === asking ? known : value));
}
