import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aTenant,
  aUser,
  gql,
  joins,
  mutate,
  startTestEmbudo,
  type TestEmbudo,
  type TestTenant,
  type TestUser,
  until,
} from '../../testing/index.js';
import { serviceActor, userActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';
import type { Role } from './access.entity.js';
import { AboveOwnRole } from './access.errors.js';
import { changeUserRole } from './change-user-role.js';
import { createApiKey } from './create-api-key.js';
import { deactivateUser } from './deactivate-user.js';
import { inviteUser } from './invite-user.js';
import { revokeApiKey } from './revoke-api-key.js';
import { updateUser } from './update-user.js';

let embudo: TestEmbudo;
let tenant: TestTenant;
let ceo: TestUser;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
  tenant = await aTenant(embudo);
  ceo = await aUser(embudo, tenant, 'CEO');
});

async function aKey(token: string, role: Role, headers = {}): Promise<{ id: string; key: string }> {
  const made = await mutate<{ apiKey: { id: string }; key: string }>(
    gql(embudo.url, token, headers),
    'createApiKey',
    { name: `Clave ${role}`, role },
    'apiKey { id } key userErrors { code }',
  );
  return { id: made.apiKey.id, key: made.key };
}
const status = async (key: string) => (await gql(embudo.url, key)('{ sellers { id } }')).status;
/** Waits until the key is refused: valid keys are cached for a moment. */
const refused = (key: string) => until('the key to be refused', async () => (await status(key)) === 401);
const deactivate = (by: TestUser, userId: string, passApiKeysTo?: string) =>
  mutate(
    gql(embudo.url, by.token),
    'deactivateUser',
    { userId, passApiKeysTo },
    'user { active } userErrors { code field }',
  );
const change = (by: TestUser, userId: string, role: Role, passApiKeysTo?: string) =>
  mutate(
    gql(embudo.url, by.token),
    'changeUserRole',
    { userId, role, passApiKeysTo },
    'user { role } userErrors { code field }',
  );
const standing = async (ids: string[]) =>
  (
    await embudo.testDatabase.sql<{ id: string }>(
      'select id from api_key where id = any ($1) and revoked_at is null order by id',
      [ids],
    )
  ).map(({ id }) => id);

describe('a person who has just lost a role, while the server still remembers it', () => {
  it.each([
    ['became SELLER', `update membership set role = 'SELLER' where user_id = $1`],
    ['left', 'update membership set active = false where user_id = $1'],
  ])('and %s gives nothing of it: no key, no invitation, no role, and takes nobody’s', async (_, change) => {
    const person = await aUser(embudo, tenant, 'ADMIN');
    const colleague = await aUser(embudo, tenant, 'SELLER');
    const { key } = await aKey(person.token, 'ADMIN');
    const colleaguesKey = await aKey(ceo.token, 'SELLER');
    const [made] = await embudo.testDatabase.sql<{ id: string; name: string }>(
      'select id, name from api_key where created_by = $1',
      [person.id],
    );
    await embudo.testDatabase.sql(change, [person.id]);
    const invited = { email: `${newId()}@example.test`, firstName: 'Ana', lastName: 'Mora', role: 'ADMIN' as const };
    const scope = { tenantId: tenant.id, userId: person.id, role: 'ADMIN' as const };
    for (const actor of [userActor(scope), serviceActor(tenant.id, 'ADMIN', made ?? null)]) {
      const context = embudo.context(actor);
      const tries = [
        () => createApiKey(context, { name: 'Otra', role: 'ADMIN' }),
        () => inviteUser(context, invited),
        () => changeUserRole(context, { userId: person.id, role: 'ADMIN' }),
        () => changeUserRole(context, { userId: colleague.id, role: 'ADMIN' }),
        () => deactivateUser(context, { userId: colleague.id }),
        () => updateUser(context, { userId: colleague.id, firstName: 'Burla' }),
        () => revokeApiKey(context, { apiKeyId: colleaguesKey.id }),
      ];
      for (const attempt of tries) await expect(attempt()).rejects.toThrow(AboveOwnRole);
    }
    await refused(key);
    expect(await standing([colleaguesKey.id])).toEqual([colleaguesKey.id]);
    expect(await embudo.testDatabase.sql('select first_name from app_user where id = $1', [colleague.id])).not.toEqual([
      { first_name: 'Burla' },
    ]);
  });

  it('a CEO who became ADMIN does not take back the invitation of a CEO', async () => {
    const person = await aUser(embudo, tenant, 'CEO');
    const invited = { email: `${newId()}@example.test`, firstName: 'Ana', lastName: 'Mora' };
    await inviteUser(embudo.context(userActor({ tenantId: tenant.id, userId: ceo.id, role: 'CEO' })), {
      ...invited,
      role: 'CEO',
    });
    await embudo.testDatabase.sql(`update membership set role = 'ADMIN' where user_id = $1`, [person.id]);
    const context = embudo.context(userActor({ tenantId: tenant.id, userId: person.id, role: 'CEO' }));
    await expect(inviteUser(context, { ...invited, role: 'SELLER' })).rejects.toThrow(AboveOwnRole);
  });

  it('still changes their own name', async () => {
    const person = await aUser(embudo, tenant, 'ADMIN');
    await embudo.testDatabase.sql(`update membership set role = 'SELLER' where user_id = $1`, [person.id]);
    const context = embudo.context(userActor({ tenantId: tenant.id, userId: person.id, role: 'ADMIN' }));
    expect(await updateUser(context, { userId: person.id, firstName: 'Eva' })).toMatchObject({ firstName: 'Eva' });
  });
});

