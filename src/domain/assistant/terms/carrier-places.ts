import { foldName } from '../../shared/fold.js';
import { carrier } from './carriers.js';
import type { Term } from './term.js';

const brings = `(?:cadetes?|cadeteria|motorizados?|motos?|mensajer[oi]a?s?|mensajeria|courier|repartidor(?:es)?|taxi|bici(?:cleta)?|${carrier}(?: \\p{L}+)?)`;
const isCarrier = new RegExp(String.raw`^(?:(?:por|via|con|en|by) )?${brings}$`, 'u');
/** "Cadete dentro de Rosario $4500": where the one goes who brings it. */
const goesWithin = new RegExp(
  String.raw`(?:^|[.,;]\s)(?:por\s)?(?:${brings})\s(?:dentro de|solo en|en|a|within|in)\s(\p{L}{3,}(?:\s\p{L}+){0,3})`,
  'iu',
);
const isElsewhere =
  /\b(?:fuera|resto|otr[oa]s (?:ciudades|provincias|departamentos|regiones|partes)|nacional(?:es)?|provincias?|interior|outside|nationwide)\b/u;

/**
 * Returns a fee without the name of who brings it among its places: "cadete dentro de Rosario $4500" is for Rosario, and "por Correos
 * ₡3.800" under "Envíos fuera de la capital" for all other places.
 */
export function withoutCarrierPlaces(term: Term): Term {
  const places = term.places.filter(name => !isCarrier.test(name));
  if (term.kind !== 'FEE' || places.length === term.places.length) return term;
  if (places.length > 0) return { ...term, places };
  const [, within = ''] = goesWithin.exec(term.clause ?? term.sentence) ?? [];
  if (within !== '') return { ...term, places: [foldName(within)] };
  return isElsewhere.test(foldName(term.title)) ? { ...term, places, elsewhere: true } : term;
}
