import { byManagers, bySystem, ofActor, ofTenant } from '../shared/row-conditions.js';
import { defineTables, everything } from '../shared/tables.js';
import { Notification } from './notification.entity.js';

const mine = `${ofTenant} and (${ofActor} or ${byManagers})`;
const own = `${ofTenant} and (${ofActor} or ${bySystem})`;

/** See src/domain/shared/tables.ts for the meaning of each line. */
export const notificationTables = defineTables('notifications', {
  notification: {
    holds: 'what somebody is told of, for a week',
    entity: Notification,
    rights: 'tenant',
    grants: { app: everything },
    policies: {
      'app select': mine,
      'app insert': `${ofTenant} and ${bySystem}`,
      'app update': mine,
      'app delete': mine,
    },
    erasedWhole: 'title body codes',
    plain: 'user_id type subject_id since contact_id data read_at expires_at',
    derived: 'read',
    merge: { stays: 'it tells of whoever it was then; an erasure looks under both ids' },
    ofContact: { rows: 't.contact_id = $1', exportedAs: 'notifications', order: 't.created_at, t.id' },
    // The text of an alert about a message is erased together with the message.
    ofMessages: {
      rows: 't.tenant_id = app.tenant() and t.subject_id in (select a.id from alert a where a.tenant_id = app.tenant() and a.subject_id = any ($1))',
      exportedAs: 'notifications',
      order: 't.created_at, t.id',
    },
    retention: { by: 'notification.forget-expired' },
    unseen: 'its one list asks for the user too',
  },
  notification_setting: {
    holds: 'what somebody wants to be told of, and how',
    rights: 'tenant',
    grants: { app: everything },
    policies: { 'app select': own, 'app insert': own, 'app update': own, 'app delete': own },
    plain: 'user_id types email push quiet_hours digested_at',
    unseen: 'its one query asks for the user too',
  },
  push_subscription: {
    holds: 'a browser of somebody who is told of things while no console is open',
    rights: 'tenant',
    grants: { app: everything },
    policies: { 'app select': own, 'app insert': own, 'app update': own, 'app delete': own },
    plain: 'user_id endpoint p256dh auth session_id',
    unseen: 'the graph shows none of it',
  },
  push_key: {
    holds: 'the key that this server signs its pushes with, sealed',
    global: 'browsers are bound to the server, whatever tenant their person works in',
    rights: 'none',
    grants: { app: 'select, insert' },
    policies: { 'app select': 'true', 'app insert': 'true' },
    plain: 'public_key private_key',
    alsoWrittenBy: {
      'integrations/web-push': 'it makes the key at the first start',
      'integrations/postgres': 'it is sealed again when the key of all secrets changes',
    },
  },
});
