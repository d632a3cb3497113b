import { insertDecision } from '../routing/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import type { PlannedAssignment } from './plan-assignment.js';

const record: Statement = {
  name: 'assignment.record',
  text: insertDecision({
    id: '$1',
    kind: `'ASSIGN'`,
    subject_type: '$5',
    subject_id: '$2',
    input: '$3',
    output: '$4',
  }),
};

/** Records why a lead was assigned to a seller automatically, among the automatic decisions (`agentDecisions`). */
export const recordAssignment = (
  tx: Transaction,
  { leadId, sellerId, score, reasons }: Omit<PlannedAssignment, 'formerSellerId'>,
  input: object,
  subjectType: 'Lead' | 'Conversation' = 'Lead',
): Promise<unknown> => tx.query(record, [newId(), leadId, input, { sellerId, score, reasons }, subjectType]);
