import { bySystem, ofActor, ofTenant } from '../shared/row-conditions.js';
import { idsOf } from '../shared/table-statements.js';
import { defineTables, everything } from '../shared/tables.js';
import { Appointment } from './appointment.entity.js';

const own = `${ofTenant} and (${ofActor} or ${bySystem})`;

/** The fields are explained in src/domain/shared/tables.ts. */
export const agendaTables = defineTables('agenda', {
  appointment: {
    holds: 'a time at which a seller meets a contact',
    entity: Appointment,
    rights: 'seller',
    grants: {
      app: everything,
      jobs: 'select, update',
      lookup: 'select(tenant_id, id, owner_id, host_id, status, starts_at)',
      reports:
        'select(id, tenant_id, contact_id, host_id, starts_at, ends_at, subject, location, status, created_at, updated_at)',
    },
    personal: { subject: `''`, location: 'null' },
    plain: 'contact_id merged_from host_id starts_at ends_at status timed_at created_by changed_by cancelled_at',
    derived: 'owner_id',
    // The erased person will not come, so the time is free again.
    whenErased: {
      status: `case when t.ends_at > now() then 'CANCELLED' else t.status end`,
      updated_at: 'now()',
    },
    merge: 'moves',
    ofContact: { rows: 't.contact_id = $1', exportedAs: 'appointments', order: 't.starts_at, t.id' },
    // The contact's seller sees the appointment. The host does not change with the seller, because the contact was promised that host.
    seller: { withContact: { touched: true } },
  },
  appointment_reminder: {
    holds: 'that a contact was reminded of an appointment',
    rights: 'staff',
    grants: { app: everything },
    plain: 'appointment_id starts_at hours outcome until message_id',
    ofContact: { rows: () => `t.appointment_id in (${idsOf('appointment')})` },
    unseen: 'the message shows in its conversation',
  },
  agenda_feed: {
    holds: 'an address at which somebody’s calendar reads the agenda',
    rights: 'tenant',
    grants: { app: everything, lookup: 'select(tenant_id, user_id, host_id, secret_hash)' },
    policies: { 'app select': own, 'app insert': own, 'app update': own, 'app delete': own },
    plain: 'user_id host_id secret_hash',
    unseen: 'the address is shown once, to whoever makes it',
  },
});
