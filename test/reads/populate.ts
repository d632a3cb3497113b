import { foldName } from '../../src/domain/shared/fold.js';
import { newId } from '../../src/domain/shared/id.js';
import { aChannelAccount, aSeller, aTenant, aUser, type TestEmbudo, type TestUser } from '../../src/testing/index.js';
import { populateAccess } from './populate-access.js';
import { populateAds } from './populate-ads.js';
import { populateCampaigns } from './populate-campaigns.js';
import { populateComments } from './populate-comments.js';
import { populateFacts } from './populate-facts.js';
import { populateOrders } from './populate-orders.js';
import { populateSales } from './populate-sales.js';
import { populateSocialPosts } from './populate-social-posts.js';
import type { Random } from './random.js';

export type Row = Record<string, unknown>;

/** The functions with which parts of the data are made. */
export interface Making {
  random: Random;
  insert(table: string, rows: Row[]): Promise<(Row & { id: string })[]>;
  make(count: number, row: (index: number) => Row): Row[];
  maybe<T>(value: T): T | null;
  owner(): string | null;
  time(): string;
  text(): string;
}

export interface Populated {
  /** One user of each role. */
  users: TestUser[];
  /** Ids of every kind of row, for arguments that need one. */
  ids: string[];
  sellerIds: string[];
  pipelineIds: string[];
}

const names = [
  'Ana María Peñalver',
  'José “Pepe” Núñez',
  'O\'Brien \\ Söhne "GmbH"',
  '  spaces   inside ',
  '日本商店 🏪',
  'línea\nnueva\ttabulador',
  '\u00020190aaaa-0000-7000-8000-00000000ffff\u0002',
  '\u0001control\u001f\u007f\u2028',
  'Ωmega ñandú',
  '100%_sure',
  '',
  'null',
  '{"a":1}',
];
const words = ['hola', 'precio', '¿cuánto?', 'taladro', '🙂', '"comillas"', '\\n', 'año', 'ﬁn', '\t'];
const times = [
  '2026-11-20T09:30:00Z',
  '2026-11-20T09:30:00.123456Z',
  '2026-11-20T09:30:00.123999Z',
  '2026-11-20T09:30:00.999999Z',
  '2026-02-28T23:59:59.9Z',
  '1969-12-31T23:59:59.9995Z',
  '1970-01-01T00:00:00Z',
  '0044-03-15T12:00:00.05Z',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999Z',
];
const floats = [0, 1, 0.1, 0.30000000000000004, 1e-7, 1 / 3, 0.999999999999, 1e-300];
export const objects: unknown[] = [
  {},
  { a: 1 },
  { vip: true, note: 'sí' },
  { 10: 'ten', 2: 'two', z: null, a: [1, 2.5, -0.001, 1e21, 'x"y\\z', { deep: [] }] },
  { __proto__x: 1, 'clave con espacios': '\u2028' },
];

