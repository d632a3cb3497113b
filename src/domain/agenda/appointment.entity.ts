import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const appointmentStatuses = ['BOOKED', 'NO_SHOW', 'CANCELLED'] as const;
export type AppointmentStatus = (typeof appointmentStatuses)[number];

/** A time at which a seller meets a contact. */
export const Appointment = defineEntity({
  name: 'Appointment',
  tableName: 'appointment',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    contactId: p.uuid(),
    /** The seller of the contact. */
    sellerId: p.uuid().strictNullable(),
    /** The seller who meets the contact. The GraphQL schema calls this field `seller`. */
    hostId: p.uuid(),
    startsAt: p.datetime(),
    endsAt: p.datetime(),
    subject: p.text(),
    location: p.text().strictNullable(),
    status: p.text().$type<AppointmentStatus>(),
    /** When the appointment's time was chosen. */
    timedAt: p.datetime(),
    createdBy: p.uuid().strictNullable(),
    /** Who booked, moved or cancelled it last; null for the agent and API keys. */
    changedBy: p.uuid().strictNullable(),
    cancelledAt: p.datetime().strictNullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type Appointment = InferEntity<typeof Appointment>;
