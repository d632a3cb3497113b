import type { LineType } from './lines.js';

export interface LoadTable {
  type: LineType;
  /** The temporary table for the lines of a batch. Its columns, besides the number of the line, are below. */
  staging: string;
  columns: string[];
  definition: string;
  /** Reasons for refusing lines, with the SQL condition on the line `s`. $1 is the tenant. */
  refused: Record<string, string>;
  /** Statements that insert the lines from $2 to $3. $1 is the tenant. */
  inserts: string[];
}

const table = (type: LineType, columns: string, refused: LoadTable['refused'], ...inserts: string[]): LoadTable => ({
  type,
  staging: `load_${type}`,
  columns: columns.split(', ').map(column => column.split(' ')[0] ?? ''),
  definition: columns,
  refused: {
    [`there is a ${type} of this id already`]: `exists (select from ${type} t where t.tenant_id = $1 and t.id = s.id)`,
    'an earlier line of the batch has the same id': `exists (select from load_${type} o where o.id = s.id and o.line < s.line)`,
    ...refused,
  },
  inserts: inserts.map(insert => `${insert} and s.line between $2 and $3`),
});

const missing = (what: string, column: string) => ({
  [`there is no ${what.replace('_', ' ')} of this ${column.replace('_id', '')}`]: `s.${column} is not null and not exists (select from ${what} t where t.tenant_id = $1 and t.id = s.${column})`,
});
const ofSeller = missing('seller', 'seller_id');

