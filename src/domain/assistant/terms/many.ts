import { matchesOf } from '../../shared/matches.js';
import { measuredText } from '../measures/index.js';

const notCounted = String.raw`(?!\d|[.,\s]?\d{3}|\smil\b|\s?(?:%|personas|people|pesos|colones|dolares|soles|usd|dias|meses|anos|horas|minutos|km|am|pm|days|months|hours|[:$₡]))`;
/** "Más de 2 no se hace": the most that is done. */
const refusesMore = /^\s?(?:\p{L}+\s)?no (?:se|lo|hacemos|hay|damos)\b/u;
const counted = String.raw`(?!\d|[.,]\d|\s?(?:h|hs|hrs|am|pm|horas?|anos?|years?|cuotas|meses|minutos?)\b)(?:\s(?!%)\p{L}{3,}){0,2}?`;
const fromMany = [
  String.raw`(?:desde|a partir de|de|por|en|llevando|lleva|llevas|lleve|llevar|comprando|compra|compras|compre|comprar|pidiendo|pedir|pagar|contratar|pagando|paying|buying|buy|from|over|for|mas de|arriba de|(?:por )?encima de|more than|al menos|at least|minimo|menos de)\s(?:la compra de\s|l[oa]s\s|de\s)?(\d{1,4})${notCounted}(?:\s?(?:\+|\p{L}+))?`,
  String.raw`(\d{1,4})${notCounted}\s(?:(?:\p{L}[\p{L}\d²]*|\d{1,3}x\d{1,3})\s){0,3}?(?:o mas|y mas|a mas|en adelante|or more|and up|para arriba|juntas|juntos|at once|at the same time|a la vez|al mismo tiempo)`,
  String.raw`(\d{1,4})\s?\+(?=\s|$)`,
  // "6 a 11 unidades 5 %".
  String.raw`(\d{1,4})\s?(?:a|al|hasta|to|-)\s?\d{1,4}\s(?:unidades|uds?|piezas|pzas?|prendas|pares|cajas|paquetes|bolsas|botellas|kilos|kg|libras|litros|metros|docenas|units|pieces|items|boxes|bags|bottles)\b`,
  // A product that is sold per person is counted in persons: "en refrigerios desde 40 personas".
  String.raw`(?:desde|a partir de|mas de|al menos|minimo|from|over|more than|at least|minimum)\s(?:de\s)?(\d{1,4})\s(?:personas|invitados|comensales|people|persons|guests)`,
  String.raw`(\d{1,4})\s(?:personas|invitados|comensales|people|persons|guests)\s(?:o mas|en adelante|or more|and up|and over|para arriba)`,
  String.raw`(\d{1,4})\s(?:personas|amig[oa]s|herman[oa]s|mascotas|people|friends)\s[^.]{0,60}(?:junt[oa]s|cada un[oa]|each|together)`,
].map(
  pattern =>
    new RegExp(String.raw`(?<![\d.,$₡€£]|[$₡€£]\s|\b(?:bs|l|lps|usd|rd|q|gs|c|s)[./]?\s)\b(?:${pattern})`, 'u'),
);

/** "10 a 24 un 10 %", "3 a 5 equipos 5 %", "10 kg o 10 planchas 12 % menos": a number of what is bought, right before its share. */
const beforeShare = [
  String.raw`(\d{1,4})\s?(?:a|al|hasta|to|-|–|o|or)\s?\d{1,4}${counted}`,
  String.raw`^\W*(?:[^:;%\d]{3,40}:\s)?(\d{1,4})(?=\s)(?:\s(?!%)[\p{L}/]{2,}){1,2}?(?:\s(?:o|u|y|or)\s\d{1,4}\s[\p{L}/]{3,})?`,
  // "2 servicios en la misma visita: 15 %".
  String.raw`^\W*(\d{1,3})\s(?!%)\p{L}{3,}[^%.;:\d]{0,40}:`,
].map(
  pattern =>
    new RegExp(
      String.raw`(?<![\d.,$₡€£])${pattern},?\s(?:(?:de|un|el|con|tiene[ns]?|get|an?)\s){0,2}\d{1,2}(?:[.,]\d{1,2})?\s?(?:%|por ciento|percent)`,
      'u',
    ),
);
/** Units of time in which a rental is counted: "3 to 6 days 15% off". */
const ofTime =
  /(?<![\d.,$]|primer[oa]s )(\d{1,3})\s?(?:(?:a|al|hasta|to|-|–)\s?\d{1,3}\s?)?(?:\+\s?|(?:o|y|or)\s(?:mas|more)\s)?(dia|noche|semana|mes|day|night|week|month)(?:e?s)?\b(?!\s(?:sin|de (?:anticipacion|antelacion|garantia|gracia)|del mes|antes|previos?|habiles|gratis|in advance|ahead|after|despues|before))/gu;
