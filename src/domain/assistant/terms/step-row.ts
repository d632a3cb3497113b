import { foldName } from '../../shared/fold.js';
import { canonicalNumber } from '../claims/amounts.js';
import { anyOrdinal, ordinalIn } from './term.js';

/** A part of a sentence: the letter of its sort, its number, and where it stands in the folded sentence. */
export interface Part {
  letter: string;
  value: number | null;
  written: string;
  start: number;
  end: number;
}

/** A sentence as a row of parts. `letters` has the letter of each part, so that patterns of letters find what stands in the row. */
export interface Row {
  folded: string;
  letters: string;
  parts: readonly Part[];
}

const money = String.raw`(?:us|rd|mx)?[$₡€£¢₲]\s?|(?:s\/|b\/|bs|lps?|q|l|gs|usd|rd)\.?\s?(?=\d)`;
const coin = String.raw`\s?(?:(?:pesos|soles|colones|dolares|dollars|bucks|quetzales|lempiras|cordobas|bolivianos|guaranies)\b|(?:lps|bs|usd|mxn)\b(?!\.?\s?\d))|\$(?!\s?\d)`;
/** A number with what belongs to it: "$1.500", "200 mil", "-12 %", "36+", "2do", "150 lps". */
const number = new RegExp(
  [
    String.raw`(?<minus>(?<![\p{L}\d])-)?(?<more>\+\s?)?(?<sign>${money})?`,
    String.raw`(?<figure>\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d))(?<thousands>\s?(?:mil|k)\b)?`,
    String.raw`(?:(?<share>\s?(?:%|por ciento\b|percent\b))|(?<coin>${coin})|(?<plus>\s?\+)|(?<nth>(?:er|r[oa]|d[oa]|t[oa]|nd|rd|th)\b))?`,
  ].join(''),
  'uy',
);

