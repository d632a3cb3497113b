import { hourMs } from '../../shared/durations.js';
import { foldName } from '../../shared/fold.js';
import { matchesOf } from '../../shared/matches.js';
import { dayIn } from '../../shared/tenant-day.js';
import { partRead } from '../part-read.js';
import { type Day, dayOf, lastOfMonth, plusDays, plusMonths, weekdayOf } from './calendar.js';
import {
  monthNames,
  monthNumber,
  numberOf,
  numberWords,
  periodNames,
  periodOf,
  weekdayNames,
  weekdayNumber,
} from './day-words.js';

/** Days that a message names, in the tenant's calendar: one day, or the first and last day of a span. */
export interface NamedDay {
  /** The words as written, folded. */
  text: string;
  from: Day;
  to: Day;
  /** Whether something has to be done by then ("para el viernes", "before the 15th"). */
  deadline: boolean;
}

export interface DayContext {
  sentAt: Date;
  /** IANA name. "mañana" is another day in Tokyo. */
  timezone: string;
  /** Whether 3/4 is the fourth of March, as in the United States; otherwise it is the third of April. */
  monthFirst: boolean;
}

/** Whether the locale writes the month first, as in the United States and the Philippines. */
export const writesMonthFirst = (locale: string): boolean => /^en-(?:US|PH)\b/i.test(locale);

type Span = readonly [from: Day, to: Day] | null;
interface Rule {
  pattern: string;
  span(groups: readonly string[], today: Day, context: DayContext): Span;
}

const one = (day: Day | null): Span => (day === null ? null : [day, day]);
/** Returns the next such day of a month, today included. */
const comingDate = (today: Day, month: number, date: number): Day | null => {
  const year = Number(today.slice(0, 4));
  const here = dayOf(year, month, date);
  return here !== null && here >= today ? here : (dayOf(year + 1, month, date) ?? here);
};
const comingDayOfMonth = (today: Day, date: number): Day | null => {
  for (let months = 0; months < 3; months++) {
    const month = plusMonths(`${today.slice(0, 8)}01`, months);
    const day = dayOf(Number(month.slice(0, 4)), Number(month.slice(5, 7)), date);
    if (day !== null && day >= today) return day;
  }
  return null;
};
const written = (year: string, month: number, date: number, today: Day): Span =>
  one(
    year === '' ? comingDate(today, month, date) : dayOf(Number(year.length === 2 ? `20${year}` : year), month, date),
  );
const mondayOf = (day: Day): Day => plusDays(day, 1 - weekdayOf(day));
/** Returns the weekend of this week. Said on a weekend, "next" means the one after it. */
function weekendOf(today: Day, which: string): Span {
  const isNext = which !== '' && weekdayOf(today) >= 6;
  const saturday = plusDays(mondayOf(today), /pasado|last/.test(which) ? -2 : isNext ? 12 : 5);
  return [saturday, plusDays(saturday, 1)];
}

function after(today: Day, count: number, period: string, { sentAt, timezone }: DayContext): Span {
  switch (periodOf(period)) {
    case 'hour':
      return one(dayIn(timezone, new Date(sentAt.getTime() + count * hourMs)));
    case 'day':
      return one(plusDays(today, count));
    case 'week':
      return one(plusDays(today, count * 7));
    case 'month':
      return one(plusMonths(today, count));
    default:
      return one(plusMonths(today, count * 12));
  }
}

/**
 * Returns the named weekday. It is always after today, except for "this Friday" said on a Friday and for "last Friday". English "next"
 * skips the current week.
 */
function comingWeekday(today: Day, before: string, name: string, behind: string): Span {
  const wanted = weekdayNumber(name);
  if (/pasado|last/.test(`${before} ${behind}`)) return one(plusDays(today, (wanted - weekdayOf(today) - 7) % 7 || -7));
  if (/^next/.test(before)) return one(plusDays(mondayOf(today), 6 + wanted));
  const ahead = (wanted - weekdayOf(today) + 7) % 7;
  return one(plusDays(today, ahead === 0 && !/^(?:est|this|hoy)/.test(before) ? 7 : ahead));
}

