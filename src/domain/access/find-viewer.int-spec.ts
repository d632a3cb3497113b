import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aServiceToken,
  aSession,
  aTenant,
  aUser,
  joins,
  startTestEmbudo,
  type TestEmbudo,
  type TestTenant,
  type TestUser,
} from '../../testing/index.js';
import { ForeignTenant } from './access.errors.js';
import { Viewers } from './find-viewer.js';

let embudo: TestEmbudo;
let tenant: TestTenant;
let users: TestUser[];
beforeAll(async () => {
  embudo = await startTestEmbudo();
  tenant = await aTenant(embudo);
  users = [];
  for (let count = 0; count < 30; count += 1)
    users.push(await aUser(embudo, tenant, count % 2 === 0 ? 'SELLER' : 'ADMIN'));
});

/** Returns a `Viewers` with an empty cache, and the list of the statements that it sends. */
function fresh(): { viewers: Viewers; asked: string[] } {
  const asked: string[] = [];
  const { unscoped } = embudo.database;
  const viewers = new Viewers(
    {
      query: (statement, values) => {
        asked.push(typeof statement === 'string' ? statement : statement.name);
        return unscoped.query(statement, values);
      },
    },
    embudo.ports.accessTokens,
  );
  return { viewers, asked };
}
/** Verifies the signatures in advance, so that the remaining lookups happen in the same turn of the event loop. */
const prove = (tokens: string[]) => Promise.all(tokens.map(token => embudo.ports.accessTokens.verify(token)));
const whoIs = async (viewers: Viewers, token: string) => {
  const viewer = await viewers.find(token, null);
  return viewer && [viewer.userId, viewer.actor.role, viewer.tenant.id];
};
const self = ({ id, role }: TestUser) => [id, role, tenant.id];

describe('finding viewers', () => {
  it('asks for all who are looked up at the same time by one statement, and tells each who they are', async () => {
    const { viewers, asked } = fresh();
    await prove(users.map(({ token }) => token));
    const found = await Promise.all(users.map(({ token }) => whoIs(viewers, token)));
    expect(found).toEqual(users.map(self));
    expect(asked).toEqual(['viewer.memberships-of-sessions']);
  });

  it('finds nobody for a session that is over, a person who is gone and a token of somebody else, and the others beside them', async () => {
    const [revoked, expired, dismissed, inactive] = [
      await aUser(embudo, tenant, 'SELLER'),
      await aUser(embudo, tenant, 'SELLER'),
      await aUser(embudo, tenant, 'SELLER'),
      await aUser(embudo, tenant, 'SELLER'),
    ];
    const { sql } = embudo.testDatabase;
    await sql('update session set revoked_at = now() where id = $1', [revoked.sessionId]);
    await sql('update session set expires_at = now() where id = $1', [expired.sessionId]);
    await sql('update membership set active = false where user_id = $1', [dismissed.id]);
    await sql('update app_user set active = false where id = $1', [inactive.id]);
    // Signed correctly, but for the session of another user.
    const mixed = await embudo.ports.accessTokens.issue(
      { userId: users[0]?.id ?? '', sessionId: users[1]?.sessionId ?? '' },
      new Date(),
    );
    const [first, last] = [users[2], users[3]] as [TestUser, TestUser];
    const { viewers } = fresh();
    const tokens = [first, revoked, expired, dismissed, inactive, mixed, last].map(({ token }) => token);
    expect(await Promise.all(tokens.map(token => whoIs(viewers, token)))).toEqual([
      self(first),
      null,
      null,
      null,
      null,
      null,
      self(last),
    ]);
  });

  it('gives each the tenants that they may pick, the oldest first, and no others', async () => {
    const sister = await aTenant(embudo, { organizationId: tenant.organizationId });
    const [both, one] = [await aUser(embudo, tenant, 'ADMIN'), await aUser(embudo, tenant, 'ADMIN')];
    await joins(embudo, both, sister, 'SECRETARY');
    const { viewers, asked } = fresh();
    await prove([both.token, one.token]);
    const [ofBoth, ofOne, picked, refused] = await Promise.allSettled([
      viewers.find(both.token, null),
      viewers.find(one.token, null),
      viewers.find(both.token, sister.id),
      viewers.find(one.token, sister.id),
    ]);
    const viewerOf = (result: typeof ofBoth) => (result.status === 'fulfilled' ? result.value : null);
    expect(viewerOf(ofBoth)?.tenants.map(({ id }) => id)).toEqual([tenant.id, sister.id]);
    expect(viewerOf(ofOne)?.tenants.map(({ id }) => id)).toEqual([tenant.id]);
    expect(viewerOf(picked)?.actor).toMatchObject({ role: 'SECRETARY', scope: { tenantId: sister.id } });
    expect(refused).toMatchObject({ status: 'rejected', reason: expect.any(ForeignTenant) });
    // The second statement is for the tenant that was not in the cache.
    expect(asked).toHaveLength(2);
  });

  it('learns within two seconds that one of many sessions was revoked', async () => {
    const { viewers } = fresh();
    const { sessionId, token } = await aSession(embudo, users[4]?.id ?? '');
    const others = users.slice(5, 10);
    const look = () => Promise.all([token, ...others.map(other => other.token)].map(each => whoIs(viewers, each)));
    expect((await look()).filter(Boolean)).toHaveLength(6);
    await embudo.testDatabase.sql('update session set revoked_at = now() where id = $1', [sessionId]);
    await new Promise(resolve => setTimeout(resolve, 1_600));
    expect(await look()).toEqual([null, ...others.map(self)]);
  });

  it('fails for all who were asked together where the database is away, and finds them once it is back', async () => {
    let away = true;
    const viewers = new Viewers(
      {
        query: async (statement, values) => {
          if (away) throw new Error('the database is away');
          return embudo.database.unscoped.query(statement, values);
        },
      },
      embudo.ports.accessTokens,
    );
    const look = () => Promise.allSettled(users.slice(0, 3).map(({ token }) => whoIs(viewers, token)));
    expect((await look()).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    away = false;
    expect((await look()).map(result => (result.status === 'fulfilled' ? result.value : null))).toEqual(
      users.slice(0, 3).map(self),
    );
  });

  it('asks for a key by itself', async () => {
    const { viewers, asked } = fresh();
    const { id, token } = await aServiceToken(embudo, tenant);
    expect((await viewers.find(token, null))?.key).toBe(id);
    expect(asked).toEqual(['viewer.key']);
  });
});
