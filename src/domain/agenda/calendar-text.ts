import type { AppointmentStatus } from './appointment.entity.js';

/** An appointment with the fields that a calendar shows. */
export interface CalendarEvent {
  id: string;
  startsAt: Date;
  endsAt: Date;
  updatedAt: Date;
  status: AppointmentStatus;
  summary: string;
}

/** Returns an instant in UTC, so that the calendar needs no time zone definitions. */
const instant = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '');
/** Escapes a text for use as a value: separators get a backslash, line breaks become `\n`, other control characters are removed. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, sign => `\\${sign}`)
    .replace(/\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are removed
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

const longest = 75;

/** Folds a line into lines of at most 75 bytes; the continuation lines begin with a space. Never splits a character. */
export function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > longest) {
      lines.push(current);
      [current, bytes] = [' ', 1];
    }
    current += character;
    bytes += size;
  }
  return [...lines, current].join('\r\n');
}

/** Returns a calendar in the format of RFC 5545. */
export function calendarText(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Embudo//Agenda//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...events.flatMap(({ id, startsAt, endsAt, updatedAt, status, summary }) => [
      'BEGIN:VEVENT',
      `UID:${id}@embudo`,
      `DTSTAMP:${instant(updatedAt)}`,
      `LAST-MODIFIED:${instant(updatedAt)}`,
      // RFC 5545 requires a sequence that grows with each change.
      `SEQUENCE:${Math.floor(updatedAt.getTime() / 1_000)}`,
      `DTSTART:${instant(startsAt)}`,
      `DTEND:${instant(endsAt)}`,
      `SUMMARY:${escaped(summary)}`,
      `STATUS:${status === 'CANCELLED' ? 'CANCELLED' : 'CONFIRMED'}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map(line => `${folded(line)}\r\n`).join('');
}