/** Creates a tenant with some hundred rows of each kind, with values that formatters often get wrong: nulls, unusual texts and times. */
export async function populate(embudo: TestEmbudo, random: Random): Promise<Populated> {
  const tenant = await aTenant(embudo);
  const roles = ['CEO', 'ADMIN', 'SELLER', 'SECRETARY', 'PROFESSIONAL'] as const;
  const users: TestUser[] = [];
  for (const role of roles) users.push(await aUser(embudo, tenant, role));
  for (let more = 0; more < 3; more += 1) await aSeller(embudo, tenant);
  const { sql } = embudo.testDatabase;
  const sellers = (await sql<{ id: string }>('select id from seller where tenant_id = $1', [tenant.id])).map(
    ({ id }) => id,
  );
  const accounts = [await aChannelAccount(embudo, tenant), await aChannelAccount(embudo, tenant, { active: false })];
  await sql(
    `update seller set department = 'Ventas', skills = '{"a b","c\\"d",ñ}', regions = '{Panamá}', languages = '{es,pt-BR}', working_hours = $2, absences = $3 where id = $1`,
    [
      sellers[0],
      objects[3],
      JSON.stringify([
        { from: '2031-01-01', to: '2031-01-02' },
        { ...(objects[2] as object), from: '2031-02-01T08:00:00.000Z', to: '2031-02-01T12:00:00.000Z' },
      ]),
    ],
  );

  const insert = async (table: string, rows: Row[]) => {
    const columns = Object.keys(rows[0] ?? {}).map(name => `"${name}"`);
    await sql(`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`, [
      JSON.stringify(rows),
    ]);
    return rows as (Row & { id: string })[];
  };
  const make = (count: number, row: (index: number) => Row): Row[] =>
    Array.from({ length: count }, (_, index) => ({ id: newId(), tenant_id: tenant.id, ...row(index) }));
  const maybe = <T>(value: T): T | null => (random.chance(0.25) ? null : value);
  const owner = () => (random.chance(0.3) ? null : random.pick(sellers));
  const time = () =>
    random.chance(0.3)
      ? random.pick(times)
      : new Date(
          Date.UTC(2026, random.int(0, 10), random.int(1, 28), random.int(0, 23), random.int(0, 59)),
        ).toISOString();
  const text = () => random.some(words, 6).join(' ');
  const list = () => random.some(words, 3);

  const agents = await insert(
    'agent_profile',
    make(4, () => ({
      name: random.pick(names),
      personality: text(),
      system_prompt: text(),
      capabilities: list(),
      skills: list(),
      regions: list(),
      active: random.chance(0.5),
      created_at: time(),
    })),
  );
  const contacts = await insert(
    'contact',
    make(90, index => ({
      seller_id: owner(),
      name: maybe(random.pick(names)),
      phone: maybe(`+5076${String(index).padStart(7, '0')}`),
      email: maybe(`C${index}@Example.test`),
      city: maybe('Colón'),
      company: maybe(random.pick(names)),
      opted_out: random.chance(0.2),
      no_marketing_channels: random.chance(0.2) ? ['WHATSAPP'] : [],
      language: maybe(random.pick(['es', 'en', 'pt-BR'])),
      timezone: maybe('America/Panama'),
      vip: random.chance(0.2),
      created_at: time(),
      updated_at: time(),
    })),
  );
  await insert(
    'channel_identity',
    make(140, index => ({
      contact_id: random.pick(contacts).id,
      seller_id: owner(),
      channel: random.pick(['WHATSAPP', 'EMAIL', 'WEB']),
      address: `address ${index}`,
      created_at: time(),
    })),
  );
  await insert(
    'consent_record',
    make(60, index => ({
      contact_id: random.pick(contacts).id,
      seller_id: owner(),
      opted_out: random.chance(0.5),
      channel: maybe(random.pick(['WHATSAPP', 'SMS'])),
      source: random.pick(['CONTACT', 'VENDOR', 'PERSON']),
      reason: text(),
      marketing_list: maybe('preferences'),
      recorded_at: new Date(Date.UTC(2026, 2, 1, 0, index)),
    })),
  );
  const leads = await insert(
    'lead',
    make(150, index => {
      const name = maybe(random.pick(names));
      const score = maybe(random.int(0, 100));
      return {
        contact_id: random.pick(contacts).id,
        seller_id: owner(),
        agent_profile_id: maybe(random.pick(agents).id),
        name,
        name_key: foldName(name),
        source: random.pick(['Feria', 'referido', 'WEB del año', '']),
        status: random.pick(['NEW', 'CONTACTED', 'QUALIFIED', 'QUOTED', 'WON', 'LOST', 'NURTURING']),
        score,
        temperature: score === null ? null : random.pick(['HOT', 'WARM', 'COLD']),
        tags: list(),
        custom_fields: random.pick(objects),
        created_at: time(),
        // times that Postgres can store but GraphQL cannot represent: the answer must be the error that resolvers give
        updated_at: index < 3 ? ['infinity', '-infinity', '10000-01-01T00:00:00Z'][index] : time(),
        last_activity_at: maybe(time()),
      };
    }),
  );
  // Uses no random numbers, so that the other data stays the same.
  await insert(
    'field_change',
    make(120, index => ({
      // As the triggers store it: a change of a lead's field has the lead's contact and seller.
      ...(index % 3 === 1
        ? { contact_id: leads[index]?.contact_id, lead_id: leads[index]?.id, seller_id: leads[index]?.seller_id }
        : {
            contact_id: contacts[index % contacts.length]?.id,
            lead_id: null,
            seller_id: contacts[index % contacts.length]?.seller_id,
          }),
      field: ['name', 'status', 'customFields.talla', 'customFields.gone'][index % 4],
      old_value: index % 2 === 0 ? null : `before ${index}`,
      new_value: index % 5 === 0 ? null : `after ${index}`,
      changed_by: index % 7 === 0 ? null : users[index % users.length]?.id,
      changed_at: new Date(Date.UTC(2026, 3, 1, 0, index)),
    })),
  );
  await insert(
    'lead_classification',
    make(260, () => {
      const [urgency, decision, budget, fit] = [
        random.int(0, 30),
        random.int(0, 25),
        random.int(0, 25),
        random.int(0, 20),
      ];
      return {
        lead_id: random.pick(leads).id,
        seller_id: owner(),
        score: urgency + decision + budget + fit,
        temperature: random.pick(['HOT', 'WARM', 'COLD']),
        urgency,
        decision_power: decision,
        budget,
        fit,
        reasoning: text(),
        recommended_action: text(),
        signals: list(),
        provider: 'local',
        model: 'm',
        prompt_version: 'p',
        latency_ms: random.int(0, 9_999),
        cost_usd: 0,
        fallback: random.chance(0.1),
        created_at: time(),
      };
    }),
  );
  const conversations = await insert(
    'conversation',
    contacts.slice(0, 80).map((contact, index) => ({
      id: newId(),
      tenant_id: tenant.id,
      contact_id: contact.id,
      channel_account_id: random.pick(accounts).id,
      lead_id: maybe(random.pick(leads).id),
      seller_id: owner(),
      channel: random.pick(['WHATSAPP', 'INSTAGRAM', 'EMAIL', 'SMS', 'WEB']),
      status: random.pick(['BOT', 'HUMAN', 'WAITING', 'CLOSED']),
      last_message_at: time(),
      last_inbound_at: maybe(time()),
      waiting_since: index % 3 === 0 ? null : new Date(Date.UTC(2026, 0, 1 + (index % 20))),
      // A window may not end after the year 9999, because GraphQL times have no years of five digits.
      reply_window_seconds: index % 4 === 0 ? null : 0,
      unread_count: random.int(0, 3),
      sentiment_sum: index === 0 ? 'NaN' : random.pick([-1, 1]) * random.pick(floats),
      sentiment_count: random.int(0, 3),
      bot_failures: random.int(0, 2),
      created_at: time(),
      updated_at: time(),
    })),
  );
  const templates = await insert(
    'message_template',
    make(20, index => ({
      channel_account_id: random.pick(accounts).id,
      vendor_name: `plantilla_${index}`,
      name: `plantilla_${index % 7}`,
      language: random.pick(['es', 'en_US']),
      category: random.pick(['UTILITY', 'MARKETING']),
      status: random.pick(['APPROVED', 'REJECTED', 'DELETED']),
      body: text(),
      variables: list(),
      unusable: maybe('its header needs a file (IMAGE)'),
      created_at: time(),
    })),
  );
  const messages = await insert(
    'message',
    make(900, index => {
      const conversation = random.pick(conversations.slice(0, 60));
      return {
        conversation_id: conversation.id,
        channel_account_id: accounts[0]?.id,
        // nearly always the conversation's own seller, because a message whose conversation is hidden is an error
        seller_id: random.chance(0.98) ? conversation.seller_id : owner(),
        direction: random.pick(['INBOUND', 'OUTBOUND']),
        author: random.pick(['CONTACT', 'AI_AGENT', 'SELLER', 'SYSTEM']),
        author_seller_id: maybe(random.pick(sellers)),
        author_user_id: index % 3 === 0 ? users[index % users.length]?.id : null,
        kind: 'text',
        subject: maybe(text()),
        body: text(),
        transcript: maybe(text()),
        template_id: maybe(random.pick(templates).id),
        quick_replies: list(),
        status: random.pick(['QUEUED', 'UNKNOWN', 'SENT', 'FAILED', 'DELIVERED', 'READ']),
        error: maybe('131047: ventana cerrada'),
        provider_message_id: maybe(`wamid.${index}`),
        sent_at: time(),
        sequence: random.int(1, 1_000) * 1_000_003,
        created_at: time(),
      };
    }),
  );
  await sql(
    `update conversation c set last_message_id = (select m.id from message m where m.conversation_id = c.id order by m.sent_at desc, m.sequence desc, m.id desc limit 1)`,
  );
  // Often a message of another conversation that the reader may not see.
  await sql(
    `update message m set reply_to_id = (select o.id from message o where o.tenant_id = m.tenant_id and o.sequence < m.sequence order by o.sequence desc, o.id limit 1) where m.sequence % 3 = 0`,
  );
  const ofMessages = (row: (message: Row) => Row): Row[] =>
    messages
      .filter(() => random.chance(0.6))
      .map(message => ({
        id: newId(),
        tenant_id: tenant.id,
        message_id: message.id,
        seller_id: message.seller_id,
        ...row(message),
      }));
  await insert(
    'delivery_change',
    [3, 5].flatMap(rank =>
      ofMessages(() => ({ rank, status: rank === 3 ? 'SENT' : 'DELIVERED', error: maybe(text()), at: time() })).map(
        ({ id: _id, ...row }) => row,
      ),
    ),
  );
  await insert(
    'message_media',
    ofMessages(() => ({
      position: 0,
      mime_type: random.pick(['image/jpeg', 'audio/ogg']),
      size_bytes: maybe(random.int(0, 2_147_483_647)),
      voice: false,
      ...(random.chance(0.7)
        ? { state: 'PENDING', link: null }
        : { state: 'LINKED', link: 'https://cdn.example/saw.jpg' }),
    })),
  );
  await insert(
    'message_email',
    ofMessages(() => ({
      subject: text(),
      sender: text(),
      text: text(),
      html: maybe(text()),
      sender_check: random.pick(['PASS', 'FAIL', 'NONE']),
      spf: maybe('pass'),
      dkim: maybe(text()),
    })),
  );
  const labels = ['PURCHASE_INQUIRY', 'PRICING_QUESTION', 'COMPLAINT', 'GENERAL_INQUIRY', 'SPAM'];
  await insert(
    'lead_intent',
    ofMessages(() => ({
      primary: random.pick(labels),
      secondary: random.some(labels, 3),
      confidence: random.pick(floats),
      entities: random.pick(objects),
      reasoning: maybe(text()),
      language: 'es',
      wants_human: false,
      legal: false,
      provider: 'local',
      model: 'm',
      prompt_version: 'p',
      latency_ms: 1,
      cost_usd: 0,
      fallback: false,
      created_at: time(),
    })),
  );
  await insert(
    'sentiment_analysis',
    ofMessages(() => ({
      label: random.pick(['POSITIVE', 'NEUTRAL', 'NEGATIVE']),
      score: random.pick([-1, 1]) * random.pick(floats),
      confidence: random.pick(floats),
      emotions: random.pick(objects),
      urgency: random.pick(['LOW', 'MEDIUM', 'HIGH', 'CRITICAL']),
      churn_risk: random.int(0, 100),
      triggers: list(),
      provider: 'local',
      model: 'm',
      prompt_version: 'p',
      latency_ms: 1,
      cost_usd: 0,
      fallback: false,
      created_at: time(),
    })),
  );
  await insert(
    'routing_decision',
    ofMessages(({ conversation_id, seller_id: seller }) => ({
      conversation_id,
      assigned_seller_id: maybe(random.pick(sellers)),
      destination: random.pick(['SALES_TEAM', 'CHATBOT', 'AUTO_REJECT']),
      priority: random.int(1, 5),
      rule: 'r',
      reasoning: text(),
      codes: seller ? { reasoning: { code: 'routing.hot-purchase', values: { score: 81 } } } : null,
      created_at: time(),
    })),
  );
  const decisions = await insert(
    'agent_decision',
    make(120, () => ({
      kind: random.pick(['ROUTE', 'ANSWER']),
      subject_type: 'Conversation',
      subject_id: random.pick(conversations).id,
      input: random.pick(objects),
      output: random.chance(0.02) ? null : random.pick(['text', 3, true, [], {}]),
      provider: maybe('local'),
      model: maybe('m'),
      latency_ms: maybe(5),
      cost_usd: maybe(random.pick([0, 0.000001, 12.5, 999_999.999999])),
      created_at: time(),
    })).map(row => ({ ...row, output: row.output ?? {} })),
  );
  await sql(`update agent_decision set output = 'null' where id = $1`, [decisions[0]?.id]);
  await insert(
    'alert',
    make(110, () => ({
      seller_id: owner(),
      kind: random.pick(['ESCALATION', 'CHURN']),
      severity: random.pick(['INFO', 'WARNING', 'CRITICAL']),
      title: text(),
      codes: random.pick([
        null,
        {},
        { title: { code: 'cases.waiting', values: { number: 7 } } },
        { title: { code: 'cases.goneSince', values: {} } },
      ]),
      details: random.pick(objects),
      subject_id: newId(),
      raised_at: time(),
      acknowledged_at: maybe(time()),
    })),
  );
  await insertEvents(embudo, tenant.id, accounts, messages, random);
  const sold = await populateSales({ random, insert, make, maybe, owner, time, text }, { contacts, leads, users });
  const ordered = await populateOrders(
    { random, insert, make, maybe, owner, time, text },
    { contacts, customers: sold[0] ?? [], conversations },
  );
  await populateAds({ random, insert, make, maybe, owner, time, text }, { accounts, leads });
  await insertAgenda(embudo, tenant.id);
  const ids = [leads, conversations, messages, contacts, ...sold, ...ordered].flatMap(rows => rows.map(({ id }) => id));
  // Some counters are folded sums, and the changes after this are deltas that are not folded yet.
  await sql('select app.recount($1)', [tenant.id]);
  await sql(`update lead set status = 'QUOTED' where tenant_id = $1 and status = 'CONTACTED'`, [tenant.id]);
  await populateAccess({ random, insert, make, maybe, owner, time, text }, users);
  await populateFacts({ random, insert, make, maybe, owner, time, text }, { contacts, messages, users });
  const socialPosts = await populateSocialPosts(
    { random, insert, make, maybe, owner, time, text },
    { accounts, users },
  );
  await populateComments(
    { random, insert, make, maybe, owner, time, text },
    { accounts, contacts, conversations, users, socialPosts },
  );
  await populateCampaigns(
    { random, insert, make, maybe, owner, time, text },
    { accounts, contacts, messages, templates, users },
  );
  await insertContactMatches(embudo, tenant.id);
  await insertFailedJobs(embudo, tenant.id, messages);
  await insertFlowRuns(embudo, tenant.id, messages);
  await insertCases(embudo, tenant.id, messages);
  await insertDialogues(embudo, tenant.id);
  await insertWebhooks(embudo, tenant.id);
  await insertNotifications(embudo, tenant.id);
  await insertNotificationSettings(embudo, tenant.id);
  return { users, ids, sellerIds: sellers, pipelineIds: (sold[1] ?? []).map(({ id }) => id) };
}

