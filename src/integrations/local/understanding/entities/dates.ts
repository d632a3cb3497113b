import { matchesOf } from '../../../../domain/shared/matches.js';

const weekday =
  'lunes|martes|miercoles|jueves|viernes|sabado|domingo|monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const month =
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|january|february|march|april|may|june|july|august|september|october|november|december';
const period = 'dias?|semanas?|mes(?:es)?|anos?|horas?|days?|weeks?|months?|years?|hours?';

/** The longest wording comes first, so that "pasado mañana" is not read as "mañana". */
const date = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${[
    String.raw`\d{4}-\d{2}-\d{2}`,
    String.raw`\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?(?!\d)`,
    String.raw`(?:el\s)?(?:dia\s)?\d{1,2}\sde\s(?:${month})(?:\s(?:de|del)\s\d{4})?`,
    String.raw`(?:${month})\s\d{1,2}(?:st|nd|rd|th)?`,
    String.raw`(?:the\s)?\d{1,2}(?:st|nd|rd|th)\s(?:of\s(?:${month}))?`,
    String.raw`antes del?\s(?:proximo\s)?(?:${weekday}|\d{1,2}|fin de semana|fin de mes)`,
    'pasado manana|day after tomorrow',
    String.raw`(?:(?:this|next|by|before|on)\s)?(?:${weekday})(?:\s(?:que viene|proximo))?`,
    String.raw`(?:en|dentro de|in|within)\s(?:\d+|un|una|dos|tres|cuatro|cinco|a|one|two|three|four|a few|unos|unas)\s(?:${period})`,
    String.raw`hace\s(?:\d+|un|una|dos|tres|cuatro|cinco|unos|unas)\s(?:${period})`,
    String.raw`(?:\d+|a|one|two|three|four)\s(?:${period})\sago`,
    String.raw`(?:esta|este|la proxima|el proximo|this|next)\s(?:semana|mes|ano|tarde|noche|week|month|year|afternoon|morning|weekend|quarter|fin de semana)`,
    String.raw`(?:semana|mes|ano)\s(?:que viene|proxim[oa])`,
    'hoy mismo|hoy|today|tonight|tomorrow|manana|ayer|yesterday|fin de mes|fin de semana',
    String.raw`(?:a las|at)\s\d{1,2}(?::\d{2})?\s?(?:am|pm|hrs?)?`,
  ].join('|')})(?![\p{L}\d])`,
  'gu',
);
/** The "mañana" of "por la mañana" names no day. */
const partOfDay = /(?:por la|en la|de la|buenas?|esta|las)\s$/;

/**
 * Returns the days, deadlines and times in the (folded) words of the text, in order, at most six. They are not turned into dates, because
 * that depends on today.
 */
export function datesIn(folded: string): string[] {
  const found: string[] = [];
  for (const match of matchesOf(date, folded)) {
    if (match[0] === 'manana' && partOfDay.test(folded.slice(0, match.index))) continue;
    if (!found.includes(match[0])) found.push(match[0]);
    if (found.length === 6) break;
  }
  return found;
}
