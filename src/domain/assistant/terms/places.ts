import { foldName } from '../../shared/fold.js';
import { matchesOf } from '../../shared/matches.js';
import type { Term } from './term.js';

/** "Quito sur" and "sur de Quito" are also "el sur". */
export const withSide = (name: string): string[] => {
  const [, last, first] =
    /\s(norte|sur|este|oeste|oriente|poniente|occidente)$|^(norte|sur|este|oeste|oriente|poniente|occidente) de \p{L}/u.exec(
      name,
    ) ?? [];
  const side = last ?? first;
  return side === undefined ? [name] : [name, side];
};

/** Words that stay small in a name: "San Pedro de la Paz". */
const small = /^(?:de|del|la|las|el|los|y|e|o|u|a|al|en|por|para|con|sin|desde|hasta|un|una|of|and|or|to|in|for|the)$/u;
const day = '(?:lunes|martes|mi\\p{L}rcoles|jueves|viernes|s\\p{L}bados?|domingos?|[a-z]+days?)';
const dayFirst = new RegExp(String.raw`^\s*${day}(?:(?:,| y| e| and) ${day})*: `, 'iu');
/** "Martes: Ansina y Curtina $450": returns the sentence with blanks for the day of the round, which is no place. */
const withoutDay = (sentence: string): string => sentence.replace(dayFirst, said => ' '.repeat(said.length));

/**
 * Returns a sentence that is written in capitals as it is usually written, with every character at its place: the names of places are known
 * by their capitals. The day of a round is no place.
 */
export const calmed = (given: string): string => {
  const sentence = withoutDay(given);
  if (!/\p{Ll}/u.test(sentence))
    return (sentence.match(/\p{Lu}/gu)?.length ?? 0) < leastCapitals ? sentence : calm(sentence);
  return sentence.replace(inCapitals, run => (/\p{Lu}{4}/u.test(run) ? calm(run) : run));
};
const leastCapitals = 8;
/** "TEGUCIGALPA Y COMAYAGÜELA: L 300 entrega y recogida": the words in capitals of a sentence that has others. */
const inCapitals = /(?<!\p{L})\p{Lu}{2,}(?:\s(?:\p{Lu}{2,}|[YEO](?=\s)))*(?!\p{L})/gu;
const calm = (text: string): string =>
  text.replace(/\p{L}{2,}|(?<=\s)[YEOAU](?=\s)/gu, word => {
    const lower = word.toLowerCase();
    if (lower.length !== word.length) return word;
    return small.test(lower) ? lower : `${word.charAt(0)}${lower.slice(1)}`;
  });

/** Places that are written like any other word: "en la capital enviamos con mensajero". */
const placeWritten = String.raw`capital|costa|sierra|selva|altiplano|valle|interior|centro(?: hist.{1,2}rico)?|zona (?:sur|norte|este|oeste|centro|central|urbana|rural|\p{Lu}\p{L}+)|aldeas|veredas|caser.os|afueras|pueblos|municipios (?:vecinos|cercanos|aleda.os)`;
const placeName = String.raw`(?:${placeWritten})(?!\p{L})|\p{Lu}\p{L}+(?:\s(?:de\s|del\s|la\s|las\s|los\s)*(?:\p{Lu}\p{L}+|centro|capital|norte|sur|este|oeste|oriente|poniente|metropolitan[ao]))*`;
const side = 'norte|sur|este|oeste|oriente|poniente|occidente';
const placeList = String.raw`((?:${placeName})(?:(?:,\s|\s[ye]\s|\sor\s|\sand\s)(?:(?:al?|en|to|la|el)\s)*(?:${placeName}|(?:${side})(?!\p{L})))*)`;
/** Returns the places of a text that contains only places, after the comma or word that joins it to another. */
export const aloneIn = (text: string): string | undefined =>
  new RegExp(
    String.raw`^[\s,;]*(?:(?:y|e|and|el|la|los|las)\s)*${placeList}:?\s*(?:[$₡€]|(?:S/|B/|Bs|Gs|RD\$|US\$|C\$|Q|L|USD)\.?)?\s*$`,
    'u',
  ).exec(text)?.[1];

