import { foldName, withoutMarks } from '../../../../domain/shared/fold.js';
import { matchesOf } from '../../../../domain/shared/matches.js';
import { remembered } from '../../../../domain/shared/remembered.js';
import { saidLately } from '../said/last-answer.js';
import type { Talk } from '../talk.js';

/** Parts of a message about an appointment, in the customer's own words; empty if they are not said. */
export interface BookingSaid {
  day: string;
  hour: string;
  person: string;
}

const partOfDay =
  '(?: (?:(?:en|por|a) la (?:manana|tarde|noche)|al mediodia|in the (?:morning|afternoon|evening)|morning|afternoon|evening))?';
const months =
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|january|february|march|april|may|june|july|august|september|october|november|december';
const day = new RegExp(
  String.raw`(?<!\p{L})(?:(?:el|este|on|this|next) )?(?:(?:proximo )?(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?(?: \d{1,2}(?!\d|:| ?[ap]m))?(?: de (?:${months}))?|(?:del? )?(?:el |dia )?\d{1,2} (?:al|hasta el) \d{1,2}(?: de (?:${months}))?|\d{1,2} de (?:${months})|(?:el (?:dia )?|dia )\d{1,2}(?!\d|[.,:]\d| ?(?:[ap]m|%|[ap]\. ?m|x|de la|metros?|kg|kilos?|litros?))|(?:${months}) \d{1,2}|hoy|pasado manana|(?<!(?:la|de) )manana|today|tomorrow)${partOfDay}(?!\p{L})`,
  'giu',
);
const hour =
  /(?<!\p{L})(?:a las? \d{1,2}(?::\d{2})?(?: y media| y cuarto)?(?: ?(?:am|pm|a\. ?m\.|p\. ?m\.|de la (?:manana|tarde|noche)))?|at \d{1,2}(?::\d{2})?(?: ?(?:am|pm))?|\d{1,2}(?::\d{2})? ?(?:am|pm)|(?:en|por) la (?:manana|tarde|noche)|in the (?:morning|afternoon|evening))(?!\p{L})/giu;

/** The number of the customer's paper or telephone, with the word for it. */
const ownNumber =
  /[\s,;]*(?<!\p{L})(?:mi |mis |con |my )?(?:numero de |n[ro]o?\. de )?(?:cedula|ced|dni|documento|identidad|identificacion|id|ci|cc|rut|run|curp|nit|pasaporte|telefono|tel|cel|celular|phone|passport)(?: number)?[.:]*(?: es| is)?[ #:]*\d[\d .-]{3,}\d(?:-?k(?!\p{L}))?/giu;
const noName =
  '(?!(?:de|del|la|el|un|una|yo|su|mi|cliente|paciente|nuev[oa]|para|the|an?|from|not|so|just|y|con|que|ced|cedula|dni|tel|quiero|necesito|seria|gracias|porfa|leaving|coming|going|looking|staying|paying|bringing|picking|asking|planning|thinking|trying|waiting|getting|doing|using|taking|buying|interested|ready|sorry|here|in|at|on)(?!\\p{L}))';
const nameWord = String.raw`${noName}[\p{L}'’]{2,}`;
const fullName = `${nameWord}(?: ${nameWord}){0,3}`;
const introduced = new RegExp(
  String.raw`(?<!\p{L})(?:soy|me llamo|mi nombre es|a nombre de|my name is|i'?m|i am|under) (${fullName})(?=\W*$|\s*[,.;]|\s+(?:ced|dni|tel|cel|id|ci|cc|y|para|el)(?!\p{L})|\s+\d)`,
  'iu',
);
/** "Luis Vargas ced 2 0567 0123": a name at the beginning, with the number of its paper. */
const numbered = new RegExp(
  String.raw`^\W*(${nameWord}(?: ${nameWord}){1,3})(?=[\s,]+(?:ced|cedula|dni|id|ci|cc|rut|tel|cel)(?!\p{L}))`,
  'iu',
);

/** Returns the name that a message gives, as it is written; empty if it gives none. */
function personIn(text: string): string {
  const plain = withoutMarks(text);
  const found = introduced.exec(plain) ?? numbered.exec(plain);
  if (!found?.[1]) return '';
  const at = found.index + found[0].indexOf(found[1]);
  return plain.length === text.length ? text.slice(at, at + found[1].length) : found[1];
}

/** Returns a message without who the customer is: their name and the numbers of their papers and telephones. */
export const withoutPerson = remembered((text): string =>
  withoutMarks(text).replace(numbered, ' ').replace(introduced, ' ').replace(ownNumber, ' '),
);
export const givesPerson = (text: string): boolean => personIn(text) !== '';

const lastOf = (pattern: RegExp, text: string): string => {
  const plain = withoutMarks(text);
  const found = matchesOf(pattern, plain).at(-1);
  if (!found) return '';
  const said = plain.length === text.length ? text.slice(found.index, found.index + found[0].length) : found[0];
  return said.trim();
};

const saidIn = (text: string): BookingSaid => {
  const at = lastOf(hour, text);
  const on = lastOf(day, text);
  return { day: on, hour: foldName(on).includes(foldName(at)) ? '' : at, person: personIn(text) };
};

const bare = (said: string): string => foldName(said).replace(/^(?:el|este|on|this|next) /u, '');
const sameHour = /\b(?:(?:a )?(?:la |esa )?misma hora|igual hora|mismo horario|same (?:time|hour))\b/u;

/** Number of the customer's earlier messages from which a day, an hour or a name still holds. */
const lately = 4;

/** Returns what is known of the appointment that a customer wants: from this message, otherwise from the last ones. */
export function bookingSaid({ input }: Talk): BookingSaid {
  const [now, ...before] = [...saidLately(input, lately), input.text].reverse().map(saidIn);
  const first = (part: keyof BookingSaid): string =>
    [now, ...before].find(said => said !== undefined && said[part] !== '')?.[part] ?? '';
  // A new day is not at the hour that was said for another one, unless that is wanted again: "el lunes a la misma hora".
  const last = before.find(said => said.day !== '');
  const isNewDay =
    now !== undefined &&
    now.day !== '' &&
    last !== undefined &&
    bare(last.day) !== bare(now.day) &&
    !sameHour.test(foldName(input.text));
  return { day: first('day'), hour: isNewDay ? (now?.hour ?? '') : first('hour'), person: first('person') };
}
