import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const appointmentStatuses = ['BOOKED', 'CANCELLED'] as const;
export type AppointmentStatus = (typeof appointmentStatuses)[number];

/** A time at which a seller meets a contact. */
export const Appointment = defineEntity({
  name: 'Appointment',
  tableName: 'appointment',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    contactId: p.uuid(),
    /** Whose the contact is. */
    sellerId: p.uuid().strictNullable(),
    /** Who meets the contact; the graph calls them the seller. */
    hostId: p.uuid(),
    startsAt: p.datetime(),
    endsAt: p.datetime(),
    subject: p.text(),
    location: p.text().strictNullable(),
    status: p.text().$type<AppointmentStatus>(),
    /** When its time was chosen. */
    timedAt: p.datetime(),
    createdBy: p.uuid().strictNullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type Appointment = InferEntity<typeof Appointment>;