async function insertEvents(
  { testDatabase: { sql } }: TestEmbudo,
  tenantId: string,
  accounts: { id: string }[],
  messages: { id: string }[],
  random: Random,
): Promise<void> {
  for (let index = 0; index < 100; index += 1)
    await sql(
      `insert into inbound_event (id, tenant_id, account_id, kind, key, status, reason, attempts, sequence, body, message_id, received_at, processed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '\\x00', $10, $11, $12)`,
      [
        newId(),
        tenantId,
        random.pick(accounts).id,
        random.pick(['message', 'status', 'change', 'echo']),
        `key ${index}`,
        random.pick(['RECEIVED', 'PROCESSED', 'IGNORED', 'QUARANTINED']),
        random.chance(0.5) ? null : 'unknown_account',
        random.int(0, 3),
        index,
        random.chance(0.5) ? null : random.pick(messages).id,
        random.pick(times),
        random.chance(0.5) ? null : random.pick(times),
      ],
    );
}

async function insertWebhooks({ testDatabase: { sql } }: TestEmbudo, tenantId: string): Promise<void> {
  const [endpoint] = await sql<{ id: string }>(
    `insert into webhook_endpoint (tenant_id, id, url, events, secret, created_at, last_error)
     values ($1, gen_random_uuid(), 'https://example.com/hook', '{lead.created,message.added}', '', '2026-10-01T00:00:00Z', 'The receiver answered 500.')
     returning id`,
    [tenantId],
  );
  for (const [index, status] of ['PENDING', 'DELIVERED', 'FAILED', 'DEAD', 'DELIVERED'].entries())
    await sql(
      `insert into webhook_delivery (tenant_id, id, endpoint_id, event, event_id, data, status, attempts, response_status, next_attempt_at, occurred_at, created_at)
       values ($1, gen_random_uuid(), $2, 'lead.created', gen_random_uuid(), '{}', $3, $4, case when $4 > 0 then 500 end, null, now(),
         '2026-10-01T00:00:00Z'::timestamptz + $4 * interval '1 hour')`,
      [tenantId, endpoint?.id, status, index],
    );
}

