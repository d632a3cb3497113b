/** Placeholder for the caller among the values of a statement, so that one bound statement serves every caller. */
export const callerPlaceholder = Symbol('caller');

/** The caller's data that the graph shows. */
interface Caller {
  userId: string | null;
  sessionId: string | null;
  tenant: object;
  tenants: object[];
}

/** Returns the values of a statement with the caller's data in place of the placeholder. */
export function valuesForCaller(values: readonly unknown[], { userId, sessionId, tenant, tenants }: Caller): unknown[] {
  if (!values.includes(callerPlaceholder)) return [...values];
  const known = JSON.stringify({ userId, sessionId, tenant, tenants });
  return values.map(value => (value === callerPlaceholder ? known : value));
}
