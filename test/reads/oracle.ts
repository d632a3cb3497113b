import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
} from 'graphql';
import type { Sql } from '../../src/domain/shared/database.port.js';
import { among, between, type Given, isWanted, same, worthOf } from './oracle-filters.js';

/**
 * Reads the graph in the simplest way: it loads every row that the caller sees, and filters, sorts and joins in memory, by rules written
 * by hand. It shares neither declarations nor SQL with the tested code. Computed fields have their own specs.
 */
export type Row = Record<string, unknown>;
const tables = [
  'contact channel_identity lead lead_classification lead_intent sentiment_analysis routing_decision conversation message',
  'message_email message_media delivery_change message_template consent_record contact_fact support_case seller agent_profile customer interaction pipeline stage opportunity stage_change to_do appointment record_import record_import_row tenant',
  'product sales_order order_line invoice payment',
].flatMap(names => names.split(' '));

/** The amount by which the rows of a table are sorted, as a number. */
const numberOf = (table: string, row: Row): Row =>
  table === 'opportunity'
    ? { value_number: worthOf(row) }
    : table === 'sales_order'
      ? { total_number: worthOf({ value_minor: row.total_minor, currency: row.currency }) }
      : {};

export class Oracle {
  private constructor(private readonly rows: Map<string, Row[]>) {}

  /**
   * Reads all rows that the caller may see. Times are texts with microseconds, which sort like times. `purchases` are those of all
   * customers: they count for a seller's customers, also if the sales and orders belong to colleagues.
   */
  static async of(sql: Sql, purchases: Row[] = []): Promise<Oracle> {
    const rows = new Map<string, Row[]>([['purchase', purchases]]);
    for (const table of tables) {
      const found = await sql.query<{ row: Row }>(`select to_jsonb(t) as row from ${table} t`);
      rows.set(
        table,
        found.map(({ row }) => ({ ...row, ...numberOf(table, row) })),
      );
    }
    return new Oracle(rows);
  }

  where(table: string, matches: (row: Row) => boolean): Row[] {
    return (this.rows.get(table) ?? []).filter(matches);
  }

  one(table: string, column: string, key: unknown): Row | null {
    const sought = typeof key === 'string' ? key.toLowerCase() : key;
    return sought ? (this.where(table, row => row[column] === sought)[0] ?? null) : null;
  }
}

export type Read = (oracle: Oracle, row: Row, given: Given) => unknown;
const one =
  (table: string, key: string, column = 'id'): Read =>
  (oracle, row) =>
    oracle.one(table, column, row[key]);
const many =
  (table: string, column: string, order: string[], isDown = false): Read =>
  (oracle, row, given) => {
    const found = sorted(
      oracle.where(table, other => other[column] === row.id),
      order,
      isDown,
    );
    return table === 'lead_classification' ? found.slice(0, Number(given.first ?? 10)) : found;
  };
const newest =
  (table: string, column: string): Read =>
  (oracle, row) =>
    sorted(
      oracle.where(table, other => other[column] === row.id),
      ['created_at', 'id'],
      true,
    )[0] ?? null;
const below =
  (table: string, column: string, order: string[], usual: Given, key = 'id'): Read =>
  (oracle, row, given) => {
    const { status = null } = given;
    const by = given.orderBy as { field: string; direction: string } | null | undefined;
    const found = oracle.where(
      table,
      other => other[column] === row[key] && (status === null || other.status === status),
    );
    const isDown = by ? by.direction === 'DESC' : 'first' in usual;
    return pageOf(sorted(found, by ? [orders[by.field] ?? '', 'id'] : order, isDown), given, usual);
  };

/** Reads the tasks for an object, those that are due first at the front. */
const toDo =
  (column: string): Read =>
  (oracle, row, given) => {
    const found = oracle.where(
      'to_do',
      one => one[column] === row.id && (given.done == null || one.done === given.done),
    );
    return pageOf(sorted(found, ['due_up', 'id'], false), given, { first: 10 });
  };

