import { dayMinutes } from '../../shared/clock-time.js';
import { foldName } from '../../shared/fold.js';

/**
 * When a shop is open, by weekday, with Monday as 0; 7 means holidays. The shop is closed on a day without times. Times that end on the
 * next day end after more than a day's minutes.
 */
export type Week = ReadonlyMap<number, readonly (readonly [number, number])[]>;

const names: readonly (readonly string[])[] = [
  ['lunes', 'monday'],
  ['martes', 'tuesday'],
  ['miercoles', 'wednesday'],
  ['jueves', 'thursday'],
  ['viernes', 'friday'],
  ['sabado', 'saturday'],
  ['domingo', 'sunday'],
  ['feriado', 'festivo', 'holiday'],
];
const day = `(?:${names.flat().join('|')})s?`;
const dayOf = (name: string): number => names.findIndex(same => same.some(each => name.startsWith(each)));
const clock = String.raw`\d{1,2}(?::\d{2}|\.\d{2})?(?:\s?(?:am|pm|m\b|h\b|hs\b|hrs\b))?`;
const token = new RegExp(
  String.raw`(?<span>${day}\s(?:a|al|to|through|-)\s${day})|(?<one>${day})|(?<all>todos los dias|diario|every day|daily)|(?<work>entre semana|weekdays)|(?<end>fin(?:es)? de semana|weekends?)|(?<from>${clock})\s?(?:a|-|–|hasta|to|until)\s?(?:las\s)?(?<to>${clock})|(?:hasta|until|till)\s(?:las?\s)?(?<until>${clock})|(?<closed>cerrad[oa]s?|cerramos(?!\s(?:a|al|hasta|tarde|temprano|mas|entre)\b)|no (?:abrimos|atendemos|trabajamos|servimos)|descansamos|closed)|(?<stop>\.(?=\s|$)|;)`,
  'gu',
);

const short = '(?:lun|mar|mie|jue|vie|sab|dom|mon|tues?|wed|thurs?|fri|sat|sun)';
const fullNames: readonly (readonly [string, string])[] = [
  ['lun', 'lunes'],
  ['mar', 'martes'],
  ['mie', 'miercoles'],
  ['jue', 'jueves'],
  ['vie', 'viernes'],
  ['sab', 'sabado'],
  ['dom', 'domingo'],
  ['mon', 'monday'],
  ['tue', 'tuesday'],
  ['wed', 'wednesday'],
  ['thu', 'thursday'],
  ['fri', 'friday'],
  ['sat', 'saturday'],
  ['sun', 'sunday'],
];
const fullName = (name: string): string => fullNames.find(([begins]) => name.startsWith(begins))?.[1] ?? name;
/** "Lun a vie", "L a V", "mon-fri": whether such letters are days, only the span says. */
const shortSpan = new RegExp(
  String.raw`\b(?:(${short}|lunes|monday)\.?\s?(?:a|al|to)\s(${short}|viernes|sabado)|(lun|mon)\.?\s?[-\u2013]\s?(vie|sab|dom|fri|sat|sun)|l(?:\sa\s|\s?-\s?)(v|s(?=\s(?:de\s)?\d)))\b\.?`,
  'gu',
);
/** "Sab 9 a 1", "dom. 8am": a short name before an hour. */
const shortDay = new RegExp(
  String.raw`\b(${short})s?\.?(?=\s(?:de\s)?\d{1,2}(?::\d{2}|\s?[ap]m|\s?(?:a|-|hasta|to)\s?\d))`,
  'gu',
);
const withFullNames = (folded: string): string =>
  folded
    .replace(
      shortSpan,
      (_, from = 'lun', to, first = from, last = to, letter = '') =>
        `${fullName(first)} ${/^(?:mon|tue|wed|thu|fri|sat|sun)/u.test(first) ? 'to' : 'a'} ${fullName(last ?? (letter === 's' ? 'sab' : 'vie'))}`,
    )
    .replace(shortDay, (_, name) => fullName(name));

