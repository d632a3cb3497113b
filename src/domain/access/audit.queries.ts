import type { Sql } from '../shared/database.port.js';
import { type BoundRows, readRows } from '../shared/keyset.js';
import { sqlOf } from '../shared/sql-text.js';

/**
 * Joins the personal data of an entry. It is stored in its own table and deleted when the contact is erased; readers see it merged
 * into the entry.
 */
export const auditPersonal = 'left join audit_personal on audit_personal.id = audit_entry.id';
const merged = (plain: string, personal: string) =>
  `case when audit_personal.id is null then ${plain} else nullif(coalesce(${plain}, '{}') || coalesce(nullif(audit_personal.body::jsonb->'${personal}', 'null'), '{}'), '{}') end`;
/** SQL of the values that an audit entry shows. `entry` is the alias of its row; the query must also contain `auditPersonal`. */
export const shownBefore = (entry: string): string => merged(`${entry}.before`, 'before');
export const shownAfter = (entry: string): string => merged(`(${entry}.after - 'personal')`, 'after');

export interface AuditFault {
  /** The place in the chain where the fault shows. For an entry that is not chained yet: the place that it would get. */
  sequence: number;
  /**
   * CHANGED: the entry differs from what was written. MISSING: the entry, or entries before it, are gone. UNLINKED: the entry does not
   * follow the previous one, or there is an entry next to it that was never chained. STRIPPED: the entry's personal data is gone
   * without an erasure of the contact. CUT: entries at the end are gone.
   */
  fault: 'CHANGED' | 'MISSING' | 'UNLINKED' | 'STRIPPED' | 'CUT';
}

/**
 * The places where the tenant's audit log was tampered with: those that the last check of the whole chain found, and those that a check
 * of its end finds now. This second check starts after the last checked entry and covers at most 10,000 entries, so it is quick even
 * for a long log.
 */
export const auditFaultRows: BoundRows = {
  name: 'audit faults',
  from: sqlOf('(select a.sequence::int, a.fault from app.audit_faults() a) f'),
  alias: 'f',
  columns: 'f.sequence, f.fault',
  order: 'f.sequence, f.fault',
};

/** Returns the known faults of the tenant's audit log; an empty list if there are none. */
export const verifyAudit = (read: Sql): Promise<AuditFault[]> => readRows(read, auditFaultRows);
