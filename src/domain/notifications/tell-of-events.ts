import { notAudited } from '../shared/audit-trail.js';
import { listeningUseCase } from '../shared/automations.js';
import type { DomainEvent } from '../shared/events.js';
import { settleSubjects } from './settle-notifications.js';

const names = ['lead.turned-hot', 'case.opened', 'case.assigned', 'case.closed', 'alert.raised'] as const;
type Heard = Extract<DomainEvent, { name: (typeof names)[number] }>;

function subjectOf(event: Heard): string {
  switch (event.name) {
    case 'lead.turned-hot':
      return event.payload.leadId;
    case 'alert.raised':
      return event.payload.alertId;
    default:
      return event.payload.caseId;
  }
}

/**
 * Tells people of a hot lead, a case or an alert as soon as it is there. It looks at how things stand, not at what the event
 * says, so events may come twice and in any order.
 */
export const tellOfEvents = listeningUseCase({
  name: 'notifications.tell-of-events',
  listensTo: names,
  audit: notAudited('the notifications tell themselves who was told'),
  run: ({ tx, clock }, { event }) => settleSubjects(tx, [subjectOf(event)], clock.now()),
});