/** Returns folded text with "a. m.", "12:00 m." and "10 de la mañana" in one form. */
const readable = (text: string): string =>
  withFullNames(foldName(text))
    .replace(/(\d{1,2}(?:[:.]\d{2})?) del? (?:dia|medio ?dia)\b/gu, '$1 pm')
    .replace(/(\d{1,2}(?:[:.]\d{2})?) (?:de|en|por) la (?:manana|madrugada)\b/gu, '$1 am')
    .replace(/(\d{1,2}(?:[:.]\d{2})?) (?:de|en|por) la (?:tarde|noche)\b/gu, '$1 pm')
    .replace(
      /(\d{1,2}(?:[:.]\d{2})?) in the (?:(morning)|afternoon|evening)\b/gu,
      (_, at, early) => `${at} ${early ? 'am' : 'pm'}`,
    )
    .replace(/\b([ap])\.?\s?m\b\.?/gu, '$1m')
    .replace(/(?<=\d)\s?m\.(?=[\s,])/gu, ' m');

/** Returns the minutes after midnight; adds half a day for "pm" or, with `later`, for an hour without a sign. */
function minutesOf(written: string, later = false): number {
  const [, hours = '0', minutes = '0', sign = ''] = /^(\d{1,2})(?:[:.](\d{2}))?\s?(am|pm|m)?/u.exec(written) ?? [];
  if (hours === '24') return dayMinutes;
  const hour = Number(hours) % 24;
  const half = (sign === 'pm' && hour < 12) || (later && sign === '' && hour <= 12) ? 12 : 0;
  return ((sign === 'am' && hour === 12 ? 0 : hour) + half) * 60 + Number(minutes);
}

/** Returns the end of hours that begin at `from`, after midnight if need be. */
function endAfter(from: number, written: string): number {
  const to = minutesOf(written);
  const later = to <= from ? minutesOf(written, true) : to;
  return later <= from ? to + dayMinutes : later;
}

const daysOf = ({ span, one, all, work, end }: Record<string, string | undefined>): number[] => {
  if (all) return [0, 1, 2, 3, 4, 5, 6];
  if (work) return [0, 1, 2, 3, 4];
  if (end) return [5, 6];
  if (one) return [dayOf(one)];
  const [first = 0, last = 0] = (span ?? '').split(/\s(?:a|al|to|through|-)\s/u).map(dayOf);
  return [0, 1, 2, 3, 4, 5, 6].filter(at => (first <= last ? at >= first && at <= last : at >= first || at <= last));
};

/** Returns the opening hours that a text states; empty if it states none. */
export function weekOf(text: string): Week {
  const week = new Map<number, (readonly [number, number])[]>();
  let days: number[] = [];
  let early: (readonly [number, number])[] = [];
  let closes = false;
  let before = 'stop';
  // "Todos los días de 9 a 6, los domingos de 10 a 3": the hours of one day replace those of all days.
  const ofAll = new Set<number>();
  let isAll = false;
  for (const { groups = {} } of readable(text).matchAll(token)) {
    if (groups.stop) [days, early, closes, before] = [[], [], false, 'stop'];
    else if (groups.from && groups.to) {
      const from = minutesOf(groups.from);
      const times = [from, endAfter(from, groups.to)] as const;
      if (days.length === 0) early.push(times);
      for (const at of days) {
        week.set(at, [...(isAll || !ofAll.delete(at) ? (week.get(at) ?? []) : []), times]);
        if (isAll) ofAll.add(at);
      }
      before = 'times';
    } else if (groups.until) {
      // "Todos los días de 12 a 11; viernes y sábado hasta la 1": these days only end at another hour.
      for (const at of before === 'days' && !isAll ? days : []) {
        const times = week.get(at) ?? [];
        const last = times.at(-1);
        if (last) week.set(at, [...times.slice(0, -1), [last[0], endAfter(last[0], groups.until)]]);
      }
      before = 'times';
    } else if (groups.closed) {
      if (before === 'days') for (const at of days) week.set(at, []);
      else closes = true;
      before = 'closed';
    } else {
      days = before === 'days' ? [...days, ...daysOf(groups)] : daysOf(groups);
      isAll = groups.all !== undefined;
      for (const at of days) {
        if (closes) week.set(at, []);
        else if (early.length > 0) week.set(at, early);
      }
      before = 'days';
    }
  }
  return week;
}

