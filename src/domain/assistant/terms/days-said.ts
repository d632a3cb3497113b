/** The days of a week in both languages, Monday first, folded. */
const week = [
  'lunes|monday|mon',
  'martes|tuesday|tues|tue',
  'miercoles|wednesday|wed',
  'jueves|thursday|thurs|thur|thu',
  'viernes|friday|fri',
  'sabado|saturday|sat',
  'domingo|sunday|sun',
];
const day = `(?:${week.join('|')})`;
const fromDayToDay = new RegExp(
  String.raw`(?<![\p{L}\d])(${day})(?: \d{1,2})?,? (?:al?|hasta(?: el)?|to|till?|until|thru|through)(?: el| the)? (${day})(?!\p{L})`,
  'u',
);
const listedDays = new RegExp(
  String.raw`(?<![\p{L}\d])${day}(?: \d{1,2})?(?:,? (?:(?:y|e|n|&|and) )?(?:(?:el|the) )?${day}(?: \d{1,2})?(?!\p{L}))+`,
  'u',
);
const placeInWeek = (word: string): number => week.findIndex(names => names.split('|').includes(word));

/** "Viernes, sábado y domingo", "de viernes a domingo": on how many days; 0 if the message names no several days of a week. */
function weekdaysSaid(text: string): number {
  const [, first = '', last = ''] = fromDayToDay.exec(text) ?? [];
  const [from, to] = [placeInWeek(first), placeInWeek(last)];
  if (from >= 0 && to >= 0) return from === to ? 0 : ((to - from + 7) % 7) + 1;
  const words = listedDays.exec(text)?.[0].match(/\p{L}+/gu) ?? [];
  return new Set(words.map(placeInWeek).filter(place => place >= 0)).size;
}

/** Adds to "de viernes a domingo" how many nights that are. The text is folded, with its numbers in figures. */
export function withNightsSaid(text: string): string {
  const [, first = '', last = ''] = fromDayToDay.exec(text) ?? [];
  const [from, to] = [placeInWeek(first), placeInWeek(last)];
  if (from < 0 || to < 0 || from === to || /\d\s?(?:noches?|nights?)(?!\p{L})/u.test(text)) return text;
  return `${text} ${(to - from + 7) % 7} noches`;
}

/** Adds to "2 semanas", "una semana" and "de viernes a domingo" how many days that are. The text is folded, with its numbers in figures. */
export function withDaysSaid(text: string): string {
  const [, many = '', unit = ''] =
    /(?<![\p{L}\d.,$₡€/:])(\d{1,2}|(?<=(?:por|durante|for|x) )(?:una?|a|one|toda la)) (semana|quincena|week)s?(?!\p{L})/u.exec(
      text,
    ) ?? [];
  if (many !== '') return `${text} ${(Number(many) || 1) * (unit === 'quincena' ? 15 : 7)} dias`;
  const days = /\d\s?(?:dias?|days?)(?!\p{L})/u.test(text) ? 0 : weekdaysSaid(text);
  return days > 1 ? `${text} ${days} dias` : text;
}
