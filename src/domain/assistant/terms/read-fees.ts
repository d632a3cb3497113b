import { foldName } from '../../shared/fold.js';
import { numberWords } from '../../shared/number-words.js';
import type { Amount } from '../claims/amounts.js';
import { beforeList, listedAmountsIn } from './listed-places.js';
import { byUse, handedOver, notOfDelivery, onTop, ready, takesAway, visit, work } from './no-fees.js';
import { surroundings } from './no-place.js';
import { free, freeInOnePlace, freePlaceFirst, freePlacesIn, isInScope, leadOf } from './one-place.js';
import { byDistance, bySize, leftOpen, ofFarther } from './open-fees.js';
import { aloneIn, calmed, isAt, leavesOut, placesIn, wholePlaces, withoutThere, withSide } from './places.js';
import { isPriced } from './read-services.js';
import { amountsIn, beforeFigure, isBelow, isThreshold, type Term } from './term.js';

const delivery = /\b(?:envi\w+|fletes?|entreg\w+|domicilios?|repartos?|despach\w+|paqueteria|deliver\w*|shipping)\b/u;
/** "Q60 a domicilio" in an article on cleaning: the price of the work, done at the customer's. */
const priceAtHome = /(?<=\d\s?)(?:\s|^)a domicilio\b/gu;
const isTitled = ({ title, keywords }: Pick<Term, 'title' | 'keywords'>): boolean =>
  delivery.test(foldName(`${title} ${keywords}`));
const brought = /\b(?:envi\w+|flete|entreg\w+|reparto|despach\w+|paqueteria|deliver\w*|shipping)\b/u;
/** "En Rionegro el transporte cuesta $150": what it costs to come to a place is a fee like that of a delivery. */
const travel = /^\W*(?:a|en|hacia|para|fuera de)\s.*\b(?:transporte|desplazamientos?|viaticos|llegamos|llevamos)\b/u;
const others =
  /\b(?:resto|fuera|otr[oa]s|cualquier otr[oa]|elsewhere|outside|beyond|rest|other|demas|interior|los departamentos(?! (?:sin|con)\b)|provincias?|regiones)\b/u;
/** A fee that is charged whatever is bought. */
const always = /\b(?:siempre|always|en todos los casos|sin importar)\b/u;

/** "Llantas $7 cada una": charged for each piece. */
const eachPiece =
  /^\s?(?:c\/u|cada un[oa]|por (?:unidad|pieza|equipo|bulto|mueble|garrafon|cilindro|cada un[oa])|each|apiece)\b/u;
export const perPiece = 'pieza';

/** Sending back exchanged goods is not a delivery. */
const wayBack = /\b(?:cambi\w+|devol\w+|devuel\w+|regreso|vuelta|retracto|garantia|returns?|exchanges?|warranty)\b/u;
const farther = /\b(?:mas lejos|provincias?|larga distancia|farther|further|out of town|abroad)\b/u;

/**
 * Returns the open fee of a sentence in an article on deliveries: for other places, or for the products that the sentence names before it.
 */
function openFeeIn(sentence: string, base: Omit<Term, 'kind'>): Term[] {
  const folded = foldName(sentence);
  const open = leftOpen.exec(folded);
  if (!open || wayBack.test(folded) || !delivery.test(foldName(`${base.title} ${base.keywords} ${sentence}`)))
    return [];
  const places = placesIn(sentence);
  const elsewhere = others.test(folded) || farther.test(folded);
  const subject = places.length > 0 || elsewhere ? '' : folded.slice(0, open.index).trim();
  return places.length > 0 || elsewhere || subject !== ''
    ? [{ ...base, kind: 'FEE', amount: null, open: true, places, elsewhere, subject }]
    : [];
}

