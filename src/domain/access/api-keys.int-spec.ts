import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aServiceToken,
  aTenant,
  aUser,
  gql,
  openSocket,
  startTestEmbudo,
  type TestEmbudo,
  type TestTenant,
  type TestUser,
  until,
} from '../../testing/index.js';
import { type Role, roles } from './access.entity.js';

const createDocument = `mutation($input: CreateApiKeyInput!) { createApiKey(input: $input) { apiKey { id name role createdAt expiresAt lastUsedAt } key userErrors { code field } } }`;
const revokeDocument = `mutation($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { revokedId userErrors { code } } }`;
const listDocument = '{ apiKeys { id name role expiresAt lastUsedAt } }';

interface Create {
  createApiKey: {
    apiKey: { id: string; role: Role } | null;
    key: string | null;
    userErrors: { code: string; field: string[] }[];
  };
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

async function create(role: Role, more: { by?: string; expiresAt?: string } = {}) {
  const input = { name: 'Tablero', role, ...(more.expiresAt && { expiresAt: more.expiresAt }) };
  const { data, errors } = await gql(embudo.url, more.by ?? ceo.token)<Create>(createDocument, { input });
  return { errors, ...data?.createApiKey };
}
const status = async (key: string) => (await gql(embudo.url, key)('{ sellers { id } }')).status;

describe('createApiKey', () => {
  it.each(roles)('makes a key that acts as %s in its own tenant alone', async role => {
    const { key, apiKey } = await create(role);
    expect(key).toMatch(/^embak_[\w-]{43}$/);
    const { data } = await gql(embudo.url, key)<{ users: { id: string }[] }>('{ users { id } }');
    expect(data.users.map(user => user.id).toSorted()).toEqual([ceo.id, admin.id].toSorted());
    const audit = await gql(embudo.url, key)('{ auditLog { totalCount } }');
    expect(audit.errors.length === 0).toBe(role === 'CEO' || role === 'ADMIN');
    const other = await aTenant(embudo, { organizationId: tenant.organizationId });
    expect((await gql(embudo.url, key, { 'x-tenant-id': other.id })('{ users { id } }')).status).toBe(403);
    expect(apiKey?.role).toBe(role);
  });

  it('tells the name, the currency and the time zone of its tenant to a key, which has no viewer', async () => {
    const { key } = await create('SECRETARY');
    const asked = '{ tenant { id name currency timezone } }';
    const shown = { id: tenant.id, name: tenant.name, currency: 'CRC', timezone: 'America/Costa_Rica' };
    for (const token of [key, ceo.token]) expect((await gql(embudo.url, token)(asked)).data).toEqual({ tenant: shown });
    expect((await gql(embudo.url, key)('{ viewer { tenant { id } } }')).errors[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    expect((await gql(embudo.url)(asked)).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('shows the key once: nothing that can be read afterwards holds it', async () => {
    const { key } = await create('ADMIN');
    const listed = await gql(embudo.url, ceo.token)(listDocument);
    const rows = await embudo.testDatabase.sql<{ text: string }>(
      `select to_jsonb(k)::text as text from api_key k union all select to_jsonb(a)::text from audit_entry a`,
    );
    for (const text of [JSON.stringify(listed.data), ...rows.map(row => row.text)]) expect(text).not.toContain(key);
  });

  it('keeps when a key was last used', async () => {
    const { key, apiKey } = await create('SECRETARY');
    const lastUse = async () =>
      (
        await embudo.testDatabase.sql<{ at: Date | null }>('select last_used_at as at from api_key where id = $1', [
          apiKey?.id,
        ])
      )[0]?.at;
    expect(await lastUse()).toBeNull();
    await status(key ?? '');
    expect(await lastUse()).toBeInstanceOf(Date);
  });

  it('makes no key above the own role, and none for those who manage nothing', async () => {
    const before = await embudo.testDatabase.sql('select id from api_key');
    expect((await create('CEO', { by: admin.token })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    for (const role of ['SELLER', 'SECRETARY', 'PROFESSIONAL'] as const) {
      const user = await aUser(embudo, await aTenant(embudo), role);
      expect((await create(role, { by: user.token })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const weaker = await create('ADMIN');
    expect((await create('CEO', { by: weaker.key ?? '' })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await embudo.testDatabase.sql('select id from api_key')).toHaveLength(before.length + 1);
  });

  it('refuses a key after its end, and makes none that has ended', async () => {
    const { key, apiKey } = await create('ADMIN', { expiresAt: new Date(Date.now() + 3_600_000).toISOString() });
    expect(await status(key ?? '')).toBe(200);
    await embudo.testDatabase.sql(`update api_key set expires_at = now() where id = $1`, [apiKey?.id]);
    await until('the key to be refused', async () => (await status(key ?? '')) === 401);
    const late = await create('ADMIN', { expiresAt: '2020-01-01T00:00:00.000Z' });
    expect(late).toMatchObject({ apiKey: null, key: null, userErrors: [{ code: 'INVALID', field: ['expiresAt'] }] });
  });
});

describe('revokeApiKey', () => {
  it('refuses the key and closes its sockets', async () => {
    const { key, apiKey } = await create('ADMIN');
    const socket = openSocket(embudo.url, key ?? '');
    await socket.connected;
    const { data } = await gql(embudo.url, admin.token)(revokeDocument, { input: { apiKeyId: apiKey?.id } });
    expect(data).toEqual({ revokeApiKey: { revokedId: apiKey?.id, userErrors: [] } });
    await until('the key to be refused', async () => (await status(key ?? '')) === 401);
    expect(await until('the socket to close', () => socket.closed)).toMatchObject({ code: 4403 });
  });

  it('answers another tenant’s key, a missing one and no UUID alike, and ends none', async () => {
    const { key, apiKey } = await create('ADMIN');
    const stranger = await aUser(embudo, await aTenant(embudo), 'CEO');
    for (const apiKeyId of [apiKey?.id, '01900000-0000-7000-8000-000000000000', 'none']) {
      const { data } = await gql(embudo.url, stranger.token)(revokeDocument, { input: { apiKeyId } });
      expect(data).toEqual({ revokeApiKey: { revokedId: null, userErrors: [{ code: 'NOT_FOUND' }] } });
    }
    expect(await status(key ?? '')).toBe(200);
  });

  it('lets nobody end a key above their own role', async () => {
    const { key, apiKey } = await create('CEO');
    const { errors } = await gql(embudo.url, admin.token)(revokeDocument, { input: { apiKeyId: apiKey?.id } });
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await status(key ?? '')).toBe(200);
  });
});

describe('service tokens', () => {
  it('go on working beside API keys, and keep when they were last used', async () => {
    const { id, token } = await aServiceToken(embudo, tenant);
    expect(await status(token)).toBe(200);
    const [row] = await embudo.testDatabase.sql<{ at: Date | null }>(
      'select last_used_at as at from service_token where id = $1',
      [id],
    );
    expect(row?.at).toBeInstanceOf(Date);
  });
});
