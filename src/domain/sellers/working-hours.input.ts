import { z } from 'zod';
import { isDay } from '../shared/calendar-day.js';
import { readLanguageTag } from '../shared/language-tag.js';
import { shiftsInput } from '../shared/shifts.js';
import { text } from '../shared/texts.js';
import { isTimeZone, timeZoneOf } from '../shared/time-zone.js';

const most = { absences: 100, listed: 50 } as const;

/** `{ zone, shifts: [{ days, from, to }] }`; null and `{}` mean the tenant's hours. */
export const workingHoursInput = z.strictObject({
  zone: text('code')
    .refine(isTimeZone, 'Enter a time zone such as America/Costa_Rica.')
    .transform(zone => timeZoneOf(zone) ?? zone)
    .optional(),
  shifts: shiftsInput.default([]),
});

const dayLength = 10;
const instantLength = 24;
const instant = z.iso
  .datetime({ offset: true })
  .transform(value => new Date(value).toISOString())
  // An offset may lead to a year of more than four digits or before year 1. Such texts do not sort like instants, and Postgres cannot read
  // them.
  .refine(value => value.length === instantLength && !value.startsWith('0000'));
const end = z.union(
  [z.string().refine(value => isDay(value)), instant],
  'Enter a date such as 2030-12-24 or a date and time such as 2030-12-24T12:00:00Z.',
);
const absence = z
  .strictObject({ from: end, to: end })
  .refine(({ from, to }) => from.length === to.length, 'Use either two dates or two date-times.')
  .refine(
    ({ from, to }) => from < to || (from === to && from.length === dayLength),
    'The end of an absence must be after its start.',
  );

/** `[{ from, to }]`: instants, or whole days, both included; sorted by time. */
export const absencesInput = z
  .array(absence)
  .max(most.absences, `There can be at most ${most.absences} absences. Delete past ones.`)
  .transform(given => [...given].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)));

/** Short words without duplicates. */
export const wordsInput = z
  .array(text('tag'))
  .max(most.listed, `At most ${most.listed} of them.`)
  .transform(given => [...new Set(given.filter(word => word !== ''))]);

export const languagesInput = wordsInput
  .refine(given => given.every(tag => readLanguageTag(tag) !== null), 'Enter languages such as es, en or pt-BR.')
  .transform(given => [...new Set(given.map(tag => readLanguageTag(tag) ?? tag))]);
