import { auditFaultRows, everybodyRows, ownSessions } from '../../domain/access/index.js';
import { unreadCountSql } from '../../domain/notifications/index.js';
import { sqlOf, sqlWith } from '../../domain/shared/sql-text.js';
import { ApiKeyType } from '../access/api-key.type.js';
import { AuditEntryType, AuditFaultType } from '../access/audit-entry.type.js';
import { SessionType } from '../access/session.type.js';
import { UserType } from '../access/user.type.js';
import { callerPlaceholder } from './caller.js';
import { boundRows, type Reads, rows, typeWithoutTable } from './define-reads.js';
import { allOf, flatPageOf, type Root } from './roots.js';

const tenantColumns = ['id', 'name', 'slug', 'industry', 'locale', 'currency', 'timezone'];
const tenant = typeWithoutTable('v', tenantColumns);
const record = `(${tenantColumns.map(name => `${name} text`).join(', ')})`;
/** Of whoever asks: a person, a tenant. None of it is asked of the database again. */
const ofAsking = (name: string, from: (asking: string) => string, columns: string, order: string) =>
  boundRows(() => ({ name, from: sqlWith([callerPlaceholder], from), alias: 'v', columns, order }));

/** Who asks: of no table, and so read by resolvers of its own where it is not compiled. */
export const viewerReads: Reads = {
  types: {
    Viewer: typeWithoutTable('v', ['userId'], {
      unreadNotifications: { kind: 'value', sql: viewer => unreadCountSql(`${viewer}."userId"`) },
      user: { kind: 'rows', rows: () => ({ where: [] }), within: viewer => `app_user.id = ${viewer}."userId"` },
      tenant: ofAsking(
        'own tenant',
        given => `json_to_record(${given}::json -> 'tenant') as v ${record}`,
        tenant.rows.columns,
        'v.id',
      ),
      tenants: ofAsking(
        'own tenants',
        given =>
          `rows from (json_to_recordset(${given}::json -> 'tenants') as ${record}) with ordinality as v (${tenantColumns}, place)`,
        tenant.rows.columns,
        'v.place',
      ),
    }),
    Tenant: tenant,
  },
  roots: {
    // A key is no user: no row, where the schema allows no null.
    viewer: {
      permission: 'viewer:read',
      fresh: true,
      read: ofAsking(
        'viewer',
        given =>
          `(select w.id as "userId" from (select (${given}::json ->> 'userId')::uuid as id) w where w.id is not null) v`,
        'v."userId"',
        'v."userId"',
      ),
    },
  },
};

/** Who else is there, and what they did. */
export const accessRoots: Record<string, Root> = {
  sessions: allOf(
    SessionType,
    boundRows(() => ownSessions(callerPlaceholder, given => `(${given}::json ->> 'sessionId')`)),
    { permission: 'session:read', fresh: true, description: 'Where you are signed in, the newest first.' },
  ),
  users: allOf(
    UserType,
    boundRows(() => everybodyRows),
    {
      permission: 'user:read',
      description: 'Everybody in your tenant, the newest first; those who are invited stand among them as not active.',
    },
  ),
  // At most a hundred keys stand at once.
  apiKeys: allOf(
    ApiKeyType,
    rows(() => ({ where: [sqlOf('api_key.revoked_at is null')], order: 'api_key.created_at desc, api_key.id desc' })),
    { permission: 'api-key:read', description: 'The keys of your tenant that were not revoked, the newest first.' },
  ),
  auditFaults: allOf(
    AuditFaultType,
    boundRows(() => auditFaultRows),
    {
      permission: 'audit:read',
      description: 'Walks the whole audit log and tells where it was tampered with; empty when it is whole.',
    },
  ),
  auditLog: flatPageOf(AuditEntryType, {
    permission: 'audit:read',
    description: 'Who did what to which thing in your tenant, the newest first.',
  }),
};
