import { bySystem } from '../shared/row-conditions.js';
import { defineTables, everything } from '../shared/tables.js';
import { Membership, ServiceToken, Session, User } from './access.entity.js';
import { ApiKey } from './api-key.entity.js';
import { AuditEntry } from './audit-entry.entity.js';

/** Links and resets: the system acts for the person whom they are for, who is not signed in. */
const ofPersonBySystem = `user_id = (select app.actor()) and ${bySystem}`;

/** The fields are explained in src/domain/shared/tables.ts. */
export const accessTables = defineTables('access', {
  app_user: {
    holds: 'a person of the business',
    entity: User,
    global: 'one person may belong to several tenants; seen through memberships',
    rights: 'none',
    grants: {
      app: 'select(id, organization_id, email, first_name, last_name, active, created_at, confirmed_at), insert, update(password_hash, first_name, last_name, active)',
      lookup: 'select, update(password_hash, active, confirmed_at)',
    },
    policies: {
      'app select':
        'exists (select from membership m where m.user_id = app_user.id and m.tenant_id = (select app.tenant()))',
      'app insert': `(select app.role()) in ('CEO', 'ADMIN', 'SYSTEM')`,
      'app update': `exists (select from membership m where m.user_id = app_user.id and m.tenant_id = (select app.tenant())) and (select app.role()) in ('CEO', 'ADMIN', 'SYSTEM')`,
    },
    plain: 'organization_id email password_hash first_name last_name active confirmed_at',
  },
  membership: {
    holds: 'the role that a person has in the business',
    entity: Membership,
    rights: 'tenant',
    grants: { app: everything, lookup: 'select, insert, update(role, active)' },
    policies: { 'lookup insert': `role = 'CEO'` },
    plain: 'user_id role active',
    unseen: 'found through users, who have a policy of their own',
  },
  session: {
    holds: 'a person of the business who is signed in',
    entity: Session,
    global: 'belongs to a person, not to a tenant; seen by that person alone',
    rights: 'none',
    grants: { app: 'select, insert, update', lookup: 'select, update(revoked_at), delete' },
    policies: {
      'app select': 'user_id = (select app.actor())',
      'app insert': 'user_id = (select app.actor())',
      'app update': 'user_id = (select app.actor())',
      'app delete': 'user_id = (select app.actor())',
    },
    plain:
      'user_id refresh_hash exchanged_hash exchange_key_hash twin_hashes user_agent last_used_at expires_at revoked_at',
    retention: { by: 'app.forget_old_access' },
  },
  spent_refresh_token: {
    holds: 'a token that a session has used up',
    global: 'belongs to a session',
    rights: 'none',
    grants: { app: 'select, insert, delete', lookup: 'select, delete' },
    policies: {
      'app select': 'user_id = (select app.actor())',
      'app insert': 'user_id = (select app.actor())',
      'app update': 'user_id = (select app.actor())',
      'app delete': 'user_id = (select app.actor())',
    },
    plain: 'hash session_id user_id spent_at',
    retention: { by: 'app.forget_old_access' },
  },
  password_reset: {
    holds: 'a request for a new password',
    global: 'belongs to a person who is not signed in, so no tenant is known',
    rights: 'none',
    grants: { app: 'select(id, user_id, created_at, expires_at, used_at), insert, update', lookup: 'select, delete' },
    policies: {
      'app select': ofPersonBySystem,
      'app insert': ofPersonBySystem,
      'app update': ofPersonBySystem,
      'app delete': ofPersonBySystem,
    },
    plain: 'user_id token_hash expires_at used_at',
    retention: { by: 'app.forget_old_access' },
  },
  mail_link: {
    holds: 'a link that confirms an address or signs somebody in',
    global: 'belongs to a person who is not signed in, so no tenant is known',
    rights: 'none',
    grants: {
      app: 'select(id, user_id, purpose, request_key, created_at, expires_at, used_at), insert, update(used_at)',
      lookup: 'select, delete',
    },
    policies: {
      'app select': ofPersonBySystem,
      'app insert': ofPersonBySystem,
      'app update': ofPersonBySystem,
      'app delete': ofPersonBySystem,
    },
    plain: 'user_id purpose token_hash request_key request_hash expires_at used_at',
    retention: { by: 'app.forget_old_links' },
  },
  invitation: {
    holds: 'somebody who was invited to the business',
    rights: 'staff',
    grants: {
      app: 'select(id, tenant_id, email, first_name, last_name, role, invited_by, created_at, expires_at, accepted_at, withdrawn_at), insert, update',
      lookup: 'select, update(withdrawn_at), delete',
    },
    plain: 'email first_name last_name role token_hash invited_by expires_at accepted_at withdrawn_at',
    retention: { by: 'app.forget_old_access' },
  },
  service_token: {
    holds: 'a key of a program, made with the demo',
    entity: ServiceToken,
    rights: 'staff',
    grants: { app: everything, lookup: 'select, update(last_used_at)' },
    plain: 'name role token_hash expires_at last_used_at revoked_at',
    unseen: 'asked for before anybody is known',
  },
  api_key: {
    holds: 'a key of a program of the business',
    entity: ApiKey,
    rights: 'staff',
    grants: {
      app: 'select(id, tenant_id, name, role, created_by, created_at, expires_at, last_used_at, revoked_at), insert, update',
      lookup: 'select, update(last_used_at, revoked_at)',
    },
    plain: 'name role token_hash created_by expires_at last_used_at revoked_at',
  },
  audit_entry: {
    holds: 'who did what: ids and labels',
    entity: AuditEntry,
    rights: 'managers',
    grants: { app: 'select', lookup: 'select, insert' },
    plain: 'actor_kind actor_id actor_name action subject_type subject_id before after request_id at',
  },
  audit_witness: {
    holds: 'the hash of an entry that is not chained yet',
    rights: 'managers',
    grants: { app: 'select', lookup: 'select, insert, delete' },
    plain: 'entry_id digest',
    unseen: 'what is not chained yet, which auditFaults compares',
  },
  audit_link: {
    holds: 'the place of an entry in the chain of hashes',
    rights: 'managers',
    grants: { app: 'select', lookup: 'select, insert' },
    plain: 'sequence entry_id digest previous_hash hash',
    unseen: 'places in the chain, which auditFaults compares and exportAudit tells',
  },
  audit_head: {
    holds: 'the end of the chain',
    rights: 'managers',
    grants: { app: 'select', lookup: 'select, insert, update' },
    plain: 'sequence hash',
    unseen: 'the end of a chain, which auditFaults compares',
  },
  audit_check: {
    holds: 'how far the chain was checked',
    rights: 'managers',
    grants: { app: 'select', lookup: 'select, insert, update' },
    plain: 'verified verified_hash walked walked_hash walk_started_at walk_ended_at',
    unseen: 'how far auditFaults has come',
  },
  audit_fault: {
    holds: 'a place where the chain is broken',
    rights: 'managers',
    grants: { app: 'select', lookup: everything },
    plain: 'sequence fault found_at',
    unseen: 'what auditFaults tells, found by a function that asks for the role',
  },
});
