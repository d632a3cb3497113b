import { createHash } from 'node:crypto';
import { type Actor, serviceActor, userActor } from '../shared/actor.js';
import { BatchedLookup } from '../shared/batched-lookup.js';
import { boundedCache, cachedAnswer } from '../shared/bounded-cache.js';
import type { Sql, Statement } from '../shared/database.port.js';
import { isId } from '../shared/id.js';
import type { Role } from './access.entity.js';
import { ForeignTenant } from './access.errors.js';
import type { AccessTokens } from './ports.js';

export interface ViewerTenant {
  id: string;
  name: string;
  slug: string;
  industry: string | null;
  locale: string;
  currency: string;
  timezone: string;
}
/** The user or program that a token belongs to, the selected tenant, and the tenants that may be selected. */
export interface Viewer {
  actor: Actor;
  /** Id of the user, API key or service token, by which limits are counted. */
  key: string;
  userId: string | null;
  /** Null for keys, which have no session. */
  sessionId: string | null;
  tenant: ViewerTenant;
  tenants: ViewerTenant[];
  /** When the token itself expires; null if it does not. */
  expiresAt: Date | null;
}
export interface MembershipRow {
  tenant_id: string;
  role: Role;
  tenant: ViewerTenant;
}

const memberships: Statement = { name: 'viewer.memberships', text: 'select * from app.find_memberships($1)' };
/** Does the same for several users, each only if the session is valid. `place` is the position in the arrays. */
const membershipsOfSessions: Statement = {
  name: 'viewer.memberships-of-sessions',
  text: `select q.place::int as place, m.* from unnest($1::uuid[], $2::uuid[]) with ordinality as q (user_id, session_id, place)
    cross join lateral app.find_memberships(q.user_id) with ordinality as m
    where app.session_stands(q.session_id, q.user_id) order by q.place, m.ordinality`,
};
const findKey: Statement = { name: 'viewer.key', text: 'select * from app.find_key($1)' };

/** Returns the user's memberships, oldest first: the tenants that the user may select. */
export const membershipsOf = (sql: Sql, userId: string): Promise<MembershipRow[]> =>
  sql.query<MembershipRow>(memberships, [userId]);

const serviceTokenPrefix = 'embst_';
export const apiKeyPrefix = 'embak_';
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * How long rights are cached. Sockets are checked every three seconds and may get an answer of this age. Both together stay within the
 * five seconds in which a revoked session or a changed role must take effect.
 */
const ttlMs = 1_500;
const maxEntries = 20_000;
/** How long an unknown key is remembered. It cannot become valid later, so repeated attempts are refused without another query. */
const unknownKeyTtlMs = 30_000;
/** Maximum number of sessions that one statement looks up. */
const maxAtOnce = 200;

interface SignedIn {
  userId: string;
  sessionId: string;
}

/**
 * Finds the viewer that a bearer token belongs to. The database's answers are cached for a moment per session or key. Sessions that are
 * looked up in the same turn of the event loop share a statement: the checks of 1,000 sockets of different users take one statement
 * for about 50 of them.
 */
export class Viewers {
  private readonly membershipCache = boundedCache<Promise<MembershipRow[] | null>>({ maxEntries, ttlMs });
  private readonly keyCache = boundedCache<Promise<Viewer | null>>({ maxEntries, ttlMs });
  /** Hashes of keys that do not exist. They have their own cache, so that guessed keys do not evict entries of real ones. */
  private readonly unknownKeys = boundedCache<true>({ maxEntries, ttlMs: unknownKeyTtlMs });
  /** Hashes of keys that this process has found valid before. */
  private readonly provenKeys = boundedCache<true>({ maxEntries });
  /** Sessions, each with a tenant to which its user does not belong. */
  private readonly foreign = boundedCache<true>({ maxEntries, ttlMs });
  private readonly memberships = new BatchedLookup((signedIn: SignedIn[]) => this.lookUp(signedIn), maxAtOnce);

  constructor(
    private readonly sql: Sql,
    private readonly tokens: AccessTokens,
  ) {}

  /** Whether the token is known to be genuine without a query: it was signed here, or the key was found valid before. */
  async isProven(token: string): Promise<boolean> {
    return isKey(token) ? this.provenKeys.has(keyOf(token)) : (await this.tokens.verify(token)) !== null;
  }

  /** Returns null if the token is invalid, expired or revoked. Throws ForeignTenant if it is valid, but not for the selected tenant. */
  async find(token: string, pickedTenantId: string | null): Promise<Viewer | null> {
    if (isKey(token)) return this.findKey(token, pickedTenantId);
    const claims = await this.tokens.verify(token);
    if (!claims || claims === 'over') return null;
    const { userId, sessionId, expiresAt } = claims;
    const key = `${sessionId} ${userId}`;
    if (!isId(userId) || !isId(sessionId)) return null;
    const read = () => this.memberships.find({ userId, sessionId });
    const fits = (row: MembershipRow) => !pickedTenantId || row.tenant_id === pickedTenantId;
    let rows = await cachedAnswer(this.membershipCache, key, read);
    // The cache does not contain a tenant that was created or joined a moment ago.
    const picked = `${key} ${pickedTenantId}`;
    if (rows && !rows.some(fits) && !this.foreign.has(picked)) {
      this.membershipCache.delete(key);
      rows = await cachedAnswer(this.membershipCache, key, read);
      if (rows && !rows.some(fits)) this.foreign.set(picked, true);
    }
    const member = rows?.find(fits);
    if (!rows) return null;
    if (!member) throw new ForeignTenant(userId);
    const actor = userActor({ tenantId: member.tenant_id, userId, role: member.role });
    const tenants = rows.map(row => row.tenant);
    return { actor, key: userId, userId, sessionId, tenant: member.tenant, tenants, expiresAt };
  }

  /** Returns null for each user whose session is not valid, or who may not sign in. */
  private async lookUp(signedIn: SignedIn[]): Promise<(MembershipRow[] | null)[]> {
    const rows = await this.sql.query<MembershipRow & { place: number }>(membershipsOfSessions, [
      signedIn.map(({ userId }) => userId),
      signedIn.map(({ sessionId }) => sessionId),
    ]);
    const found = Map.groupBy(rows, ({ place }) => place);
    return signedIn.map((_, index) => found.get(index + 1) ?? null);
  }

  private async findKey(token: string, pickedTenantId: string | null): Promise<Viewer | null> {
    const hash = hashToken(token);
    const key = keyOf(token);
    if (this.unknownKeys.has(key)) return null;
    const viewer = await cachedAnswer(this.keyCache, key, async () => {
      const [row] = await this.sql.query<{
        id: string;
        tenant_id: string;
        name: string;
        role: Role;
        expires_at: Date | null;
        tenant: ViewerTenant;
      }>(findKey, [hash]);
      if (!row) {
        this.unknownKeys.set(key, true);
        return null;
      }
      this.provenKeys.set(key, true);
      return {
        actor: serviceActor(row.tenant_id, row.role, { id: row.id, name: row.name }),
        key: row.id,
        userId: null,
        sessionId: null,
        tenant: row.tenant,
        tenants: [row.tenant],
        expiresAt: row.expires_at,
      };
    });
    if (viewer && pickedTenantId && viewer.tenant.id !== pickedTenantId) throw new ForeignTenant(viewer.key);
    return viewer;
  }
}

const isKey = (token: string) => token.startsWith(serviceTokenPrefix) || token.startsWith(apiKeyPrefix);
const keyOf = (token: string) => hashToken(token).toString('base64');
