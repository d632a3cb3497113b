import { describe, expect, it } from '@jest/globals';
import { calendarText, folded } from './calendar-text.js';

const event = {
  id: '0190a000-0000-7000-8000-000000000001',
  startsAt: new Date('2030-11-05T15:00:00Z'),
  endsAt: new Date('2030-11-05T15:45:00Z'),
  updatedAt: new Date('2030-11-01T09:30:15.250Z'),
  status: 'BOOKED' as const,
  summary: 'Cita: Ana',
};
/** Joins folded lines as a calendar does: a line that begins with a space continues the previous one. */
const unfolded = (text: string): string[] => text.replace(/\r\n /g, '').split('\r\n');

describe('a calendar', () => {
  it('has its lines as RFC 5545 writes them, in UTC', () => {
    const text = calendarText('Citas de la tienda', [event, { ...event, status: 'CANCELLED' }]);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(unfolded(text).slice(7, 17)).toEqual([
      'BEGIN:VEVENT',
      'UID:0190a000-0000-7000-8000-000000000001@embudo',
      'DTSTAMP:20301101T093015Z',
      'LAST-MODIFIED:20301101T093015Z',
      'SEQUENCE:1919755815',
      'DTSTART:20301105T150000Z',
      'DTEND:20301105T154500Z',
      'SUMMARY:Cita: Ana',
      'STATUS:CONFIRMED',
      'END:VEVENT',
    ]);
    expect(text).toContain('STATUS:CANCELLED\r\n');
  });

  it('lets no name write lines of its own', () => {
    const summary = 'Cita: Ana; Mora, S\\A\r\nBEGIN:VEVENT\nX:\u0007y';
    const lines = unfolded(calendarText('a,b', [{ ...event, summary }]));
    expect(lines).toContain('SUMMARY:Cita: Ana\\; Mora\\, S\\\\A\\nBEGIN:VEVENT\\nX:y');
    expect(lines).toContain('X-WR-CALNAME:a\\,b');
    expect(lines.filter(line => line === 'BEGIN:VEVENT')).toHaveLength(1);
  });

  it.each([
    ['a', 300],
    ['ñ', 120],
    ['日', 80],
    ['👷', 60],
  ])('folds lines of %s at 75 bytes and cuts no character', (character, count) => {
    const line = `SUMMARY:${character.repeat(count)}`;
    const parts = folded(line).split('\r\n');
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
    expect(parts.map((part, at) => (at === 0 ? part : part.slice(1))).join('')).toBe(line);
    expect(parts.slice(1).every(part => part.startsWith(' '))).toBe(true);
  });
});
