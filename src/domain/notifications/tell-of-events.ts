import { notAudited } from '../shared/audit-trail.js';
import { listeningUseCase } from '../shared/automations.js';
import type { DomainEvent } from '../shared/events.js';
import type { SubjectKind } from './causes.sql.js';
import { settleSubjects } from './settle-notifications.js';

const names = [
  'lead.turned-hot',
  'case.opened',
  'case.assigned',
  'case.closed',
  'alert.raised',
  'opportunity.created',
  'opportunity.moved',
  'opportunity.updated',
  'opportunity.deleted',
] as const;
type Heard = Extract<DomainEvent, { name: (typeof names)[number] }>;

/** How long an alert of a conversation that is handed over waits for its case, and a case for somebody who has room. */
const settledWithinMs = 5_000;

function subjectOf(event: Heard): [SubjectKind, string] {
  switch (event.name) {
    case 'lead.turned-hot':
      return ['lead', event.payload.leadId];
    case 'alert.raised':
      return ['alert', event.payload.alertId];
    case 'case.opened':
    case 'case.assigned':
    case 'case.closed':
      return ['case', event.payload.caseId];
    default:
      return ['opportunity', event.payload.opportunityId];
  }
}

/**
 * Tells people of a hot lead, a case, an alert or a sale that is won as soon as it is there, and no more when a sale is taken back. It looks at how things stand, not at what the event
 * says, so events may come twice and in any order.
 */
export const tellOfEvents = listeningUseCase({
  name: 'notifications.tell-of-events',
  listensTo: names,
  // A case takes the place of what was told of its conversation before, and its seller that of those who see all: whoever is told at once is told twice.
  delayOf(event) {
    if (event.name === 'case.opened') return event.payload.sellerId === null ? settledWithinMs : 0;
    if (event.name !== 'alert.raised') return 0;
    return { none: 0, case: null, 'hand-over': settledWithinMs }[event.payload.with ?? 'none'];
  },
  audit: notAudited('the notifications tell themselves who was told'),
  async runAll({ tx, clock }, heard) {
    const subjects = new Map<SubjectKind, string[]>();
    for (const { event } of heard) {
      const [kind, id] = subjectOf(event);
      subjects.set(kind, [...(subjects.get(kind) ?? []), id]);
    }
    await settleSubjects(tx, subjects, clock.now());
  },
});
