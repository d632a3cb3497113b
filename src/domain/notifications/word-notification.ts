import { agreeWithHour } from '../shared/hour-article.js';
import { type Language, localeOf } from '../shared/translations.js';
import type { NotificationType } from './notification.entity.js';
import { notificationTexts as text } from './notifications.texts.js';

/** The content of a notification. */
export interface NotificationCause {
  type: NotificationType;
  /** The contact's name; null if it has none, or if the cause has no contact. */
  name: string | null;
  /** A detail of the cause itself: a score, a number, a title, or what happened to an appointment. */
  line: string | null;
  /** When an appointment begins; null for other causes. */
  at: Date | null;
  data: Record<string, string>;
}

/** Returns the title and body of a notification in the tenant's language, with times in its zone. */
export function wordNotification(
  language: Language,
  timeZone: string,
  told: NotificationCause,
): { title: string; body: string } {
  const name = told.name || text(language, 'somebody');
  const line = told.line ?? '';
  switch (told.type) {
    case 'HOT_LEAD':
      return {
        title: text(language, 'hotLead', { name }),
        body: text(language, 'hotLeadBody', { score: Number(line) }),
      };
    case 'ESCALATION':
      return told.data.caseId
        ? { title: text(language, 'caseOpen', { number: line, name }), body: text(language, 'caseOpenBody') }
        : { title: text(language, 'escalation', { name }), body: line };
    case 'FOLLOW_UP':
      return { title: text(language, 'followUp'), body: line };
    case 'PROJECT_READY':
      return {
        title: text(language, 'projectReady', { title: line }),
        body: told.name
          ? text(language, 'projectReadyBody', { name: told.name })
          : text(language, 'projectReadyBodyUnnamed'),
      };
    case 'APPOINTMENT':
      return {
        title: text(language, 'appointment', { happened: line, name }),
        body: told.at ? timeIn(language, timeZone, told.at) : '',
      };
    case 'UNANSWERED':
      return { title: text(language, 'unanswered', { name }), body: text(language, 'unansweredBody') };
    default:
      return { title: text(language, 'alert'), body: line };
  }
}

const timeIn = (language: Language, timeZone: string, at: Date): string =>
  agreeWithHour(
    new Intl.DateTimeFormat(localeOf(language), {
      timeZone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: 'numeric',
      minute: '2-digit',
    }).format(at),
  ).replace(/\s/g, ' ');