/** The stored name of a row without one is the empty text. */
const keyOf = (row: Row, column: string) => (column === 'name_key' && row[column] === '' ? null : row[column]);

/** Sorts rows with empty values last in both directions; the last column breaks ties in the same direction. */
function sorted(rows: Row[], columns: string[], isDown: boolean): Row[] {
  const way = isDown ? -1 : 1;
  return [...rows].sort((a, b) => {
    for (const column of columns) {
      const [left, right] = [keyOf(a, column), keyOf(b, column)];
      if (left === right) continue;
      if (left === null || right === null) return left === null ? 1 : -1;
      return (left as string) < (right as string) ? -way : way;
    }
    return 0;
  });
}

function pageOf(rows: Row[], { first, last }: Given, usual: Given) {
  const isBack = typeof last === 'number' || (typeof first !== 'number' && 'last' in usual);
  const size = Number(first ?? last ?? usual.first ?? usual.last);
  const nodes = isBack ? rows.slice(-size) : rows.slice(0, size);
  const more = rows.length > size;
  const pageInfo = { hasNextPage: !isBack && more, hasPreviousPage: isBack && more };
  return { nodes, edges: nodes.map(node => ({ node })), pageInfo, totalCount: rows.length };
}

const orders: Record<string, string> = {
  CREATED_AT: 'created_at',
  LAST_ACTIVITY_AT: 'last_activity_at',
  SCORE: 'score',
  NAME: 'name_key',
  BIRTHDAY: 'birthday',
  LAST_MESSAGE_AT: 'last_message_at',
  WAITING_SINCE: 'waiting_since',
  STAGE_ENTERED_AT: 'last_stage_change_at',
  VALUE: 'value_number',
  EXPECTED_CLOSE_DATE: 'expected_close_date',
  LIFETIME_VALUE: 'purchased_minor',
  NUMBER: 'number',
  TOTAL: 'total_number',
};
const withoutNulls = (given: Given | null | undefined): Given =>
  Object.fromEntries(Object.entries(given ?? {}).filter(([, value]) => value !== null));
/** Arguments of a list that are no filters; the others are filters that a list had before it had `filter`. */
const paging = ['filter', 'orderBy', 'first', 'after', 'last', 'before'];
const list =
  (table: string, order = 'created_at'): Read =>
  (oracle, _, given) => {
    const old = Object.entries(given).filter(([name]) => !paging.includes(name));
    const filter = { ...Object.fromEntries(old), ...withoutNulls(given.filter as Given | null) };
    const by = given.orderBy as { field: string; direction: string } | null | undefined;
    const found = oracle.where(table, row => isWanted(table, row, filter, oracle));
    const isDown = (by?.direction ?? 'DESC') === 'DESC';
    return pageOf(sorted(found, [by ? (orders[by.field] ?? '') : order, 'id'], isDown), given, { first: 20 });
  };
const byId =
  (table: string): Read =>
  (oracle, _, { id }) =>
    oracle.one(table, 'id', id);

/** Tables whose names do not follow from the name of their type. */
const calledOtherwise: Record<string, string> = {
  User: 'app_user',
  Task: 'to_do',
  Comment: 'post_comment',
  Case: 'support_case',
  Import: 'record_import',
  Order: 'sales_order',
};
export const tableNamed = (type: string): string => calledOtherwise[type] ?? snake(type).slice(1);
/** Returns the table of a type; null for a type that the oracle does not read. */
export const oracleTable = (type: string): string | null => {
  const table = tableNamed(type);
  return tables.includes(table) ? table : null;
};

