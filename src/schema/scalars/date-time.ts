import { type ASTNode, GraphQLScalarType, Kind } from 'graphql';
import { isCalendarDay } from '../../domain/shared/calendar-day.js';
import { dayMs } from '../../domain/shared/durations.js';
import { quoted, refusedInput, shown } from './coercion.js';

// RFC 3339 requires seconds and a zone, and accepts a small t or z and a space between date and time. Postgres's own text is the same
// except for its zone, which may have only hours (+00) or also seconds (historical local mean times).
const rfc3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;
const postgresText =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(?:Z|([+-])(\d{2})(?::(\d{2}))?(?::(\d{2}))?)$/;
const epochText = /^-?\d{1,15}$/;

// The years that four digits can write. Neither the format nor every client supports other years.
const earliest = Date.parse('0001-01-01T00:00:00.000Z');
const latest = Date.parse('9999-12-31T23:59:59.999Z');

function instantOf(parts: RegExpExecArray): number | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number);
  const [zoneHour, zoneMinute, zoneSecond] = [Number(parts[9] ?? 0), Number(parts[10] ?? 0), Number(parts[11] ?? 0)];
  if (!isCalendarDay(year, month, day) || hour > 23 || minute > 59 || second > 60) return null;
  if (zoneHour > 23 || zoneMinute > 59 || zoneSecond > 59) return null;
  const instant = new Date(0);
  // Not Date.UTC, which takes the years 0–99 for 1900–1999.
  instant.setUTCFullYear(year, month - 1, day);
  // Digits beyond milliseconds are truncated, since rounding could move a time into the next day.
  instant.setUTCHours(hour, minute, second, Number((parts[7] ?? '').padEnd(3, '0').slice(0, 3)));
  const offset = (zoneHour * 3_600 + zoneMinute * 60 + zoneSecond) * 1_000 * (parts[8] === '-' ? -1 : 1);
  const time = instant.getTime() - offset;
  // A leap second is only valid at the end of a UTC day. Date has none, so it becomes the second after.
  const startsUtcDay = ((time % dayMs) + dayMs) % dayMs < 1_000;
  return second === 60 && !startsUtcDay ? null : time;
}

function read(value: unknown, format: RegExp): number | null {
  let time: number | null = null;
  if (typeof value === 'number') time = Number.isInteger(value) ? value : null;
  else if (typeof value === 'string' && epochText.test(value)) time = Number(value);
  else if (typeof value === 'string') {
    const parts = format.exec(value);
    time = parts && instantOf(parts);
  }
  return time !== null && time >= earliest && time <= latest ? time : null;
}

function parse(value: unknown, node?: ASTNode): Date {
  const time = read(value, rfc3339);
  if (time !== null) return new Date(time);
  throw refusedInput(
    `DateTime cannot be ${shown(value, node)}: send RFC 3339 text with seconds and zone, such as "2026-11-20T09:30:00Z", or milliseconds since 1970 as a whole number, within the years 1 to 9999.`,
    node,
  );
}

function literal(node: ASTNode): unknown {
  if (node.kind === Kind.STRING) return node.value;
  return node.kind === Kind.INT || node.kind === Kind.FLOAT ? Number(node.value) : null;
}

/** An instant. Input: RFC 3339 or epoch milliseconds, parsed into a Date. Output: UTC with milliseconds. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description:
    'An instant. Output: `YYYY-MM-DDTHH:MM:SS.mmmZ`, always UTC. Input: RFC 3339 text with seconds and a time zone, or milliseconds since 1970 as a whole number or as text.',
  serialize(value) {
    const time = value instanceof Date ? read(value.getTime(), postgresText) : read(value, postgresText);
    if (time !== null) return new Date(time).toISOString();
    throw new TypeError(
      `DateTime cannot serialise ${quoted(value)}: give it a Date, epoch milliseconds or Postgres text with a zone.`,
    );
  },
  parseValue: value => parse(value),
  parseLiteral: node => parse(literal(node), node),
});