/** The tables in an order in which each one refers only to earlier ones. */
export const loadTables: readonly LoadTable[] = [
  table(
    'contact',
    'id uuid, seller_id uuid, name text, phone text, email text, city text, company text, opted_out boolean, language text, timezone text, vip boolean, created_at timestamptz, identities jsonb',
    {
      ...ofSeller,
      'another contact has one of these addresses':
        'exists (select from jsonb_to_recordset(s.identities) as i (channel text, address text) join channel_identity t on t.tenant_id = $1 and t.channel = i.channel and t.address = i.address)',
    },
    `insert into contact (id, tenant_id, seller_id, name, phone, email, city, company, opted_out, language, timezone, vip, created_at, updated_at)
       select s.id, $1, s.seller_id, s.name, s.phone, s.email, s.city, s.company, s.opted_out, s.language, s.timezone, s.vip, s.created_at, s.created_at from load_contact s where true`,
    `insert into channel_identity (id, tenant_id, contact_id, seller_id, channel, address, created_at)
       select gen_random_uuid(), $1, s.id, s.seller_id, i.channel, i.address, s.created_at from load_contact s cross join jsonb_to_recordset(s.identities) as i (channel text, address text) where true`,
  ),
  table(
    'lead',
    'id uuid, contact_id uuid, seller_id uuid, name text, name_key text, source text, status text, score int, temperature text, tags text[], custom_fields jsonb, inquiry text, created_at timestamptz, updated_at timestamptz, last_activity_at timestamptz, won_at timestamptz',
    { ...missing('contact', 'contact_id'), ...ofSeller },
    `insert into lead (id, tenant_id, contact_id, seller_id, name, name_key, source, status, score, temperature, tags, custom_fields, inquiry, created_at, updated_at, last_activity_at, won_at, closed_at)
       select s.id, $1, s.contact_id, s.seller_id, s.name, s.name_key, s.source, s.status, s.score, s.temperature, s.tags, s.custom_fields, s.inquiry, s.created_at, s.updated_at, s.last_activity_at, s.won_at, case s.status when 'WON' then s.won_at when 'LOST' then s.updated_at end from load_lead s where true`,
  ),
  table(
    'customer',
    'id uuid, contact_id uuid, seller_id uuid, first_name text, last_name text, name_key text, address text, segment text, status text, vip boolean, last_interaction_at timestamptz, custom_fields jsonb, created_at timestamptz',
    { ...missing('contact', 'contact_id'), ...ofSeller },
    `insert into customer (id, tenant_id, contact_id, seller_id, first_name, last_name, name_key, address, segment, status, vip, last_interaction_at, custom_fields, created_at, updated_at)
       select s.id, $1, s.contact_id, s.seller_id, s.first_name, s.last_name, s.name_key, s.address, s.segment, s.status, s.vip, s.last_interaction_at, s.custom_fields, s.created_at, s.created_at from load_customer s where true`,
  ),
  table(
    'conversation',
    'id uuid, contact_id uuid, channel_account_id uuid, lead_id uuid, seller_id uuid, status text, unread_count int, created_at timestamptz',
    {
      ...missing('contact', 'contact_id'),
      ...missing('channel_account', 'channel_account_id'),
      ...missing('lead', 'lead_id'),
      ...ofSeller,
    },
    `insert into conversation (id, tenant_id, contact_id, channel_account_id, lead_id, seller_id, channel, status, unread_count, last_message_at, created_at, updated_at)
       select s.id, $1, s.contact_id, a.id, s.lead_id, s.seller_id, a.channel, s.status, s.unread_count, s.created_at, s.created_at, s.created_at
       from load_conversation s join channel_account a on a.tenant_id = $1 and a.id = s.channel_account_id where true`,
  ),
  table(
    'message',
    'id uuid, conversation_id uuid, direction text, author text, author_seller_id uuid, kind text, body text, transcript text, status text, provider_message_id text, sent_at timestamptz, sequence bigint',
    { ...missing('conversation', 'conversation_id'), ...missing('seller', 'author_seller_id') },
    `insert into message (id, tenant_id, conversation_id, channel_account_id, seller_id, direction, author, author_seller_id, kind, body, transcript, status, provider_message_id, sent_at, sequence, created_at)
       select s.id, $1, v.id, v.channel_account_id, v.seller_id, s.direction, s.author, s.author_seller_id, s.kind, s.body, s.transcript, s.status, s.provider_message_id, s.sent_at, s.sequence, s.sent_at
       from load_message s join conversation v on v.tenant_id = $1 and v.id = s.conversation_id where true`,
  ),
  table(
    'opportunity',
    'id uuid, pipeline_id uuid, stage_id uuid, seller_id uuid, lead_id uuid, customer_id uuid, title text, title_key text, value_minor bigint, currency text, expected_close_date date, source text, description text, close_reason text, custom_fields jsonb, created_at timestamptz, last_stage_change_at timestamptz, closed_at timestamptz',
    {
      'there is no such stage in this pipeline':
        'not exists (select from stage g where g.tenant_id = $1 and g.pipeline_id = s.pipeline_id and g.id = s.stage_id and g.removed_at is null)',
      ...missing('lead', 'lead_id'),
      ...missing('customer', 'customer_id'),
      ...ofSeller,
    },
    `insert into opportunity (id, tenant_id, pipeline_id, stage_id, seller_id, lead_id, customer_id, title, title_key, value_minor, currency, status, expected_close_date, source, description, close_reason, custom_fields, created_at, updated_at, last_stage_change_at, closed_at)
       select s.id, $1, s.pipeline_id, s.stage_id, s.seller_id, s.lead_id, s.customer_id, s.title, s.title_key, s.value_minor, s.currency, g.kind, s.expected_close_date, s.source, s.description, s.close_reason, s.custom_fields, s.created_at, s.last_stage_change_at, s.last_stage_change_at,
         case when g.kind <> 'OPEN' then coalesce(s.closed_at, s.last_stage_change_at) end
       from load_opportunity s join stage g on g.tenant_id = $1 and g.id = s.stage_id where true`,
    `insert into stage_change (id, tenant_id, opportunity_id, seller_id, to_stage_id, changed_at)
       select gen_random_uuid(), $1, s.id, s.seller_id, s.stage_id, s.last_stage_change_at from load_opportunity s where true`,
  ),
];
