import { dateFormat } from '../shared/date-format.js';
import { dayWords } from '../shared/day-words.js';
import { agreeWithHour } from '../shared/hour-article.js';
import { dayIn } from '../shared/tenant-day.js';
import { inEveryLanguage, type Language, localeOf, type TextCode, type Words } from '../shared/translations.js';
import type { NewNotice } from './add-notifications.js';
import type { NotificationType } from './notification.entity.js';
import { notificationTexts as text } from './notifications.texts.js';

/** The content of a notification. */
export interface NotificationCause {
  type: NotificationType;
  /** The contact's name; null if it has none, or if the cause has no contact. */
  name: string | null;
  /** A detail of the cause itself: a score, a number, a title, what happened to an appointment, or how long somebody waits. */
  line: string | null;
  /** The code of the line if it is the title of an alert; null if it has none. */
  lineCode: TextCode | null;
  /** When an appointment begins, or an invoice was due; null for other causes. */
  at: Date | null;
  data: Record<string, string>;
}

/** Returns the title and body of a notification, finished in the tenant's language, with times in its zone. */
export function wordNotification(
  language: Language,
  timeZone: string,
  told: NotificationCause,
): Pick<NewNotice, 'title' | 'body'> {
  const name = told.name || inEveryLanguage(each => text(each, 'somebody'));
  const line = told.line ?? '';
  const alert = told.lineCode ? { ...told.lineCode, text: line } : line;
  switch (told.type) {
    case 'HOT_LEAD':
      return {
        title: text.coded(language, 'hotLead', { name }),
        body: text.coded(language, 'hotLeadBody', { score: Number(line) }),
      };
    case 'LEAD_GIVEN':
      return told.line === null
        ? { title: text.coded(language, 'leadGiven', { name }), body: text.coded(language, 'leadGivenBody') }
        : {
            title: text.coded(language, 'leadsGiven', { count: Number(line) }),
            body: text.coded(language, 'leadsGivenBody'),
          };
    case 'ESCALATION':
      return told.data.caseId
        ? {
            title: text.coded(language, 'caseOpen', { number: line, name }),
            body: text.coded(language, 'caseOpenBody'),
          }
        : { title: text.coded(language, 'escalation', { name }), body: alert };
    case 'FOLLOW_UP':
      if (told.data.orderId && told.at) {
        const day = dayIn(timeZone, told.at);
        return {
          title: text.coded(language, 'unpaid', { number: line, name }),
          body: text.coded(language, 'unpaidBody', { day: inEveryLanguage(each => dayWords(each, day)) }),
        };
      }
      return { title: text.coded(language, 'followUp'), body: line };
    case 'PROJECT_READY':
      return {
        title: text.coded(language, 'projectReady', { title: line }),
        body: told.name
          ? text.coded(language, 'projectReadyBody', { name: told.name })
          : text.coded(language, 'projectReadyBodyUnnamed'),
      };
    case 'APPOINTMENT':
      return {
        title: text.coded(language, 'appointment', { happened: line, name }),
        body: told.at ? text.coded(language, 'appointmentBody', { at: timeOf(timeZone, told.at) }) : '',
      };
    case 'UNANSWERED':
      return told.line === null
        ? { title: text.coded(language, 'unanswered', { name }), body: text.coded(language, 'unansweredBody') }
        : {
            title: text.coded(language, 'stillUnanswered', { name }),
            body: text.coded(language, 'stillUnansweredBody', { hours: Number(line) }),
          };
    default:
      return {
        title: told.name ? text.coded(language, 'alertAbout', { name: told.name }) : text.coded(language, 'alert'),
        body: alert,
      };
  }
}

const timeOf = (timeZone: string, at: Date): Words =>
  inEveryLanguage(language =>
    agreeWithHour(
      dateFormat(localeOf(language), {
        timeZone,
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        hour: 'numeric',
        minute: '2-digit',
      }).format(at),
    ).replace(/\s/g, ' '),
  );
