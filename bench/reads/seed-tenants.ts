import type pg from 'pg';

/** The number of rows of the first tenant at scale 1; the second has a fifth of them. */
const amounts = { leads: 50_000, conversations: 20_000, messages: 500_000, opportunities: 30_000 };
const sellers = 40;

export interface SeededTenant {
  tenantId: string;
  /** A CEO with an open session. */
  userId: string;
  sessionId: string;
  /** The seller who sees a fortieth of the tenant's rows. */
  seller: { userId: string; sessionId: string; sellerId: string };
  /** The number of the tenant, from 1. */
  number: number;
  /** A day from which on a dashboard has data. */
  firstDay: string;
}

/** Returns a pipeline of the tenant, a different one in each turn. */
export const seededPipeline = ({ number }: SeededTenant, turn: number): string =>
  id('pipeline', number, 1 + (turn % 3));
/** Returns a conversation with more than a thousand messages that the seller also sees, a different one in each turn. */
export const seededThread = ({ number }: SeededTenant, turn: number): string =>
  id('conversation', number, 10 + 10 * (turn % 9));

/**
 * Fills an empty, migrated database with two tenants whose rows are the same every time: an id is derived from its kind, its tenant and
 * its number. At every scale the rows are within the same eight months. Counters are summed at the end, as the job that folds them would
 * have left them.
 */
export async function seedTenants(owner: pg.Pool, scale: number, say: (line: string) => void): Promise<SeededTenant[]> {
  const client = await owner.connect();
  try {
    const { rows } = await client.query<{ count: string }>('select count(*) from organization');
    if (rows[0]?.count !== '0') throw new Error('the database is not empty: benchmarks fill one of their own');
    await client.query('begin');
    for (const table of watched) await client.query(`alter table ${table} disable trigger user`);
    for (const [what, sql] of steps(scale)) {
      const began = performance.now();
      const { rowCount } = await client.query(sql);
      say(`${what}: ${rowCount} rows, ${((performance.now() - began) / 1000).toFixed(1)} s`);
    }
    for (const table of watched) await client.query(`alter table ${table} enable trigger user`);
    for (const { tenantId } of seededTenants())
      await client.query('select app.search_anew($1), app.figures_anew($1)', [tenantId]);
    await client.query('commit');
    await client.query('vacuum analyze');
  } finally {
    client.release();
  }
  return seededTenants();
}

/** Returns the seeded tenants with their users: the same at every scale. */
export function seededTenants(): SeededTenant[] {
  return [1, 2].map(tenant => ({
    tenantId: id('tenant', tenant, 1),
    userId: id('user', tenant, sellers + 1),
    sessionId: id('session', tenant, sellers + 1),
    seller: {
      userId: id('user', tenant, 7),
      sessionId: id('session', tenant, 7),
      sellerId: id('seller', tenant, 7),
    },
    number: tenant,
    firstDay: tenant === 1 ? '2026-01-10' : '2025-09-05',
  }));
}

/** Tables with triggers; what the triggers maintain is computed again at the end. */
const watched = ['contact', 'lead', 'conversation', 'message', 'opportunity', 'stage_change'];

const kinds = [
  'organization',
  'tenant',
  'user',
  'membership',
  'seller',
  'session',
  'account',
  'contact',
  'identity',
  'lead',
  'classification',
  'conversation',
  'message',
  'pipeline',
  'stage',
  'opportunity',
  'change',
  'customer',
] as const;
type Kind = (typeof kinds)[number];

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
const prefix = (kind: Kind) => hex(0x01900000 + kinds.indexOf(kind), 8);
const id = (kind: Kind, tenant: number, number: number): string =>
  `${prefix(kind)}-${hex(tenant, 4)}-7000-8000-${hex(number, 12)}`;
/** The same in SQL, for the tenant's row `t` and a number. */
const sqlId = (kind: Kind, number: string): string =>
  `('${prefix(kind)}-' || lpad(to_hex(t.n), 4, '0') || '-7000-8000-' || lpad(to_hex((${number})::bigint), 12, '0'))::uuid`;
const start = `'2025-09-01 00:00:00Z'::timestamptz`;

