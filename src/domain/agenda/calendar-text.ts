/** An appointment as a calendar shows it. */
export interface CalendarEvent {
  id: string;
  startsAt: Date;
  endsAt: Date;
  updatedAt: Date;
  status: 'BOOKED' | 'CANCELLED';
  summary: string;
}

/** An instant in UTC, which needs no rules of any time zone beside it. */
const instant = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '');
/** A text as a value: what separates values is escaped, line breaks are two characters, and other controls are gone. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, sign => `\\${sign}`)
    .replace(/\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

const longest = 75;

/** A line of at most 75 bytes, what is longer on further lines that begin with a space. No character is cut in two. */
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

/** A calendar as RFC 5545 writes it. */
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
      // It grows with each change, as a sequence must.
      `SEQUENCE:${Math.floor(updatedAt.getTime() / 1_000)}`,
      `DTSTART:${instant(startsAt)}`,
      `DTEND:${instant(endsAt)}`,
      `SUMMARY:${escaped(summary)}`,
      `STATUS:${status === 'BOOKED' ? 'CONFIRMED' : 'CANCELLED'}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map(line => `${folded(line)}\r\n`).join('');
}
