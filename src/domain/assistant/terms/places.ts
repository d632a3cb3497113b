import { foldName } from '../../shared/fold.js';

/** "Quito sur" is also "el sur". */
export const withSide = (name: string): string[] => {
  const [, side] = /\s(norte|sur|este|oeste|oriente|poniente|occidente)$/u.exec(name) ?? [];
  return side === undefined ? [name] : [name, side];
};

/** Words that stay small in a name: "San Pedro de la Paz". */
const small = /^(?:de|del|la|las|el|los|y|e|o|u|a|al|en|por|para|con|sin|desde|hasta|un|una|of|and|or|to|in|for|the)$/u;
/**
 * Returns a sentence that is written in capitals as it is usually written, with every character at its place: the names of places are known
 * by their capitals.
 */
export const calmed = (sentence: string): string =>
  /\p{Ll}/u.test(sentence) || (sentence.match(/\p{Lu}/gu)?.length ?? 0) < leastCapitals
    ? sentence
    : sentence.replace(/\p{L}{2,}|(?<=\s)[YEOAU](?=\s)/gu, word => {
        const lower = word.toLowerCase();
        if (lower.length !== word.length) return word;
        return small.test(lower) ? lower : `${word.charAt(0)}${lower.slice(1)}`;
      });
const leastCapitals = 8;

/** Places that are written like any other word: "en la capital enviamos con mensajero". */
const placeWritten = String.raw`capital|centro(?: hist.{1,2}rico)?|zona (?:sur|norte|este|oeste|centro|central|\p{Lu}\p{L}+)`;
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
  /^(?:envi|entreg|domicil|deliver|shipping|flete|despach|reparto|cost|preci|tarifa|nota|importante|local|retir|recoj|horari|zona|cobertura|servici|pedid|gratis|express|normal|urgent|estandar|moto|courier|contra|minim|desde|hasta|por|si|para)/u;

/** "En las colonias Centro y Roma": what the names are of. */
const kindOfPlaces =
  '(?:[Cc]olonias?|[Cc]omunas?|[Zz]onas?|[Dd]istritos?|[Bb]arrios?|[Ss]ectores|[Mm]unicipios?|[Cc]antones|[Cc]iudades|[Rr]epartos?|[Pp]arroquias?)';
const inBrackets = /\s?\([^)]*\)/gu;
const currencyCode = /^(?:bs|gs|rd|us|usd|mxn|cop|clp|ars|pen|lps?)$/u;
/** Returns the names of places in a text near a fee: "a Heredia", "to San José y Cartago centro". */
export function placesIn(text: string): string[] {
  // "Chía, Cajicá y Soacha $14": a list without a preposition consists of places too.
  const alone = aloneIn(text.replace(inBrackets, '')) ?? leadIn(text);
  const lists =
    alone === undefined
      ? text.matchAll(
          new RegExp(
            String.raw`(?<!\p{L})(?:[Aa]l?|[Ee]n|[Pp]ara|[Hh]asta|[Tt]o|[Ii]n|[Ff]or|[Dd]entro de|\()\s?(?:la\s|el\s|las\s|los\s|the\s)?(?:${kindOfPlaces}\s(?:de\s)?)?${placeList}`,
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
      .filter(each => each !== '' && !currencyCode.test(each)),
  );
}
