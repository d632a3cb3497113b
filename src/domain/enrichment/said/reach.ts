import { readEmail } from '../../contacts/index.js';
import { readPhone } from '../../shared/phone.js';
import type { Told } from '../fact.entity.js';
import { start } from './words.js';

const address = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63}){1,4}/gu;
const ownAddress =
  /(?:^|[^\p{L}])(?:mi|mis|nuestro|my|our)\s+(?:correo|e-?mail|mail)(?:\s+electr[oó]nico|\s+address|\s+personal|\s+de trabajo)?(?:\s+(?:es|is)|:)?:?\s*$/iu;
const label = /(?:^|\n)\s*(?:correo(?: electr[oó]nico)?|e-?mail)\s*:\s*$/iu;
const toMe =
  /(?:^|[^\p{L}])(?:escr[ií]ba(?:n)?me|contácte(?:n)?me|e-?mail me|write (?:to )?me|reach me)\s+(?:a|al correo|at|to)\s+$/iu;
const ofOthers =
  /(?:^|[^\p{L}])(?:su|sus|tu|your|his|her|their|el correo de|correo de|e-?mail of)\s+(?:[\p{L}]{1,20}\s+){0,3}(?:es\s+|is\s+)?$/iu;

const number = String.raw`(\+?\(?\d[\d ().-]{5,18}\d)`;
const ownNumber = new RegExp(
  `${start}(?:mi|nuestro|my|our) (?:otro |other |second |nuevo |new )?(?:número|numero|cel|celular|teléfono|telefono|tel|whatsapp|móvil|movil|number|phone|cell|phone number|cell phone|mobile)(?: de (?:teléfono|celular|whatsapp|la oficina|la casa)| number)?(?: es(?: el)?| is|:)?:? ${number}`,
  'giu',
);
const site = String.raw`((?:https?:\/\/)?(?:www\.)?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63}){1,3})`;
const ownSite = new RegExp(
  `${start}(?:mi|nuestra|nuestro|my|our) (?:página(?: web)?|pagina(?: web)?|sitio(?: web)?|web|website|web site|site)(?: es| is|:)?:? ${site}`,
  'giu',
);

/** Returns a website's address without protocol and `www`; null if it is none. */
export function readSite(text: string): string | null {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/.*$/, '')
    .replace(/\.$/, '');
  return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,24}$/u.test(host) ? host : null;
}

/** Returns the e-mail addresses, numbers and websites that a text tells of its writer. */
export function reachIn(text: string, locale: string): Told[] {
  return [...emailsIn(text), ...numbersIn(text, locale), ...sitesIn(text)];
}

function emailsIn(text: string): Told[] {
  const found = [...text.matchAll(address)].slice(0, 5);
  return found.flatMap(match => {
    const value = readEmail(match[0].replace(/\.$/, ''));
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    if (value === null || ofOthers.test(before)) return [];
    const isAlone = text.trim() === match[0];
    const isOwn = isAlone || ownAddress.test(before) || label.test(before) || toMe.test(before);
    // If there are several addresses, one that the text does not call the writer's own may be somebody else's.
    if (!isOwn && found.length > 1) return [];
    return [{ field: 'EMAIL' as const, value, certainty: isOwn ? ('SURE' as const) : ('LIKELY' as const) }];
  });
}

const numbersIn = (text: string, locale: string): Told[] =>
  [...text.matchAll(ownNumber)].flatMap(([, typed = '']) => {
    const value = readPhone(typed, locale);
    return value === null ? [] : [{ field: 'PHONE' as const, value, certainty: 'SURE' as const }];
  });

const sitesIn = (text: string): Told[] =>
  [...text.matchAll(ownSite)].flatMap(([, typed = '']) => {
    const value = readSite(typed);
    return value === null ? [] : [{ field: 'WEBSITE' as const, value, certainty: 'SURE' as const }];
  });
