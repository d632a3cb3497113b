import { matchesOf } from '../../../../domain/shared/matches.js';

/** A word of a street's name: it starts with a capital letter, a digit or "#". */
const named = String.raw`[\p{Lu}\d#][\p{L}\d.#°º/-]{0,25}`;
const joints = String.raw`(?:de\s|del\s|la\s|las\s|los\s|el\s|y\s|con\s|entre\s|bis\s|[Nn][oº°]\.?\s?|núm\.?\s|número\s|#\s?|s/n\s?)`;
/** What may follow a street (quarter, building, door, town, postal code), each after a comma or a blank. */
const more = String.raw`(?:,?\s(?:(?:col\.?|colonia|barrio|bo\.|urb\.?|urbanización|fracc\.?|fraccionamiento|residencial|edificio|edif\.?|torre|piso|apto\.?|apartamento|depto\.?|departamento|dpto\.?|local|oficina|ofic\.?|interior|int\.|manzana|mz\.?|lote|ph|c\.?p\.?|alcaldía|apt\.?|suite|unit|floor|bldg\.?)\s?(?:${joints}){0,2}[#\p{L}\d][\p{L}\d.°º-]{0,25}(?:\s${named}){0,3}|cdmx|ciudad de méxico)(?![\p{L}])|,\s${named}(?:\s(?:${joints})?${named}){0,3}){0,5}`;

const kinds: readonly RegExp[] = [
  // Costa Rica and Nicaragua describe the way from a landmark: "200 metros sur y 50 oeste de la iglesia, casa verde".
  /(?:de[l]?\s[^\n.;!?]{3,60}?,?\s)?(?:\d{1,4}|cien|ciento cincuenta|doscientos|trescientos|cuatrocientos|quinientos|un kilómetro|\d km)\s?(?:metros|mts?\.?|varas|cuadras?|km)?\s?(?:hacia\s)?(?:al\s)?(?:norte|sur|este|oeste|noreste|noroeste|sureste|suroeste|arriba|abajo)(?:(?:,|\sy|,\sy)\s(?:\d{1,4}|cien|doscientos|cincuenta|veinticinco)\s?(?:metros|mts?\.?|m|varas)?\s?(?:al\s)?(?:norte|sur|este|oeste|noreste|noroeste|sureste|suroeste)){0,3}(?:\s(?:de|del)\s[^\n.;!?]{2,70})?/giu,
  /(?:costado\s(?:norte|sur|este|oeste)|contiguo|diagonal|a la par|frente)\s(?:a|al|de|del)\s(?:la\s|las\s|los\s|el\s)?\p{Lu}[^\n.;!?]{2,60}/gu,
  // "Calle 50", "Av. Insurgentes Sur 1602, Col. Crédito Constructor, CDMX", "Cra 7 # 45-12", "C/ Mayor 12, 3º B"
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:[Cc]alle|[Cc]/|[Cc]l\.?|[Aa]venida|[Aa]vda?\.?|[Aa]ve?\.|[Cc]arrera|[Cc]ra\.?|[Kk]ra?\.?|[Bb]oulevard|[Bb]lvd\.?|[Bb]lv\.|[Dd]iagonal|[Tt]ransversal|[Tt]v\.|[Aa]utopista|[Cc]alzada|[Cc]alz\.|[Pp]aseo|[Pp]rolongación|[Jj]irón|[Jj]r\.|[Pp]asaje|[Vv]ía)\s(?:${joints}){0,3}${named}(?:,?\s(?:${joints}){0,3}${named}){0,6}${more}`,
    'gu',
  ),
  // The same, typed without capitals: "calle las flores 23"
  /(?<![\p{L}\d])(?:calle|avenida|carrera|av\.?|cra\.?)\s(?=\D{4,70}\d)(?:[\p{Ll}]{2,15}\s){1,4}(?:#|no\.?\s?|num\.?\s?)?\d{1,5}[a-z]?(?![\p{L}\d])/gu,
  // "Col. Roma Norte", "colonia del Valle, 03100", "barrio Escalante"
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:[Cc]ol\.|[Cc]olonia|[Bb]arrio|[Uu]rb\.|[Uu]rbanización|[Ff]racc\.|[Ff]raccionamiento|[Rr]esidencial|[Rr]eparto)\s(?:${joints}){0,2}${named}(?:\s(?:${joints})?${named}){0,3}${more}`,
    'gu',
  ),
  // "120 Main Street, Apt 4, Austin, TX 78701", "14 Harbour Rd, Leeds LS1 4AB"
  /(?<![\p{L}\d$£€.,-])\d{1,5}[A-Za-z]?\s(?:[NSEW]\.?\s)?(?:[\p{Lu}\d][\p{L}\d'’.-]{0,20}\s){1,4}(?:[Ss]treet|[Ss]t|[Aa]venue|[Aa]ve|[Rr]oad|[Rr]d|[Dd]rive|[Dd]r|[Ll]ane|[Ll]n|[Bb]lvd|[Bb]oulevard|[Cc]ourt|[Cc]t|[Pp]lace|[Pp]l|[Ww]ay|[Hh]ighway|[Hh]wy|[Pp]arkway|[Pp]kwy|[Tt]errace|[Ss]quare|[Cc]lose)\b\.?(?:,?\s(?:[Aa]pt\.?|[Ss]uite|[Uu]nit|[Ff]loor|#)\s?[\w-]{1,6}|,\s\p{Lu}[\p{L}.'’-]{1,20}(?:\s\p{Lu}[\p{L}.'’-]{1,20}(?![\p{L}\d])){0,2}(?:,?\s[A-Z]{2}(?![A-Z\d])(?:\s\d{5}(?:-\d{4})?)?)?(?:\s[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2})?){0,3}/gu,
  /(?<![\p{L}\d])[Pp]\.?\s?[Oo]\.?\s?[Bb]ox\s\d{1,6}/gu,
];
const most = 3;
const longest = 160;

/** Text after an address that is no longer part of it: "…, casa verde y llame antes". */
const talk =
  /,?\s(?:y (?:llam|toc|pregunt|por favor)|por favor|porfa|gracias|please|thanks|and (?:call|ring)|a qué|cuánto|para\s|antes de\s)[\s\S]*$/iu;

/** Returns addresses as they are written, at most three: street and number, quarter, or the way from a landmark as in Costa Rica. */
export function addressesIn(text: string): string[] {
  const found: { start: number; end: number; text: string }[] = [];
  for (const kind of kinds)
    for (const match of matchesOf(kind, text)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some(other => start < other.end && end > other.start)) continue;
      const address = match[0]
        .slice(0, longest)
        .replace(talk, '')
        .trim()
        .replace(/[,\s]+$/u, '');
      if (address !== '') found.push({ start, end, text: address });
      if (found.length >= 2 * most) break;
    }
  return [...new Set(found.sort((one, two) => one.start - two.start).map(({ text }) => text))].slice(0, most);
}
