import { describe, expect, it } from '@jest/globals';
import { aTenant, aUser, gql, startTestEmbudo } from '../../testing/index.js';
import { anonymousActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';
import { register as registerOrganization } from './register.js';
import { industryTemplates } from './templates/index.js';
import { industries } from './templates/template.js';

const registerDocument = `mutation($input: RegisterInput!) { register(input: $input) {
  session { accessToken refreshToken expiresAt user { id email firstName role active seller { id } } } userErrors { code field } } }`;
const createTenantDocument = `mutation($input: CreateTenantInput!) { createTenant(input: $input) {
  tenant { id name slug industry locale currency timezone } userErrors { code field } } }`;

interface Registered {
  register: {
    session: { accessToken: string; user: { id: string; email: string; role: string } } | null;
    userErrors: { code: string; field: string[] }[];
  };
}
interface Created {
  createTenant: { tenant: { id: string; slug: string } | null; userErrors: { code: string; field: string[] }[] };
}

const embudo = startTestEmbudo({ http: true });
const somebody = (more: Record<string, unknown> = {}) => ({
  organization: 'Café Ñandú S. A.',
  industry: 'restaurant',
  email: `ceo.${newId()}@example.test`,
  password: 'una contraseña larga',
  firstName: 'Carmen',
  lastName: 'Solano',
  locale: 'es-CR',
  ...more,
});
async function register(more: Record<string, unknown> = {}) {
  const input = somebody(more);
  const { url } = await embudo;
  const { data, errors } = await gql(url)<Registered>(registerDocument, { input });
  return { input, errors, ...data?.register };
}

describe('register', () => {
  it('opens an organisation, signs its CEO in, and takes currency and time zone from the region', async () => {
    const { session, input } = await register({ email: `  CEO.${newId()}@Example.test ` });
    expect(session?.user).toMatchObject({ role: 'CEO', email: input.email.trim().toLowerCase() });
    const { url } = await embudo;
    const { data } = await gql(
      url,
      session?.accessToken,
    )('{ viewer { tenant { name slug industry locale currency timezone } tenants { id } } }');
    expect(data).toEqual({
      viewer: {
        tenant: {
          name: 'Café Ñandú S. A.',
          slug: expect.stringMatching(/^cafe-nandu-s-a-[0-9a-f]{8}$/),
          industry: 'restaurant',
          locale: 'es-CR',
          currency: 'CRC',
          timezone: 'America/Costa_Rica',
        },
        tenants: [{ id: expect.any(String) }],
      },
    });
  });

  it('says the same of an address that is in use as of one that is not, and writes the same', async () => {
    const { testDatabase } = await embudo;
    const started = await embudo;
    const known = await aUser(started, await aTenant(started), 'CEO');
    const counts = async () =>
      (
        await testDatabase.sql(
          'select (select count(*)::int from tenant) as tenants, (select count(*)::int from app_user) as users, (select count(*)::int from session) as sessions',
        )
      )[0] as Record<string, number>;
    const added = async (email: string) => {
      const before = await counts();
      const { session, userErrors, errors } = await register({ email });
      expect([session?.user.role, session?.user.email, userErrors, errors]).toEqual(['CEO', email, [], []]);
      const after = await counts();
      return Object.keys(after).map(key => [key, (after[key] ?? 0) - (before[key] ?? 0)]);
    };
    expect(await added(known.email)).toEqual(await added(`new.${newId()}@example.test`));
  });

  it('makes one organisation of an idempotencyKey, also when it comes twice at once, and signs in each time', async () => {
    const { testDatabase, url } = await embudo;
    const idempotencyKey = newId();
    const email = `twice.${newId()}@example.test`;
    const both = await Promise.all([register({ email, idempotencyKey }), register({ email, idempotencyKey })]);
    const third = await register({ email, idempotencyKey });
    const ids = [...both, third].map(({ session }) => session?.user.id);
    expect(new Set(ids)).toEqual(new Set([both[0].session?.user.id]));
    for (const { session } of [...both, third])
      expect((await gql(url, session?.accessToken)('{ viewer { user { id } } }')).status).toBe(200);
    const users = await testDatabase.sql('select id from app_user where email = $1', [email]);
    expect(users).toHaveLength(1);
    const started = await testDatabase.sql<{ after: object }>(
      `select after from audit_entry where action = 'session.started' and actor_id = $1`,
      [both[0].session?.user.id],
    );
    expect(started).toEqual(Array(3).fill({ after: { address: '127.0.0.1', userAgent: expect.any(String) } }));
    for (const other of [{ organization: 'Otra' }, { password: 'otra contraseña larga' }])
      expect((await register({ email, idempotencyKey, ...other })).userErrors).toEqual([
        { code: 'CONFLICT', field: ['idempotencyKey'] },
      ]);
    expect(await testDatabase.sql('select id from app_user where email = $1', [email])).toHaveLength(1);
  });

  it('is done so many times an hour from a network address, an IPv6 /64 being one', async () => {
    const strict = await startTestEmbudo({ config: { REGISTRATIONS_PER_ADDRESS: '2' } });
    const from = async (address: string) => {
      const input = { ...somebody(), address, userAgent: null };
      return registerOrganization(strict.context(anonymousActor), input).then(
        () => 'done',
        (error: Error) => error.name,
      );
    };
    const outcomes = [];
    for (const address of ['2001:db8:1:2::1', '2001:db8:1:2:ffff::2', '2001:db8:1:2:3:4:5:6', '2001:db8:1:3::1'])
      outcomes.push(await from(address));
    expect(outcomes).toEqual(['done', 'done', 'RateLimited', 'done']);
  });

  it.each([
    ['email', { email: 'nobody' }],
    ['password', { password: 'short' }],
    ['organization', { organization: '  ' }],
    ['firstName', { firstName: '' }],
    ['locale', { locale: 'no locale' }],
    ['locale', { locale: 'pt-BR' }],
    ['locale', { locale: 'es-FR' }],
    ['locale', { locale: 'fr-CA' }],
    ['locale', { locale: 'klingon' }],
  ])('says what is wrong with %s of %j', async (field, more) => {
    const { session, userErrors } = await register(more);
    expect(session).toBeNull();
    expect(userErrors).toEqual([{ code: 'INVALID', field: [field] }]);
  });

  it('keeps the password as an argon2id hash alone', async () => {
    const { input } = await register();
    const { testDatabase } = await embudo;
    const [row] = await testDatabase.sql<{ hash: string }>(
      'select password_hash as hash from app_user where email = $1',
      [input.email],
    );
    expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('industry templates', () => {
  it.each(industries)(
    '%s brings pipelines that end in won and lost, fields, interactions and segments',
    async industry => {
      const { session } = await register({ industry, locale: 'en-US' });
      const { testDatabase } = await embudo;
      const [tenant] = await testDatabase.sql<{ id: string; segments: object }>(
        `select t.id, t.settings->'segments' as segments from tenant t join membership m on m.tenant_id = t.id where m.user_id = $1`,
        [session?.user.id],
      );
      const template = industryTemplates[industry];
      const stages = await testDatabase.sql<{ pipeline: string; name: string; kind: string; probability: number }>(
        `select p.name as pipeline, s.name, s.kind, s.probability from stage s join pipeline p on p.id = s.pipeline_id
       where s.tenant_id = $1 order by p.created_at desc, s.position`,
        [tenant?.id],
      );
      expect(stages.map(stage => [stage.pipeline, stage.name])).toEqual(
        template.pipelines.flatMap(pipeline => pipeline.stages.map(stage => [pipeline.name.en, stage.name.en])),
      );
      expect(Map.groupBy(stages, stage => stage.pipeline).size).toBe(template.pipelines.length);
      for (const group of Map.groupBy(stages, stage => stage.pipeline).values()) {
        expect(group.slice(-2).map(stage => [stage.kind, stage.probability])).toEqual([
          ['WON', 100],
          ['LOST', 0],
        ]);
        const open = group.slice(0, -2).map(stage => stage.probability);
        expect(open).toEqual(open.toSorted((a, b) => a - b));
      }
      const fields = await testDatabase.sql<{ key: string }>(
        'select key from custom_field where tenant_id = $1 order by position',
        [tenant?.id],
      );
      expect(fields.map(field => field.key)).toEqual(template.fields.map(field => field.key));
      const types = await testDatabase.sql<{ key: string }>(
        'select key from interaction_type where tenant_id = $1 order by position',
        [tenant?.id],
      );
      expect(types.map(type => type.key)).toEqual(template.interactions.map(type => type.key));
      expect(tenant?.segments).toEqual(template.segments);
    },
  );

  it('sets up a line of business that is not known as generic, and finds one however its words are joined', async () => {
    const names = async (industry: string) => {
      const { session } = await register({ industry, locale: 'es-MX' });
      const { testDatabase } = await embudo;
      const rows = await testDatabase.sql<{ name: string }>(
        'select p.name from pipeline p join membership m on m.tenant_id = p.tenant_id where m.user_id = $1 order by p.created_at desc',
        [session?.user.id],
      );
      return rows.map(row => row.name);
    };
    expect(await names('Cría de alpacas')).toEqual(['Ventas']);
    expect(await names('REAL_ESTATE')).toEqual(['Venta de propiedades', 'Alquileres']);
  });
});

describe('createTenant', () => {
  it.each([
    ['en', 'America/New_York'],
    ['es', 'America/Panama'],
  ])('is in the usual country of a language that is said alone: %s', async (locale, timezone) => {
    const started = await embudo;
    const ceo = await aUser(started, await aTenant(started), 'CEO');
    const { data } = await gql(started.url, ceo.token)<Created>(createTenantDocument, {
      input: { name: 'Sucursal', locale },
    });
    expect(data.createTenant).toMatchObject({ tenant: { currency: 'USD', timezone }, userErrors: [] });
  });

  it('adds a tenant in which every CEO of the organisation has a seat at once, and nobody else', async () => {
    const started = await embudo;
    const first = await aTenant(started);
    const ceo = await aUser(started, first, 'CEO');
    const otherCeo = await aUser(started, first, 'CEO');
    const admin = await aUser(started, first, 'ADMIN');
    const client = gql(started.url, ceo.token);
    await client('{ viewer { user { id } } }');
    const { data } = await client<Created>(createTenantDocument, {
      input: { name: 'Sucursal Heredia', industry: 'retail', locale: 'en-US', currency: 'usd' },
    });
    expect(data.createTenant).toMatchObject({
      tenant: { name: 'Sucursal Heredia', industry: 'retail', currency: 'USD', timezone: 'America/New_York' },
      userErrors: [],
    });
    const made = data.createTenant.tenant?.id ?? '';
    for (const each of [ceo, otherCeo]) {
      const seen = await gql(started.url, each.token, { 'x-tenant-id': made })(
        '{ viewer { tenant { id } user { role } } }',
      );
      expect(seen.data).toEqual({ viewer: { tenant: { id: made }, user: { role: 'CEO' } } });
    }
    const refused = await gql(started.url, admin.token, { 'x-tenant-id': made })('{ viewer { tenant { id } } }');
    expect(refused.status).toBe(403);
  });

  it.each(['ADMIN', 'SELLER', 'SECRETARY', 'PROFESSIONAL'] as const)(
    'is refused to %s, and nothing is made',
    async role => {
      const started = await embudo;
      const user = await aUser(started, await aTenant(started), role);
      const before = await started.testDatabase.sql('select id from tenant');
      const { errors } = await gql(started.url, user.token)(createTenantDocument, { input: { name: 'Ajena' } });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
      expect(await started.testDatabase.sql('select id from tenant')).toHaveLength(before.length);
    },
  );

  it.each([
    ['currency', { currency: 'PESOS' }],
    ['timezone', { timezone: 'Costa Rica' }],
    ['timezone', { timezone: '+05:00' }],
  ])('says what is wrong with %s of %j', async (field, more) => {
    const started = await embudo;
    const ceo = await aUser(started, await aTenant(started), 'CEO');
    const { data } = await gql(started.url, ceo.token)<Created>(createTenantDocument, {
      input: { name: 'X', ...more },
    });
    expect(data.createTenant).toMatchObject({ tenant: null, userErrors: [{ code: 'INVALID', field: [field] }] });
  });
});