/** Returns the delivery fees that a sentence states, each for the places beside it, or the amount from which delivery is free. */
export function feesIn(
  given: string,
  about: string,
  base: Omit<Term, 'kind'>,
  { plain, limit }: { plain: readonly Amount[]; limit: Amount | null },
): Term[] {
  // "Centro $1.800 / zona sur $2.800": a list as well.
  const sentence = withoutThere(calmed(given)).replace(/(?<=\d) \/ /gu, ';  ');
  const folded = foldName(sentence);
  if (ofFarther.test(folded)) return [];
  if (byDistance.test(folded) && (delivery.test(folded) || isTitled(base)))
    return [{ ...base, kind: 'FEE', amount: null, from: null, open: true }];
  const travels = travel.test(folded) && placesIn(sentence).length > 0;
  const first = !limit && plain.length > 0 && delivery.test(foldName(about)) ? freePlaceFirst(sentence) : null;
  if (first)
    return [
      ...freeAtIn(first.clause, base),
      ...feesIn(first.rest, about, base, { plain: listedAmountsIn(first.rest), limit }),
    ];
  const apart = limit && plain.length > 0 ? freeInOnePlace(sentence, limit) : null;
  if (apart)
    return apart.flatMap(clause => {
      const all = amountsIn(clause);
      const from = all.find(amount => isThreshold(clause, amount)) ?? null;
      const rest = all.filter(amount => amount !== from);
      return feesIn(clause, about, { ...base, from: from?.value ?? null }, { plain: rest, limit: from }).map(term => ({
        ...term,
        places: [...new Set((term.places.length > 0 ? term.places : placesIn(leadOf(clause))).flatMap(withSide))],
      }));
    });
  const priced = limit && plain.length > 0 ? withStartingPrice(sentence, limit) : null;
  if (priced) {
    const rest = feesIn(priced.rest, about, { ...base, from: null, above: false }, { plain, limit: null });
    return [...rest, ...openFeeAt(priced.clause, { ...base, from: null, above: false })];
  }
  if (
    !(
      travels ||
      delivery.test(
        (isTitled(base) ? about : about.replace(priceAtHome, ' ')).replace(ready, ' ').replace(handedOver, ' '),
      )
    ) ||
    (plain.length > 0 && plain.every(({ end }) => byUse.test(foldName(sentence.slice(end))))) ||
    notOfDelivery.test(folded) ||
    takesAway.test(folded) ||
    (wayBack.test(foldName(base.title)) && wayBack.test(folded)) ||
    onTop.test(folded) ||
    ((visit.test(folded) || work.test(folded)) && !brought.test(folded))
  )
    return [];
  if (plain.length > 0 && (isPriced(folded) || isListOfPlaces(sentence, plain))) {
    // "$2.000 a Belén, $3.000 a Envigado": the place may come after the amount.
    const begin = headed(sentence, plain);
    const lead = sentence.slice(begin, plain[0]?.start ?? 0);
    const named = (text: string) => placesIn(text).length > 0 || others.test(foldName(wholePlaces(text)));
    // In "El envío cuesta $50 y a Progreso $80" the places come before the amounts; otherwise none would be left for the last one.
    const behind = !named(lead) && (plain.length === 1 || named(untilEnd(sentence, plain.at(-1)?.end ?? 0)));
    if (isRange(sentence, plain))
      return [
        {
          ...base,
          kind: 'FEE',
          amount: null,
          open: true,
          places: placesIn(lead),
          elsewhere: others.test(foldName(lead)),
        },
      ];
    const many = plain.length === 1 && free.test(folded) ? piecesIn(folded) : null;
    // "Otros distritos S/ 12 a S/ 15": what such a delivery costs is not known before it is quoted.
    const isSpan = (at: number): boolean =>
      /^\s?(?:a|hasta|to|-|–)\s?$/u.test(foldName(sentence.slice(plain[at]?.end, plain[at + 1]?.start)));
    const fees = plain.flatMap((fee, at) => {
      if (at > 0 && isSpan(at - 1)) return [];
      const part = behind
        ? untilEnd(sentence.slice(0, plain[at + 1]?.start), fee.end)
        : sentence.slice(plain[at - 1]?.end ?? begin, fee.start);
      const places = placesIn(part);
      const elsewhere = others.test(foldName(wholePlaces(part)));
      const own = behind ? sentence.slice(fee.start, fee.end) + part : part + sentence.slice(fee.start, fee.end);
      return [
        {
          ...base,
          kind: 'FEE' as const,
          amount: isSpan(at) ? null : fee.value,
          ...(isSpan(at) && { open: true }),
          ...(plain.length > 1 && !isSpan(at) && (places.length > 0 || elsewhere) && { clause: clauseOf(own) }),
          ...(eachPiece.test(foldName(sentence.slice(fee.end))) && { per: perPiece, own: part }),
          ...(many !== null && { quantity: many }),
          places,
          elsewhere,
        },
      ];
    });
    // Among fees for places, a later fee whose place is not understood is left out, because it does not hold everywhere.
    const below =
      plain.length === 1 && !limit ? amountsIn(sentence).find(amount => isBelow(sentence, amount)) : undefined;
    if (below) return fees.map(fee => ({ ...fee, from: below.value }));
    const isPlaced = ({ places, elsewhere }: Term) => places.length > 0 || elsewhere;
    return fees.filter((fee, at) => at === 0 || isPlaced(fee) || !fees.some(isPlaced));
  }
  if (limit && free.test(folded)) return [{ ...base, kind: 'FEE', amount: null, places: placesIn(sentence) }];
  if (plain.length === 0 && !limit && bySize.test(folded))
    return [{ ...base, kind: 'FEE', amount: null, open: true, places: placesIn(sentence) }];
  const gifts = plain.length === 0 && !limit ? freeAtIn(sentence, base) : [];
  if (gifts.length > 0) return gifts;
  const spent = plain.length === 0 && !limit && free.test(folded) ? (leastSpent.exec(folded)?.[1] ?? null) : null;
  if (spent !== null) return [{ ...base, kind: 'FEE', amount: null, from: spent, places: placesIn(sentence) }];
  const many = plain.length === 0 && free.test(folded) ? piecesIn(folded) : null;
  if (many !== null) return [{ ...base, kind: 'FEE', amount: null, quantity: many, places: placesIn(sentence) }];
  return plain.length === 0 && !limit ? openFeeIn(sentence, base) : [];
}

