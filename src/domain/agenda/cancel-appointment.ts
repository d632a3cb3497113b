import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { personOf } from '../shared/actor.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';
import { Appointment } from './appointment.entity.js';
import { tellChangeLater } from './tell-change.js';

/** Cancels an appointment that is not over, so that its time is free again. Does nothing if it is already cancelled. */
export const cancelAppointment = useCase({
  name: 'agenda.cancel-appointment',
  permission: 'appointment:cancel',
  input: z.object({ appointmentId: z.string() }),
  audit: {
    'appointment.cancelled': {
      subject: 'appointment',
      shows: ({ hostId, startsAt, endsAt, status }: Appointment) => ({ hostId, startsAt, endsAt, status }),
    },
  },
  async run({ tx, clock, actor, audit }, { appointmentId: id }): Promise<string> {
    const found = isId(id) ? await tx.em.findOne(Appointment, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
    if (!found) throw new DomainError('NOT_FOUND', 'Appointment not found.', ['appointmentId']);
    if (found.status === 'CANCELLED') {
      audit.nothing();
      return found.id;
    }
    if (found.status === 'NO_SHOW' || found.endsAt <= clock.now())
      throw new DomainError('CONFLICT', 'This appointment is over and cannot be cancelled.', ['appointmentId']);
    audit['appointment.cancelled'].beforeAndAfter(found);
    found.status = 'CANCELLED';
    found.changedBy = personOf(actor);
    found.cancelledAt = clock.now();
    found.updatedAt = found.cancelledAt;
    tx.record('appointment.cancelled', {
      appointmentId: found.id,
      contactId: found.contactId,
      sellerId: found.sellerId,
    });
    await tellChangeLater(tx, actor, { appointmentId: found.id, startsAt: null });
    return found.id;
  },
});
