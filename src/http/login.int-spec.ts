import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aShop,
  aUser,
  codesOf,
  gql,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
} from '../testing/index.js';

let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, config: { LOGIN_FAILURES_PER_ADDRESS: '1000' } });
  shop = await aShop(embudo);
});

const viewer = '{ viewer { user { role } tenant { id } } }';

interface LoggedIn {
  login: { session: { accessToken: string; user: { role: string } } | null; userErrors: { code: string }[] };
}
const logIn = (email: string, password: string, base = embudo.url) =>
  gql(base)<LoggedIn>(
    'mutation ($input: LoginInput!) { login(input: $input) { session { accessToken refreshToken expiresAt user { role } } userErrors { code } } }',
    { input: { email, password } },
  );

describe('login', () => {
  it('gives a token that works, whatever the case of the address', async () => {
    const user = await aUser(embudo, shop.tenant, 'SELLER', { password: 'Correcta-123' });
    const { data } = await logIn(` ${user.email.toUpperCase()} `, 'Correcta-123');
    expect(data.login).toMatchObject({ session: { user: { role: 'SELLER' } }, userErrors: [] });
    const answer = await gql(embudo.url, data.login.session?.accessToken)(viewer);
    expect(answer.data).toEqual({ viewer: { user: { role: 'SELLER' }, tenant: { id: shop.tenant.id } } });
  });

  it('gives permissions: what is not among them is forbidden, and named', async () => {
    const permissionsOf = async ({ token }: TestUser) => {
      const { data } = await gql(
        embudo.url,
        token,
      )<{ viewer: { permissions: string[] } }>('{ viewer { permissions } }');
      return data.viewer.permissions;
    };
    const create = ({ token }: TestUser) =>
      gql(embudo.url, token)('mutation { createPipeline(input: { name: "", stages: [] }) { userErrors { code } } }');
    const [seller, admin] = [await permissionsOf(shop.seller), await permissionsOf(shop.admin)];
    expect(seller).toEqual([...new Set(seller)].sort());
    expect([seller.includes('lead:update'), seller.includes('pipeline:create')]).toEqual([true, false]);
    expect(admin).toEqual(expect.arrayContaining(['lead:update', 'pipeline:create']));
    expect(admin.filter(permission => permission.startsWith('lead:give'))).toEqual([]);
    expect((await create(shop.seller)).errors).toMatchObject([
      { message: expect.stringContaining('pipeline:create'), extensions: { code: 'FORBIDDEN' } },
    ]);
    expect((await create(shop.admin)).errors).toEqual([]);
  });

  it('says the same of a wrong password, an unknown address, a user without a password and one who is switched off', async () => {
    const user = await aUser(embudo, shop.tenant, 'SELLER', { password: 'Correcta-123' });
    const off = await aUser(embudo, shop.tenant, 'SELLER', { password: 'Correcta-123' });
    await embudo.testDatabase.sql('update app_user set active = false where id = $1', [off.id]);
    const answers = [
      await logIn(user.email, 'incorrecta'),
      await logIn('nobody@example.test', 'Correcta-123'),
      await logIn(shop.seller.email, ''),
      await logIn(off.email, 'Correcta-123'),
    ];
    for (const { status, data } of answers) {
      expect(status).toBe(200);
      expect(data).toEqual({ login: { session: null, userErrors: [{ code: 'INVALID_CREDENTIALS' }] } });
    }
    expect(await embudo.testDatabase.sql('select 1 from session where user_id = $1', [off.id])).toHaveLength(1);
  });

  it('is RATE_LIMITED after five failures of an account, and then for the right password too', async () => {
    const user = await aUser(embudo, shop.tenant, 'SELLER', { password: 'Correcta-123' });
    for (let n = 1; n <= 5; n++) expect((await logIn(user.email, `mala-${n}`)).data.login.session).toBeNull();
    const limited = await logIn(user.email, 'Correcta-123');
    expect(codesOf(limited)).toEqual(['RATE_LIMITED']);
    expect(limited.errors[0]?.extensions.retryAfterSeconds).toEqual(expect.any(Number));
  });

  it('counts each of several attempts in one request', async () => {
    const user = await aUser(embudo, shop.tenant, 'SELLER', { password: 'Correcta-123' });
    const attempt = (alias: string) =>
      `${alias}: login(input: { email: "${user.email}", password: "mala" }) { userErrors { code } }`;
    for (const aliases of [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ])
      await gql(embudo.url)(`mutation { ${aliases.map(attempt).join(' ')} }`);
    expect(codesOf(await logIn(user.email, 'Correcta-123'))).toEqual(['RATE_LIMITED']);
  });

  it('counts failures of an address over accounts that do not even exist', async () => {
    const strict = await startTestEmbudo({ http: true, config: { LOGIN_FAILURES_PER_ADDRESS: '8' } });
    const answers = [];
    for (let n = 0; n < 10; n++) answers.push(await logIn(`guess${n}@example.test`, 'x', strict.url));
    expect(answers.slice(0, 8).flatMap(codesOf)).toEqual([]);
    expect(answers.slice(8).flatMap(codesOf)).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
    await strict.stop();
  });
});
