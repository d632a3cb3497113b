import { describe, expect, it } from '@jest/globals';
import '../assistant/assistant.texts.js';
import { finished, textFor } from '../shared/text-codes.js';
import { type CodedText, languages } from '../shared/translations.js';
import { type NotificationCause, wordNotification } from './word-notification.js';

const plain = { name: 'Ana "A" Mora', line: null, lineCode: null, at: null, data: {} };
const lineCode = { code: 'assistant.budgetUsedUp', values: {} };
const alert: NotificationCause = { ...plain, type: 'ALERT', name: null, line: 'Se agotó', lineCode };
const appointment: NotificationCause = {
  ...plain,
  type: 'APPOINTMENT',
  line: 'moved',
  at: new Date('2026-11-03T19:00:00Z'),
};
const causes: NotificationCause[] = [
  { ...plain, type: 'HOT_LEAD', line: '95' },
  { ...plain, type: 'HOT_LEAD', line: '95', name: null },
  { ...plain, type: 'ESCALATION', line: '7', data: { caseId: 'x' } },
  { ...plain, type: 'ESCALATION', line: 'Ana está molesta' },
  alert,
  { ...alert, name: 'Ana Mora' },
  { ...plain, type: 'FOLLOW_UP', line: 'Llamar' },
  { ...plain, type: 'FOLLOW_UP', line: '12', at: new Date('2026-11-03T04:00:00Z'), data: { orderId: 'x' } },
  { ...plain, type: 'PROJECT_READY', line: 'Techo' },
  { ...plain, type: 'PROJECT_READY', line: 'Techo', name: null },
  appointment,
  { ...plain, type: 'UNANSWERED' },
];
const read = (language: 'es' | 'en', text: CodedText | string) =>
  textFor(language, finished(text), typeof text === 'string' ? null : text);

describe('wordNotification', () => {
  it.each(causes)('stores what $type says in every language: $line, $name', cause => {
    const worded = (language: 'es' | 'en') => wordNotification(language, 'America/Panama', cause);
    for (const own of languages)
      for (const reader of languages) {
        const { title, body } = worded(own);
        expect(read(reader, title)).toBe(worded(reader).title.text);
        if (cause.lineCode === null) expect(read(reader, body)).toBe(finished(worded(reader).body));
      }
  });

  it('passes the title of an alert on in the language of its reader', () => {
    const { body } = wordNotification('es', 'America/Panama', alert);
    expect(finished(body)).toBe('Se agotó');
    expect(read('en', body)).toMatch(/^Today’s budget/);
  });

  it('names the contact that an alert is about', () => {
    const { title } = wordNotification('es', 'America/Panama', { ...alert, name: 'Ana Mora' });
    expect(read('es', title)).toBe('Alerta: Ana Mora');
    expect(read('en', title)).toBe('Alert: Ana Mora');
  });

  it('says when an invoice was due by the day of the business', () => {
    const unpaid = { ...plain, type: 'FOLLOW_UP' as const, line: '12', at: new Date('2026-11-03T04:00:00Z') };
    const { title, body } = wordNotification('es', 'America/Panama', { ...unpaid, data: { orderId: 'x' } });
    expect(read('es', title)).toBe('Factura 12 sin pagar: Ana "A" Mora');
    expect(read('es', body)).toBe('Venció el 2 de noviembre y todavía no está pagada por completo.');
    expect(read('en', body)).toBe('It was due on November 2 and is not fully paid yet.');
  });

  it('says when an appointment is in the zone of the business', () => {
    const { body } = wordNotification('es', 'America/Panama', appointment);
    expect(read('es', body)).toBe('martes, 3 de noviembre, 2:00 p.m.');
    expect(read('en', body)).toBe('Tuesday, November 3 at 2:00 PM');
  });
});
