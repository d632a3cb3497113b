import { notificationTypes } from '../../domain/notifications/index.js';
import { enumOf } from '../enum-of.js';

export const NotificationTypeEnum = enumOf('NotificationType', 'What a notification is about.', notificationTypes, {
  UNANSWERED: 'A conversation that waits for a person has waited for more than an hour, or still waits after four.',
  HOT_LEAD: 'A lead became HOT.',
  LEAD_GIVEN: 'Somebody else, or the routing, gave you a lead.',
  FOLLOW_UP: 'A task is due, or an invoice that is not paid.',
  PERFORMANCE: 'The figures of the previous day, for CEOs, each morning.',
  ESCALATION: 'A person is needed: a case was opened or assigned, or a conversation was escalated.',
  ALERT: 'An alert was raised.',
  PROJECT_READY: 'An opportunity is won: its project can begin.',
  APPOINTMENT: 'Somebody else, or the agent, booked, moved or cancelled your appointment.',
});
