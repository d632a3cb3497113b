import { z } from 'zod';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { startsFormula } from '../shared/starts-formula.js';
import { useCase } from '../shared/use-case.js';
import { auditPersonal, shownAfter, shownBefore } from './audit.queries.js';
import { chainOwnAudit } from './chain-audit.js';

const maxEntries = 50_000;
const columns = [
  'sequence',
  'at',
  'actorKind',
  'actorId',
  'actorName',
  'action',
  'subjectType',
  'subjectId',
  'before',
  'after',
  'requestId',
  'hash',
];
const readEntries: Statement = {
  name: 'audit.export',
  text: `select array[coalesce(l.sequence::text, ''), to_char(audit_entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), audit_entry.actor_kind, coalesce(audit_entry.actor_id::text, ''), audit_entry.actor_name, audit_entry.action,
      audit_entry.subject_type, audit_entry.subject_id::text, coalesce((${shownBefore('audit_entry')})::text, ''), coalesce((${shownAfter('audit_entry')})::text, ''), audit_entry.request_id, coalesce(encode(l.hash, 'hex'), '')] as fields
    from audit_entry ${auditPersonal} left join audit_link l on l.tenant_id = audit_entry.tenant_id and l.entry_id = audit_entry.id
    where audit_entry.tenant_id = app.tenant() and audit_entry.at >= $1 and audit_entry.at < $2 order by l.sequence nulls last, audit_entry.at, audit_entry.id limit $3`,
};

/** Returns the audit log of a period as CSV (RFC 4180), oldest entry first, with the hash that chains each entry. */
export const exportAudit = useCase({
  name: 'access.export-audit',
  permission: 'audit:export',
  input: z.object({ from: z.date(), to: z.date() }),
  audit: {
    'audit.exported': {
      subject: 'tenant',
      shows: ({ from, to, entries }: { from: Date; to: Date; entries: number }) => ({ from, to, entries }),
    },
  },
  async run({ tx, scope, audit }, { from, to }): Promise<string> {
    if (to <= from) throw new DomainError('INVALID', 'The end must be after the start.', ['to']);
    await chainOwnAudit(tx);
    const rows = await tx.query<{ fields: string[] }>(readEntries, [from, to, maxEntries + 1]);
    if (rows.length > maxEntries)
      throw new DomainError('LIMIT_REACHED', `There are more than ${maxEntries} entries. Choose a shorter period.`, [
        'to',
      ]);
    audit['audit.exported'].after({ id: scope.tenantId, from, to, entries: rows.length });
    return [columns, ...rows.map(({ fields }) => fields)].map(toCsvLine).join('');
  },
});

/** Returns one CSV line. A field that a spreadsheet would run as a formula gets an apostrophe in front, because people choose the names. */
export const toCsvLine = (fields: readonly string[]): string =>
  `${fields
    .map(field => (startsFormula(field) ? `'${field}` : field))
    .map(field => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(',')}\r\n`;
