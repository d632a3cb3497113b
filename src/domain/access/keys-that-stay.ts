import { systemActor } from '../shared/actor.js';
import type { Database, Statement } from '../shared/database.port.js';
import { withoutLinks } from '../shared/without-links.js';
import type { MembershipRow } from './find-viewer.js';

/** Most names in one e-mail; users with more keys find the others in the console. */
const mostNames = 20;

const valid: Statement = {
  name: 'api-key.valid-of-user',
  text: `select name from api_key where created_by = $1 and revoked_at is null and (expires_at is null or expires_at > $2)
    order by created_at, id limit ${mostNames}`,
};

/**
 * Returns the names of a user's API keys in all tenants, each with its tenant if the user has several. A new password ends none of them.
 */
export async function keysThatStay(
  database: Pick<Database, 'reader'>,
  memberships: MembershipRow[],
  userId: string,
  now: Date,
): Promise<string[]> {
  const found = await Promise.all(
    memberships.map(async ({ tenant_id, tenant }) => {
      const { scope } = systemActor(tenant_id);
      const keys = scope ? await database.reader(scope).query<{ name: string }>(valid, [userId, now]) : [];
      return keys.map(({ name }) => withoutLinks(memberships.length > 1 ? `${name} (${tenant.name})` : name));
    }),
  );
  return found.flat().slice(0, mostNames);
}
