import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import type { CodedText } from '../shared/translations.js';
import type { AlertValues } from './alert.sql.js';

/**
 * Builds a function that raises an alert about the whole tenant, for users who see all of that. `text` is `raiseAlertOnce` or
 * `raiseAlertAgain`, and `name` is the name of its statement. An alert needs a subject id; a subject without one derives it from a name.
 */
export function tenantAlert(
  name: string,
  text: (values: AlertValues) => string,
  { kind, severity }: { kind: string; severity: 'INFO' | 'WARNING' },
) {
  const values = {
    id: '$1',
    kind: `'${kind}'`,
    severity: `'${severity}'`,
    title: '$2',
    details: '$3',
    subjectId: '$4',
    ofTenant: 'true',
  };
  const statement: Statement = { name, text: text(values) };
  return async (
    tx: Transaction,
    { title, details, subjectId }: { title: CodedText; details: object; subjectId: string },
  ): Promise<void> => {
    const [alert] = await tx.query<{ id: string }>(statement, [newId(), title, details, subjectId]);
    if (alert) tx.record('alert.raised', { alertId: alert.id, sellerId: null });
  };
}
