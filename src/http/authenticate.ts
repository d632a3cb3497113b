import { ForeignTenant, type Viewer, type Viewers } from '../domain/access/index.js';
import type { Refusals } from './rate-limit/refusals.js';

/** `token`: it is bad, over or revoked. `tenant`: it holds, and not for the tenant that was picked; its holder has this key. */
export type Authentication =
  | { viewer: Viewer | null }
  | { refused: 'token' }
  | { refused: 'tenant'; viewerKey: string };

/** The name of a scheme has no case, and any number of spaces follows it (RFC 9110, 11.1 and 11.4). */
const bearer = /^Bearer +([\w.~+/=-]{1,4096}) *$/i;

/**
 * Reads the text of an Authorization header. None at all is nobody; one that does not hold is refused, never nobody. An address
 * that has sent too many of those is told RateLimited, and the database is asked for none of its tokens but those that were
 * signed here or found good before.
 */
export async function authenticate(
  { viewers, refusals }: { viewers: Viewers; refusals: Refusals },
  { authorization, tenantId, address }: { authorization: unknown; tenantId: unknown; address: string },
): Promise<Authentication> {
  if (authorization === undefined || authorization === null || authorization === '') return { viewer: null };
  const token = typeof authorization === 'string' ? bearer.exec(authorization)?.[1] : undefined;
  const isProven = token !== undefined && (await viewers.isProven(token));
  if (!isProven) refusals.assertLeft(address);
  try {
    const picked = typeof tenantId === 'string' && tenantId !== '' ? tenantId : null;
    const viewer = token ? await viewers.find(token, picked) : null;
    if (viewer) return { viewer };
    if (!isProven) refusals.count(address);
    return { refused: 'token' };
  } catch (error) {
    if (error instanceof ForeignTenant) return { refused: 'tenant', viewerKey: error.viewerKey };
    throw error;
  }
}
