import { idOf } from './random.js';
import type { ShopParts } from './shop-parts.js';

export type Row = Record<string, unknown>;

/** The tables to which a life is written, in the order of their foreign keys. */
const tables = [
  'contact',
  'channel_identity',
  'lead',
  'lead_classification',
  'conversation',
  'message',
  'lead_intent',
  'sentiment_analysis',
  'routing_decision',
  'agent_decision',
  'alert',
  'model_call',
  'customer',
  'interaction',
  'opportunity',
  'stage_change',
  'cart',
  'sales_order',
  'order_line',
  'invoice',
  'payment',
] as const;
export type Table = (typeof tables)[number];

/** Collects the rows of a tenant, table by table. */
export class LifeRows {
  readonly tables = new Map<Table, Row[]>(tables.map(table => [table, []]));

  constructor(private readonly parts: Pick<ShopParts, 'tenantId'>) {}

  /** Adds a row and returns its id, which is derived from table, tenant, key and time. */
  add(table: Table, key: string, at: Date, row: Row): string {
    const id = this.idOf(table, key, at);
    this.tables.get(table)?.push({ id, tenant_id: this.parts.tenantId, ...row });
    return id;
  }

  idOf(table: Table, key: string, at: Date): string {
    return idOf(`${this.parts.tenantId} ${table} ${key}`, at);
  }
}
