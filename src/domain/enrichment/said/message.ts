import type { Told } from '../fact.entity.js';
import { papersIn } from './papers.js';
import { reachIn } from './reach.js';
import { whereIn } from './where.js';
import { whoIn } from './who.js';
import { readable } from './words.js';

/** Words of which each rule needs at least one. */
const telling =
  /@|\b(?:soy|somos|llamo|nombre|saluda|escribe|habla|empresa|negocio|trabajo|represento|escribo|vivo|vivimos|resid|radic|estamos|estoy|ubic|encontramos|ciudad|naci|nací|nacimiento|cumplea|c[eé]dula|rfc|ruc|nit|rif|rtn|cui[tl]|rut|cnpj|ein|tax|ingl[eé]s|espa[nñ]ol|n[uú]mero|cel|celular|tel|tel[eé]fono|m[oó]vil|whatsapp|p[aá]gina|sitio|web|website|site|name|i'?m|i’m|i am|this is|we're|we are|live|based|located|work|company|business|born|birthday|birth|phone|number|cell|mobile|english|spanish|portugu[eê]s|city|ando)/i;

/** Whether a message may contain facts about its writer: a cheap test of each message before anything else is done. */
export const mayTell = (text: string): boolean => telling.test(text);

/**
 * Returns the facts about its writer in a message. `locale` is the tenant's. The rules are few and precise, because a missed fact does less
 * harm than a wrong name.
 */
export function messageFacts(body: string, locale: string): Told[] {
  const text = readable(body);
  return [...whoIn(text), ...whereIn(text), ...reachIn(text, locale), ...papersIn(text)];
}
