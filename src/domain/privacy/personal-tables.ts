/**
 * What a table holds of a contact. In `rows` and `blank`, `t` is the table and `$1` the contact's id, or the ids of some of
 * the contact's messages where the table stands in `messageTables`.
 */
export interface PersonalTable {
  table: string;
  /** Under which name it is exported; null where it is part of nothing that a person may ask for. */
  exported: string | null;
  /** Which rows are about the contact. */
  rows: string;
  /** What is set on them; `$2` is the word that stands for a text that may not be empty. Null where the rows go, '' where they stay. */
  blank: string | null;
  order?: string;
}

const leads = 'select l.id from lead l where l.contact_id = $1';
const conversations = 'select v.id from conversation v where v.contact_id = $1';
const customers = 'select k.id from customer k where k.contact_id = $1';
const opportunities = `select o.id from opportunity o where o.lead_id in (${leads}) or o.customer_id in (${customers})`;
/** Ids of everything about the contact that alerts, decisions and jobs point at, other than messages. */
export const subjects = `select $1::uuid union all ${leads} union all ${conversations} union all ${customers} union all ${opportunities}`;

/** A word that other rows have too names a kind of thing; one that stands on this row alone may name the person. */
const sharedSource = (table: string) =>
  `source = case when t.source in ('WHATSAPP', 'INSTAGRAM', 'MESSENGER', 'EMAIL', 'SMS', 'WEB') or exists (select from ${table} o where o.tenant_id = t.tenant_id and o.source = t.source and o.id <> t.id) then t.source else 'OTHER' end`;

/** The digest keeps a repeat of the message, or a later word about its delivery, from being taken for something new. */
export const digestOf = (column: string): string => `'erased:' || encode(sha256(convert_to(${column}, 'UTF8')), 'hex')`;

const forgetAlert = `title = $2, details = jsonb_strip_nulls(jsonb_build_object('conversationId', t.details->'conversationId', 'messageId', t.details->'messageId', 'leadId', t.details->'leadId'))`;
const forgetJudgement = `reasoning = '', recommended_action = '', signals = '{}'`;

/**
 * What hangs on the contact itself, in the order in which it is erased and in which locks are taken
 * (contacts/lock-order.ts). Rows that are counted stay, so no count and no sum changes; a test looks for tables that are missing.
 */
export const contactTables: PersonalTable[] = [
  {
    table: 'contact',
    exported: 'contact',
    rows: 't.id = $1',
    blank: `name = null, phone = null, email = null, city = null, company = null, birthday = null, opted_out = true, erased_at = coalesce(erased_at, now()), updated_at = now()`,
  },
  {
    table: 'channel_identity',
    exported: 'identities',
    rows: 't.contact_id = $1',
    blank: null,
    order: 't.created_at, t.id',
  },
  {
    table: 'conversation',
    exported: 'conversations',
    rows: 't.contact_id = $1',
    blank: `status = 'CLOSED', version = version + 1, unread_count = 0, erased_at = coalesce(erased_at, now()), updated_at = now()`,
    order: 't.created_at, t.id',
  },
  {
    table: 'lead',
    exported: 'leads',
    rows: 't.contact_id = $1',
    blank: `name = null, name_key = '', inquiry = null, tags = '{}', custom_fields = '{}', ${sharedSource('lead')}, updated_at = now()`,
    order: 't.created_at, t.id',
  },
  {
    table: 'lead_classification',
    exported: 'classifications',
    rows: `t.lead_id in (${leads}) and t.message_id is null`,
    blank: forgetJudgement,
    order: 't.created_at, t.id',
  },
  {
    table: 'customer',
    exported: 'customers',
    rows: 't.contact_id = $1',
    blank: `first_name = null, last_name = null, name_key = '', address = null, custom_fields = '{}', updated_at = now()`,
  },
  {
    table: 'interaction',
    exported: 'interactions',
    rows: `t.customer_id in (${customers})`,
    blank: `notes = null, outcome = null, type = case when exists (select from interaction_type i where i.tenant_id = t.tenant_id and i.key = t.type)
      or exists (select from interaction o where o.tenant_id = t.tenant_id and o.type = t.type and o.customer_id <> t.customer_id) then t.type else 'OTHER' end`,
    order: 't.occurred_at, t.id',
  },
  // hashes and an id: a repeat of what was asked then is something new
  {
    table: 'idempotency_key',
    exported: null,
    rows: `t.result_id in (${subjects}) or t.result_id in (select i.id from interaction i where i.customer_id in (${customers}))`,
    blank: null,
  },
  {
    table: 'opportunity',
    exported: 'opportunities',
    rows: `t.id in (${opportunities})`,
    blank: `title = $2, title_key = '', description = null, close_reason = null, custom_fields = '{}', ${sharedSource('opportunity')}, updated_at = now()`,
    order: 't.created_at, t.id',
  },
  {
    table: 'stage_change',
    exported: 'stageChanges',
    rows: `t.opportunity_id in (${opportunities})`,
    blank: 'notes = null',
    order: 't.changed_at, t.id',
  },
  {
    table: 'alert',
    exported: 'alerts',
    rows: `t.tenant_id = app.tenant() and t.subject_id in (${subjects})`,
    blank: forgetAlert,
    order: 't.raised_at, t.id',
  },
  { table: 'audit_personal', exported: null, rows: 't.contact_id = $1', blank: null },
];

