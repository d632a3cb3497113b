import type { Told } from '../fact.entity.js';
import { isDenied, start } from './words.js';

const months = [
  ['enero', 'january'],
  ['febrero', 'february'],
  ['marzo', 'march'],
  ['abril', 'april'],
  ['mayo', 'may'],
  ['junio', 'june'],
  ['julio', 'july'],
  ['agosto', 'august'],
  ['septiembre', 'setiembre', 'september'],
  ['octubre', 'october'],
  ['noviembre', 'november'],
  ['diciembre', 'december'],
];
const born = `${start}(?:nací(?: el)?|naci el|(?:mi )?fecha de nacimiento(?: es)?(?: el)?:?|mi cumpleaños es(?: el)?|i was born(?: on)?|my birthday is(?: on)?|(?:my )?date of birth(?: is)?:?) `;
const inWords = new RegExp(String.raw`${born}(\d{1,2}) de (\p{L}{4,10}) (?:de |del )?(\d{4})`, 'giu');
const inEnglish = new RegExp(String.raw`${born}(\p{L}{3,9}) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})`, 'giu');
const inDigits = new RegExp(String.raw`${born}(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})`, 'giu');
const iso = new RegExp(String.raw`${born}(\d{4})-(\d{2})-(\d{2})`, 'giu');

const dayOf = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1900 ? date.toISOString().slice(0, 10) : null;
};
const monthOf = (word: string): number => months.findIndex(names => names.includes(word.toLowerCase())) + 1;

/** Returns the birthday that the writer of a text tells. With digits alone, the order of day and month has to be certain. */
function birthdayIn(text: string): Told[] {
  const days = [
    ...[...text.matchAll(inWords)].map(([, day, month = '', year]) => dayOf(Number(year), monthOf(month), Number(day))),
    ...[...text.matchAll(inEnglish)].map(([, month = '', day, year]) =>
      dayOf(Number(year), monthOf(month), Number(day)),
    ),
    ...[...text.matchAll(iso)].map(([, year, month, day]) => dayOf(Number(year), Number(month), Number(day))),
  ];
  const sure = days.flatMap(value =>
    value ? [{ field: 'BIRTHDAY' as const, value, certainty: 'SURE' as const }] : [],
  );
  const told = [...text.matchAll(inDigits)].flatMap(([, first, second, year]) => {
    const [a, b] = [Number(first), Number(second)];
    const isCertain = a > 12 || b > 12 || a === b;
    const value = b > 12 ? dayOf(Number(year), a, b) : dayOf(Number(year), b, a);
    return value
      ? [{ field: 'BIRTHDAY' as const, value, certainty: isCertain ? ('SURE' as const) : ('LIKELY' as const) }]
      : [];
  });
  return [...sure, ...told];
}

/** The numbers under which people and companies pay taxes, each after its name. */
const taxNumbers: readonly string[] = [
  String.raw`cédula jurídica(?: número| no\.?| n\.?)?(?: es)?:? (3[- ]?\d{3}[- ]?\d{6})`,
  String.raw`(?:mi )?(?:número de )?cédula(?: número| no\.?)?(?: es(?: la| el)?)?:? ([1-9][- ]\d{3,4}[- ]\d{3,4}|[1-9]\d{8})`,
  String.raw`rfc(?: es)?:? ([a-zñ&]{3,4}\d{6}[a-z\d]{3})`,
  String.raw`ruc(?: es)?:? ([a-z\d]{1,10}(?:-\d{1,6}){1,3}|\d{10,13})`,
  String.raw`(?:nit|rif|rtn)(?: es)?:? ((?:[jvge]-?)?\d[\d.]{5,14}\d(?:-[\dk])?)`,
  String.raw`(?:cuit|cuil)(?: es)?:? (\d{2}-?\d{8}-?\d)`,
  String.raw`rut(?: es)?:? (\d{1,2}\.?\d{3}\.?\d{3}-[\dk]|\d{12})`,
  String.raw`(?:ein|tax id|tax number)(?: is)?:? (\d{2}-\d{7})`,
  String.raw`cnpj(?: é| es)?:? (\d{2}\.?\d{3}\.?\d{3}\/?\d{4}-?\d{2})`,
];
const taxRules = taxNumbers.map(rule => new RegExp(String.raw`${start}${rule}(?![\p{L}\d])`, 'giu'));
const ofOthers = /(?:^|[^\p{L}])(?:su|sus|tu|your|cuál es el|de ustedes)\s+$/iu;

function taxNumbersIn(text: string): Told[] {
  const plain = text.replaceAll('cedula', 'cédula').replaceAll('juridica', 'jurídica').replaceAll('Cedula', 'Cédula');
  return taxRules.flatMap(rule =>
    [...plain.matchAll(rule)].flatMap(match =>
      ofOthers.test(plain.slice(Math.max(0, match.index - 20), match.index))
        ? []
        : [{ field: 'TAX_ID' as const, value: (match[1] ?? '').toUpperCase(), certainty: 'SURE' as const }],
    ),
  );
}

const languages: readonly { tag: string; wanted: RegExp }[] = [
  {
    tag: 'en',
    wanted: new RegExp(
      String.raw`${start}(?:in english,? please|please,? (?:write|answer|reply|speak)(?: to me)? in english|i (?:only|don't) speak (?:english only|english$|spanish)|i prefer english|prefiero (?:en |el )?inglés|en inglés,? por favor|(?:can|could) (?:we|you) (?:speak|talk|write|continue) in english)(?![\p{L}])`,
      'iu',
    ),
  },
  {
    tag: 'es',
    wanted: new RegExp(
      String.raw`${start}(?:en español,? por favor|por favor,? (?:escríbanme|escríbame|respóndanme|contésteme) en español|prefiero (?:en |el )?español|no hablo inglés|in spanish,? please|i prefer spanish)(?![\p{L}])`,
      'iu',
    ),
  },
  {
    tag: 'pt',
    wanted: new RegExp(String.raw`${start}(?:em português,? por favor|prefiro (?:em )?português)(?![\p{L}])`, 'iu'),
  },
];

function languageIn(text: string): Told[] {
  const found = languages.filter(({ wanted }) => {
    const match = wanted.exec(text);
    return match !== null && !isDenied(text, match.index);
  });
  return found.length === 1 && found[0] ? [{ field: 'LANGUAGE', value: found[0].tag, certainty: 'SURE' }] : [];
}

/** Returns birthday, tax number and language that a text tells of its writer. */
export const papersIn = (text: string): Told[] => [...birthdayIn(text), ...taxNumbersIn(text), ...languageIn(text)];
