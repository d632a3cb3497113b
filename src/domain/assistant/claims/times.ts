import { mostSentences, remembered } from '../../shared/remembered.js';
import contexts from './data/contexts.json' with { type: 'json' };

const hours: readonly (readonly [RegExp, number])[] = [
  [/^min/, 1 / 60],
  [/^h/, 1],
  [/^d/, 24],
  [/^(?:semana|week)/, 168],
  [/^(?:mes|month)/, 720],
  [/^(?:ano|year)/, 8640],
];
const duration =
  /(?<![\d.,$₡])(\d{1,4})(?:\s?(?:a|-|–|o|to|or|y|and)\s?(\d{1,4}))?[\s-]?(minutos?|mins?|minutes?|horas?|hours?|hrs?|hs?(?![a-z])|dias?|days?|semanas?|weeks?|meses|mes|months?|anos?|years?)(?![a-z])(?<half> y medi[oa](?! \p{L}+ de)| and a half)?/gu;
/** "Media hora", "hora y media", "una quincena": durations without a number. */
const inWords: readonly (readonly [RegExp, number])[] = [
  [/(?<![a-z])(?<! y )(?:media hora|half an hour)(?![a-z])/u, 0.5],
  [/(?<![a-z])(?<! y )(?:medio mes|half a month)(?![a-z])/u, 360],
  [/(?<![a-z])(?<! y )(?:medio ano|half a year)(?![a-z])/u, 4320],
  [/(?<![a-z])quincena(?![a-z])/u, 360],
  [/(?<![a-z])hora y media(?![a-z])/u, 1.5],
  [/(?<![a-z])dia y medio(?![a-z])/u, 36],
  [/(?<![a-z])mes y medio(?![a-z])/u, 1080],
  [/(?<![a-z])ano y medio(?![a-z])/u, 12_960],
];
const weekdays = ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'];
const english = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const months =
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|january|february|march|april|may|june|july|august|september|october|november|december';

/** Expressions for the same moment, each with its name. */
const moments: readonly (readonly [RegExp, string])[] = [
  [
    /(?<![a-z])(?:hoy|today|mismo dia|same[- ]day|esta (?:tarde|noche|manana)|tonight|this (?:afternoon|evening|morning))(?![a-z])/gu,
    'today',
  ],
  [/(?<!(?:la|una|cada|buenas?|media) )(?<![a-z])(?:manana|tomorrow|next[- ]day|dia siguiente)(?![a-z])/gu, 'tomorrow'],
  [/(?<![a-z])(?:pasado manana|day after tomorrow)(?![a-z])/gu, 'in two days'],
  [/(?<![a-z])(?:(?:este|el|proximo) fin de semana|(?:this|next) weekend)(?![a-z])/gu, 'weekend'],
  [
    /(?<![a-z])(?:la (?:proxima|otra) semana|la semana (?:proxima|que viene|entrante)|esta (?:misma )?semana|(?:next|this) week)(?![a-z])/gu,
    'week',
  ],
  ...weekdays.map(
    (day, at) =>
      [new RegExp(`(?<![a-z])(?:${day.replace(/s$/, 's?')}s?|${english[at]}s?)(?![a-z])`, 'gu'), day] as const,
  ),
];
const range = new RegExp(
  `(${[...weekdays, ...english].join('|')})s?\\s(?:a|to|hasta|through)\\s(${[...weekdays, ...english].join('|')})`,
  'gu',
);
const calendarDate = new RegExp(
  String.raw`(?<!\d)(\d{1,2}) (?:de |of )?(${months})|(${months}) (\d{1,2})(?!\d)|(?<![\d/.-])(?<![$₡€£¢]\s?)(0?[1-9]|[12]\d|3[01])[/.-](0?[1-9]|1[0-2])(?:[/.-]\d{2,4})?(?![\d/])`,
  'gu',
);

const dayNumber = (name: string): number => Math.max(weekdays.indexOf(name), english.indexOf(name));
const hoursOf = (value: string, unit: string): number =>
  Math.round(Number(value) * (hours.find(([pattern]) => pattern.test(unit))?.[1] ?? 1) * 100) / 100;

/** Returns the durations of a sentence in hours: "24 horas" and "1 día" are equal. Both ends of a range count. */
export const durationsIn = (sentence: string): number[] => [
  ...(/medi[oa]|half|quincena/.test(sentence)
    ? inWords.flatMap(([pattern, hours]) => (pattern.test(sentence) ? [hours] : []))
    : []),
  // The pattern needs a number in digits.
  ...(/\d/.test(sentence)
    ? [...sentence.matchAll(duration)].flatMap(([, from = '', to, unit = '', half]) =>
        [from, ...(to ? [to] : [])].map(value => hoursOf(half ? `${Number(value) + 0.5}` : value, unit)),
      )
    : []),
];

/** Returns the days and dates that a folded sentence names. A range of weekdays names all of them. */
export const momentsIn = remembered((sentence): readonly string[] => {
  const found = moments.flatMap(([pattern, name]) => (sentence.match(pattern) ?? []).map(() => name));
  const ranges = [...sentence.matchAll(range)].flatMap(([, from = '', to = '']) => {
    const [first, last] = [dayNumber(from), dayNumber(to)];
    return weekdays.filter((_, at) => (first <= last ? at >= first && at <= last : at >= first || at <= last));
  });
  const dates = [...sentence.matchAll(calendarDate)].map(([, day, month, monthFirst, dayAfter, one, two]) =>
    one ? `${Number(one)}/${Number(two)}` : `${Number(day ?? dayAfter)} ${(month ?? monthFirst ?? '').slice(0, 3)}`,
  );
  // "pasado mañana" also contains "mañana".
  const inTwoDays = found.includes('in two days');
  return [...new Set([...found.filter(name => !(inTwoDays && name === 'tomorrow')), ...ranges, ...dates])];
}, mostSentences);

const commitment = new RegExp(contexts.commitment, 'u');
const quoting = new RegExp(contexts.quoting, 'u');
const negators = new RegExp(contexts.timeNegators, 'u');
const harmlessNo = new RegExp(contexts.harmlessNo, 'gu');
const unsure = new RegExp(contexts.unsure, 'u');

/** Whether a folded sentence commits the business to a time: it delivers, answers, repairs or guarantees something until then. */
export function commitsToTime(sentence: string): boolean {
  if (/\?\s*$/.test(sentence) || quoting.test(sentence) || unsure.test(sentence)) return false;
  return commitment.test(sentence) && !negators.test(sentence.replace(harmlessNo, ' '));
}

const person =
  /(?<![a-z])(?:personas?|equipo|colegas?|companer[oa]s?|asesora?|encargad[oa]|team|colleague|someone)(?![a-z])/u;
const decides =
  /(?<![a-z])(?:confirm|coordin|avis|contact|revis|verific|escrib|llam|acord|acuerd|valid|check|call|arrang)[a-z]*/u;
/** Whether a folded sentence leaves something to a person of the business: "una persona del equipo se lo confirma". */
export const leavesToPerson = (sentence: string): boolean => person.test(sentence) && decides.test(sentence);