/** SQL of each seller in turn, and then nobody: `$1` is the tenant, `$3` the number of the row. */
const anyOwner =
  '(select id from seller where tenant_id = $1 order by id offset $3::int % ((select count(*) from seller where tenant_id = $1) + 1) limit 1)';

/** Inserts eight notifications for each member, about leads of all owners. */
async function insertNotifications({ testDatabase: { sql } }: TestEmbudo, tenantId: string): Promise<void> {
  await sql(
    `insert into notification (id, tenant_id, user_id, type, subject_id, since, contact_id, title, body, codes, data, read_at, expires_at, created_at)
     select gen_random_uuid(), $1, m.user_id, (array['HOT_LEAD', 'ALERT', 'FOLLOW_UP'])[1 + l.n % 3], l.id, l.since, l.contact_id, 'Aviso ' || l.n, case when l.n % 2 = 0 then 'Un "aviso"' else '' end,
       case when l.n % 3 = 0 then jsonb_build_object('title', jsonb_build_object('code', 'notifications.hotLead', 'values', jsonb_build_object('name', 'Ana "A"'))) end,
       jsonb_build_object('number', l.n), case when l.n % 3 = 0 then '2026-11-02T00:00:00Z'::timestamptz end, '2026-11-09T00:00:00Z'::timestamptz + l.n * interval '1 hour', '2026-11-02T00:00:00Z'::timestamptz + l.n * interval '1 hour'
     from membership m cross join lateral (
       select x.id, x.contact_id, '2026-11-01T00:00:00Z'::timestamptz as since, row_number() over (order by x.id) as n from lead x where x.tenant_id = $1 order by x.id limit 8) l
     where m.tenant_id = $1`,
    [tenantId],
  );
}