const verbOf = `sale|queda|va|vale|cuesta|baja|esta`;
/** Sorts of words, the first that fits. A word of the sort "" is passed over. */
const sorts: readonly (readonly [string, RegExp])[] = [
  // As much or more: "o más", "en adelante", "pa arriba".
  ['x', /(?:[oya] mas|en adelante|(?:(?:para|hacia|pa'?|p\/?) ?|p')a?rriba|or more|or over|and (?:up|over|more))\b/uy],
  [
    'e',
    /(?:c\/u|cada un[oa]|each|apiece|(?:por|la|el|cada|per) (?:unidad|pieza|kilo|kg|libra|lb|litro|metro|botella))(?!\p{L})/uy,
  ],
  // Half: a share that is no figure.
  ['p', /(?:(?:a|por)(?: la)? )?(?:mitad de(?:l)? precio|mitad|medio precio|half (?:price|off))\b/uy],
  ['d', /(?:de )?(?:descuentos?|des?ct?os?|desc|ds?ctos?|dtos?|rebaja|discount|off|menos(?! de\b)|less)\b\.?/uy],
  ['k', /(?:quita(?:mos|n)?|rebaja(?:mos|n)|descuentan?|descontamos|resta(?:mos|n)?|take|knock off)\b/uy],
  // Below, not from: "menos de 10", "hasta 5". Times and the like, behind a number, have that letter too.
  [
    'z',
    /(?:menos de|menor(?:es)? (?:a|de|que)|inferior(?:es)? a|no (?:llegan?|alcanzan?)(?: a)?|hasta|maximo|less than|under|below|up to)\b/uy,
  ],
  // Above, not from: "más de 10".
  ['b', /(?:mas de|arriba de|(?:por )?encima de|superiores a|mayores (?:a|de)|more than|over|above)\b/uy],
  [
    'h',
    /(?:gast\p{L}+|spend|compras|compra de|pedidos?|ordenes|consumos?|facturas?|tickets?|monto|purchases?|orders|orders? of)\b/uy,
  ],
  [
    'F',
    /(?:a partir de|desde|al? (?:llevar|comprar|pedir)|(?:llev|compr)(?:ando|as?|es?)|pidiendo|from|buy(?:ing)?|book)\b/uy,
  ],
  // "x6 a 10.500", and not "10x15".
  ['F', /(?<!\d ?)x ?(?=\d{1,4}(?!\d))/uy],
  ['f', /(?:de|con|por|x|si|if|for|of|with|paga|pagan)\b/uy],
  ['a', new RegExp(String.raw`(?:(?:(?:${verbOf})n?|son|is|are|costs?)(?: (?:a|en|at))?|al?|en|at|to)\b`, 'uy')],
  ['M', /(?:efectivo|efvo|cash|contado|transf\p{L}*|sinpe|yape|plin|nequi|zelle|debito|debit|bank transfer)\b/uy],
  [
    'D',
    /(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b/uy,
  ],
  // "Tercera edad", "primera visita", "segundo piso", "segundo hijo": no second piece.
  [
    'w',
    new RegExp(
      String.raw`(?:${anyOrdinal}) (?:edad|visita|compra|vez|pedido|cita|orden|piso|nivel|planta|hij[oa]|herman[oa]|ano|mes|semana|quincena|dia|cuota|pago|turno|lugar|visit|purchase|order|time|floor|child|week|month|day)\b`,
      'uy',
    ),
  ],
  ['o', new RegExp(String.raw`(?:${anyOrdinal})\b`, 'uy')],
  [',', /[,;/()]|(?:y|e|o|u|and|or)\b|&/uy],
  ['.', /\./uy],
  [':', /[:=]/uy],
  ['-', /[-–]/uy],
  [
    '',
    /(?:el|la|l[oa]s?|un[oa]?|le|les|te|se|tod[oa]s?|tienen?|tenes|hay|damos|hacemos|gets?|the|an?|you|we|give|ud|usted|ya|solo|only|recibe|obtiene)\b/uy,
  ],
];
const word = /[\p{L}'´]+[\p{L}\d'´]*/uy;
/** What is counted, right behind a number. Times, sizes of things, and payments are not. */
const counted = /^(?:docena|dozen|uds?|u|unids?|unds?|pzas?|pz|pcs|kgs?|kilos?|lbs?|lts?|mts?|people|\p{L}{3,}s)$/u;
const uncounted =
  /^(?:(?:dia|hora|noche|semana|ano|minuto|cuota|pago|abono|piso|talla|cuadra|punto|day|hour|night|week|month|year|minute|payment|time|point)s?|mes(?:es)?|mensualidades|veces|instal\p{L}*|am|pm|hs?|hrs?|min|mins|km|kms|cm|mm|ml|cc|mg|msi|k)$/u;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** The part that begins at a place: a number, a word of a known sort, another word, or a sign. */
function partAt(folded: string, at: number, before: Part | undefined): Part {
  const found = matchAt(number, folded, at);
  if (found) {
    const { minus, more, sign, figure = '', thousands, share, coin: behind, plus, nth } = found.groups ?? {};
    const value = Number(canonicalNumber(`${figure}${thousands ? ' mil' : ''}`));
    const isMoney = (sign ?? behind ?? thousands) !== undefined;
    const letter = share ? 'p' : nth ? 'o' : isMoney ? 'm' : (plus ?? more) ? 'q' : 'n';
    const written = `${minus && share ? '-' : ''}${figure}`;
    return { letter, value, written, start: at, end: at + found[0].length };
  }
  for (const [letter, pattern] of sorts) {
    const [written] = matchAt(pattern, folded, at) ?? [];
    if (written === undefined) continue;
    const value = letter === 'o' ? ordinalIn(written) : letter === 'p' ? 50 : null;
    return { letter, value, written, start: at, end: at + written.length };
  }
  const [written = folded[at] ?? ''] = matchAt(word, folded, at) ?? [];
  const isBehindNumber = before !== undefined && /[nq]/u.test(before.letter) && at - before.end <= 1;
  const letter = !isBehindNumber ? 'w' : uncounted.test(written) ? 'z' : counted.test(written) ? 'u' : 'w';
  return { letter, value: null, written, start: at, end: at + written.length };
}

/** Returns a sentence as a row of parts. */
export function rowOf(sentence: string): Row {
  const folded = foldName(sentence);
  const parts: Part[] = [];
  for (let at = 0; at < folded.length; ) {
    if (folded[at] === ' ') {
      at += 1;
      continue;
    }
    const part = partAt(folded, at, parts.at(-1));
    if (part.letter !== '') parts.push(part);
    at = Math.max(part.end, at + 1);
  }
  return { folded, parts, letters: parts.map(({ letter }) => letter).join('') };
}