const thisDay = /\b(?:hoy|today|tonight|esta (?:manana|tarde|noche)|this (?:morning|afternoon|evening))\b/u;
const atOnce = /\b(?:ahora|ahorita|orita|en este momento|right now|rn|now|at the moment)\b/u;
const nextDay = /\b(?:tomorrow|tmrw|tmr)\b|(?<!\b(?:la|en|esta|pasado|de) )\bmanana\b/u;

/** The weekday, 0 for Monday, and the minutes since midnight. */
export interface WeekTime {
  day: number;
  minute: number;
}

/**
 * Returns the days and hours (in minutes) that a question names; two hours if it may be the morning or the evening. "Hoy", "mañana" and
 * "ahorita" are understood if the present time is known.
 */
export function momentOf(question: string, now?: WeekTime): { days: number[]; times: number[] } {
  // "Santo Domingo" is a town.
  const text = readable(question.replace(/santo domingo/giu, ' '));
  const named = [...text.matchAll(token)].flatMap(({ groups = {} }) =>
    groups.from || groups.until || groups.closed || groups.stop ? [] : daysOf(groups),
  );
  if (now && named.length === 0 && atOnce.test(text)) return { days: [now.day], times: [now.minute] };
  const told = now && nextDay.test(text) ? [(now.day + 1) % 7] : now && thisDay.test(text) ? [now.day] : [];
  const days = named.length > 0 ? named : told;
  const [, hours, minutes, half, sign] =
    /\b(?:a las?|at|tipo|como a las|las)\s(\d{1,2})(?:[:.](\d{2}))?(?:\sy\s(media|cuarto))?\s?(am|pm|de la (?:manana|tarde|noche))?/u.exec(
      text,
    ) ??
    /\b(\d{1,2})(?:[:.](\d{2}))?()\s?(am|pm)\b/u.exec(text) ??
    [];
  if (hours === undefined) {
    if (/\b(?:al mediodia|a medio ?dia|at noon)\b/u.test(text)) return { days, times: [12 * 60 + 30, 14 * 60] };
    if (/\b(?:(?:en|por|a|de) la tarde|in the afternoon)\b/u.test(text)) return { days, times: [16 * 60] };
    return { days, times: [] };
  }
  const hour = Number(hours);
  const rest = minutes ? Number(minutes) : half === 'media' ? 30 : half === 'cuarto' ? 15 : 0;
  const evening = hour < 12 ? (hour + 12) * 60 + rest : hour * 60 + rest;
  if (sign === 'am' || sign === 'de la manana') return { days, times: [(hour % 12) * 60 + rest] };
  if (sign || hour >= 12 || hour < 6) return { days, times: [evening] };
  const late = /\b(?:todavia|aun|still|hasta|saliendo|despues)\b/u.test(text);
  const morning = hour * 60 + rest;
  return { days, times: late ? [evening] : hour >= 9 ? [morning] : [morning, evening] };
}

/**
 * Whether the shop is open at that moment; null if the week does not say, or if the answer differs between the days or hours asked about.
 * Days missing in the week are closed.
 */
export function isOpen(week: Week, { days, times }: { days: number[]; times: number[] }): boolean | null {
  const known = [...week.keys()].filter(at => at < 7);
  const asked = days.length > 0 ? days : known.filter(at => (week.get(at) ?? []).length > 0);
  if (known.length < fewestDays || (days.length === 0 && times.length === 0)) return null;
  if (asked.some(at => at === 7 && !week.has(7))) return null;
  const at = asked.flatMap(each => {
    const open = week.get(each) ?? [];
    if (times.length === 0) return [open.length > 0];
    const before = each < 7 ? (week.get((each + 6) % 7) ?? []) : [];
    return times.map(
      time => open.some(([from, to]) => time >= from && time < to) || before.some(([, to]) => time + dayMinutes < to),
    );
  });
  return at.every(Boolean) ? true : at.some(Boolean) ? null : false;
}
const fewestDays = 4;
