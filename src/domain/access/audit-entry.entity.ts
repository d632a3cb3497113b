import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { AuditActorKind } from '../shared/audit.js';

/** An entry of the audit log. The database function app.audit writes it. */
export const AuditEntry = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  properties: {
    id: p.uuid().primary(),
    actorKind: p.text().$type<AuditActorKind>(),
    actorId: p.uuid().nullable(),
    actorName: p.text(),
    action: p.text(),
    subjectType: p.text(),
    subjectId: p.uuid(),
    at: p.datetime(),
  },
});
export type AuditEntry = InferEntity<typeof AuditEntry>;
