import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { longUseCase } from '../shared/use-case.js';
import { Appointment } from './appointment.entity.js';
import { callIsOver } from './ask-to-call.js';
import { isOverlap } from './book-appointment.js';
import { offerAgainLater } from './offer-again.js';

const audit = {
  'appointment.no-show': {
    subject: 'appointment',
    shows: ({ hostId, startsAt, status }: Appointment) => ({ hostId, startsAt, status }),
  },
};

/**
 * Marks that the contact did not come to an appointment that has begun, which frees the rest of its time, or, with `came`, takes that back.
 * Some minutes later the contact is offered another time. Does nothing if it is marked so already.
 */
export const markNoShow = longUseCase({
  name: 'agenda.mark-no-show',
  permission: 'appointment:mark-no-show',
  input: z.object({ appointmentId: z.string(), came: z.boolean().nullish() }),
  audit,
  async run({ transaction, clock }, { appointmentId: id, came }): Promise<string> {
    const now = clock.now();
    const status = came ? 'BOOKED' : 'NO_SHOW';
    try {
      return await transaction(async (tx, trail) => {
        const lockMode = LockMode.PESSIMISTIC_WRITE;
        const found = isId(id) ? await tx.em.findOne(Appointment, { id }, { lockMode }) : null;
        if (!found) throw new DomainError('NOT_FOUND', 'Appointment not found.', ['appointmentId']);
        if (found.status === 'CANCELLED')
          throw new DomainError('CONFLICT', 'This appointment was cancelled.', ['appointmentId']);
        if (found.startsAt > now)
          throw new DomainError('CONFLICT', 'This appointment has not begun yet.', ['appointmentId']);
        if (found.status === status) {
          trail.nothing();
          return found.id;
        }
        trail['appointment.no-show'].beforeAndAfter(found);
        found.status = status;
        found.updatedAt = now;
        await tx.em.flush();
        const { contactId, sellerId } = found;
        if (came) await callIsOver(tx, found.id, now);
        else {
          tx.record('appointment.no-show', { appointmentId: found.id, contactId, sellerId });
          await offerAgainLater(tx, found.id, now);
        }
        return found.id;
      });
    } catch (error) {
      throw isOverlap(error)
        ? new DomainError('CONFLICT', 'The rest of its time was given to somebody else.', ['appointmentId'])
        : error;
    }
  },
});