/** Returns a part of a list of fees as a sentence of its own: "San Borja y Surco S/ 9." of "Surquillo S/ 6, San Borja y Surco S/ 9". */
export const clauseOf = (part: string): string => {
  const own = part.replace(/^[\s,;.:]*(?:(?:y|e|and)\s)?/u, '').replace(/[\s,;.:]*(?:\s(?:y|e|and)\s*)?$/u, '');
  return `${own.charAt(0).toUpperCase()}${own.slice(1)}.`;
};
/**
 * "En Centro $4; interior por encomienda desde $6": the lowest fee for other places, and no amount from which a delivery is free. Returns
 * that clause, and the sentence without it at its end; null if the amount is none of these.
 */
function withStartingPrice(sentence: string, limit: Amount): { rest: string; clause: string } | null {
  const begin = Math.max(sentence.lastIndexOf(';', limit.start), sentence.lastIndexOf(', ', limit.start));
  const clause = sentence.slice(begin + 1).trim();
  const starts =
    /(?:desde|from)(?: los)?\s*$/u.test(beforeFigure(sentence, limit)) &&
    !free.test(foldName(sentence)) &&
    !/\b(?:compras?|pedidos?|ordenes|orders?|purchases?)\b/u.test(foldName(clause));
  return starts && begin > 0 && amountsIn(clause).length === 1 ? { rest: sentence.slice(0, begin), clause } : null;
}
const openFeeAt = (clause: string, base: Omit<Term, 'kind'>): Term[] => {
  const [places, elsewhere] = [placesIn(clause), others.test(foldName(clause))];
  return places.length > 0 || elsewhere ? [{ ...base, kind: 'FEE', amount: null, open: true, places, elsewhere }] : [];
};

