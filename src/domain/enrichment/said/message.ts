import type { Told } from '../fact.entity.js';
import { papersIn } from './papers.js';
import { reachIn } from './reach.js';
import { whereIn } from './where.js';
import { whoIn } from './who.js';
import { readable } from './words.js';

/** A word without which no rule finds anything. */
const telling =
  /@|\b(?:soy|somos|llamo|nombre|saluda|escribe|habla|empresa|negocio|trabajo|represento|escribo|vivo|vivimos|resid|radic|estamos|estoy|ubic|encontramos|ciudad|naci|nací|nacimiento|cumplea|c[eé]dula|rfc|ruc|nit|rif|rtn|cui[tl]|rut|cnpj|ein|tax|ingl[eé]s|espa[nñ]ol|n[uú]mero|cel|celular|tel|tel[eé]fono|m[oó]vil|whatsapp|p[aá]gina|sitio|web|website|site|name|i'?m|i’m|i am|this is|we're|we are|live|based|located|work|company|business|born|birthday|birth|phone|number|cell|mobile|english|spanish|portugu[eê]s|city|ando)/i;

/** Whether a message may tell something about its writer: cheap, and asked for each message before anything else is done. */
export const mayTell = (text: string): boolean => telling.test(text);

/** Returns what a message tells of its writer. `locale` is the tenant's. Rules are few and precise: a miss costs less than a wrong name. */
export function messageFacts(body: string, locale: string): Told[] {
  const text = readable(body);
  return [...whoIn(text), ...whereIn(text), ...reachIn(text, locale), ...papersIn(text)];
}