/** Inserts a calendar feed for each member, and reminders of some appointments. */
async function insertAgenda({ testDatabase: { sql } }: TestEmbudo, tenantId: string): Promise<void> {
  await sql(
    `insert into agenda_feed (tenant_id, id, user_id, secret_hash)
     select $1, gen_random_uuid(), user_id, sha256((tenant_id::text || user_id::text)::bytea) from membership where tenant_id = $1`,
    [tenantId],
  );
  await sql(
    `insert into appointment_reminder (tenant_id, appointment_id, starts_at, hours, outcome)
     select $1, id, starts_at, 24, 'NOT_ALLOWED' from appointment where tenant_id = $1 order by id limit 10`,
    [tenantId],
  );
}

/** Inserts the notification settings and one browser of each member. */
async function insertNotificationSettings({ testDatabase: { sql } }: TestEmbudo, tenantId: string): Promise<void> {
  await sql(
    `insert into notification_setting (tenant_id, user_id, types, email, push, quiet_hours)
     select $1, user_id, array['ALERT'], true, false, '{ "from": "21:00", "to": "07:00" }' from membership where tenant_id = $1`,
    [tenantId],
  );
  await sql(
    `insert into push_subscription (id, tenant_id, user_id, endpoint, p256dh, auth)
     select gen_random_uuid(), $1, user_id, 'https://push.example/' || user_id, 'key', 'secret' from membership where tenant_id = $1`,
    [tenantId],
  );
}

