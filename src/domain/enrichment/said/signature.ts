import { readEmail } from '../../contacts/index.js';
import { readPhone } from '../../shared/phone.js';
import type { Told } from '../fact.entity.js';
import { cityNamed } from './cities.js';
import { isCompany, isPersonName, trimCompany } from './companies.js';
import { isJobTitle, writeTitle } from './job-titles.js';
import { readSite } from './reach.js';
import { readable } from './words.js';

const closing =
  /^(?:saludos(?: cordiales)?|un saludo|cordial saludo|cordialmente|atentamente|atte\.?|muchas gracias|gracias|quedo atent[oa]|best regards|kind regards|regards|best|sincerely|thanks|thank you|cheers)[,.!]?$/i;
const quotation =
  /^(?:>|-{2,} ?(?:mensaje|original|forwarded)|(?:de|from): |_{10,}|(?:el|on) .{5,200}(?:escribi[oó]|wrote):?$)/i;
const maxLines = 8;
const phoneLine =
  /^(?:(?:tel|teléfono|telefono|cel|celular|móvil|whatsapp|phone|mobile|cell|office|oficina|t|m|c)\.?:? )?(\+?\(?\d[\d ().-]{5,18}\d)(?: ?(?:ext|x)\.? ?\d{1,5})?$/iu;

/** Returns what the signature at the end of an e-mail tells of its writer. `whole` is the e-mail's text with quotations. */
export function signatureIn(whole: string, locale: string): Told[] {
  const lines = signatureLines(readable(whole));
  const [first = '', ...rest] = lines;
  // Without a name in its first line it is no signature, only the end of a text.
  if (!isPersonName(first)) return [];
  const told: Told[] = [{ field: 'NAME', value: first, certainty: 'SURE' }];
  for (const line of rest) told.push(...lineFacts(line, locale));
  return told;
}

function signatureLines(text: string): string[] {
  const lines = text.split(/\r?\n/).map(line => line.trim());
  const end = lines.findIndex(line => quotation.test(line));
  const own = end < 0 ? lines : lines.slice(0, end);
  const from = own.findLastIndex(line => /^--\s?$/.test(line) || closing.test(line));
  return from < 0
    ? []
    : own
        .slice(from + 1)
        .flatMap(line => line.split(/ ?[|·•] ?/))
        .filter(line => line !== '')
        .slice(0, maxLines);
}

/** Returns what one line of a signature is: a company, a title, an address, a number or a place. */
function lineFacts(line: string, locale: string): Told[] {
  const sure = (field: Told['field'], value: string): Told[] => [{ field, value, certainty: 'SURE' }];
  const email = readEmail(line.replace(/^(?:correo|e-?mail|mail):? /i, ''));
  if (email) return sure('EMAIL', email);
  if (isJobTitle(line)) return sure('JOB_TITLE', writeTitle(line));
  const [, typed] = phoneLine.exec(line) ?? [];
  const phone = typed ? readPhone(typed, locale) : null;
  if (phone) return sure('PHONE', phone);
  if (/^(?:web:? )?(?:https?:\/\/|www\.)\S+$/i.test(line)) {
    const site = readSite(line.replace(/^web:? /i, ''));
    return site ? sure('WEBSITE', site) : [];
  }
  const [title = '', company = ''] = line.split(/, | - | – /, 2);
  if (company && isJobTitle(title) && isCompany(trimCompany(company)))
    return [...sure('JOB_TITLE', writeTitle(title)), ...sure('COMPANY', trimCompany(company))];
  const city = cityNamed(title);
  if (city) return sure('CITY', city);
  return line.length <= 80 && isCompany(trimCompany(line)) && /^\p{Lu}/u.test(line)
    ? sure('COMPANY', trimCompany(line))
    : [];
}