const dated = String.raw`(?:(?:el|dia|the|on)\s)*`;
/** Longer wordings come first, so that "pasado mañana" is not read as "mañana". */
const rules: readonly Rule[] = [
  {
    pattern: String.raw`(20\d{2})-(\d{2})-(\d{2})`,
    span: ([y = '', m, d]) => one(dayOf(Number(y), Number(m), Number(d))),
  },
  {
    pattern: String.raw`(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?(?![\d/.,-]*\d)(?!\s?(?:am|pm|"|kg|hp|kw|mm|cm|pulg|inch))`,
    span([first = '', second = '', year = ''], today, { monthFirst }) {
      const [one, two] = [Number(first), Number(second)];
      const americans = two > 12 || (monthFirst && one <= 12);
      return americans ? written(year, one, two, today) : two <= 12 ? written(year, two, one, today) : null;
    },
  },
  {
    pattern: String.raw`${dated}(\d{1,2})(?:st|nd|rd|th|ro)?\s(?:de\s|of\s)?(${monthNames})(?:\s(?:de\s|del\s)?(20\d{2}))?`,
    span: ([date, month = '', year = ''], today) => written(year, monthNumber(month), Number(date), today),
  },
  {
    pattern: String.raw`(${monthNames})\s(\d{1,2})(?:st|nd|rd|th)?(?:,?\s(20\d{2}))?`,
    span: ([month = '', date, year = ''], today) => written(year, monthNumber(month), Number(date), today),
  },
  { pattern: 'pasado manana|(?:the )?day after tomorrow', span: (_, today) => one(plusDays(today, 2)) },
  {
    pattern: 'anteayer|antier|antes de ayer|(?:the )?day before yesterday',
    span: (_, today) => one(plusDays(today, -2)),
  },
  {
    pattern: String.raw`(?:en|dentro de|in|within)\s(?:(?:unos|unas|about|like)\s)?(\d{1,3}|${numberWords})\s(${periodNames})`,
    span: ([count = '', period = ''], today, context) => after(today, numberOf(count), period, context),
  },
  {
    pattern: String.raw`hace\s(\d{1,3}|${numberWords})\s(${periodNames})`,
    span: ([count = '', period = ''], today, context) => after(today, -numberOf(count), period, context),
  },
  {
    pattern: String.raw`(\d{1,3}|${numberWords})\s(${periodNames})\sago`,
    span: ([count = '', period = ''], today, context) => after(today, -numberOf(count), period, context),
  },
  {
    pattern:
      '(?:el |este |the |this )?(proximo |next |last )?(?:fin de semana|finde|weekend)( que viene| proximo| entrante| pasado)?',
    span: ([before = '', behind = ''], today) => weekendOf(today, `${before}${behind}`),
  },
  {
    pattern:
      '(?:a )?(?:fin(?:es)?|final(?:es)?) de(?:l)? (?:este )?mes|(?:the )?end of (?:the|this) month|month[ -]end',
    span: (_, today) => one(lastOfMonth(today)),
  },
  {
    pattern: '(?:a )?(?:fin(?:es)?|final(?:es)?) de(?:l)? ano|(?:the )?end of (?:the|this) year|year[ -]end',
    span: (_, today) => one(`${today.slice(0, 4)}-12-31`),
  },
  {
    pattern: '(?:a )?fin(?:es)? de(?: la)? semana laboral|(?:the )?end of (?:the|this) week',
    span: (_, today) =>
      one(plusDays(mondayOf(today), 4) >= today ? plusDays(mondayOf(today), 4) : plusDays(mondayOf(today), 6)),
  },
  {
    // In these countries, wages and dues fall on the 15th and on the last day of the month.
    pattern: '(?:la |esta |proxima )*quincena',
    span: (_, today) => one(Number(today.slice(8)) <= 15 ? `${today.slice(0, 8)}15` : lastOfMonth(today)),
  },
  { pattern: '(?:esta|this) (?:semana|week)', span: (_, today) => [today, plusDays(mondayOf(today), 6)] },
  {
    pattern: '(?:la )?(?:proxima|siguiente) semana|(?:la )?semana (?:que viene|proxima|entrante)|next week',
    span: (_, today) => [plusDays(mondayOf(today), 7), plusDays(mondayOf(today), 13)],
  },
  { pattern: '(?:este|this) (?:mes|month)', span: (_, today) => [today, lastOfMonth(today)] },
  {
    pattern: '(?:el )?(?:proximo|siguiente|otro) mes|(?:el )?mes (?:que viene|proximo|entrante)|next month',
    span(_, today) {
      const first = plusMonths(`${today.slice(0, 8)}01`, 1);
      return [first, lastOfMonth(first)];
    },
  },
  {
    pattern: String.raw`((?:(?:el|la|este|proximo|this|next|last|on|coming)\s)*)(${weekdayNames})(?![\p{L}])(\s(?:que viene|proximo|pasado|entrante|de la otra semana))?`,
    span: ([before = '', name = '', behind = ''], today) => comingWeekday(today, before.trim(), name, behind),
  },
  {
    pattern: String.raw`(?:el\sdia|antes\sdel|el|the)\s(\d{1,2})(?:st|nd|rd|th)?(?!\s?(?:%|a\sun|por|de|of|to|[ap]m|\p{L}{3,}|[/.:,-]?\d))`,
    span: ([date], today) => one(Number(date) <= 31 && Number(date) > 0 ? comingDayOfMonth(today, Number(date)) : null),
  },
  {
    pattern: 'hoy(?: mismo)?|esta (?:tarde|noche|manana)|today|tonight|this (?:afternoon|evening|morning)',
    span: (_, today) => one(today),
  },
  // "por la mañana" names no day.
  { pattern: '(?<!(?:por|en|de|a) la )(?<!buenas? )manana|tomorrow', span: (_, today) => one(plusDays(today, 1)) },
  { pattern: 'ayer|anoche|yesterday|last night', span: (_, today) => one(plusDays(today, -1)) },
];
const compiled = rules.map(rule => ({
  ...rule,
  pattern: new RegExp(String.raw`(?<![\p{L}\d$#₡€/.,-])(?:${rule.pattern})(?![\p{L}\d])`, 'gu'),
}));
/** Each of the rules needs one of these, and most messages have none. */
const maybeDay = new RegExp(
  String.raw`\d|${weekdayNames}|${periodNames}|manana|tomorrow|ayer|antier|anoche|night|hoy|today|tarde|noche|afternoon|evening|morning|semana|week|finde|quincena|mes|month|ano|year`,
  'u',
);
const due =
  /(?:para|antes de|antes del|a mas tardar|hasta|maximo|limite|vence|entrega|by|before|until|no later than|due|deadline|latest)\s(?:el\s|la\s|the\s|on\s|este\s|esta\s|a\s|de\s)*$/;
const most = 6;

/** Returns the days that a message names, in the order of its text, at most six. Days that do not exist in the calendar are left out. */
export function daysNamedIn(message: string, context: DayContext): NamedDay[] {
  const text = foldName(partRead(message));
  if (!maybeDay.test(text)) return [];
  const today = dayIn(context.timezone, context.sentAt);
  const found: { start: number; end: number; day: NamedDay }[] = [];
  for (const { pattern, span } of compiled)
    for (const match of matchesOf(pattern, text)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some(other => start < other.end && end > other.start)) continue;
      const days = span(
        match.slice(1).map(group => group ?? ''),
        today,
        context,
      );
      if (days === null) continue;
      const deadline = due.test(text.slice(Math.max(0, start - 40), start)) || /^antes\s/.test(match[0]);
      found.push({ start, end, day: { text: match[0].trim(), from: days[0], to: days[1], deadline } });
    }
  return found
    .sort((first, second) => first.start - second.start)
    .slice(0, most)
    .map(({ day }) => day);
}
