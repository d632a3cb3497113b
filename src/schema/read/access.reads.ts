import {
  type AuditFilter,
  apiKeyRows,
  auditEntryRows,
  auditFaultRows,
  auditList,
  everybodyRows,
  ownSessions,
} from '../../domain/access/index.js';
import type { PageRequest } from '../../domain/shared/keyset.js';
import { asking } from './asking.js';
import { boundRows, oneBy, page, type Reads } from './define-reads.js';

const tenantColumns = ['id', 'name', 'slug', 'industry', 'locale', 'currency', 'timezone'];
const tenantRows = { from: '', columns: tenantColumns.map(name => `v.${name}`).join(', ') };
const record = `(${tenantColumns.map(name => `${name} text`).join(', ')})`;
/** Of whoever asks: a person, a tenant. None of it is asked of the database again. */
const ofAsking = (name: string, from: string, columns: string, order: string) =>
  boundRows(() => ({ name, from, columns, values: [asking], order }));

/** Who asks, who else is there, and what they did. */
export const accessReads: Reads = {
  types: {
    Viewer: {
      rows: { from: '', columns: 'v."userId"' },
      fields: {
        user: oneBy('u.id', 'userId'),
        tenant: ofAsking(
          'own tenant',
          `json_to_record($1::json -> 'tenant') as v ${record}`,
          tenantRows.columns,
          'v.id',
        ),
        tenants: ofAsking(
          'own tenants',
          `rows from (json_to_recordset($1::json -> 'tenants') as ${record}) with ordinality as v (${tenantColumns}, place)`,
          tenantRows.columns,
          'v.place',
        ),
      },
    },
    Tenant: { rows: tenantRows },
    Session: { rows: ownSessions('', []) },
    ApiKey: { rows: apiKeyRows, fields: { owner: oneBy('u.id', 'ownerId') } },
    AuditEntry: { rows: auditEntryRows },
    AuditFault: { rows: auditFaultRows },
  },
  roots: {
    // A key is no user: no row, where the schema allows no null.
    viewer: {
      permission: 'viewer:read',
      fresh: true,
      read: ofAsking(
        'viewer',
        `(select w.id as "userId" from (select ($1::json ->> 'userId')::uuid as id) w where w.id is not null) v`,
        'v."userId"',
        'v."userId"',
      ),
    },
    sessions: {
      permission: 'session:read',
      fresh: true,
      read: boundRows(() => ownSessions(`($1::json ->> 'sessionId')`, [asking])),
    },
    users: { permission: 'user:read', read: boundRows(() => everybodyRows) },
    apiKeys: { permission: 'api-key:read', read: boundRows(() => apiKeyRows) },
    auditFaults: { permission: 'audit:read', read: boundRows(() => auditFaultRows) },
    auditLog: {
      permission: 'audit:read',
      read: page((given: AuditFilter & PageRequest) => auditList(given)),
    },
  },
};
