/** The table of each id in `data`. */
const tableOf = {
  leadId: 'lead',
  conversationId: 'conversation',
  caseId: 'support_case',
  taskId: 'to_do',
  alertId: 'alert',
  customerId: 'customer',
  opportunityId: 'opportunity',
  orderId: 'sales_order',
  appointmentId: 'appointment',
};

/**
 * SQL of a notification's `data`, limited to the ids of records that its reader can see now: the reader's own task or alert may be about a
 * lead that now belongs to another seller.
 */
export const visibleData = (row: string): string => {
  const hidden = Object.entries(tableOf).map(
    ([key, table]) =>
      `case when ${row}.data ? '${key}' and not exists (select from ${table} seen where seen.tenant_id = ${row}.tenant_id and seen.id = (${row}.data ->> '${key}')::uuid) then '${key}' end`,
  );
  return `(${row}.data - array_remove(array[${hidden.join(', ')}], null))`;
};
