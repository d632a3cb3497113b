import { foldName } from '../../shared/fold.js';
import { matchesOf } from '../../shared/matches.js';
import { wordSet } from '../../shared/word-set.js';
import { type Amount, canonicalNumber } from '../claims/amounts.js';
import { amountsIn } from './term.js';

/** Words before the places of a fee, and between them and the figure. */
const beside = wordSet(
  'envio envios enviamos entrega entregas entregamos despacho despachos despachamos delivery deliveries shipping domicilio domicilios reparto repartos flete fletes llevamos mandamos llegamos moto motorizado costo costos tarifa tarifas precio precios zona zonas comunas distritos barrios colonias cuesta cuestan cobramos cobra sale salen vale valen es son queda a al en para por hasta de del la el los las y e o tu tus su sus hotel casa puerta we deliver to in for the is and',
);
const small = wordSet('de del la las el los y e o');
/** Words of a list by size, time, vehicle or anything else that is no place. */
const noPlace = wordSet(
  'lunes martes miercoles jueves viernes sabado sabados domingo domingos lun mar mie jue vie sab dom feriado feriados festivos semana dias hora horas enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre personas persona pedido pedidos compra compras minimo minima gratis desde mas menos sobre partir total efectivo tarjeta tienda recojo retiro cliente clientes kilo kilos kg km cuadra cuadras piso bolsa bolsas caja cajas pieza piezas unidad unidades producto productos docena docenas monday tuesday wednesday thursday friday saturday sunday order orders minimum free from over pickup pick up floor bag box sector calle av avenida lote manzana numero no si con sin dentro todo toda todos todas cualquier entre anillo',
);
/** These are no place by themselves; "Quinta Normal" and "Casa Grande" are. */
const noPlaceAlone = wordSet(
  'individual matrimonial king queen chico chica chicos chicas grande grandes mediano mediana pequeno pequena normal express expres urgente rapido auto carro camion camioneta bici bicicleta motos small large medium tarde manana noche dia local',
);
/** Whether a folded word is never part of a place in a list; `alone` if it is no place by itself. */
export const isNoPlaceWord = (word: string, alone = false): boolean =>
  noPlace.has(word) || (alone && noPlaceAlone.has(word));
const others =
  /\b(?:resto|otr[oa]s|cualquier otr[oa]|demas|fuera|afueras|provincias?|regiones|interior|rest|other|elsewhere|outside)\b/u;

const figure =
  /(?<sign>(?:(?<![\p{L}\d])(?:s\/|b\/|bs|gs|rd\$|us\$|q|l|usd)\.?|\p{Sc})\s?)?(?<![\d.,])(?<value>\d{1,3}(?:[.,]\d{3})+|\d{1,6}(?:[.,]\d{1,2})?)(?![.,]?\d)(?=\s*(?:$|[.,;/()])|\s(?:y|e|and|asegurad\p{L}+|por (?:viaje|envio|entrega)|pesos|soles|bs|dolares|colones|quetzales|lempiras)(?!\p{L}))/giu;

/** "Despacho Ñuñoa $3.500", "llevamos a tu hotel: Máncora 10": what stands before the first place of a list. */
export const beforeList =
  /^\W*(?:(?:despachos?|env[ií]os?|entregas?|domicilios?|delivery|repartos?|fletes?|llevamos|mandamos|enviamos|entregamos)(?:\s(?:a|en)\s(?:tu|su|la)\s\p{Ll}+|(?:\s\p{Ll}{2,}){1,4}(?=:))?(?::\s+|\s)(?:(?:a|en|para)\s)?)(?=\p{Lu})/u;

/** "Caballito y almagro sin cargo": places of the list that cost nothing. */
const freePlaces =
  /(?<=^|[.;:,]\s)\p{L}[^.;:,\d]{3,60}(?=\s(?:sin (?:cargo|costo)|gratis|free)(?!\p{L}|\s(?:desde|a partir|en|por|from|over)))/gu;
interface Read {
  /** The sentence with capitals for the names of places. */
  sentence: string;
  /** The figures without a currency behind places. */
  amounts: Amount[];
}

/**
 * Reads a list of places with their fees as hurried owners write it: "maipu y cerrillos 5.000, resto 6.500", "Máncora 10, Las Pocitas 15".
 * Returns the sentence unchanged if it is no such list: then a figure may be anything, and a word any word.
 */