/** "Rosario: cadete $3.500": the place of a fee before a colon, which no word of delivery or price is. */
const leadIn = (text: string): string | undefined => {
  const [, names] = new RegExp(String.raw`^\W*${placeList}:\s`, 'u').exec(text) ?? [];
  return names === undefined || noPlaceLead.test(foldName(names)) ? undefined : names;
};
const noPlaceLead =
  /^(?:envi|entreg|encomiend|paquet|mensajer|cadete|correo|transport|domicil|deliver|shipping|flete|despach|reparto|cost|preci|tarifa|nota|importante|local|retir|recoj|horari|zona|cobertura|servici|pedid|gratis|express|normal|urgent|estandar|moto|courier|contra|minim|desde|hasta|por|si|para)/u;

/** "En las colonias Centro y Roma": what the names are of. */
const kindOfPlaces =
  '(?:[Cc]olonias?|[Cc]omunas?|[Zz]onas?|[Dd]istritos?|[Bb]arrios?|[Ss]ectores|[Mm]unicipios?|[Cc]antones|[Cc]iudades|[Rr]epartos?|[Pp]arroquias?)';
const inBrackets = /\s?\([^)]*\)/gu;
const weDo = /^(?:cobr|llev|entreg|envi|repart|mand|despach|lleg|hac|ten|d|v|est)[aei]mos$/u;
const noPlaceWord =
  'envios?|entregas?|domicilios?|delivery|deliveries|shipping|fletes?|despachos?|repartos?|mensajeria|motos?|costos?|precios?|tarifas?|fees?|price|loop|beltway';
/** "Envío $5 en Quito": a word that is capital only because the sentence begins, or that names a road around a town. */
const noPlaceName = new RegExp(`^(?:${noPlaceWord})(?: (?:${noPlaceWord}))*$`, 'u');
const noPlaceWithin =
  /^(?:ciudad|zona|horario|perimetro|anillo|periferico|barrio|casco|area|garantia|radio|cobertura|tienda|local|municipio|plazo|rango|ellos|estos|nuestr|mism|region|limite|centro)/u;
const currencyCode = /^(?:bs|gs|rd|us|usd|mxn|cop|clp|ars|pen|lps?)$/u;
const zoneList =
  /(?<!\p{L})(?:(\p{Lu}\p{L}{2,})\s)?((?:zona|sector|distrito)(?:e?s)?)\s(\d{1,2}(?:(?:,\s?|\s[ye]\s)\d{1,2}(?![\d.,]*\d))*)(?!\d)/giu;
/** "Zonas 1, 2 y 10", "Mixco zona 4": returns the places that are called by a number. */
const zonesIn = (text: string): string[] =>
  matchesOf(zoneList, text).flatMap(([, town = '', kind = '', numbers = '']) =>
    (numbers.match(/\d+/gu) ?? []).map(number => {
      const zone = `${foldName(kind).replace(/(?<=zona)s$|(?<=sector)es$|(?<=distrito)s$/u, '')} ${number}`;
      return /^\p{Lu}/u.test(town) && !noPlaceLead.test(foldName(town)) ? `${foldName(town)} ${zone}` : zone;
    }),
  );
/** Returns the names of places in a text near a fee: "a Heredia", "to San José y Cartago centro", "zonas 1 y 2". */
export const placesIn = (text: string): string[] => {
  const zones = zonesIn(text);
  return zones.length === 0
    ? namesIn(text)
    : [...zones, ...namesIn(text.replace(zoneList, '').replace(/^[\s,]*(?:(?:y|e|and)\s)?/u, ''))];
};
/** "Zapopan fuera de Periférico", "dentro de bulevares": what only says which part of a place, and a place in small letters. */
const partOfPlace = /(\p{Lu}\p{L}+)\s(?:fuera|dentro|afuera) del? (?:(?:la|el) )?\p{L}+/gu;
const withinSmall = /(?<!\p{L})[Dd]entro de(?:l|\s(?:los|las|la|el))?\s(\p{Ll}{5,})/u;
export const wholePlaces = (text: string): string =>
  text.replace(partOfPlace, (whole, place: string) => (noPlaceName.test(foldName(place)) ? whole : place));
