const notPlaces =
  /^(?:incluye|aplica|cuenta|hay|es|se|vamos|llega|entra|(?:a?fuera|el resto|los demas|otros lados|lo demas)$|domingos|lunes|sabados)/u;
/** "(sin contar panales)" is left out; what holds only somewhere or from a number on is not. */
const inBrackets = /\([^)]*\)/gu;
const changesNothing =
  /^\((?:sin contar|sin incluir|no cuentan?|ya con|aprox|ida y vuelta|por viaje|round trip|each way|(?:solo|solamente|nomas|only|los|l[ao]s? de)? ?(?:los |las |on )?(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:days?)?)(?!\p{L})|(?:a?fuera|el resto|los demas|otros lados|lo demas) no(?!\p{L})|lo mas lejos)[^\d)]*\)$/u;
/** "(de ahi Q3 la libra)": what a heavier parcel costs more is no fee for a place. */
const ofWeight = /^\((?:de ahi|despues|luego|cada|each|por)[^)]*\d[^)]*(?:kgs?|kilos?|lbs?|libras?|pounds?)[^)\d]*\)$/u;
/** "(Cumbayá, Tumbaco y Los Chillos)" before a price: the places that it is for. */
const onlyNames = /^\(\p{L}[\p{L}', .-]*\)$/u;
/** "(Aysen y Magallanes $12.990)" behind a price: another place with its own. */
const placeAndPrice =
  /^\((?!(?:mas|y|e|si|con|por|desde|minimo|hasta)\s)\p{L}{3}[\p{L}', -]*\s(?:[^\s\d()]{1,3}\s?)?\d[\d.,]*\)$/u;
/** "(solo Houston)", "(menos Tocumen)" behind what is free: where that holds. */
const onlyThere =
  /^\((?:solo|solamente|unicamente|only|menos|excepto|salvo|except)(?: (?:en|a|para|in|to|for))? \p{L}[\p{L}', -]*\)$/u;
const ofHours =
  /(?:(?:hasta|desde|a partir de|antes de|despues de|entre|de|a) )?(?:las? )?\d{1,2}(?::\d\d)?(?: ?(?:a|y|-) ?(?:las? )?\d{1,2}(?::\d\d)?)? ?(?:am|pm|hs?|hrs?|horas?|min\p{L}*|dias?|de la (?:tarde|manana|noche))(?!\p{L})|(?:hasta|antes de|despues de) las? \d{1,2}(?::\d\d)?(?! ?\p{Sc})/gu;
/** What a bracket may say that changes a fee, or gives another. */
const changes =
  /(?<!\p{L})(?:gratis|gratuit[oa]s?|free|sin (?:costo|cargo)|inclu\p{L}+|minim[oa]|menos|excepto|salvo|except|desde|a partir|mas de|arriba|sobre|mayor\p{L}*|compras?|pedidos?|llevando|si|if|segun|depend\p{L}+|cotiz\p{L}+|consult\p{L}+|(?:no|tampoco) (?:llega|va|entra|inclu|aplica|cubr|hay)\p{L}*|(?:por|x|cada|per|each|a|el|la) (?:pieza|unidad|persona|bulto|kilo|km|kms|kilometro|milla|piso|viaje|visita|hora|dia|noche|metro|caja|piece|person|mile|trip|hour|day)|c\/u|aparte|extras?|adicional\p{L}*|recargos?|mitad|doble|ida|vuelta)(?!\p{L})/u;
/** "(2o piso +100 porque se sube a mano)": what comes on top of a fee for whoever needs it. */
const onTopOf = /^\([^()+]*\p{L}[^()+]*\+ ?\p{Sc}?\d[\d.,]*[^()\d]*\)$/u;
const hasReason = /(?<!\p{L})(?:porque|pq|xq|porq|ya que|x (?:la|el|lo)|por (?:la|el|lo)|because)(?!\p{L}).*(?=\)$)/u;

/**
 * Returns a folded text on deliveries of the same length, in which a bracket is empty if it changes no fee, and open if it names places;
 * any other is a sign that nothing understands. `sentence` has the capitals.
 */
export const withoutBrackets = (text: string, sentence: string): string =>
  text.replace(inBrackets, (part, at: number) => {
    const [empty, bad, inside] = [' '.repeat(part.length), '#'.repeat(part.length), part.slice(1, -1)];
    const [, left] =
      /^\((?:no|ni|not)(?: (?:al?|en|to|in))? (\p{L}[\p{L}', -]*)\)$/u.exec(part) ??
      /^\((\p{L}[\p{L}', -]*) no\)$/u.exec(part) ??
      [];
    // "Gratis en Lima (no Callao)", "(Rancagua no)".
    if (left !== undefined && !notPlaces.test(left)) return `[no ${left}`.padEnd(part.length);
    if (changesNothing.test(part) || ofWeight.test(part)) return empty;
    const before = text.slice(0, at);
    const isBehind = behindPrice.test(before);
    const areNames = onlyNames.test(part) && (!isBehind || isListOfNames(sentence.slice(at + 1, at + part.length - 1)));
    if (areNames) return /\p{L}\s?$/u.test(before) ? `${part.slice(0, -1)} ` : bad;
    if (!isBehind) return bad;
    if (placeAndPrice.test(part)) return `,${inside} `;
    if (onlyThere.test(part)) return ` ${inside} `;
    if (onTopOf.test(part)) return empty;
    const rest = part.replace(hasReason, '').replace(ofHours, ' ');
    return /\d/u.test(rest) || changes.test(rest) ? bad : empty;
  });
/**
 * "Surco, San Borja", "cumbaya, tumbaco", and not "se coordina por wsp, no domingos": all words have capitals, or two short parts have
 * none.
 */
function isListOfNames(inside: string): boolean {
  const words = inside.match(/\p{L}{4,}/gu) ?? [];
  if (words.length > 0 && words.every(word => /^\p{Lu}/u.test(word))) return true;
  const parts = inside.split(/, ?| y /u);
  return parts.length > 1 && !/\p{Lu}/u.test(inside) && parts.every(part => part.trim().split(' ').length < 3);
}
/** A bracket right behind a price, whatever its currency, or what is free from it on. */
const behindPrice =
  /\d ?(?:\p{Sc}|mil|k|lucas|pesos|varos|soles|colones|quetzales|lempiras|dolares|dolars?|dollars|balboas|usd|bs|gs|mxn)?(?: (?:o mas|en adelante|para arriba|pa arriba|or more|and up))? ?$/u;
