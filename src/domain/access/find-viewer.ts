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
/** Who a token stands for, in which tenant, and which others they may pick. */
export interface Viewer {
  actor: Actor;
  /** The user, the API key or the service token that limits are counted for. */
  key: string;
  userId: string | null;
  /** Null for keys, which have none. */
  sessionId: string | null;
  tenant: ViewerTenant;
  tenants: ViewerTenant[];
  /** When the token itself ends; null for one that does not. */
  expiresAt: Date | null;
}
export interface MembershipRow {
  tenant_id: string;
  role: Role;
  tenant: ViewerTenant;
}

const memberships: Statement = { name: 'viewer.memberships', text: 'select * from app.find_memberships($1)' };
/** The same for many, each only where the session stands: by the place among those that are asked for. */
const membershipsOfSessions: Statement = {
  name: 'viewer.memberships-of-sessions',
  text: `select q.place::int as place, m.* from unnest($1::uuid[], $2::uuid[]) with ordinality as q (user_id, session_id, place)
    cross join lateral app.find_memberships(q.user_id) with ordinality as m
    where app.session_stands(q.session_id, q.user_id) order by q.place, m.ordinality`,
};
const findKey: Statement = { name: 'viewer.key', text: 'select * from app.find_key($1)' };

/** Where a user belongs, the oldest first: the tenants that they may pick. */
export const membershipsOf = (sql: Sql, userId: string): Promise<MembershipRow[]> =>
  sql.query<MembershipRow>(memberships, [userId]);

export const serviceTokenPrefix = 'embst_';
export const apiKeyPrefix = 'embak_';
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * Rights are looked at again after this long. A socket is asked every three seconds and may be told what is so old: both
 * together stay within the five seconds in which a revoked session or a changed role has to count.
 */
const ttlMs = 1_500;
const maxEntries = 20_000;
/** A key that does not exist will not come to exist: whoever tries it again is refused without another look. */
const unknownKeyTtlMs = 30_000;
/** Sessions that one statement looks up. */
const maxAtOnce = 200;

interface SignedIn {
  userId: string;
  sessionId: string;
}

/**
 * Finds who a bearer token stands for. What the database said is kept for a moment per session or key. Sessions that are
 * looked up in the same turn share a statement: a thousand sockets of as many people are asked for fifty at a time.
 */
export class Viewers {
  private readonly membershipCache = boundedCache<Promise<MembershipRow[] | null>>({ maxEntries, ttlMs });
  private readonly keyCache = boundedCache<Promise<Viewer | null>>({ maxEntries, ttlMs });
  /** Hashes of keys that do not exist. Apart from the others, so that guesses push nothing out. */
  private readonly unknownKeys = boundedCache<true>({ maxEntries, ttlMs: unknownKeyTtlMs });
  /** Hashes of keys that this process has found good at some time. */
  private readonly provenKeys = boundedCache<true>({ maxEntries });
  /** Sessions with a tenant that is not theirs. */
  private readonly foreign = boundedCache<true>({ maxEntries, ttlMs });
  private readonly memberships = new BatchedLookup((signedIn: SignedIn[]) => this.lookUp(signedIn), maxAtOnce);

  constructor(
    private readonly sql: Sql,
    private readonly tokens: AccessTokens,
  ) {}

  /** Whether the database need not be asked to tell a made-up token: it was signed here, or has been found good before. */
  async isProven(token: string): Promise<boolean> {
    return isKey(token) ? this.provenKeys.has(keyOf(token)) : (await this.tokens.verify(token)) !== null;
  }

  /** Null where the token is bad, over or revoked; throws ForeignTenant where it holds, and not for the tenant that was picked. */
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
    // A tenant that was made, or joined, a moment ago is not among what was kept.
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

  /** Null for those whose session does not stand, or who may not sign in. */
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