describe('an API key', () => {
  it('ends with its maker, and with it what it made itself', async () => {
    const maker = await aUser(embudo, tenant, 'ADMIN');
    const first = await aKey(maker.token, 'ADMIN');
    const second = await aKey(first.key, 'SELLER');
    expect(await status(second.key)).toBe(200);
    expect((await deactivate(ceo, maker.id)).userErrors).toEqual([]);
    await refused(first.key);
    await refused(second.key);
    const audit = await embudo.testDatabase.sql<{ action: string; subject: string }>(
      `select action, subject_id as subject from audit_entry where tenant_id = $1 and action = 'api-key.revoked' order by at, id`,
      [tenant.id],
    );
    expect(audit.map(({ subject }) => subject)).toEqual([first.id, second.id].toSorted());
  });

  it('never has more than its maker: of a CEO who becomes ADMIN the keys of a CEO end, of one who sells all', async () => {
    const maker = await aUser(embudo, tenant, 'CEO');
    const keys = [
      await aKey(maker.token, 'CEO'),
      await aKey(maker.token, 'ADMIN'),
      await aKey(maker.token, 'SECRETARY'),
    ];
    const ids = keys.map(({ id }) => id);
    await change(ceo, maker.id, 'ADMIN');
    expect(await standing(ids)).toEqual(ids.slice(1));
    await change(ceo, maker.id, 'SELLER');
    expect(await standing(ids)).toEqual([]);
    await refused(keys[0]?.key ?? '');
    await change(ceo, maker.id, 'ADMIN');
    expect(await standing(ids)).toEqual([]);
  });

  it('passes to whom the ADMIN names, and ends with that person', async () => {
    const [maker, heir] = [await aUser(embudo, tenant, 'ADMIN'), await aUser(embudo, tenant, 'ADMIN')];
    const { id, key } = await aKey(maker.token, 'ADMIN');
    expect((await deactivate(ceo, maker.id, heir.id)).userErrors).toEqual([]);
    expect(await status(key)).toBe(200);
    const { data } = await gql(
      embudo.url,
      ceo.token,
    )<{ apiKeys: { id: string; owner: { id: string } }[] }>('{ apiKeys { id owner { id } } }');
    expect(data.apiKeys.find(one => one.id === id)?.owner.id).toBe(heir.id);
    await change(ceo, heir.id, 'SELLER', ceo.id);
    expect(await standing([id])).toEqual([id]);
  });

  it('passes to nobody who could not make it, and then nothing changes', async () => {
    const maker = await aUser(embudo, tenant, 'CEO');
    const { id } = await aKey(maker.token, 'CEO');
    const [admin, seller] = [await aUser(embudo, tenant, 'ADMIN'), await aUser(embudo, tenant, 'SELLER')];
    const stranger = await aUser(embudo, await aTenant(embudo), 'CEO');
    for (const [heir, code] of [
      [admin.id, 'INVALID'],
      [seller.id, 'INVALID'],
      [maker.id, 'INVALID'],
      [stranger.id, 'NOT_FOUND'],
      ['x', 'NOT_FOUND'],
    ])
      expect(await deactivate(ceo, maker.id, heir)).toEqual({
        user: null,
        userErrors: [{ code, field: ['passApiKeysTo'] }],
      });
    expect(await standing([id])).toEqual([id]);
    const [place] = await embudo.testDatabase.sql('select active from membership where user_id = $1', [maker.id]);
    expect(place).toEqual({ active: true });
  });

  it('ends with its maker what was left open: invitations by the leaver, or by a key of theirs', async () => {
    const maker = await aUser(embudo, tenant, 'ADMIN');
    const { key } = await aKey(maker.token, 'ADMIN');
    const invite = async (token: string) => {
      const person = { email: `${newId()}@example.test`, firstName: 'A', lastName: 'B', role: 'ADMIN' };
      const { user, inviteToken } = await mutate<{ user: { id: string }; inviteToken: string }>(
        gql(embudo.url, token),
        'inviteUser',
        person,
        'user { id } inviteToken userErrors { code }',
      );
      return { id: user.id, token: inviteToken };
    };
    const [own, byKey, others] = [await invite(maker.token), await invite(key), await invite(ceo.token)];
    await change(ceo, maker.id, 'SECRETARY');
    const accept = (token: string) =>
      mutate<{ session: { user: { role: Role } } }>(
        gql(embudo.url),
        'acceptInvite',
        { token, password: 'una contraseña larga' },
        'session { user { role } } userErrors { code }',
      );
    for (const { token } of [own, byKey])
      expect(await accept(token)).toEqual({ session: null, userErrors: [{ code: 'EXPIRED' }] });
    expect((await accept(others.token)).session.user).toEqual({ role: 'ADMIN' });
    const told = await embudo.testDatabase.sql<{ id: string }>(
      `select subject_id as id from audit_entry where action = 'user.invitation-withdrawn' and subject_id = any ($1)`,
      [[own.id, byKey.id, others.id]],
    );
    expect(told.map(({ id }) => id).toSorted()).toEqual([own.id, byKey.id].toSorted());
  });

  it('ends in every tenant from which a CEO is unseated', async () => {
    const sister = await aTenant(embudo, { organizationId: tenant.organizationId });
    const maker = await aUser(embudo, tenant, 'CEO');
    await joins(embudo, maker, sister, 'CEO');
    const { id, key } = await aKey(maker.token, 'ADMIN', { 'x-tenant-id': sister.id });
    expect(await status(key)).toBe(200);
    await deactivate(ceo, maker.id);
    expect(await standing([id])).toEqual([]);
    await refused(key);
  });
});