/** "Entre $250 y $400 según el tamaño": the fee is not known before it is quoted. */
const isRange = (sentence: string, plain: readonly Amount[]): boolean => {
  const [one] = plain;
  return (
    one !== undefined &&
    plain.length <= 2 &&
    /(?:entre|desde|de|between|from)(?:\slos)?\s*$/u.test(beforeFigure(sentence, one)) &&
    /^\s?(?:y|a|hasta|and|to|-|–)\s?[^\s\d]{0,4}\s?\d/u.test(foldName(sentence.slice(one.end)))
  );
};

/** "Zonas 1, 2 y Mixco zona 4: entrega gratis": a delivery that costs nothing in the places that are named, whatever is bought. */
function freeAtIn(sentence: string, base: Omit<Term, 'kind'>): Term[] {
  const folded = foldName(sentence);
  const places = freePlacesIn(sentence);
  return (places.length > 0 || surroundings.test(folded)) &&
    free.test(folded) &&
    !isOtherwise.test(folded) &&
    piecesIn(folded) === null
    ? [{ ...base, kind: 'FEE', amount: '0', from: '0', places, elsewhere: others.test(folded) }]
    : [];
}
/** What is fetched is no delivery, and "no es gratis" or "gratis si lleva 2" is not free for everybody. */
const isOtherwise =
  /\b(?:no|ni|not|si|if|con|with|primera?|retir\p{L}*|rec[oi][gj]\p{L}*|pick ?up|tiendas?|local|sucursal|muestras?|cotizacion|visita\p{L}*)\b/u;

/** "Gratis a partir de 2 garrafones": returns the number of pieces from which a delivery is free; null if there is none. */
function piecesIn(folded: string): number | null {
  const [, before, noun = '', behind, other = ''] = fromMany.exec(folded) ?? [];
  const written = before ?? behind ?? '';
  const many = numberWords[written] ?? Number(written);
  return !Number.isInteger(many) || many < 2 || noPieces.test(noun) || noPieces.test(other) ? null : many;
}
const manyWritten = String.raw`(\d{1,3}|dos|tres|cuatro|cinco|seis|two|three|four|five|six)`;
const fromMany = new RegExp(
  String.raw`\b(?:a partir de|desde|de al menos|minim[oa] de|from)(?: l[oa]s)? ${manyWritten} (\p{L}{2,})|\b${manyWritten} (?:(\p{L}{3,}) )?(?:o mas|en adelante|or more)\b`,
  'u',
);
/** What is counted without being bought. */
const noPieces =
  /^(?:dias?|horas?|hrs|min\p{L}*|semanas?|mes(?:es)?|anos?|km|kilometros?|cuadras?|millas?|metros?|personas?|days?|hours?|weeks?|months?|years?|miles?|blocks?|people|mil|pesos|soles|quetzales|dolares|dollars|colones|lempiras|bolivianos|cordobas|guaranies|lucas|por|%)$/u;

/** "Gratis si la compra llega a 120": an amount, although no currency is written. */
const leastSpent =
  /\b(?:compras?|pedidos?|total|cuenta|consumo|order|purchase)\s(?:[^.;:\d]{0,40}\s)?(?:lleg(?:a|ue) a|es de|sea de|pas[ae] de|sum[ae]|supere?|reaches|is over) (?:l[oa]s )?(\d{2,6})(?![\d.,]*\d)(?! (?!o mas\b|en adelante\b|or more\b)\p{L}{3,})/u;

