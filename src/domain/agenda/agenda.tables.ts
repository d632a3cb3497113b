import { defineTables, everything } from '../shared/tables.js';
import { Appointment } from './appointment.entity.js';

/** See src/domain/shared/tables.ts for what each line says. */
export const agendaTables = defineTables('agenda', {
  appointment: {
    holds: 'a time at which a seller meets a contact',
    entity: Appointment,
    rights: 'seller',
    grants: { app: everything, jobs: 'select, update' },
    personal: { subject: `''`, location: 'null' },
    plain: 'contact_id merged_from host_id starts_at ends_at status created_by',
    // Nobody comes any more, and the hour is free again.
    whenErased: {
      status: `case when t.ends_at > now() then 'CANCELLED' else t.status end`,
      updated_at: 'now()',
    },
    merge: 'moves',
    ofContact: { rows: 't.contact_id = $1', exportedAs: 'appointments', order: 't.starts_at, t.id' },
    // Whoever has the contact sees it; the host stays, since they are who was promised.
    seller: { withContact: { touched: true } },
  },
});
