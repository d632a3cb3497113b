import type { Sql } from '../shared/database.port.js';
import { type BoundRows, readRows } from '../shared/keyset.js';
import { sqlOf } from '../shared/sql-text.js';

/** What names a contact lies beside the entry as long as the contact is not erased; who reads sees one thing. */
export const auditPersonal = 'left join audit_personal on audit_personal.id = audit_entry.id';
const merged = (plain: string, personal: string) =>
  `case when audit_personal.id is null then ${plain} else nullif(coalesce(${plain}, '{}') || coalesce(nullif(audit_personal.body::jsonb->'${personal}', 'null'), '{}'), '{}') end`;
/** SQL of what an entry of the audit log shows, over its row of that alias and what `auditPersonal` joins. */
export const shownBefore = (entry: string): string => merged(`${entry}.before`, 'before');
export const shownAfter = (entry: string): string => merged(`(${entry}.after - 'personal')`, 'after');

export interface AuditFault {
  /** The place in the chain at which it shows; of an entry that is not chained yet, the place that it would have. */
  sequence: number;
  /**
   * CHANGED: the entry is not what was written; MISSING: it, or those before it, are gone; UNLINKED: it does not follow the
   * one before, or one stands beside it that was never chained; STRIPPED: what it told of a person is gone, and no erasure
   * took it; CUT: entries at the end are gone.
   */
  fault: 'CHANGED' | 'MISSING' | 'UNLINKED' | 'STRIPPED' | 'CUT';
}

/**
 * Where the tenant's audit log was tampered with: what the last walk through the whole chain found, and what a look at its
 * end finds now. The look goes on from what was checked before, over 10,000 entries at most, so it stays quick however long
 * the log is.
 */
export const auditFaultRows: BoundRows = {
  name: 'audit faults',
  from: sqlOf('(select a.sequence::int, a.fault from app.audit_faults() a) f'),
  alias: 'f',
  columns: 'f.sequence, f.fault',
  order: 'f.sequence, f.fault',
};

/** What is known to be wrong with the tenant's audit log; nothing where it is whole. */
export const verifyAudit = (read: Sql): Promise<AuditFault[]> => readRows(read, auditFaultRows);