/** Relations from one object to others. */
const reads: Record<string, Record<string, Read>> = {
  Query: {
    leads: list('lead'),
    lead: byId('lead'),
    contacts: list('contact'),
    contact: byId('contact'),
    conversations: list('conversation', 'last_message_at'),
    conversation: byId('conversation'),
    customers: list('customer'),
    customer: byId('customer'),
    opportunities: list('opportunity'),
    opportunity: byId('opportunity'),
    order: byId('sales_order'),
    orders: list('sales_order'),
    pipeline: byId('pipeline'),
    import: byId('record_import'),
    cases: (oracle, _, given) => {
      const by = given.orderBy as { field: string; direction: string } | null | undefined;
      const found = oracle.where(
        'support_case',
        row =>
          same(given.status, row.status) &&
          among(given.statuses, row.status) &&
          between(given.openedAt as Given, row.opened_at) &&
          between(given.closedAt as Given, row.closed_at),
      );
      const isDown = (by?.direction ?? 'DESC') === 'DESC';
      return pageOf(sorted(found, [by?.field === 'PRIORITY' ? 'urgency' : 'opened_at', 'id'], isDown), given, {
        first: 20,
      });
    },
    case: byId('support_case'),
    agenda: (oracle, _, given) =>
      pageOf(
        sorted(
          oracle.where(
            'appointment',
            row =>
              same(given.sellerId, row.host_id) &&
              same(given.status, row.status) &&
              between(given.startsAt as Given, row.starts_at),
          ),
          ['starts_at', 'id'],
          false,
        ),
        given,
        { first: 20 },
      ),
    imports: oracle =>
      sorted(
        oracle.where('record_import', one => !one.dry_run),
        ['created_at', 'id'],
        true,
      ).slice(0, 50),
  },
  Lead: {
    contact: one('contact', 'contact_id'),
    seller: one('seller', 'seller_id'),
    agent: one('agent_profile', 'agent_profile_id'),
    customer: one('customer', 'contact_id', 'contact_id'),
    classification: newest('lead_classification', 'lead_id'),
    classifications: many('lead_classification', 'lead_id', ['created_at', 'id'], true),
    opportunities: below('opportunity', 'lead_id', ['created_at', 'id'], { first: 10 }),
    conversations: below('conversation', 'lead_id', ['last_message_at', 'id'], { first: 10 }),
    tasks: toDo('lead_id'),
  },
  Contact: {
    identities: many('channel_identity', 'contact_id', ['created_at', 'id']),
    consents: many('consent_record', 'contact_id', ['recorded_at', 'id'], true),
    facts: many('contact_fact', 'contact_id', ['found_at', 'id'], true),
    leads: many('lead', 'contact_id', ['created_at', 'id'], true),
    conversations: below('conversation', 'contact_id', ['last_message_at', 'id'], { first: 10 }),
    customer: one('customer', 'id', 'contact_id'),
  },
  ContactFact: { message: one('message', 'message_id') },
  Conversation: {
    contact: one('contact', 'contact_id'),
    lead: one('lead', 'lead_id'),
    seller: one('seller', 'seller_id'),
    customer: one('customer', 'contact_id', 'contact_id'),
    lastMessage: one('message', 'last_message_id'),
    messages: below('message', 'conversation_id', ['sent_at', 'sequence', 'id'], { last: 50 }),
    routing: newest('routing_decision', 'conversation_id'),
    case: (oracle, row, given) =>
      (many('support_case', 'conversation_id', ['opened_at', 'id'], true)(oracle, row, given) as Row[])[0] ?? null,
  },
  Message: {
    conversation: one('conversation', 'conversation_id'),
    seller: one('seller', 'author_seller_id'),
    replyTo: one('message', 'reply_to_id'),
    template: one('message_template', 'template_id'),
    statusHistory: many('delivery_change', 'message_id', ['rank']),
    media: many('message_media', 'message_id', ['position']),
    email: one('message_email', 'id', 'message_id'),
    intent: one('lead_intent', 'id', 'message_id'),
    sentiment: one('sentiment_analysis', 'id', 'message_id'),
  },
  Case: { seller: one('seller', 'seller_id'), conversation: one('conversation', 'conversation_id') },
  RoutingDecision: { seller: one('seller', 'assigned_seller_id') },
  Customer: {
    contact: one('contact', 'contact_id'),
    interactions: below('interaction', 'customer_id', ['created_at', 'id'], { first: 20 }),
    conversations: below('conversation', 'contact_id', ['last_message_at', 'id'], { first: 10 }, 'contact_id'),
    opportunities: below('opportunity', 'customer_id', ['created_at', 'id'], { first: 10 }),
    orders: below('sales_order', 'contact_id', ['created_at', 'id'], { first: 10 }, 'contact_id'),
    tasks: toDo('customer_id'),
  },
  Pipeline: { stages: many('stage', 'pipeline_id', ['position', 'id']) },
  Stage: { opportunities: below('opportunity', 'stage_id', ['created_at', 'id'], { first: 20 }) },
  Opportunity: {
    pipeline: one('pipeline', 'pipeline_id'),
    stage: one('stage', 'stage_id'),
    lead: one('lead', 'lead_id'),
    customer: one('customer', 'customer_id'),
    owner: one('seller', 'seller_id'),
    history: many('stage_change', 'opportunity_id', ['changed_at', 'id'], true),
    tasks: toDo('opportunity_id'),
  },
  Order: {
    contact: one('contact', 'contact_id'),
    customer: one('customer', 'customer_id'),
    conversation: one('conversation', 'conversation_id'),
    seller: one('seller', 'seller_id'),
    lines: many('order_line', 'order_id', ['position', 'id']),
    invoice: one('invoice', 'id', 'order_id'),
  },
  OrderLine: { product: one('product', 'product_id') },
  Invoice: {
    order: one('sales_order', 'order_id'),
    payments: many('payment', 'invoice_id', ['created_at', 'id']),
  },
  Payment: { invoice: one('invoice', 'invoice_id'), seller: one('seller', 'seller_id') },
  Task: {
    seller: one('seller', 'seller_id'),
    lead: one('lead', 'lead_id'),
    customer: one('customer', 'customer_id'),
    opportunity: one('opportunity', 'opportunity_id'),
  },
  Appointment: { contact: one('contact', 'contact_id'), seller: one('seller', 'host_id') },
  Import: {
    errors: (oracle, row) =>
      sorted(
        oracle.where('record_import_row', one => one.import_id === row.id && one.outcome === 'REFUSED'),
        ['row'],
        false,
      ),
    rows: (oracle, row, given) =>
      pageOf(
        sorted(
          oracle.where(
            'record_import_row',
            one =>
              one.import_id === row.id &&
              (given.outcome == null || one.outcome === given.outcome) &&
              (given.undo == null || one.undo === given.undo) &&
              (given.incomplete == null || one.incomplete === given.incomplete),
          ),
          ['row', 'id'],
          false,
        ),
        given,
        { first: 10 },
      ),
  },
  StageChange: { from: one('stage', 'from_stage_id'), to: one('stage', 'to_stage_id') },
};
export const oracleRoots = Object.keys(reads.Query ?? {});

const snake = (name: string) => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
/** Resolves a stored field; converts values that are texts in the row into those that the scalar takes. */
const stored: GraphQLFieldResolver<Row, { oracle: Oracle }> = (row, given, context, info) => {
  if (info.fieldName in row) {
    if (!(snake(info.fieldName) in row)) return defaultFieldResolver(row, given, context, info);
  }
  const value = row[snake(info.fieldName)];
  return typeof value === 'string' && getNamedType(info.returnType).name === 'DateTime' ? new Date(value) : value;
};

/** Reads the row of a table to which a property of a payload refers by id. */
export const namedIn = (table: string, property: string): Read => one(table, property);

/** Makes the oracle of the context resolve the types. Changes the schema, so pass one that nothing else uses. */
export function readByOracle(schema: GraphQLSchema, more: Record<string, Record<string, Read>> = {}): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const read = reads[type.name]?.[field.name] ?? more[type.name]?.[field.name];
      field.resolve = (
        read ? (row: Row, given: Given, { oracle }: { oracle: Oracle }) => read(oracle, row, given) : stored
      ) as GraphQLFieldResolver<unknown, unknown>;
    }
  }
  return schema;
}
