import { appointmentStatuses } from '../../domain/agenda/index.js';
import { assertForward } from '../../domain/shared/forward-range.js';
import { isId } from '../../domain/shared/id.js';
import { sqlWith } from '../../domain/shared/sql-text.js';
import { assertAmong } from '../../domain/shared/texts.js';
import { AppointmentsArgs, AppointmentType } from '../agenda/appointment.type.js';
import { rows } from './define-reads.js';
import { allOf, flatPageOf, type Root } from './roots.js';

/** Appointments and free times. */
export const agendaRoots: Record<string, Root> = {
  agenda: flatPageOf(AppointmentType, {
    permission: 'appointment:read',
    description:
      'Appointments of contacts that you may see, page by page in chronological order, including cancelled ones unless `status` says otherwise.',
  }),
  appointments: allOf(
    AppointmentType,
    rows(({ sellerId, status, range: { from, to } }: AppointmentsArgs) => {
      assertForward(from, to, ['range']);
      if (status != null) assertAmong([status], appointmentStatuses, 'status');
      return sellerId != null && !isId(sellerId)
        ? null
        : {
            where: [
              sellerId != null ? sqlWith([sellerId], host => `appointment.host_id = ${host}`) : null,
              status != null ? sqlWith([status], given => `appointment.status = ${given}`) : null,
              from ? sqlWith([from], low => `appointment.starts_at >= ${low}`) : null,
              to ? sqlWith([to], high => `appointment.starts_at < ${high}`) : null,
            ].flatMap(part => part ?? []),
            order: 'appointment.starts_at, appointment.id',
            limit: 1000,
          };
    }),
    {
      permission: 'appointment:read',
      description:
        'Appointments that begin in a time range, of contacts that you may see, including cancelled ones unless `status` says otherwise; the first 1000, in chronological order. `agenda` lists more, page by page.',
      args: AppointmentsArgs,
    },
  ),
};
