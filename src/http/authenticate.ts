import { ForeignTenant, type Viewer, type Viewers } from '../domain/access/index.js';
import type { Refusals } from './rate-limit/refusals.js';

/**
 * `token`: the token is invalid, expired or revoked. `tenant`: the token is valid, but not for the chosen tenant; requests
 * count for `viewerKey`.
 */
export type Authentication =
  | { viewer: Viewer | null }
  | { refused: 'token' }
  | { refused: 'tenant'; viewerKey: string };

/** The scheme is case-insensitive and followed by any number of spaces (RFC 9110, 11.1 and 11.4). */
const bearer = /^Bearer +([\w.~+/=-]{1,4096}) *$/i;

/**
 * Authenticates an Authorization header. Without a header, the viewer is null; an invalid header is refused instead of being
 * treated as absent. Throws RateLimited, without a database query, for an address that has sent too many invalid tokens, unless
 * the token was signed by this installation or was valid before.
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
