import { idOf } from './random.js';
import type { ShopParts } from './shop-parts.js';

export type Row = Record<string, unknown>;

/** The tables to which a life is written, in the order of their foreign keys. */
const tables = [
  'contact',
  'consent_record',
  'channel_identity',
  'lead',
  'lead_classification',
  'conversation',
  'message_template',
  'message',
  'delivery_change',
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
  'appointment',
  'campaign',
  'campaign_recipient',
  'ad_campaign',
  'ad_lead',
  'ad_spend',
  'social_post',
  'commented_post',
  'post_comment',
  'comment_reply',
] as const;
export type Table = (typeof tables)[number];

/** How a conversation stands now. It is inserted as it stood when it began to wait for a person, and then changed. */
export interface Standing {
  id: string;
  status: string;
  version: number;
  waiting_since: Date | null;
  updated_at: Date;
}

/** A case of a conversation. The product describes it from the conversation's rows. */
export interface PlannedCase {
  id: string;
  conversationId: string;
  contactId: string;
  sellerId: string | null;
  openedAt: Date;
  answeredAt: Date | null;
  closedAt: Date | null;
  resolution: string | null;
  /** From 1 to 5; null if the customer did not answer. */
  satisfaction: number | null;
}

/** Collects the rows of a tenant, table by table. */
export class LifeRows {
  readonly tables = new Map<Table, Row[]>(tables.map(table => [table, []]));

  readonly standings: Standing[] = [];
  readonly cases: PlannedCase[] = [];
  /** The posts that a job publishes at their time. */
  readonly planned: { postId: string; at: Date }[] = [];

  constructor(private readonly parts: Pick<ShopParts, 'tenantId'>) {}

  /** Adds a row and returns its id, which is derived from table, tenant, key and time. */
  add(table: Table, key: string, at: Date, row: Row): string {
    const id = this.idOf(table, key, at);
    this.tables.get(table)?.push({ id, tenant_id: this.parts.tenantId, ...row });
    return id;
  }

  /** Adds a row of a table without ids. */
  addNameless(table: Table, row: Row): void {
    this.tables.get(table)?.push({ tenant_id: this.parts.tenantId, ...row });
  }

  idOf(table: Table | 'support_case', key: string, at: Date): string {
    return idOf(`${this.parts.tenantId} ${table} ${key}`, at);
  }
}
