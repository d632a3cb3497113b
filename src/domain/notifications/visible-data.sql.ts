/** The table that each id in `data` is of. */
const tableOf = {
  leadId: 'lead',
  conversationId: 'conversation',
  caseId: 'support_case',
  taskId: 'to_do',
  alertId: 'alert',
  customerId: 'customer',
  opportunityId: 'opportunity',
  orderId: 'sales_order',
};

/**
 * An expression for a notification's `data` with the ids of things that its reader can see now: a task or an alert of one's own may
 * be about a lead that has passed to somebody else.
 */
export const visibleData = (row: string): string => {
  const hidden = Object.entries(tableOf).map(
    ([key, table]) =>
      `case when ${row}.data ? '${key}' and not exists (select from ${table} seen where seen.tenant_id = ${row}.tenant_id and seen.id = (${row}.data ->> '${key}')::uuid) then '${key}' end`,
  );
  return `(${row}.data - array_remove(array[${hidden.join(', ')}], null))`;
};