function namesIn(given: string): string[] {
  const text = wholePlaces(given);
  const [, within = ''] = withinSmall.exec(text) ?? [];
  if (within !== '' && !noPlaceWithin.test(foldName(within))) return [foldName(within)];
  // "Chía, Cajicá y Soacha $14": a list without a preposition consists of places too.
  const alone = aloneIn(text.replace(inBrackets, '')) ?? leadIn(text);
  const lists =
    alone === undefined
      ? text.matchAll(
          new RegExp(
            String.raw`(?<!\p{L})(?:[Aa]l?|[Ee]n|[Pp]ara|[Hh]asta|[Tt]o|[Ii]n|[Ww]ithin|[Ii]nside|[Aa]round|[Ff]or|[Dd]entro de|\()\s?(?:la\s|el\s|las\s|los\s|the\s)?(?:${kindOfPlaces}\s(?:de\s)?)?${placeList}`,
            'gu',
          ),
        )
      : [['', alone] as const];
  return [...lists].flatMap(([, names = '']) =>
    names
      .split(/,\s|\s(?:y|e|or|and)\s/u)
      .map(each =>
        foldName(each).replace(
          /^(?:(?:al?|en|to|la|el|fletes?|envios?|domicilios?|delivery|entregas?|reparto|despachos?) )+/u,
          '',
        ),
      )
      // "Latacunga ciudad" is what others call "Latacunga".
      .map(each => each.replace(/(?<=\p{L}{4}) ciudad$/u, ''))
      // "EL PORVENIR LPS 90" in capitals.
      .map(each => each.replace(/(?<=\p{L}{3}) (?:lps?|bs|gs|usd|mxn|cop|clp)$/u, ''))
      .filter(each => each !== '' && !currencyCode.test(each) && !weDo.test(each) && !noPlaceName.test(each)),
  );
}

const ofTown =
  /^(?:la|el|gran|ciudad de|(?:gran )?area metropolitana de|zona metropolitana de) | (?:ciudad|capital|metropolitan[ao]|urban[ao]|y alrededores)$/gu;
/** "Lima" and "Lima Metropolitana", "Santiago" and "Gran Santiago": one town by two names. */
export const isSameTown = (one: string, other: string): boolean =>
  one === other || one.replace(ofTown, '') === other.replace(ofTown, '');

/** "Gratis sobre $40.000 en esas comunas", "free over $50 in those areas": the places that the sentence has named before. */
const sameThere =
  /(?<=\d\D*\s)(?:(?:en|a|para|dentro de|in|to|for|within) (?:(?:los|las|the) )?(?:es[oa]s|est[oa]s|mism[oa]s|dich[oa]s|those|these|same) (?:mism[oa]s )?(?:comunas|barrios|sectores|zonas|distritos|colonias|municipios|lugares|ciudades|areas|places|towns|zones|neighbou?rhoods|cities|puntos|partes|lados|localidades|cantones|provincias)|(?:ahi|alla|alli) mismo|(?:en|para) (?:ell[oa]s|tod[oa]s es[oa]s))(?=\W*(?:$|[.,;]))/gu;
/** Returns a sentence of the same length with stars for the words that only point back to its own places. */
export const withoutThere = (sentence: string): string => {
  const folded = foldName(sentence);
  if (folded.length !== sentence.length) return sentence;
  let text = sentence;
  for (const match of matchesOf(sameThere, folded)) {
    const [{ length }, at] = [match[0], match.index ?? 0];
    text = text.slice(0, at) + '*'.repeat(length) + text.slice(at + length);
  }
  return text;
};

/** Whether a fee is for a place, or for a part of it: "Entrega en La Paz: centro $15; zona Sur $25". */
export const isAt = ({ places, sentence }: Pick<Term, 'places' | 'sentence'>, place: string): boolean =>
  places.some(name => isSameTown(name, place)) ||
  (sentence.includes(':') &&
    foldName(sentence.split(':')[0] ?? '')
      .split(/[^\p{L}]+/u)
      .includes(place));
/** "La entrega en La Paz es gratuita (no incluye El Alto)", "gratis en Lima (no Callao)". */
export const leavesOut = (free: Term, { places }: Term): boolean => {
  const folded = foldName(free.sentence);
  const [, bracketed, before] = /\((?:no|not|ni)\s([^()]*)\)|\(([^()]*)\sno\)/u.exec(folded) ?? [];
  const [, behind = ''] = /\b(?:no (?:incluye|aplica (?:a|en|para))|excepto|salvo|menos)\b(.*)$/u.exec(folded) ?? [];
  const left = bracketed ?? before ?? behind;
  return left !== '' && places.some(place => left.includes(place));
};
