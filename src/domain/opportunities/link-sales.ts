import type { Statement, Transaction } from '../shared/database.port.js';

const linkStatement: Statement = {
  name: 'opportunity.link-sales',
  text: 'update opportunity set customer_id = $2 where lead_id = $1 and customer_id is null returning id',
};

/**
 * Assigns the opportunities of a lead to the customer that its contact has become, unless they already have a customer. Returns whether
 * there were any.
 */
export async function linkSales(tx: Transaction, leadId: string, customerId: string): Promise<boolean> {
  return (await tx.query(linkStatement, [leadId, customerId])).length > 0;
}