const daysOfWeek = 7;
/** Returns from how many days, nights or the like a part of a sentence gives a discount; null if it counts no time. */
export function timeFrom(part: string): { quantity: number; per: string } | null {
  const [, many = '', unit = ''] = matchesOf(ofTime, measuredText(part)).at(-1) ?? [];
  const isWeek = unit === 'semana' || unit === 'week';
  const quantity = Number(many) * (isWeek ? daysOfWeek : 1);
  const isPayment =
    /mes|month/u.test(unit) && /\b(?:interes\w*|tarjetas?|credito|cuotas|cards?|credit|instal\w+)\b/u.test(part);
  return quantity < 2 || isPayment
    ? null
    : { quantity, per: unit === 'semana' ? 'dia' : unit === 'week' ? 'day' : unit };
}

const anyMeasure =
  '(?:metros?|mts?|m|cm|mm|mililitros?|ml|cc|litros?|lts?|l|gramos?|grs?|g|kilos?|kgs?|onzas?|oz|libras?|lbs?|galon(?:es)?|w|v|hp)';
/** "Rollos de 100 m", "bidón de 5 L": how big a thing is; "a partir de 10 kg" says how many. */
const sizes = new RegExp(
  String.raw`(?<=\p{L}{3} )(?<!(?:partir|desde|mas|arriba|encima|menos|minim[oa]|compras?|pedidos?|llevando|comprando|from|over|than) )(?:de|x|of) \d{1,4}(?:[.,]\d+)? ?${anyMeasure}(?![\p{L}\d])(?! (?:o|y|or) (?:mas|more)| en adelante| para arriba)`,
  'gu',
);
/** "10 bidones o más de 5 litros": the size of what is counted. */
const sizesOfMany = new RegExp(
  String.raw`(?<=\d (?:\p{L}{3,} ){1,2}(?:o|or) (?:mas|more) )(?:de|of) \d{1,4}(?:[.,]\d+)? ?${anyMeasure}(?![\p{L}\d])`,
  'gu',
);
/** "De 200 y 400 se suman": the sizes that are counted together. */
const compared =
  /(?<![\p{L}\d])de \d{1,4} (?:y|con|o) (?:l[oa]s )?(?:de )?\d{1,4} se (?:suman|cuentan|juntan|mezclan|combinan)/gu;

/** "Mínimo se piden 12 y de 24 para arriba": the least that is sold is not from where it is cheaper. */
const leastSold = /\bminim[oa]s? (?:\p{L}+ ){0,2}\d{1,4}(?! ?%)/gu;
const openEnd = /\d (?:\p{L}+ ){0,2}?(?:o mas|y mas|a mas|en adelante|para arriba|or more|and up)\b/u;

/** Returns the quantity from which a part of a sentence gives a discount; null if it states none. "De 3 a 5" begins at 3. */
export function manyIn(part: string): number | null {
  const counted = measuredText(part).replace(sizes, ' ').replace(sizesOfMany, ' ').replace(compared, ' ');
  const text = openEnd.test(counted) ? counted.replace(leastSold, ' ') : counted;
  for (const pattern of [...fromMany, ...beforeShare]) {
    const match = pattern.exec(text);
    if (!match?.[1] || Number(match[1]) < 2) continue;
    if (refusesMore.test(text.slice(text.indexOf(match[1], match.index) + match[1].length))) continue;
    return Number(match[1]) + (/^(?:mas de|arriba de|(?:por )?encima de|more than|over)\s/u.test(match[0]) ? 1 : 0);
  }
  return null;
}
