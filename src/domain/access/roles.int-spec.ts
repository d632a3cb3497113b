import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aTenant,
  aUser,
  gql,
  joins,
  openSocket,
  startTestEmbudo,
  type TestEmbudo,
  type TestTenant,
  type TestUser,
  until,
} from '../../testing/index.js';
import { type Role, roles } from './access.entity.js';

const changeDocument = `mutation($input: ChangeUserRoleInput!) { changeUserRole(input: $input) { user { id role active seller { active } } userErrors { code field } } }`;
const deactivateDocument = `mutation($input: DeactivateUserInput!) { deactivateUser(input: $input) { user { id role active seller { active } } userErrors { code field } } }`;

interface Outcome {
  user: { id: string; role: Role; active: boolean; seller: { active: boolean } | null } | null;
  userErrors: { code: string; field: string[] }[];
}

let embudo: TestEmbudo;
let tenant: TestTenant;
let ceo: TestUser;
let admin: TestUser;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
  tenant = await aTenant(embudo);
  ceo = await aUser(embudo, tenant, 'CEO');
  admin = await aUser(embudo, tenant, 'ADMIN');
});

const change = (by: TestUser, userId: string, role: Role) =>
  gql(embudo.url, by.token)<{ changeUserRole: Outcome }>(changeDocument, { input: { userId, role } });
const deactivate = (by: TestUser, userId: string) =>
  gql(embudo.url, by.token)<{ deactivateUser: Outcome }>(deactivateDocument, { input: { userId } });
const seats = (userId: string) =>
  embudo.testDatabase.sql<{ tenant: string; role: Role; active: boolean }>(
    'select tenant_id as tenant, role, active from membership where user_id = $1 order by tenant_id',
    [userId],
  );

