import { foldName } from '../../shared/fold.js';
import { sentencesOf } from '../search/sentences.js';
import type { ShelfArticle } from '../shelf.js';
import { isOfPutting } from './charges.js';
import { serviceIn } from './read-services.js';
import { amountsIn, isThreshold, isUpTo, type Term, withoutAtHome } from './term.js';

type Source = Pick<ShelfArticle, 'title' | 'keywords' | 'body'>;

const noneNeeded =
  /\b(?:no (?:necesita|requiere|lleva|ocupa|paga|tiene costo|se cobra)\w*|gratis|sin costo|incluid[oa]s?|free|included|don't need|no charge)\b/u;
const whereWeAre =
  /\b(?:estamos (?:en|sobre|frente|ubicad\w+)|(?:nos )?(?:encontramos|ubicamos)|ubicad[oa]s? en|nuestra direccion|located|find us|we are (?:at|on|in))\b/u;

const ofAddress =
  /^(?:(?:la|nuestra|our) )?(?:direccion|ubicacion|donde (?:estamos|quedamos|nos encuentra)|como llegar|address|location|where (?:we are|to find us)|how to get)\b/u;
const penalty =
  /\b(?:si no|de lo contrario|otherwise|if not),? (?:(?:se|le|les|te) ){0,2}(?:cobra\w*|descuenta\w*|paga\w*|charge\w*|is charged)\b|\b(?:multas?|penalidad|penalizacion|penalty|late fee)\b|\b(?:atrasos?|retrasos?|mora)\b|\b(?:por|de) (?:perdida|extravio)\b|\b(?:venia|viene|vino) mal\b/u;
/** "A 500 colones por dólar": what money is changed at. */
const exchanges = /\bpor (?:cada )?dolar\b|\b(?:tipo|tasa) de cambio\b|\bper dollar\b|\bexchange rate\b/u;
/** "Por cada $100 te damos un vale de $5": what is bought, and no price of a service. */
const givesVoucher = /\b(?:vales? de|cupon(?:es)?|puntos|gift ?cards?|vouchers?)\b/u;
export const secures = /\b(?:garantias?|fianzas?|security)\b/u;
export const givenBack =
  /\bse (?:deja|devuelve|regresa|reintegra)n?\b|\b(?:devolvemos|regresamos|refund\w*|given back|returned)\b/u;

/** Returns the services of a sentence, each with its own price: "el letrero es gratis; la foto cuesta $12". */
export function servicesIn(
  sentence: string,
  before: string,
  base: Omit<Term, 'kind'>,
  { title, keywords, body }: Source,
): Term[] {
  const exempt = sentencesOf(body).filter(
    each => each !== sentence && amountsIn(each).length === 0 && noneNeeded.test(foldName(each)),
  );
  // "Se deja una garantía de $300 por equipo, se devuelve al traerlo" is no price.
  if (secures.test(foldName(`${title} ${sentence}`)) && givenBack.test(foldName(`${title} ${body}`))) return [];
  // "Se devuelven llenas; si no, se cobran $1.600 por galón": what is charged afterwards is no part of a price.
  if (penalty.test(foldName(sentence))) return [];
  // "Mendoza 4158, barrio Echesortu" under "Dónde estamos", "la playa queda a 180 metros".
  if (ofAddress.test(foldName(title)) && amountsIn(sentence).every(({ currency }) => currency === null)) return [];
  // "Estamos en Cuesta Blanca 1420": the number of a house is not a price.
  if (whereWeAre.test(foldName(sentence)) && amountsIn(sentence).every(({ currency }) => currency === null)) return [];
  // "De 5 días en adelante salen a 15" lowers a price.
  if (/^\W*(?:de|desde|a partir de) \d{1,3} \p{L}{3,} en adelante\b/u.test(foldName(sentence))) return [];
  if (givesVoucher.test(foldName(sentence)) || exchanges.test(foldName(sentence))) return [];
  const clauses = clausesOf(sentence);
  return clauses.flatMap(clause => {
    const plain = amountsIn(clause).filter(amount => !isThreshold(clause, amount) && !isUpTo(clause, amount));
    const own = clause.slice(0, plain[0]?.start ?? 0);
    const subject = withoutAtHome([title, ...keywords, own].join(' '));
    const ofSize = sizeIn(own);
    // "Lámpara: ₡15.000. Abanico: ₡25.000." under "Instalación".
    const heading = isOfPutting(foldName(title)) && /^[^:\d]{3,40}:\s*$/u.test(own) ? { heading: foldName(title) } : {};
    const named = ofSize && own.includes(':') ? { title: own.replace(/:\s*$/u, '').trim() } : {};
    return serviceIn(
      clause,
      before,
      { ...base, ...named, ...heading, subject, own, exempt, ...(ofSize && { ofSize }) },
      plain,
    );
  });
}

/** "Las tortas de más de 20 porciones van en auto: S/ 5 adicionales". */
function sizeIn(own: string): Term['ofSize'] | null {
  const [, above, unit = ''] =
    /\b(?:de mas de|mayores de|over|of more than|with more than) (\d{1,4}) (\p{L}{3,})/u.exec(foldName(own)) ?? [];
  return above === undefined ||
    /^(?:pesos|soles|dolares|mil|colones|quetzales|lempiras|horas|dias|km|anos|personas)$/u.test(unit)
    ? null
    : { above: Number(above), unit };
}

/** Splits a sentence that lists several things. The price of each additional unit stays with the price before it. */
function clausesOf(sentence: string): string[] {
  const parts = sentence.split(/;\s+/u);
  const listed =
    parts.length > 1
      ? parts
      : sentence.split(/,\s+(?=(?:y\s)?(?:el|la|los|las|the)\s)|\s(?:y|and)\s(?=(?:el|la|los|las|the)\s)/u);
  const priced = listed.filter(part => amountsIn(part).length > 0);
  const goesOn = listed.some(part => /\b(?:adicional|extra|additional|gratis si|free if)\b/u.test(foldName(part)));
  return priced.length < 1 || listed.length < 2 || goesOn || (parts.length < 2 && priced.length < listed.length)
    ? [sentence]
    : priced;
}
