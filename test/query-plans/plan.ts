/** The fields of one node of EXPLAIN (ANALYZE, BUFFERS) that show how much was read. */
export interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  'Shared Hit Blocks'?: number;
  'Shared Read Blocks'?: number;
  Plans?: Plan[];
}

/** Tables that grow with the activity of a tenant. */
export const growing = [
  'lead',
  'contact',
  'channel_identity',
  'conversation',
  'message',
  'customer',
  'interaction',
  'opportunity',
  'field_figure',
  'cart',
  'sales_order',
  'order_line',
  'invoice',
  'payment',
  'appointment',
  'inbound_event',
  'alert',
  'agent_decision',
  'failed_job',
  'webhook_delivery',
  'campaign',
  'social_post',
  'to_do',
  'post_comment',
  'flow_run',
  'notification',
  'support_case',
  'record_import',
  'audit_entry',
  'audit_personal',
];

export function* nodesOf(plan: Plan): Generator<Plan> {
  yield plan;
  for (const child of plan.Plans ?? []) yield* nodesOf(child);
}

export const scansOf = (plan: Plan): Plan[] =>
  [...nodesOf(plan)].filter(node => growing.includes(node['Relation Name'] ?? ''));

/** Returns how many rows a scan has read, whether it returned them or not. */
export const rowsReadBy = (scan: Plan): number =>
  ((scan['Actual Rows'] ?? 0) + (scan['Rows Removed by Filter'] ?? 0) + (scan['Rows Removed by Index Recheck'] ?? 0)) *
  (scan['Actual Loops'] ?? 1);

/** Returns how many pages the whole statement has read, including the functions that it calls. */
export const pagesReadBy = (plan: Plan): number => (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