/** Inserts dialogue states in conversations of all owners; only the agent reads them. */
async function insertDialogues({ testDatabase: { sql } }: TestEmbudo, tenantId: string): Promise<void> {
  await sql(
    `insert into dialogue_state (id, tenant_id, conversation_id, seller_id, state)
     select gen_random_uuid(), $1, v.id, o.id, '{}'
     from (select id, row_number() over (order by id) as n from conversation where tenant_id = $1) v
     join (select id, row_number() over (order by id) as n from (select id from seller where tenant_id = $1 union all select null) s) o on o.n = v.n`,
    [tenantId],
  );
}

async function insertCases(
  { testDatabase: { sql } }: TestEmbudo,
  tenantId: string,
  messages: { id: string }[],
): Promise<void> {
  for (const [index, { id }] of messages.slice(0, 15).entries())
    await sql(
      `insert into support_case (tenant_id, id, number, conversation_id, contact_id, seller_id, status, priority, subject, reason, summary, resolution, satisfaction, satisfaction_asked_at, reopened, opened_at, closed_at)
       select $1, gen_random_uuid(), $3 + 1, v.id, v.contact_id, ${anyOwner}, case when $3 % 3 = 0 and not exists (select from support_case k where k.conversation_id = v.id and k.status <> 'CLOSED') then 'OPEN' else 'CLOSED' end,
         1 + $3 % 5, 'Caso ' || $3, 'Pidió una persona', case when $3 % 2 = 0 then 'Preguntó por un taladro' end, case when $3 % 3 > 0 then 'Resuelto' end,
         case when $3 % 3 = 1 then 5 end, case when $3 % 3 = 1 then '2026-10-02T00:00:00Z'::timestamptz end, $3 % 2, '2026-10-01T00:00:00Z'::timestamptz + $3 * interval '1 hour', case when $3 % 3 > 0 then '2026-10-03T00:00:00Z'::timestamptz end
       from message m join conversation v on v.id = m.conversation_id where m.id = $2`,
      [tenantId, id, index],
    );
}

