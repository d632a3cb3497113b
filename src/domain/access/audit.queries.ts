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
  /** The place in the chain at which it shows. */
  sequence: number;
  /**
   * CHANGED: the entry is not what was written; MISSING: entries before it are gone; UNLINKED: it does not follow the one
   * before; STRIPPED: what it told of a person is gone, and no erasure took it; CUT: entries at the end are gone.
   */
  fault: 'CHANGED' | 'MISSING' | 'UNLINKED' | 'STRIPPED' | 'CUT';
}

/**
 * Where the tenant's chain was tampered with. An erasure names in its own entry, which the chain holds, the entries whose
 * personal part it took.
 */
export const auditFaultRows: BoundRows = {
  name: 'audit faults',
  from: sqlOf(`(with forgotten as (
      select jsonb_path_query(e.after, '$.auditEntries[*]') #>> '{}' as id, max(e.sequence) as sequence
      from audit_entry e where e.tenant_id = app.tenant() and e.action = 'contact.erased' group by 1),
    entries as (
      select a.sequence, a.hash, a.previous_hash, app.audit_hash(a) as right_hash,
        p.id is not null and encode(sha256(p.salt || convert_to(p.body, 'UTF8')), 'hex') is distinct from a.after->>'personal' as forged,
        p.id is null and a.after->>'personal' is not null and f.id is null as stripped,
        coalesce(lag(a.sequence) over walk, 0) as before, coalesce(lag(a.hash) over walk, '') as link
      from audit_entry a left join audit_personal p on p.id = a.id left join forgotten f on f.id = a.id::text and f.sequence > a.sequence
      where a.tenant_id = app.tenant() window walk as (order by a.sequence)),
    ends as (select e.sequence, e.hash from entries e order by e.sequence desc limit 1)
    select e.sequence::int, case when e.hash <> e.right_hash or e.forged then 'CHANGED' when e.sequence <> e.before + 1 then 'MISSING'
        when e.previous_hash <> e.link then 'UNLINKED' else 'STRIPPED' end as fault
      from entries e where e.hash <> e.right_hash or e.forged or e.sequence <> e.before + 1 or e.previous_hash <> e.link or e.stripped
    union all
    select h.sequence::int, 'CUT' from audit_head h left join ends on true
      where h.tenant_id = app.tenant() and (h.sequence, h.hash) is distinct from (coalesce(ends.sequence, 0), coalesce(ends.hash, ''))) f`),
  alias: 'f',
  columns: 'f.sequence, f.fault',
  order: 'f.sequence, f.fault',
};

/** Walks the tenant's chain and says where it was tampered with; nothing where it is whole. */
export const verifyAudit = (read: Sql): Promise<AuditFault[]> => readRows(read, auditFaultRows);
