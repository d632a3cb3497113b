/** The delivery fee is open: it is quoted for each order, or the customer pays the carrier. */
export const leftOpen =
  /\b(?:se (?:cotiz|calcul|cobr)an?|cotizamos|va[n]?|quoted|priced|charged|calculated) (?:por separado|aparte|segun|de acuerdo|separately|by (?:weight|distance|size))\b|\b(?:se cotiza[n]?|cotizamos|(?:lo |la |l[oa]s )?(?:paga|cubre|asume) (?:el|la|cada) (?:cliente|comprador\w*)|(?:flete|envio|domicilio|delivery|transporte) (?:l[oa] |se )?pagas?n? (?:usted |tu )?(?:al recibir|en destino|aparte|alla)|(?:por|a) (?:cuenta|cargo) (?:del?|de la) (?:cliente|comprador\w*)|por cobrar|paid by the (?:customer|buyer)|(?:customer|buyer|you) pays? (?:the carrier|on delivery)|needs? a quote)\b/u;
/** "S/2 x km", "10 pesos por kilómetro": nobody knows the distance, so a person tells the fee. */
export const byDistance =
  /\d\s?(?:pesos|soles|colones|quetzales|lempiras|dolares|dollars)?\s?(?:por|x|per|a|cada|el)\s?(?:km|kms|kilometros?|milla|mile)\b/u;
/** "El km adicional 800": charged by whoever lives farther away, and no fee of its own. */
export const ofFarther =
  /^\W*(?:y )?(?:(?:cada|el|por|x) )?(?:km|kms|kilometro|milla) (?:adicional|extra|mas|de mas)\b/u;
/** "Entre 3 y 5 mil según peso". */
export const bySize =
  /\b(?:segun|depende|dependiendo|depending)\b[^.;]{0,25}\b(?:peso|tamano|distancia|volumen|destino|zona|weight|size|distance)\b/u;
/** "Visita para tomar medidas": a trip to the customer's that brings nothing. */
export const toMeasure =
  /\bvisitas?\b.*\b(?:med(?:ir|ida)|presup|cotiz|tecnica|inspec|diagnos)|\b(?:medicion|tom(?:ar?|a de) (?:las )?medidas|(?:ir|vamos|voy) a medir|measur\p{L}+ (?:visits?|trips?)|visits? to (?:measure|quote))\b/u;

/** "Otras localidades hasta 50 km $30.000": how far the others are is no part of a list of places. */
export const withoutReach = (sentence: string): string => sentence.replace(othersUpTo, '');
const othersUpTo =
  /(?<=(?:\botr[oa]s \p{L}+|\b(?:el|al) resto|\bl[oa]s dem[a\u00e1]s)) hasta \d{1,3} ?(?:kms?|kil[o\u00f3]metros?)(?!\p{L})/giu;