describe('changeUserRole', () => {
  it('makes a seller of whoever comes to sell, and puts the seller to rest when they stop', async () => {
    const user = await aUser(embudo, tenant, 'SECRETARY');
    for (const [role, seller] of [
      ['SELLER', { active: true }],
      ['SECRETARY', { active: false }],
      ['PROFESSIONAL', { active: true }],
      ['ADMIN', { active: false }],
    ] as const) {
      const { data } = await change(admin, user.id, role);
      expect(data.changeUserRole).toEqual({ user: { id: user.id, role, active: true, seller }, userErrors: [] });
    }
    const rows = await embudo.testDatabase.sql('select id from seller where user_id = $1', [user.id]);
    expect(rows).toHaveLength(1);
  });

  it('counts over HTTP, and closes the sockets of the user', async () => {
    const user = await aUser(embudo, tenant, 'SECRETARY');
    const socket = openSocket(embudo.url, user.token);
    await socket.connected;
    const asAdmin = async () => (await gql(embudo.url, user.token)('{ auditLog { totalCount } }')).errors.length === 0;
    expect(await asAdmin()).toBe(false);
    await change(admin, user.id, 'ADMIN');
    await until('the new role to count', asAdmin);
    expect(await until('the socket to close', () => socket.closed)).toMatchObject({ code: 4403 });
  });

  it('lets nobody give a role above their own, or change a person who stands above them', async () => {
    const user = await aUser(embudo, tenant, 'SELLER');
    for (const [by, userId, role] of [
      [admin, user.id, 'CEO'],
      [admin, admin.id, 'CEO'],
      [admin, ceo.id, 'SELLER'],
    ] as const) {
      const { data, errors } = await change(by, userId, role);
      expect(data).toBeNull();
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect((await seats(ceo.id)).map(seat => seat.role)).toEqual(['CEO']);
    expect((await seats(user.id)).map(seat => seat.role)).toEqual(['SELLER']);
  });

  it.each(['SELLER', 'SECRETARY', 'PROFESSIONAL'] as const)('is refused to a %s', async role => {
    const user = await aUser(embudo, tenant, role);
    for (const wanted of roles) {
      const { errors } = await change(user, user.id, wanted);
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect((await seats(user.id)).map(seat => seat.role)).toEqual([role]);
  });

  it('answers another tenant’s user, a missing one and no UUID alike', async () => {
    const stranger = await aUser(embudo, await aTenant(embudo), 'SELLER');
    for (const userId of [stranger.id, '01900000-0000-7000-8000-000000000000', 'none']) {
      const { data } = await change(ceo, userId, 'ADMIN');
      expect(data.changeUserRole).toEqual({ user: null, userErrors: [{ code: 'NOT_FOUND', field: ['userId'] }] });
    }
    expect((await seats(stranger.id)).map(seat => seat.role)).toEqual(['SELLER']);
  });

  it('gives a new CEO a seat in every tenant of the organisation, and takes the seats from one who is one no longer', async () => {
    const first = await aTenant(embudo);
    const second = await aTenant(embudo, { organizationId: first.organizationId });
    const boss = await aUser(embudo, first, 'CEO');
    await joins(embudo, boss, second, 'CEO');
    const user = await aUser(embudo, first, 'SELLER');
    await change(boss, user.id, 'CEO');
    expect((await seats(user.id)).map(seat => [seat.role, seat.active])).toEqual([
      ['CEO', true],
      ['CEO', true],
    ]);
    await change(boss, user.id, 'SELLER');
    expect(await seats(user.id)).toEqual([
      { tenant: first.id, role: 'SELLER', active: true },
      { tenant: second.id, role: 'CEO', active: false },
    ]);
    const refused = await gql(embudo.url, user.token, { 'x-tenant-id': second.id })('{ viewer { user { id } } }');
    expect([refused.status, refused.errors[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
  });
});

describe('deactivateUser', () => {
  it('refuses the tokens and closes the sockets of the user; twice changes nothing', async () => {
    const user = await aUser(embudo, tenant, 'SELLER');
    const socket = openSocket(embudo.url, user.token);
    await socket.connected;
    const gone = { user: { id: user.id, role: 'SELLER', active: false, seller: { active: false } }, userErrors: [] };
    expect((await deactivate(admin, user.id)).data.deactivateUser).toEqual(gone);
    await until(
      'the token to be refused',
      async () => (await gql(embudo.url, user.token)('{ viewer { user { id } } }')).status === 401,
    );
    expect(await until('the socket to close', () => socket.closed)).toMatchObject({ code: 4403 });
    expect((await deactivate(admin, user.id)).data.deactivateUser).toEqual(gone);
    const audit = await embudo.testDatabase.sql('select action from audit_entry where subject_id = $1', [user.id]);
    expect(audit).toEqual([{ action: 'user.deactivated' }]);
  });

  it('ends the sessions for good where it was the last tenant, and leaves those of another tenant’s work', async () => {
    const other = await aTenant(embudo);
    const user = await aUser(embudo, tenant, 'SELLER');
    await joins(embudo, user, other, 'SECRETARY');
    await deactivate(admin, user.id);
    const open = () =>
      embudo.testDatabase.sql('select id from session where user_id = $1 and revoked_at is null', [user.id]);
    expect(await open()).toHaveLength(1);
    const there = await gql(embudo.url, user.token, { 'x-tenant-id': other.id })('{ viewer { user { role } } }');
    expect(there.data).toEqual({ viewer: { user: { role: 'SECRETARY' } } });
    await deactivate(await aUser(embudo, other, 'ADMIN'), user.id);
    expect(await open()).toHaveLength(0);
  });

  it('is refused for a person above', async () => {
    const { errors } = await deactivate(admin, ceo.id);
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await seats(ceo.id)).map(seat => seat.active)).toEqual([true]);
  });
});

describe('the last CEO', () => {
  it('is neither demoted nor deactivated, not even by themselves', async () => {
    const alone = await aUser(embudo, await aTenant(embudo), 'CEO');
    expect((await change(alone, alone.id, 'ADMIN')).data.changeUserRole).toEqual({
      user: null,
      userErrors: [{ code: 'CONFLICT', field: ['role'] }],
    });
    expect((await deactivate(alone, alone.id)).data.deactivateUser).toEqual({
      user: null,
      userErrors: [{ code: 'CONFLICT', field: ['userId'] }],
    });
    expect((await seats(alone.id)).map(seat => [seat.role, seat.active])).toEqual([['CEO', true]]);
  });

  it('stays when two CEOs dismiss each other at once, each from another tenant', async () => {
    const first = await aTenant(embudo);
    const second = await aTenant(embudo, { organizationId: first.organizationId });
    const one = await aUser(embudo, first, 'CEO');
    const two = await aUser(embudo, second, 'CEO');
    await joins(embudo, one, second, 'CEO');
    await joins(embudo, two, first, 'CEO');
    const dismiss = (by: TestUser, whom: TestUser, where: TestTenant) =>
      gql(embudo.url, by.token, { 'x-tenant-id': where.id })(deactivateDocument, { input: { userId: whom.id } });
    await Promise.all([dismiss(one, two, first), dismiss(two, one, second)]);
    for (const where of [first, second]) {
      const left = await embudo.testDatabase.sql(
        `select user_id from membership where tenant_id = $1 and role = 'CEO' and active`,
        [where.id],
      );
      expect(left).toHaveLength(1);
    }
  });
});

describe('users', () => {
  it('are the whole tenant’s to read, for every role, and never another tenant’s', async () => {
    const shop = await aTenant(embudo);
    const people = await Promise.all(roles.map(role => aUser(embudo, shop, role)));
    for (const person of people) {
      const { data } = await gql(
        embudo.url,
        person.token,
      )<{ users: { id: string }[] }>('{ users { id email role active } }');
      expect(data.users.map(user => user.id).toSorted()).toEqual(people.map(each => each.id).toSorted());
    }
  });
});
