import type { Sql } from '../shared/database.port.js';
import type { RowSource } from '../shared/keyset.js';
import type { Destination } from './routing-table.js';

export interface RoutingDecisionRow {
  id: string;
  conversationId: string;
  assignedSellerId: string | null;
  destination: Destination;
  priority: number;
  reasoning: string;
  createdAt: Date;
}

export const routingRows: RowSource = {
  from: 'routing_decision r',
  columns: `r.id, r.conversation_id as "conversationId", r.assigned_seller_id as "assignedSellerId", r.destination, r.priority, r.reasoning, r.created_at as "createdAt"`,
};

/** The newest of each conversation. */
export const readLatestRouting = (read: Sql, conversationIds: readonly string[]): Promise<RoutingDecisionRow[]> =>
  read.query(
    {
      name: 'routing.latest',
      text: `select r.* from unnest($1::uuid[]) as asked (id) cross join lateral (
          select ${routingRows.columns} from ${routingRows.from} where r.conversation_id = asked.id order by r.created_at desc, r.id desc limit 1) r`,
    },
    [conversationIds],
  );