/** Returns the text after an amount, up to the end of that part of the sentence. */
const untilEnd = (sentence: string, from: number): string => sentence.slice(from).split(/[.;(]/u)[0] ?? '';

const carrier = /^\W*(?:motorizado|moto|mensajer\w+|cadete|courier|taxi)\W*$/u;
/** Returns where a sentence begins after its heading: "Local delivery: Alief $8". */
const headed = (sentence: string, plain: readonly Amount[] = []): number => {
  const [before = ''] = beforeList.exec(sentence) ?? [];
  const [head = ''] = before === '' ? (/^[^:;\d]{3,60}:\s+(?=\S)/u.exec(sentence) ?? []) : [before];
  if (before !== '') return head.length;
  if (carrier.test(foldName(head))) return head.length;
  if (!delivery.test(foldName(head))) return 0;
  const isListed = () =>
    plain.length > 1 &&
    plain.every(({ start }, at) => placesIn(sentence.slice(plain[at - 1]?.end ?? head.length, start)).length > 0);
  // "Entrega en La Paz: centro $15; zona Sur $25": the town of the heading is where all of these are.
  return placesIn(head).length === 0 || isListed() ? head.length : 0;
};

/** "Cerro Alto y San Blas $12; resto $20.": only places with their fees, and no other word. */
const isListOfPlaces = (sentence: string, plain: readonly Amount[]): boolean => {
  const parts = plain.map(({ start }, at) => sentence.slice(plain[at - 1]?.end ?? headed(sentence, plain), start));
  return (
    parts.some(part => aloneIn(part) !== undefined) &&
    parts.every(
      part =>
        aloneIn(part) !== undefined ||
        /^[\s,;]*(?:(?:y|e|and|el|al|los|las|the)\s)*(?:resto|demas|rest|otr[oa]s|elsewhere)\b/u.test(foldName(part)),
    )
  );
};

/**
 * Joins fees with the sentence that says from which amount they are free. That sentence applies to the fees before it, and, if it names
 * places, only to fees of those places.
 */
export function joined(terms: Term[]): Term[] {
  const frees = terms.filter(
    ({ kind, amount, from, quantity }) => kind === 'FEE' && amount === null && (from ?? quantity) !== null,
  );
  if (frees.length === 0 || !terms.some(({ kind, amount }) => kind === 'FEE' && amount !== null)) return terms;
  const fees = terms.filter(term => !frees.includes(term));
  const isUsed = ({ places }: Term): boolean => fees.some(fee => places.some(place => isAt(fee, place)));
  return terms
    .filter(term => !frees.includes(term) || (term.places.length > 0 && !isUsed(term)))
    .map(term => {
      if (term.kind !== 'FEE' || term.open || always.test(foldName(term.sentence))) return term;
      const own = frees.find(free =>
        free.places.length === 0 && isInScope(free, term)
          ? terms.indexOf(term) < terms.indexOf(free) || !stated(terms.slice(0, terms.indexOf(free)))
          : free.places.some(place => isAt(term, place)) && !leavesOut(free, term),
      );
      const isNew =
        own && ((term.from === null && own.from !== null) || (term.quantity ?? own.quantity) !== term.quantity);
      // "Poblado $8.000. Gratis en Medellín desde $150.000": what is in the town is for a person to know, and it is told.
      const ofTown = own ? undefined : frees.find(free => free.places.length > 0 && !isUsed(free));
      if (ofTown && ofTown.sentence !== term.sentence && terms.indexOf(ofTown) > terms.indexOf(term))
        return { ...term, sentence: `${term.sentence} ${ofTown.sentence}` };
      if (!own || !isNew) return term;
      const { from, above } = term.from === null ? own : term;
      const quantity = term.quantity ?? own.quantity;
      return { ...term, from, above, quantity, sentence: `${term.sentence} ${own.sentence}` };
    });
}

const stated = (terms: readonly Term[]): boolean => terms.some(({ kind, amount }) => kind === 'FEE' && amount !== null);
