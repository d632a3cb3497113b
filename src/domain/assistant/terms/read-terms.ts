import { foldName } from '../../shared/fold.js';
import { type Amount, moneyIn } from '../claims/amounts.js';
import { sentencesOf } from '../search/search-knowledge.js';
import type { ShelfArticle } from '../shelf.js';

export const termKinds = ['FEE', 'SERVICE', 'DISCOUNT', 'DEPOSIT', 'MINIMUM', 'PER_PERSON', 'FROM'] as const;
/**
 * A fee for the delivery, the price of another service, a discount, a payment in advance, the least that is sold, a price a person, what is
 * possible above an amount, such as paying in instalments.
 */
export type TermKind = (typeof termKinds)[number];

/** A condition or a rate that an article states, with the sentence that says so. Amounts are decimals as in "12000" or "9.5". */
export interface Term {
  kind: TermKind;
  title: string;
  sentence: string;
  /** A fee, a deposit, the least amount, a price a person. */
  amount: string | null;
  percent: number | null;
  /** From which amount it holds; of a fee, from which it is free. */
  from: string | null;
  /** Whether it begins above that amount and not at it. */
  above: boolean;
  /** From how many of a thing it holds. */
  quantity: number | null;
  /** The folded names of places that a fee is for; empty for any place. */
  places: string[];
  /** Whether it is for all places but those that are named. */
  elsewhere: boolean;
  /** From which one on a discount is given: 2 where the second has it. */
  nth: number | null;
  /** In how many months without interest. */
  months: number | null;
  /** What the price of a service is for each of, folded; null where it is one price. */
  per: string | null;
  /** So many of these are in the price, or free: only those beyond count. */
  included: number;
  /** The price with those that are included, where each beyond costs more. */
  base: string | null;
  /** Words by which a service is asked for, and of these the keywords of its article. */
  subject: string;
  keywords: string;
  /** What the service is not charged for: the sentences of the article that say so. */
  exempt: string[];
}

const delivery = /\b(?:envi\w+|flete|entreg\w+|domicilio|reparto|paqueteria|deliver\w*|shipping)\b/u;
const costs =
  /\b(?:cuestan?|cobra\w*|vale|tiene un costo|costs?|is|es de|por|en|recargo\w*|adicional\w*|extra|surcharge|charge\w*|paga|pagan|a)\b/u;
