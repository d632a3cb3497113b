export {};

declare module '../shared/events.js' {
  interface Events {
    'appointment.booked': { appointmentId: string; contactId: string; sellerId: string | null };
    'appointment.rescheduled': { appointmentId: string; contactId: string; sellerId: string | null };
    'appointment.no-show': { appointmentId: string; contactId: string; sellerId: string | null };
    'appointment.cancelled': { appointmentId: string; contactId: string; sellerId: string | null };
  }
}
