import { ForeignTenant, type Viewer, type Viewers } from '../domain/access/index.js';

/** `token`: it is bad, over or revoked. `tenant`: it holds, and not for the tenant that was picked. */
export type Authentication = { viewer: Viewer | null } | { refused: 'token' | 'tenant' };

/** The name of a scheme has no case, and any number of spaces follows it (RFC 9110, 11.1 and 11.4). */
const bearer = /^Bearer +([\w.~+/=-]{1,4096}) *$/i;

/** Reads the text of an Authorization header. None at all is nobody; one that does not hold is refused, never nobody. */
export async function authenticate(
  viewers: Viewers,
  authorization: unknown,
  tenantId: unknown,
): Promise<Authentication> {
  if (authorization === undefined || authorization === null || authorization === '') return { viewer: null };
  const token = typeof authorization === 'string' ? bearer.exec(authorization)?.[1] : undefined;
  if (!token) return { refused: 'token' };
  try {
    const viewer = await viewers.find(token, typeof tenantId === 'string' && tenantId !== '' ? tenantId : null);
    return viewer ? { viewer } : { refused: 'token' };
  } catch (error) {
    if (error instanceof ForeignTenant) return { refused: 'tenant' };
    throw error;
  }
}