async function insertFlowRuns(
  { testDatabase: { sql } }: TestEmbudo,
  tenantId: string,
  messages: { id: string }[],
): Promise<void> {
  const statuses = ['RUNNING', 'SLEEPING', 'PAUSED', 'DONE', 'STOPPED', 'FAILED'];
  for (const [index, { id }] of messages.slice(0, 18).entries())
    await sql(
      `with run as (
         insert into flow_run (tenant_id, id, flow, contact_id, conversation_id, seller_id, subject_id, cause_id, status, step, wake_at, anchor_at, reason, answered, started_at, ended_at)
         select $1, gen_random_uuid(), case when $3 % 5 = 0 then 'gone' else 'follow-up' end, v.contact_id, v.id, ${anyOwner}, m.id, m.id, $4, case when $3 % 6 = 1 then 'four-days' end,
           case when $3 % 6 = 1 then '2026-11-01T00:00:00Z'::timestamptz end, m.sent_at, case when $3 % 6 = 4 then 'Respondió' end, case when $3 % 6 > 2 then $3 % 6 = 4 end,
           '2026-10-01T00:00:00Z'::timestamptz + $3 * interval '1 hour', case when $3 % 6 > 2 then '2026-10-02T00:00:00Z'::timestamptz end
         from message m join conversation v on v.id = m.conversation_id where m.id = $2 returning *)
       insert into flow_step_run (tenant_id, id, flow_run_id, flow, seller_id, position, step, outcome, message_id, at)
       select r.tenant_id, gen_random_uuid(), r.id, r.flow, r.seller_id, n, (array['a-day', 'value', 'a step that is gone'])[n + 1], 'done',
         case when n = 1 then $2::uuid end, '2026-10-01T12:00:00Z'::timestamptz + n * interval '1 hour' from run r cross join generate_series(0, 2) n`,
      [tenantId, id, index, statuses[index % 6]],
    );
}

/** Inserts pairs of contacts with neighbouring ids, so that neither side is always the same. */
async function insertContactMatches({ testDatabase: { sql } }: TestEmbudo, tenantId: string): Promise<void> {
  await sql(
    `insert into contact_match (id, tenant_id, contact_id, other_id, reason, created_at)
     select gen_random_uuid(), $1, c.id, c.next, case when c.n % 2 = 0 then 'PHONE' else 'EMAIL' end, '2026-10-01T00:00:00Z'::timestamptz + c.n * interval '1 hour'
     from (select id, lead(id) over (order by id) as next, row_number() over (order by id) as n from contact where tenant_id = $1) c
     where c.next is not null and c.n <= 12`,
    [tenantId],
  );
}

async function insertFailedJobs(
  { testDatabase: { sql } }: TestEmbudo,
  tenantId: string,
  messages: { id: string }[],
): Promise<void> {
  for (const [index, { id }] of messages.slice(0, 12).entries())
    await sql(
      `insert into failed_job (tenant_id, task, payload, attempts, max_attempts, error, enqueued_at, failed_at)
       values ($1::uuid, 'conversations/respond', jsonb_build_object('tenantId', $1::text, 'requestId', 'request ' || $3::int, 'messageId', $2::text), 8, 8,
         'Error: no answer', '2026-10-01T00:00:00Z', '2026-10-01T00:00:00Z'::timestamptz + $3 * interval '1 hour')`,
      [tenantId, id, index],
    );
}
