import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { startTestEmbudo, type TestEmbudo } from '../src/testing/index.js';

/** Tables of no entity, or with columns that an entity leaves out and an insert must give: the file in src whose SQL inserts them. */
const insertedBy: Record<string, string> = {
  message_media: 'domain/conversations/inbound.sql.ts',
  failed_job: 'integrations/postgres/worker.sql.ts',
  early_status: 'domain/conversations/delivery.sql.ts',
  lead_classification: 'domain/assistant/understand-message.ts',
  lead_intent: 'domain/assistant/understand-message.ts',
  sentiment_analysis: 'domain/assistant/understand-message.ts',
  routing_decision: 'domain/routing/route-conversation.ts',
  agent_decision: 'domain/routing/route-conversation.ts',
  model_call: 'domain/assistant/model-calls.ts',
  answer_tally: 'domain/conversations/queue-answer.ts',
  model_usage: 'domain/assistant/fold-model-usage.ts',
  shadow_run: 'domain/assistant/shadow-message.ts',
  understanding_correction: 'domain/assistant/correction.sql.ts',
  own_model: 'domain/assistant/own/train-intents.ts',
  own_lesson: 'domain/assistant/own/train-intents.ts',
  spent_refresh_token: 'domain/access/refresh-session.ts',
  password_reset: 'domain/access/request-password-reset.ts',
  invitation: 'domain/access/invitation.ts',
  api_key: 'domain/access/create-api-key.ts',
  audit_personal: 'domain/access/audit.ts',
  stage_change: 'domain/opportunities/stage-change.ts',
  close_rate: 'domain/leads/learn-close-rates.ts',
  ledger_sweep: 'domain/privacy/empty-ledger.ts',
  schedule: 'integrations/postgres/tenant-schedules.ts',
  mail_link: 'domain/access/mail-link.ts',
};
/** The same, where a function or a trigger of the database inserts them. */
const insertedByDatabase: Record<string, string> = {
  inbound_event: 'app.receive_events',
  idempotency_key: 'app.claim_idempotency_key',
  audit_entry: 'app.audit',
  audit_head: 'app.chain_audit',
  audit_link: 'app.chain_audit',
  audit_witness: 'app.audit',
  audit_fault: 'app.walk_audit',
  audit_check: 'app.walk_audit',
  counter: 'app.fold_counters',
  tenant_counter: 'app.fold_counters',
  counter_delta: 'triggers of what is counted',
  schema_migration: 'MikroORM’s migrator',
};
const writtenBySql = { ...insertedBy, ...insertedByDatabase };
/** Names of one type that Postgres and MikroORM call differently. */
const sameType: Record<string, string> = {
  int: 'integer',
  int4: 'integer',
  int8: 'bigint',
  'double precision': 'double precision',
  double: 'double precision',
  timestamptz: 'timestamp with time zone',
  varchar: 'text',
  'text[]': 'text[]',
  json: 'jsonb',
};
const plain = (type: string) => {
  const bare = type.toLowerCase().replace(/\(\d+(,\s*\d+)?\)/, '');
  return sameType[bare] ?? bare;
};

interface Column {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  optional: boolean;
}
interface Mapped {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
}

let embudo: TestEmbudo;
let columns: Column[];
let mapped: Mapped[];

beforeAll(async () => {
  embudo = await startTestEmbudo();
  columns = await embudo.testDatabase.sql<Column & Record<string, unknown>>(`
    select c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
      (not a.attnotnull or a.atthasdef or a.attidentity <> '') as optional
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`);
  mapped = [...embudo.orm.metadata.getAll().values()].flatMap(entity =>
    Object.values(entity.properties)
      .filter(property => property.persist !== false)
      .flatMap(property =>
        property.fieldNames.map((column, index) => ({
          table: entity.tableName,
          column,
          type: property.columnTypes[index] ?? '',
          nullable: property.nullable ?? false,
        })),
      ),
  );
});

const name = ({ table, column }: { table: string; column: string }) => `${table}.${column}`;

describe('entities', () => {
  it('map columns that exist, with the type and nullability of the table', () => {
    const truth = new Map(columns.map(column => [name(column), column]));
    const wrong = mapped.flatMap(property => {
      const column = truth.get(name(property));
      if (!column) return [`${name(property)} does not exist`];
      const problems: string[] = [];
      if (plain(property.type) !== plain(column.type)) problems.push(`is ${column.type}, mapped as ${property.type}`);
      if (property.nullable !== column.nullable)
        problems.push(column.nullable ? 'may be null, mapped as NOT NULL' : 'is NOT NULL, mapped as nullable');
      return problems.map(problem => `${name(property)} ${problem}`);
    });
    expect(mapped.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });

  it('map every column that an insert must give, unless SQL writes it', () => {
    const known = new Set(mapped.map(name));
    const missing = columns.filter(
      column => !column.optional && !known.has(name(column)) && !(column.table in writtenBySql),
    );
    expect(missing.map(name)).toEqual([]);
  });

  it('leave out no table, unless SQL writes it', () => {
    const tables = new Set(mapped.map(({ table }) => table));
    const left = new Set(columns.map(({ table }) => table).filter(table => !tables.has(table)));
    expect([...left].filter(table => !(table in writtenBySql))).toEqual([]);
  });

  it.each(Object.entries(insertedBy))('name the file that inserts %s', (table, file) => {
    const text = readFileSync(`src/${file}`, 'utf8');
    expect(new RegExp(`insert into ${table}\\b`).test(text) ? file : `${file} does not insert ${table}`).toBe(file);
  });
});
