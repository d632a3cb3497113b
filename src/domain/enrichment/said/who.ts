import { foldName } from '../../shared/fold.js';
import type { FactCertainty, Told } from '../fact.entity.js';
import { companyName, isBusinessWord, isCompany, trimCompany } from './companies.js';
import { givenNames } from './given-names.js';
import { isJobTitle, jobTitleAt } from './job-titles.js';
import { asName, capital, foldedSet, isDenied, particles, start } from './words.js';

/** "Me llamo", which is said of names alone, so that the name may be in small letters. */
const named = new RegExp(
  String.raw`${start}(?:me llamo|mi nombre(?: completo)? es|mi nombre:|my (?:full )?name is|my (?:full )?name's) ([\p{L}'-]{2,25}(?: [\p{L}'-]{1,25}){0,5})`,
  'giu',
);
/** "Soy", which often introduces something else than a name. */
const presented = new RegExp(
  `${start}(?:[Ss]oy|[Ll]es? (?:saluda|escribe|habla)|[Tt]e (?:saluda|escribe|habla)|[Hh]abla|I'm|I am|[Tt]his is)(?: la| el)?:? (${capital}(?: (?:de la |del |de los )?${capital}){0,4})`,
  'gu',
);
/** The company after a name: "de Ferretería El Clavo", "from Clavo Hardware". */
const ofCompany = new RegExp(
  `^,? (?:de parte de|de|del|from|with|at)( la empresa| la compañía| la tienda| empresa| the company)?(?: la| el| the)? (${companyName})`,
  'u',
);
const companies: readonly { found: RegExp; sure: boolean }[] = [
  {
    found: new RegExp(
      `${start}(?:[Mm]i|[Nn]uestr[ao]|[Mm]y|[Oo]ur) (?:empresa|negocio|compañía|company|business)(?: es| se llama|:| is| is called) (?:la |el |the )?(${companyName})`,
      'gu',
    ),
    sure: true,
  },
  {
    found: new RegExp(
      `${start}(?:[Tt]rabajo (?:en|para|con)|[Rr]epresento a|[Ss]omos(?: de)?|[Ee]scrib[oe] (?:de parte de|de|en nombre de)|I work (?:at|for)|[Ww]e are|[Ww]e're)(?: la| el| the)? (${companyName})`,
      'gu',
    ),
    sure: false,
  },
];
/** Words that end a name in small letters. */
const endings = foldedSet(`
  y, e, de parte, quiero, quisiera, necesito, ocupo, estoy, vivo, soy, me, mi, para, por, con, en, tengo, busco, vengo, escribo, llamo, cliente, pero, and, i, from, with,
  at, we, my, the, need, want, would, but, un, una, el, como, que, gracias, thanks, hola, buenas, buenos, im, not, no, a, is, es, o, or, este, ese, nuevo, nueva`);
/** Words with a capital after "soy" that are no names. */
const noNames = foldedSet(`
  cliente, clienta, mayorista, yo, tu, el, ella, nuevo, nueva, muy, un, una, de, costarricense, panameño, mexicano, colombiano, tico, tica, soporte, ventas,
  very, not, so, interested, looking, writing, here, sorry, great, good, urgent, the, a, an, just, only, also, glad, happy, sure, ok, important, amazing, señor,
  señora, don, doña, mr, mrs, ms, dr, dra, ing, lic`);

const cutName = (text: string): string => {
  const words = text.split(' ');
  const end = words.findIndex(
    (word, index) =>
      isBusinessWord(word) ||
      (index === 0 ? endings.has(foldName(word)) || particles.has(word.toLowerCase()) : endings.has(foldName(word))),
  );
  const kept = end < 0 ? words : words.slice(0, end);
  while (kept.length > 0 && particles.has((kept.at(-1) ?? '').toLowerCase())) kept.pop();
  return kept.slice(0, 5).join(' ');
};

/** Returns the name, the company and the job title that a text tells of its writer. */
export function whoIn(text: string): Told[] {
  const told: Told[] = [];
  for (const match of text.matchAll(named)) {
    const given = match[1] ?? '';
    const name = cutName(given);
    const certainty = isDenied(text, match.index) ? null : namedCertainty(name);
    if (!certainty) continue;
    told.push({ field: 'NAME', value: asName(name), certainty });
    told.push(...companyAfter(text, match.index + match[0].length - given.length + name.length));
  }
  for (const match of text.matchAll(presented)) {
    const given = match[1] ?? '';
    const name = cutName(given);
    const at = match.index + match[0].length - given.length;
    if (name === '' || isDenied(text, match.index)) continue;
    const company = companyAfter(text, at + name.length);
    const certainty = certaintyOf(name, company.length > 0);
    if (certainty) told.push({ field: 'NAME', value: asName(name), certainty }, ...company);
  }
  for (const { found, sure } of companies)
    for (const match of text.matchAll(found)) {
      const name = trimCompany(match[1] ?? '');
      if (!isDenied(text, match.index) && (sure || isCompany(name)))
        told.push({ field: 'COMPANY', value: name, certainty: 'SURE' });
    }
  const title = jobTitleAt(text);
  if (title) told.push({ field: 'JOB_TITLE', value: title, certainty: 'SURE' });
  return told;
}

/** The same for what stands after "me llamo". In small letters, a word that is no common name may be any word. */
function namedCertainty(name: string): FactCertainty | null {
  const [first = '', ...more] = name.split(' ');
  if (givenNames.has(foldName(first))) return 'SURE';
  if (name !== name.toLowerCase()) return 'SURE';
  return more.length > 0 ? 'LIKELY' : null;
}

/** Null if the words are no name. A single word is a name if it is a common one. */
function certaintyOf(name: string, hasCompany: boolean): FactCertainty | null {
  const words = name.split(' ');
  const first = foldName(words[0] ?? '');
  if (noNames.has(first) || isJobTitle(name) || isCompany(name)) return null;
  if (givenNames.has(first)) return 'SURE';
  return words.length >= 2 && (hasCompany || name !== name.toUpperCase()) ? 'LIKELY' : null;
}

function companyAfter(text: string, at: number): Told[] {
  const [, isNamed, found = ''] = ofCompany.exec(text.slice(at, at + 200)) ?? [];
  const value = trimCompany(found);
  return value !== '' && (isNamed || isCompany(value)) ? [{ field: 'COMPANY', value, certainty: 'SURE' }] : [];
}
