import { isCalendarDay } from './calendar-day.js';

export type KeyType = 'timestamptz' | 'int' | 'bigint' | 'uuid' | 'date' | 'text';

const instant = /^(\d{4,6})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(?:\.\d{1,6})?[+-](\d\d)(?::(\d\d))?$/;
/** The last year in which every day is a valid timestamp in Postgres. */
const lastYear = 294_275;

const within = (text: string, digits: RegExp, bits: number): boolean =>
  digits.test(text) && BigInt.asIntN(bits, BigInt(text)) === BigInt(text);
const isDay = (year: string, month: string, day: string): boolean =>
  Number(year) <= lastYear && isCalendarDay(Number(year), Number(month), Number(day));

function isInstant(text: string): boolean {
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '', zone = '0', zoneMinute = '0'] =
    instant.exec(text) ?? [];
  return (
    isDay(year, month, day) &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) < 60 &&
    Number(zone) < 16 &&
    Number(zoneMinute) < 60
  );
}

const fits: Record<KeyType, (text: string) => boolean> = {
  timestamptz: text => /^-?infinity$/.test(text) || isInstant(text),
  int: text => within(text, /^-?\d{1,10}$/, 32),
  bigint: text => within(text, /^-?\d{1,19}$/, 64),
  uuid: text => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text),
  date: text => {
    const [, year = '', month = '', day = ''] = /^(\d{4,6})-(\d\d)-(\d\d)$/.exec(text) ?? [];
    return /^-?infinity$/.test(text) || isDay(year, month, day);
  },
  text: text => /^[^\0]{0,1000}$/s.test(text),
};

/**
 * Whether a part of a cursor that a client sent is a text as Postgres writes a key of this type. Any other text would make the
 * statement fail.
 */
export const fitsKey = (type: KeyType, value: unknown): value is string =>
  typeof value === 'string' && fits[type](value);