export function listedPlacesIn(sentence: string, body: string): Read {
  const figures = matchesOf(figure, sentence);
  const none = { sentence, amounts: [] };
  // "Chía y Cajicá 15.000" goes on with a list of the article.
  const least = matchesOf(figure, body).length > 2 && figures.length === 1 ? 1 : 2;
  if (figures.length < least) return none;
  let written = sentence;
  const amounts: Amount[] = [];
  let [from, listed, named] = [0, 0, 0];
  for (const { 0: whole, index, groups } of figures) {
    const before = sentence.slice(from, index);
    // "Almagro sin cargo, flores y boedo 1.500": behind other words, only what follows the last comma.
    const tail = namesIn(before) ? 0 : Math.max(before.lastIndexOf(', '), before.lastIndexOf('. ')) + 1;
    const part = before.slice(tail);
    const at = from + tail;
    from = index + whole.length;
    const names = namesIn(part);
    if (!names && !others.test(foldName(part))) continue;
    listed += 1;
    if (names) {
      named += 1;
      // Who writes some names with capitals writes the others so too: "Ambato centro y norte".
      const isCapital = /\p{Lu}/u.test(at === 0 ? part.slice(1) : part);
      if (!isCapital) written = `${written.slice(0, at)}${capitals(part, names)}${written.slice(at + part.length)}`;
    }
    const value = canonicalNumber(groups?.value ?? '');
    const start = from - (groups?.value ?? '').length;
    if (groups?.sign === undefined && value !== null)
      amounts.push({ currency: null, written: groups?.value ?? '', value, start, end: from });
  }
  for (const { 0: part, index } of matchesOf(freePlaces, sentence)) {
    const names = namesIn(part);
    if (names && !/\p{Lu}/u.test(index === 0 ? part.slice(1) : part))
      written = `${written.slice(0, index)}${capitals(part, names)}${written.slice(index + part.length)}`;
  }
  return listed < least || named === 0 || listed < figures.length / 2 ? none : { sentence: written, amounts };
}

/** Returns the place in a part of a list where its names begin and end; null if it has other words too. */
function namesIn(part: string): { start: number; end: number } | null {
  if (/\d/u.test(part)) return null;
  const words = matchesOf(/\p{L}+/gu, part).map(({ 0: word, index }) => ({
    word: foldName(word),
    index,
    length: word.length,
  }));
  const first = words.findIndex(({ word }) => !beside.has(word));
  const last = words.findLastIndex(({ word }) => !beside.has(word));
  if (first < 0) return null;
  const names = words.slice(first, last + 1);
  // "Distrito Nacional" is a place, and "distrito" none.
  if (names.length === 1 && names[0]?.word === 'distrito') return null;
  const isList = part
    .slice(words[first]?.index)
    .split(/[,;]|\s(?:y|e|and)\s/u)
    .map(each => (each.match(/\p{L}+/gu) ?? []).map(foldName))
    .every(each => each.length <= mostWords && !each.every(word => noPlaceAlone.has(word) || beside.has(word)));
  const [start, end] = [words[first], words[last]];
  return isList && start && end && names.every(({ word }) => !noPlace.has(word) && !others.test(word))
    ? { start: start.index, end: end.index + end.length }
    : null;
}
const mostWords = 5;

/** "Las Condes": an article in the plural belongs to the name that it begins. */
const begins = /(?:^|,\s|\s(?:y|e|and)\s)$/u;
const capitals = (part: string, { start, end }: { start: number; end: number }): string =>
  `${part.slice(0, start)}${part
    .slice(start, end)
    .replace(/\p{L}+/gu, (word, at: number, all: string) =>
      small.has(word) && !(/^l[oa]s$/u.test(word) && begins.test(all.slice(0, at)))
        ? word
        : `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
    )}${part.slice(end)}`;

/** Adds the figures of a list of places to the amounts of its sentence. */
export const withListed = (amounts: readonly Amount[], listed: readonly Amount[]): Amount[] =>
  [
    ...amounts,
    ...listed.filter(one => !amounts.some(other => one.start < other.end && other.start < one.end)),
  ].toSorted((one, other) => one.start - other.start);
/** Returns the amounts of a part of such a list, whatever currency they are written with. */
export const listedAmountsIn = (part: string): Amount[] =>
  withListed(amountsIn(part), listedPlacesIn(part, part).amounts);