function steps(scale: number): [string, string][] {
  const size = (amount: number) =>
    `(case t.n when 1 then ${Math.round(amount * scale)} else ${Math.round((amount * scale) / 5)} end)`;
  /** The interval between one row and the next, given in minutes at scale 1. */
  const every = (minutes: number) => `interval '${(minutes * 60) / scale} s'`;
  const tenants = `(select n, ${`('${prefix('tenant')}-' || lpad(to_hex(n), 4, '0') || '-7000-8000-000000000001')::uuid`} as id from generate_series(1, 2) n) t`;
  const each = (amount: number | string) => `${tenants} cross join lateral generate_series(1, ${amount}) i`;
  const owner = (number: string) =>
    `case when ${number} % 10 = 0 then null else ${sqlId('seller', `1 + ${number} % ${sellers}`)} end`;
  const leads = size(amounts.leads);
  const conversations = size(amounts.conversations);
  // A hundred long threads; the other messages are spread evenly.
  const usual = Math.max(1, Math.round((amounts.messages - 100 * 1_200) / amounts.conversations));
  const length = `case when i <= 100 then 1200 else ${usual} end`;
  const people = ['Ana Morales', 'José Núñez', 'Ferretería El Clavo', 'María Peña', 'Kevin Solís', 'Lucía Ñáñez'];
  const pick = (values: string[], number: string) =>
    `(array[${values.map(text => `'${text}'`).join(', ')}])[1 + ${number} % ${values.length}]`;
  const kind = `case when s.position < 5 then 'OPEN' when s.position = 5 then 'WON' else 'LOST' end`;
  return [
    [
      'organizations',
      `insert into organization (id, name) select ${sqlId('organization', '1')}, 'Bench ' || t.n from ${tenants}`,
    ],
    [
      'tenants',
      `insert into tenant (id, organization_id, name, slug, locale, currency, timezone, created_at)
       select t.id, ${sqlId('organization', '1')}, 'Bench ' || t.n, 'bench-' || t.n, 'es-CR', 'USD', 'America/Costa_Rica', ${start} from ${tenants}`,
    ],
    [
      'users',
      `insert into app_user (id, organization_id, email, first_name, last_name)
       select ${sqlId('user', 'i')}, ${sqlId('organization', '1')}, 'person' || i || '@bench-' || t.n || '.test', 'Persona', i::text from ${each(sellers + 1)}`,
    ],
    [
      'memberships',
      `insert into membership (id, tenant_id, user_id, role)
       select ${sqlId('membership', 'i')}, t.id, ${sqlId('user', 'i')}, case when i <= ${sellers} then 'SELLER' else 'CEO' end from ${each(sellers + 1)}`,
    ],
    [
      'sessions',
      `insert into session (id, user_id, refresh_hash, expires_at)
       select ${sqlId('session', 'i')}, ${sqlId('user', 'i')}, sha256((t.n || ' ' || i)::bytea), now() + interval '1 year' from ${each(sellers + 1)}`,
    ],
    [
      'sellers',
      `insert into seller (id, tenant_id, user_id, display_name) select ${sqlId('seller', 'i')}, t.id, ${sqlId('user', 'i')}, 'Vendedora ' || i from ${each(sellers)}`,
    ],
    [
      'accounts',
      `insert into channel_account (id, tenant_id, provider, channel, name, external_id, webhook_key, credentials)
       select ${sqlId('account', '1')}, t.id, 'META', 'WHATSAPP', 'WhatsApp', 'bench ' || t.n, 'bench ' || t.n, '' from ${tenants}`,
    ],
    [
      'contacts',
      `insert into contact (id, tenant_id, seller_id, name, phone, email, created_at)
       select ${sqlId('contact', 'i')}, t.id, ${owner('i')}, ${pick(people, 'i')} || ' ' || i, '+5066' || lpad(i::text, 7, '0'), 'contacto' || i || '@example.test', ${start} + i * ${every(7)} from ${each(leads)}`,
    ],
    [
      'leads',
      `insert into lead (id, tenant_id, contact_id, seller_id, name, name_key, source, status, score, temperature, tags, created_at, updated_at, last_activity_at, won_at)
       select ${sqlId('lead', 'i')}, t.id, ${sqlId('contact', 'i')}, ${owner('i')}, ${pick(people, 'i')} || ' ' || i, lower(${pick(people, 'i')}) || ' ' || i,
         ${pick(['WHATSAPP', 'INSTAGRAM', 'Feria'], 'i')}, ${pick(['NEW', 'CONTACTED', 'QUALIFIED', 'QUOTED', 'WON', 'LOST', 'NURTURING'], 'i')},
         case when i % 11 = 0 then null else i % 101 end, case when i % 11 = 0 then null when i % 101 >= 80 then 'HOT' when i % 101 >= 50 then 'WARM' else 'COLD' end,
         '{mayorista,centro}', ${start} + i * ${every(7)}, ${start} + i * ${every(7)}, ${start} + i * ${every(8)},
         case when i % 7 = 4 then ${start} + i * ${every(8)} end from ${each(leads)}`,
    ],
    [
      'classifications',
      `insert into lead_classification (id, tenant_id, lead_id, seller_id, score, temperature, urgency, decision_power, budget, fit, reasoning, recommended_action, signals, provider, model, prompt_version, latency_ms, fallback, created_at)
       select ${sqlId('classification', 'i * 2 + k')}, t.id, ${sqlId('lead', 'i')}, ${owner('i')}, 65, 'WARM', 20, 15, 15, 15, 'Pregunta por precio y entrega, y quiere comprar esta semana.',
         'Llamar hoy y enviar la cotización con el envío incluido.', '{precio,esta semana}', 'local', 'local', '1', 12, false, ${start} + i * ${every(7)} + k * interval '1 hour'
       from ${each(leads)} cross join generate_series(0, 1) k where i % 11 <> 0`,
    ],
    [
      'conversations',
      `insert into conversation (id, tenant_id, contact_id, channel_account_id, lead_id, seller_id, channel, status, last_message_id, last_message_at, last_inbound_at, unread_count, first_inbound_at, first_response_at, created_at)
       select ${sqlId('conversation', 'i')}, t.id, ${sqlId('contact', 'i')}, ${sqlId('account', '1')}, ${sqlId('lead', 'i')}, ${owner('i')}, 'WHATSAPP', ${pick(['BOT', 'HUMAN', 'WAITING', 'CLOSED'], 'i')},
         ${sqlId('message', `i::bigint * 10000 + ${length}`)}, ${start} + i * ${every(17)}, ${start} + i * ${every(17)}, i % 5,
         ${start} + i * ${every(17)} - ${length} * interval '3 min', ${start} + i * ${every(17)} - (${length} - 1) * interval '3 min', ${start} + i * ${every(17)} - ${length} * interval '3 min' from ${each(conversations)}`,
    ],
    [
      'messages',
      `insert into message (id, tenant_id, conversation_id, channel_account_id, seller_id, direction, author, author_seller_id, body, status, sent_at, sequence)
       select ${sqlId('message', 'i::bigint * 10000 + k')}, t.id, ${sqlId('conversation', 'i')}, ${sqlId('account', '1')}, ${owner('i')}, case k % 2 when 1 then 'INBOUND' else 'OUTBOUND' end,
         case k % 2 when 1 then 'CONTACT' else 'SELLER' end, case k % 2 when 1 then null else ${sqlId('seller', `1 + i % ${sellers}`)} end,
         'Mensaje ' || k || ': buenas, ¿todavía tienen el modelo "X' || i || '" y cuánto cuesta con el envío?', 'READ', ${start} + i * ${every(17)} + (k - ${length}) * interval '3 min', k
       from ${each(conversations)} cross join lateral generate_series(1, ${length}) k`,
    ],
    [
      'pipelines',
      `insert into pipeline (id, tenant_id, name, created_at) select ${sqlId('pipeline', 'i')}, t.id, 'Embudo ' || i, ${start} + i * interval '1 s' from ${each(3)}`,
    ],
    [
      'stages',
      `insert into stage (id, tenant_id, pipeline_id, name, position, color, probability, expected_duration_days, kind)
       select ${sqlId('stage', 'i * 10 + s.position')}, t.id, ${sqlId('pipeline', 'i')}, 'Etapa ' || s.position, s.position, '#3366cc', least(100, s.position * 20), 10 + s.position, ${kind}
       from ${each(3)} cross join generate_series(0, 6) s (position)`,
    ],
    [
      'opportunities',
      `insert into opportunity (id, tenant_id, pipeline_id, stage_id, seller_id, lead_id, title, title_key, value_minor, currency, status, last_stage_change_at, closed_at, created_at, expected_close_date)
       select ${sqlId('opportunity', 'i')}, t.id, ${sqlId('pipeline', '1 + i % 3')}, ${sqlId('stage', '(1 + i % 3) * 10 + s.position')}, ${owner('i')}, ${sqlId('lead', `1 + (i * 7) % ${leads}`)},
         'Pedido ' || i, 'pedido ' || i, 10000 + (i * 37) % 900000, 'USD', ${kind}, ${start} + i * ${every(11)} + interval '2 days',
         case when s.position >= 5 then ${start} + i * ${every(11)} + interval '2 days' end, ${start} + i * ${every(11)}, ('2026-01-01'::date + i % 300)
       from ${each(size(amounts.opportunities))} cross join lateral (select (i / 3) % 7 as position) s`,
    ],
    [
      'stage changes',
      `insert into stage_change (id, tenant_id, opportunity_id, seller_id, from_stage_id, to_stage_id, changed_at, entered_at, seconds_in_stage, advanced)
       select ${sqlId('change', 'i * 10 + k')}, t.id, ${sqlId('opportunity', 'i')}, ${owner('i')}, case when k > 0 then ${sqlId('stage', '(1 + i % 3) * 10 + k - 1')} end, ${sqlId('stage', '(1 + i % 3) * 10 + k')},
         ${start} + i * ${every(11)} + k * interval '8 hours', case when k > 0 then ${start} + i * ${every(11)} + (k - 1) * interval '8 hours' end,
         case when k > 0 then 28800 end, k between 1 and 5
       from ${each(size(amounts.opportunities))} cross join lateral generate_series(0, (i / 3) % 7) k`,
    ],
    ['counters', 'select app.recount(t.id) from tenant t'],
  ];
}