const perPerson = /\b(?:por|per|cada|a) (?:persona|comensal|invitado|person|guest|head)\b/u;
const discount = /\b(?:descuento|rebaja(?! del)|discount|off)\b/u;
const deposit = /\b(?:anticipo|adelanto|enganche|sena|deposito|deposit|prima|(?:se )?(?:aparta|separa|reserva)\w*)\b/u;
const minimum = /\b(?:minimo|minima|minimum)\b/u;
const free = /\b(?:gratis|gratuit[oa]|sin costo|free)\b/u;
const noneNeeded =
  /\b(?:no (?:necesita|requiere|lleva|ocupa|paga|tiene costo|se cobra)\w*|gratis|sin costo|incluid[oa]s?|free|included|don't need|no charge)\b/u;
/** Words before an amount that is a threshold, and before one that only what is above it passes. */
const threshold = /(?:desde|a partir de|de al menos|minim[oa] de|from|of at least)\s*$/u;
const beyond =
  /(?:mayores (?:a|de|que)|superiores a|mas de|arriba de|que superen|que pasen de|pasa(?:n)? de|over|above|more than)\s*$/u;
const withoutInterest =
  /\b(?:sin interes(?:es)?|tasa (?:cero|0)|0 ?% (?:de )?interes|interest.free|0 ?% interest|no interest)\b/u;
const manyThings =
  /\b(?:al (?:pagar|comprar|llevar|pedir|contratar)|por|en|desde|a partir de|paying|buying|from)\s(?:la compra de\s)?(\d{1,4})\s(?!%|personas|people|dias|meses)\p{L}+/u;

const percentIn = (folded: string): number | null => {
  const [, written] = /(\d{1,2}(?:[.,]\d{1,2})?)\s?(?:%|por ciento|percent)/u.exec(folded) ?? [];
  return written === undefined ? null : Number(written.replace(',', '.'));
};

/** What stands before the figure of an amount, folded: "a $999" is found with its preposition. */
const beforeFigure = (sentence: string, { start, written }: Amount): string => {
  const at = start + Math.max(0, written.search(/[$₡€£¢\d]/u));
  return foldName(sentence.slice(Math.max(0, at - 30), at));
};

/** Amounts of a sentence in their order, each once: a range or a price may be found twice. */
function amountsIn(sentence: string): Amount[] {
  const found = moneyIn(sentence).toSorted((one, two) => one.start - two.start);
  return found.filter((one, at) => found.findIndex(other => other.start < one.end && one.start < other.end) === at);
}

const ordinals: Readonly<Record<string, number>> = {
  primer: 1,
  primero: 1,
  first: 1,
  segunda: 2,
  segundo: 2,
  second: 2,
  tercera: 3,
  tercer: 3,
  tercero: 3,
  third: 3,
  cuarta: 4,
  cuarto: 4,
  fourth: 4,
  quinto: 5,
  sexto: 6,
};
const anyOrdinal = Object.keys(ordinals).join('|');
/** "El tercer piso", "la segunda": which one is said; null for none. */
export function ordinalIn(folded: string, noun = ''): number | null {
  const [, word = ''] =
    new RegExp(String.raw`\b(${anyOrdinal})\b${noun === '' ? '' : String.raw`\s${noun}`}`, 'u').exec(folded) ?? [];
  return ordinals[word] ?? null;
}

/** "6 meses sin intereses desde $6,000 y 12 desde $12,000": each number of months with the amount that stands next behind it. */
function instalmentsIn(sentence: string, base: Omit<Term, 'kind'>): Term[] {
  const folded = foldName(sentence);
  if (!withoutInterest.test(folded)) return [];
  const listed = [
    ...folded.matchAll(
      /(?<![\d.,$₡])(\d{1,2})(?:(?:,\s|\s(?:y|e|o|and|or)\s)(\d{1,2}))?(?:\s(?:y|o|and|or)\s(\d{1,2}))?\s(?:meses|mensualidades|cuotas|pagos|months|instal)/gu,
    ),
  ];
  const limits = amountsIn(sentence).filter(amount => {
    const said = beforeFigure(sentence, amount);
    return threshold.test(said) || beyond.test(said);
  });
  return listed.flatMap(({ index, 1: one, 2: two, 3: three }, at) => {
    const next = listed[at + 1]?.index ?? Number.POSITIVE_INFINITY;
    const limit =
      limits.find(({ start }) => start > index && start < next) ??
      limits.find(({ start }) => start < index) ??
      limits[0];
    return [one, two, three].flatMap(months =>
      months === undefined
        ? []
        : [
            {
              ...base,
              kind: 'FROM' as const,
              months: Number(months),
              from: limit?.value ?? null,
              above: limit ? beyond.test(beforeFigure(sentence, limit)) : false,
            },
          ],
    );
  });
}

const included =
  /\bhasta (?:el |los |las )?(\d{1,3}) \p{L}+|\b(?:incluye|primer[oa]s|first)\s(?:l[oa]s\s)?(?:primer[oa]s\s)?(\d{1,3}) \p{L}+|(\d{1,3}) \p{L}+ (?:sin costo|gratis|free)/u;
const money = String.raw`(?:[$₡€£¢]|usd|us\$|s\/)?\s?[\d.,\s]*\d\s?(?:colones|pesos|dolares|soles|usd|mxn|crc)?`;

/** What a service other than the delivery costs: one price, so much each, so much each beyond some. */
function serviceIn(sentence: string, before: string, base: Omit<Term, 'kind'>, amounts: readonly Amount[]): Term[] {
  const folded = foldName(sentence);
  const [first, second] = amounts;
  if (!first || !costs.test(folded)) return [];
  const [, before1] = /\b(?:cada|each|por cada)\s(\p{L}{3,})\s(?:adicional|extra|mas|additional)?/u.exec(folded) ?? [];
  const [, behind] =
    new RegExp(String.raw`${money}\s(?:por|per|c/|cada|each|a|an)\s?(?:cada\s|each\s)?(\p{L}{3,})`, 'u').exec(folded) ??
    [];
  const per = behind ?? before1 ?? null;
  const [, upTo, firsts, without] =
    included.exec(folded) ??
    (/^despues\b|^luego\b|^then\b|^after/u.test(folded) ? (included.exec(foldName(before)) ?? []) : []);
  const above = /\b(?:arriba|despues|encima|above|beyond) del? (?:piso )?(\p{L}+|\d)/u.exec(folded)?.[1] ?? '';
  const most = Number(upTo ?? firsts ?? without ?? ordinals[above] ?? (/^\d$/u.test(above) ? above : 0));
  const isTiered = second !== undefined && /\b(?:adicional|extra|mas|additional)\b/u.test(folded) && most > 0;
  return [
    {
      ...base,
      kind: 'SERVICE',
      from: null,
      amount: isTiered ? second.value : first.value,
      base: isTiered ? first.value : null,
      per: isTiered ? (before1 ?? per) : per,
      included: most,
    },
  ];
}

/** What one sentence states; most state nothing. */
function termsIn(
  sentence: string,
  before: string,
  { title, keywords, body }: Pick<ShelfArticle, 'title' | 'keywords' | 'body'>,
): Term[] {
  const folded = foldName(sentence);
  const about = foldName([title, ...keywords, sentence].join(' '));
  const saidBefore = (amount: Amount) => beforeFigure(sentence, amount);
  const all = amountsIn(sentence);
  const limit = all.find(amount => threshold.test(saidBefore(amount)) || beyond.test(saidBefore(amount))) ?? null;
  const plain = all.filter(amount => amount !== limit);
  const percent = percentIn(folded);
  const base: Omit<Term, 'kind'> = {
    title,
    sentence,
    amount: null,
    percent: null,
    from: limit?.value ?? null,
    above: limit !== null && beyond.test(saidBefore(limit)),
    quantity: null,
    places: [],
    elsewhere: false,
    nth: null,
    months: null,
    per: null,
    included: 0,
    base: null,
    subject: '',
    keywords: keywords.join(' '),
    exempt: [],
  };
  if (perPerson.test(folded)) {
    const amount = all[0]?.value;
    return amount === undefined ? [] : [{ ...base, kind: 'PER_PERSON', amount, from: null }];
  }
  if (minimum.test(folded) && all[0]) return [{ ...base, kind: 'MINIMUM', amount: all[0].value, from: null }];
  // "Un depósito del 40 %, que se rebaja del precio" takes nothing off it.
  const advances = deposit.test(folded) && !/\b(?:descuento|discount)\b/u.test(folded);
  if (!advances && percent !== null && discount.test(folded)) {
    const quantity = Number(manyThings.exec(folded)?.[1] ?? Number.NaN);
    const [, which = ''] =
      new RegExp(
        String.raw`\b(?:desde|a partir de|en|from|on)\s(?:la|el|su|tu|the)\s(${anyOrdinal})\b|\bla (segunda)\b`,
        'u',
      ).exec(folded) ?? [];
    const nth = ordinals[which] ?? (/\bla segunda\b/u.test(folded) ? 2 : null);
    return [{ ...base, kind: 'DISCOUNT', percent, nth, quantity: Number.isNaN(quantity) ? null : quantity }];
  }
  if (deposit.test(folded) && (percent !== null || plain[0])) {
    return [{ ...base, kind: 'DEPOSIT', percent, amount: percent === null ? (plain[0]?.value ?? null) : null }];
  }
  if (delivery.test(about) && !deposit.test(folded) && !notOfDelivery.test(folded)) {
    const fees = plain.filter(() => costs.test(folded));
    if (fees.length > 0)
      return fees.map((fee, at) => ({
        ...base,
        kind: 'FEE',
        amount: fee.value,
        places: placesIn(sentence.slice(fees[at - 1]?.end ?? 0, fee.start)),
        elsewhere: /\b(?:resto|fuera|otr[oa]s|elsewhere|rest|other|demas)\b/u.test(
          foldName(sentence.slice(fees[at - 1]?.end ?? 0, fee.start)),
        ),
      }));
    if (limit && free.test(folded)) return [{ ...base, kind: 'FEE', amount: null }];
  }
  const instalments = instalmentsIn(sentence, base);
  if (instalments.length > 0) return instalments;
  const exempt = sentencesOf(body).filter(
    each => each !== sentence && amountsIn(each).length === 0 && noneNeeded.test(foldName(each)),
  );
  const subject = [title, ...keywords, sentence.slice(0, plain[0]?.start ?? 0)].join(' ');
  const services = limit && plain.length === 0 ? [] : serviceIn(sentence, before, { ...base, subject, exempt }, plain);
  if (services.length > 0) return services;
  return limit ? [{ ...base, kind: 'FROM' }] : [];
}

/** Of what is carried up stairs or stored an article on deliveries may speak too, and that is no fee for the way. */
const notOfDelivery =
  /\b(?:pisos?|escaleras?|elevador|ascensor|floors?|stairs|kilometro adicional|por (?:cada )?(?:km|kilometro))\b/u;
/** Names of places in what stands before a fee: "a Heredia", "to San José y Cartago centro". */
const placesIn = (text: string): string[] => {
  const name = String.raw`\p{Lu}\p{L}+(?:\s(?:de\s|del\s|la\s|las\s|los\s)*(?:\p{Lu}\p{L}+|centro|norte|sur|este|oeste))*`;
  const lists = text.matchAll(
    new RegExp(
      String.raw`(?<!\p{L})(?:[Aa]|[Ee]n|[Pp]ara|[Tt]o|[Ii]n|[Ff]or|\()\s?(?:la\s|el\s|las\s|los\s|the\s)?(${name}(?:(?:,\s|\s[ye]\s|\sor\s|\sand\s)(?:(?:a|en|to|la|el)\s)*${name})*)`,
      'gu',
    ),
  );
  return [...lists].flatMap(([, names = '']) =>
    names
      .split(/,\s|\s(?:y|e|or|and)\s/u)
      .map(each => foldName(each).replace(/^(?:(?:a|en|to|la|el) )+/u, ''))
      .filter(each => each !== ''),
  );
};

const read = new WeakMap<ShelfArticle, Term[]>();

/** The conditions and rates that an article states, in its order. Sentences that state none in a form that is known give nothing. */
export function termsOf(article: ShelfArticle): Term[] {
  let terms = read.get(article);
  if (!terms) {
    const sentences = sentencesOf(article.body);
    terms = joined(sentences.flatMap((sentence, at) => termsIn(sentence, sentences[at - 1] ?? '', article)));
    read.set(article, terms);
  }
  return terms;
}

/** A fee, and beside it a sentence that says from when it is free, are one term. */
function joined(terms: Term[]): Term[] {
  const freeOnly = terms.find(({ kind, amount, from }) => kind === 'FEE' && amount === null && from !== null);
  if (!freeOnly || !terms.some(({ kind, amount }) => kind === 'FEE' && amount !== null)) return terms;
  return terms
    .filter(term => term !== freeOnly)
    .map(term =>
      term.kind === 'FEE' && term.from === null && !always.test(foldName(term.sentence))
        ? { ...term, from: freeOnly.from, above: freeOnly.above, sentence: `${term.sentence} ${freeOnly.sentence}` }
        : term,
    );
}

/** A fee that is charged whatever is bought. */
const always = /\b(?:siempre|always|en todos los casos)\b/u;
