import { notAudited } from '../shared/audit-trail.js';
import { listeningUseCase } from '../shared/automations.js';
import type { DomainEvent } from '../shared/events.js';
import type { SubjectKind } from './causes.sql.js';
import { refreshNotifications } from './settle-notifications.js';

const names = [
  'lead.turned-hot',
  'lead.assigned',
  'case.opened',
  'case.assigned',
  'case.closed',
  'alert.raised',
  'opportunity.created',
  'opportunity.moved',
  'opportunity.updated',
  'opportunity.deleted',
  'appointment.booked',
  'appointment.rescheduled',
  'appointment.cancelled',
] as const;
type Heard = Extract<DomainEvent, { name: (typeof names)[number] }>;

/**
 * How long a hand-over's alert and a given lead wait for their case, a case for an available seller, and the first lead of a plan for the
 * others.
 */
const settledWithinMs = 5_000;

function subjectOf(event: Heard): [SubjectKind, string] {
  switch (event.name) {
    case 'lead.turned-hot':
    case 'lead.assigned':
      return ['lead', event.payload.leadId];
    case 'alert.raised':
      return ['alert', event.payload.alertId];
    case 'case.opened':
    case 'case.assigned':
    case 'case.closed':
      return ['case', event.payload.caseId];
    case 'appointment.booked':
    case 'appointment.rescheduled':
    case 'appointment.cancelled':
      return ['appointment', event.payload.appointmentId];
    default:
      return ['opportunity', event.payload.opportunityId];
  }
}

/**
 * Notifies of a hot or given lead, a case, an alert, a won opportunity or an appointment as soon as it occurs, and removes the notification
 * if the opportunity is reopened. It reads the current state instead of the event's content, so events may come twice and in any order.
 */
export const tellOfEvents = listeningUseCase({
  name: 'notifications.tell-of-events',
  listensTo: names,
  // A case replaces the notification about its conversation's alert, and an assigned seller replaces the users who see the whole tenant:
  // notifying at once would notify twice.
  delayOf(event) {
    if (event.name === 'lead.assigned') return event.payload.with ? null : settledWithinMs;
    if (event.name === 'case.opened') return event.payload.sellerId === null ? settledWithinMs : 0;
    if (event.name !== 'alert.raised') return 0;
    return { none: 0, case: null, 'hand-over': settledWithinMs }[event.payload.with ?? 'none'];
  },
  audit: notAudited('The notifications record who was notified.'),
  async runAll({ tx, clock }, heard) {
    const subjects = new Map<SubjectKind, string[]>();
    for (const { event } of heard) {
      const [kind, id] = subjectOf(event);
      subjects.set(kind, [...(subjects.get(kind) ?? []), id]);
    }
    await refreshNotifications(tx, subjects, clock.now());
  },
});
