import { type FoundItem } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { headOf } from '../products/head-of.js';
import type { ToolUse } from '../tool-use.js';
import { bestNamed } from './best-named.js';
import { isPerPerson } from './per-person.js';

const people = '(?:personas?|invitad[oa]s|comensales|pax|people|guests|persons)';
const word = String.raw`(?!(?:para|pa|for|necesit\p{L}*|quier\p{L}*|quisier\p{L}*|ocup\p{L}*|busc\p{L}*|tien\p{L}*|hay|hola|buen\p{L}*|precio|cuanto|una?|el|la|l[oa]s|cabe[ns]?|sirve[ns]?|es|son|alcanza[ns]?)\s)\p{L}{3,}`;
/** "Vajilla para 65 personas": a thing without a number, and for how many people. */
const forMany = new RegExp(
  String.raw`(?<![\p{L}\d.,])(?<!(?:\d|cada|por|per|each)\s)(?<thing>${word}(?:\s(?:(?:de|y|e|con)\s)?${word}){0,4})\s(?:para|pa|for)\s(?:(?:unas|unos|como|about)\s)?(?<many>\d{1,4})\s${people}(?!\p{L})`,
  'u',
);
const sizeOf = new RegExp(String.raw`(?<![\p{L}\d])(?:para|for)\s(?<many>\d{1,3})\s${people}(?!\p{L})`, 'u');
/** Sets that are not for several times as many. */
const byTime = /\b(?:hora|noche|servicio|paseo|tour|viaje|clase|sesion|hour|night)/u;
const mostSets = 60;

/**
 * "Vajilla para 65 personas" of a set for 10: returns the message with as many sets as these people need. A shop with other sizes of the
 * thing, or one that holds all of them, leaves the message as it is.
 */
export function withSetsCounted(text: string, tools: ToolUse): string {
  const folded = foldName(text);
  const match = folded.length === text.length ? forMany.exec(folded) : null;
  const { thing = '', many = '' } = match?.groups ?? {};
  if (!match || asksOfOne.test(folded)) return text;
  const [one, other] = bestNamed(tools.products(thing));
  const size = one && !other ? peopleOf(one) : null;
  if (!one || size === null || Number(many) <= size || isPerPerson(one) || byTime.test(foldName(one.unit ?? '')))
    return text;
  const kin = tools.products(headOf(one.name)).filter(item => headOf(item.name) === headOf(one.name));
  if (kin.some(item => item.name !== one.name && peopleOf(item) !== null)) return text;
  const sets = Math.ceil(Number(many) / size);
  if (sets > mostSets) return text;
  return `${text.slice(0, match.index)}${sets} ${thing}${text.slice(match.index + match[0].length)}`;
}
const asksOfOne = /\b(?:alcanza[ns]?|sirve[ns]?|cabe[ns]?|rinde[ns]?|entran?|de que tamano|que tamano|cual)(?!\p{L})/u;

/** For how many people a thing is, as its name or its text says; null where it says none, or from how many to how many. */
function peopleOf({ name, description }: FoundItem): number | null {
  const many = sizeOf.exec(foldName(name))?.groups?.many ?? sizeOf.exec(foldName(description))?.groups?.many;
  return many === undefined ? null : Number(many);
}