/** What hangs on the contact's messages, which may be very many: these are erased and exported some hundred messages at a time. */
export const messageTables: PersonalTable[] = [
  // a lesson of the tenant's that is what the contact wrote, word for word: models keep no text. Before the words go.
  {
    table: 'own_lesson',
    exported: null,
    rows: `t.digest in (select encode(sha256(convert_to(btrim(m.body, E' \\t\\n\\r'), 'UTF8')), 'hex') from message m where m.id = any ($1) and m.body <> '')`,
    blank: null,
  },
  {
    table: 'message',
    exported: 'messages',
    rows: 't.id = any ($1)',
    // what waits to be sent, or is being sent, is nobody's any more: no answer of the vendor finds it
    blank: `body = '', transcript = null, quick_replies = '{}', error = null, replies_to = null, idempotency_key = null, referral = null,
      provider_message_id = case when t.provider_message_id like 'erased:%' then t.provider_message_id else coalesce(${digestOf('t.provider_message_id')}, 'erased:' || t.id) end, status = case when t.status in ('QUEUED', 'UNKNOWN') then 'FAILED' else t.status end`,
    order: 't.sent_at, t.sequence, t.id',
  },
  {
    table: 'message_media',
    exported: 'media',
    rows: 't.tenant_id = app.tenant() and t.message_id = any ($1)',
    blank: 'provider_media_id = null, file_name = null, sha256 = null',
    order: 't.message_id, t.position',
  },
  {
    table: 'lead_intent',
    exported: 'intents',
    rows: 't.message_id = any ($1)',
    blank: `entities = '{}', reasoning = null`,
    order: 't.created_at, t.id',
  },
  {
    table: 'sentiment_analysis',
    exported: 'sentiments',
    rows: 't.message_id = any ($1)',
    blank: `triggers = '{}'`,
    order: 't.created_at, t.id',
  },
  // labels of a closed list and nothing else: they stay for the figures
  {
    table: 'understanding_correction',
    exported: 'corrections',
    rows: 't.message_id = any ($1)',
    blank: '',
    order: 't.created_at, t.id',
  },
  { table: 'shadow_run', exported: 'shadowRuns', rows: 't.message_id = any ($1)', blank: '' },
  {
    table: 'lead_classification',
    exported: 'classifications',
    rows: 't.message_id = any ($1)',
    blank: forgetJudgement,
    order: 't.created_at, t.id',
  },
  {
    table: 'routing_decision',
    exported: 'routingDecisions',
    rows: 't.message_id = any ($1)',
    blank: `reasoning = ''`,
    order: 't.created_at, t.id',
  },
  {
    table: 'alert',
    exported: 'alerts',
    rows: 't.tenant_id = app.tenant() and t.subject_id = any ($1)',
    blank: forgetAlert,
    order: 't.raised_at, t.id',
  },
];

/** Every table that holds something of a contact. */
export const personalTables: PersonalTable[] = [...contactTables, ...messageTables];

/** What else is reached, by ways of its own: the ledger by what it holds, decisions and jobs by definer functions. */
export const reachedOtherwise: Record<string, string> = {
  inbound_event: 'ledger-traces.ts',
  early_status: 'ledger-traces.ts',
  agent_decision: 'app.erase_decisions',
};

/** Tables that hold nothing of a contact, and why. */
export const impersonalTables: Record<string, string> = {
  organization: 'the business',
  tenant: 'the business',
  app_user: 'people of the business',
  membership: 'people of the business',
  seller: 'people of the business',
  session: 'people of the business',
  spent_refresh_token: 'people of the business',
  password_reset: 'people of the business',
  mail_link: 'people of the business',
  invitation: 'people of the business',
  service_token: 'programs of the business',
  api_key: 'programs of the business',
  audit_entry: 'ids and labels; what names a contact lies in audit_personal',
  audit_head: 'hashes',
  audit_link: 'hashes',
  audit_witness: 'hashes',
  audit_check: 'hashes',
  audit_fault: 'places in the audit log',
  agent_profile: 'written by the business',
  channel_account: 'numbers of the business',
  product: 'written by the business',
  knowledge_article: 'written by the business',
  pipeline: 'written by the business',
  stage: 'written by the business',
  custom_field: 'written by the business',
  interaction_type: 'written by the business',
  answer_tally: 'figures',
  model_call: 'figures',
  failed_job: 'ids and sealed letters; those of a contact go with its jobs, the others after FAILED_JOBS_DAYS',
  own_model: 'weights and figures; the lessons lie in own_lesson',
  model_usage: 'figures',
  counter: 'figures',
  tenant_counter: 'figures',
  close_rate: 'figures',
  counter_delta: 'figures',
  schedule: 'times of tasks',
  ledger_sweep: 'a time and an id',
  schema_migration: 'names of migrations',
};
