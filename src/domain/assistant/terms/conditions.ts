import { remembered } from '../../shared/remembered.js';

/** Means of payment, with the words for them. "De contado" means paid at once: in cash, by transfer or from an account. */
const means: readonly (readonly [string, RegExp])[] = [
  ['CASH', /\b(?:efectivo|efvo|cash|billetes)\b/u],
  [
    'TRANSFER',
    /\b(?:transfe?\b|transfer\w*|transfier\w*|deposito bancario|spei|wire|zelle|sinpe|yape|plin|nequi|daviplata|bizum|pix|yappy|deuna)\b/u,
  ],
  ['OUTRIGHT', /\b(?:(?:de|al|en) contado|pago unico|en un (?:solo )?pago|outright|upfront)\b/u],
  ['DEBIT', /\b(?:debito|debit)\b/u],
  ['CREDIT', /\b(?:credito|credit|cuotas|meses sin|tasa cero|instal?lments)\b/u],
  [
    'CARD',
    /\b(?:tarjetas?|cards?|visa|mastercard|amex|(?:link|enlace) de (?:pago|cobro)|payment link|(?:con|por|by|with) (?:el |un |the |a )?link|(?:el|the) link|pos(?= (?:tiene|lleva|suma|con|sube|mas))|posnet|datafono|terminal bancaria)\b(?! de (?:regalo|debito|credito))/u,
  ],
  // What is paid in the money of the country, where prices are in dollars.
  ['LOCAL', /\b(?:bolivares|pago ?movil)\b/u],
  ['WALLET', /\b(?:mercado ?pago|paypal|apple pay|google pay|billetera)\b/u],
];
/** Returns the means of payment that a text names. */
export const meansIn = (folded: string): string[] => [...meansNamed(folded)];
const meansNamed = remembered((folded): readonly string[] =>
  means.flatMap(([name, pattern]) =>
    pattern.test(folded) && !(name === 'OUTRIGHT' && notOutright.test(folded)) ? [name] : [],
  ),
);
/** "Crédito en un pago" is paid by card in one part, and not in cash; "de contado en efectivo" is in cash only. */
const notOutright =
  /^(?!.*\b(?:contado|pago unico|outright|upfront)\b).*\b(?:credito|tarjetas?|credit|cards?) en un (?:solo )?pago\b|\bcontado (?:y )?(?:solo )?en efectivo\b/u;

/** Returns the means of payment for which a condition of a shop holds. "tarjetas" without a word of paying may be what the shop prints. */
export const termMeansIn = (folded: string): string[] =>
  meansIn(
    /\b(?:pag\w+|pay\w*|credito|debito|credit|debit|visa|mastercard|cuotas|intereses|banc\w+)\b|\b(?:con|with|by)\s(?:una |la |su |a |your )?(?:tarjetas?|cards?)\b|^\W*(?:la )?(?:tarjetas?|cards?)\b[^.;:]{0,40}\d(?:[.,]\d{1,2})? ?(?:%|por ciento|percent)|\d ?(?:%|percent)(?: fee| surcharge| extra)? (?:on|for) (?:all )?(?:credit )?cards?\b|\b(?:pos|posnet|datafono)\b|\b(?:recargo|comision|sobrecargo) (?:(?:por|con|de|en|a) )?(?:(?:la|las|pagar con|usar) )?(?:tarjetas?|cards?)\b/u.test(
      folded,
    )
      ? folded
      : folded.replace(/\b(?:tarjetas?|cards?)\b/gu, ' '),
  );

/** For each means, the other means that it also covers: a card of either kind, or a payment made at once. */
const coveredMeans: Readonly<Record<string, readonly string[]>> = {
  CARD: ['DEBIT', 'CREDIT'],
  DEBIT: ['CARD', 'OUTRIGHT'],
  CREDIT: ['CARD'],
  CASH: ['OUTRIGHT'],
  TRANSFER: ['OUTRIGHT'],
  OUTRIGHT: ['CASH', 'TRANSFER', 'DEBIT'],
};
/** Whether the customer pays by one of the means for which a condition holds. */
export const paysByAnyOf = (said: readonly string[], wanted: readonly string[]): boolean =>
  wanted.length === 0 ||
  said.some(each => wanted.includes(each) || coveredMeans[each]?.some(other => wanted.includes(other)));

/** A message that says how the customer pays or would pay, and not only asks what is accepted. */
const paying =
  /\b(?:pag[aou]\w*|paying|paid|if i pay|i'll pay|i pay|pay (?:in|by|with|cash)|abon[aoe]\w*|cancel(?:o|ando|arlo) (?:en|con|por)|transfier\w*|depositando)\b|,\s(?:efectivo|cash|transferencia|tarjeta|card)\W*$|\b(?:en|con|por|de|in|by|with|via|todo|all)\s(?:una? |el |la |tu |a |my )?(?:efectivo|cash|transfer\w*|debito|credito|tarjetas?|cards?|links?|enlace|payment link|contado|bolivares|pago ?movil|sinpe|yape|plin|nequi|zelle|mercado ?pago|paypal|bank transfer|debit|credit)\b/u;
/** "Mejor transferencia", "cash then": a message that only names a means of payment. */
const onlyMeans =
  /^\W*(?:(?:no|ok|va|bueno|mejor|entonces|pues|y|si|seria|con|en|por|well|then|instead|better|make it|actually)\W+)*(?:efectivo|cash|transferencia|(?:bank )?transfer|debito|credito|tarjeta|card|link|sinpe|yape|plin|nequi|daviplata|zelle|paypal|spei)(?:\W+(?:mejor|entonces|pues|porfa|por favor|gracias|then|instead|please|thanks))*\W*$/u;
/** Returns the means by which a message says that the customer pays; empty if it says nothing of it. */
export const paidBy = remembered((folded): readonly string[] => {
  if (/\b(?:acept\w+|recib\w+|take|accept)\b/u.test(folded) || !(paying.test(folded) || onlyMeans.test(folded)))
    return [];
  const [, , rejected = ''] =
    /\b(?:en vez de|en lugar de|instead of|no con|sin)\s(la |el )?(\S+(?:\s(?:de )?\S+)?)/u.exec(folded) ?? [];
  return meansIn(rejected === '' ? folded : folded.replace(rejected, ' '));
});

/** The mark of a price that only children pay. A list does not say which of its pieces are for children. */
export const childMark = 'child';
/** People or days for which a lower price may be reserved, with the words that say that a customer is one of them. */
const marks: readonly (readonly [string, RegExp])[] = [
  ['student', /\b(?:estudiantes?|universitari[oa]s?|alumn[oa]s?|students?)\b/u],
  [
    'senior',
    /\b(?:adult[oa]s? mayor(?:es)?|tercera edad|ciudadan[oa]s? de oro|jubilad[oa]s?|pensionad[oa]s?|inapam|mayores? de \d\d|seniors?|retired|retirees)\b/u,
  ],
  [
    'member',
    /\b(?:soci[oa]s?|miembros?|carnet|carne|credencial|afiliad[oa]s?|membres|members?|client(?:es|as?|s)? (?:frecuentes?|fij[oa]s?|semanales|quincenales|mensuales|recurrentes|habituales|antigu[oa]s|que vuelven|q vuelven)|(?:weekly|monthly|regular|returning|repeat) (?:clients?|customers?)|suscriptor\w*|(?:ya )?soy del (?:gym|gimnasio|club))\b/u,
  ],
  [
    'first',
    /\b(?:primera (?:compra|vez|visita|sesion|clase|consulta)|nuev[oa]s clientes|clientes nuev[oa]s|first (?:time|order|purchase|visit)|new customers?)\b/u,
  ],
  ['birthday', /\b(?:cumplean\w+|cumple|cumples|birthday)\b/u],
  ['teacher', /\b(?:docentes?|maestr[oa]s?|profesor\w*|teachers?)\b/u],
  [
    'trade',
    /\b(?:mayorist\w+|revendedor\w*|distribuidor\w*|empresas?|corporativ\w+|contratistas?|resellers?|wholesale\w*|companies)\b/u,
  ],
  // "Envíos desde la oficina" is of no customer.
  [
    'office',
    /\b(?:para|somos|for|we are|we're) (?:(?:una?|la|las|mi|nuestra|an?|our|my|the) )?(?:oficinas?|offices?)\b/u,
  ],
  [
    'sibling',
    /\b(?:herman(?:it)?[oa]s?|siblings?|brothers?|sisters?|(?:segund[oa]|tercer[oa]?|2d[oa]|second|third) (?:hij[oa]|child))\b/u,
  ],
  ['adopted', /\b(?:adoptad[oa]s?|adopcion|refugios?|adopted|shelters?)\b/u],
  // Of people, not of goods: "ropa de niños" may be reduced for anybody.
  [
    childMark,
    /\b(?:nin[oa]s?|nin[oi]t[oa]s|menores|bebes?|infantes|kids?|child(?:ren)?|toddlers?|infants?)\b[^.;]*\b(?:pagan?|entran?|viajan?|ingresan?|pays?|enters?|travels?|gets? in)\b/u,
  ],
  ['weekday', /\b(?:entre semana|weekdays?)\b/u],
  ...(
    [
      ['lunes', 'mondays?'],
      ['martes', 'tuesdays?'],
      ['miercoles', 'wednesdays?'],
      ['jueves', 'thursdays?'],
      ['viernes', 'fridays?'],
      ['sabados?', 'saturdays?'],
      ['domingos?', 'sundays?'],
    ] as const
  ).map(([spanish, english]) => [spanish, new RegExp(String.raw`\b(?:${spanish}|${english})\b`, 'u')] as const),
];
/** Returns the people and the days that a folded text names and on which conditions depend, such as "senior" or "lunes". */
export const marksIn = (folded: string): string[] => [...marksNamed(folded)];
const marksNamed = remembered(
  (folded): ReadonlySet<string> =>
    new Set([...marks.flatMap(([name, pattern]) => (pattern.test(folded) ? [name] : [])), ...daysBetween(folded)]),
);
const week = ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabados?', 'domingos?'];
const english = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const short = [
  'lun',
  'mar',
  'mie',
  'jue',
  'vie',
  'sab',
  'dom',
  'mon',
  'tues?',
  'wed',
  'thu(?:rs?)?',
  'fri',
  'sat',
  'sun',
];
/** The names of the days, as the source of an expression for folded words. */
export const anyWeekday = week.join('|');
/** The same with English ones, and short ones. */
export const anyDay = `(?:${[...week, ...english.map(day => `${day}s?`), ...short].join('|')})`;
const dayRange = new RegExp(String.raw`\b(${anyDay}) (?:al?|hasta(?: el)?|to|through|thru|-|–) (${anyDay})\b`, 'u');
const dayAt = (said: string): number =>
  [week, english].map(days => days.findIndex(day => day.startsWith(said.slice(0, 3)))).find(at => at >= 0) ?? 0;
/** "De lunes a jueves": the days between them too. */
function daysBetween(folded: string): string[] {
  const [, first, last] = dayRange.exec(folded) ?? [];
  if (first === undefined || last === undefined) return [];
  const [from, to] = [dayAt(first), dayAt(last)];
  return week.filter((_, at) => (from <= to ? at >= from && at <= to : at >= from || at <= to));
}
/** Returns the marks of a customer by what they tell: "my mom is 70" counts as "senior", the word that shops use. */
export const customerMarksIn = (folded: string): string[] => {
  const said = marksIn(folded);
  const more = [
    ...(old.test(folded) ? ['senior'] : []),
    ...(ownChildren.test(folded) ? ['sibling'] : []),
    ...(/\b(?:feriados?|festivos?|holidays?)\b/u.test(folded) ? ['holiday'] : []),
    ...(said.some(mark => weekdays.has(mark)) ? ['weekday'] : []),
  ];
  return more.length > 0 ? [...new Set([...said, ...more])] : said;
};
/** "Mis dos hijos", "my kids": brothers and sisters. */
const ownChildren =
  /\b(?:mis|nuestr[oa]s|my|our) (?:(?:\d|dos|tres|cuatro|two|three|four) )?(?:hij[oa]s|hijit[oa]s|nin[oa]s|nenes|nenas|chic[oa]s|chiquill[oa]s|pequen[oa]s|gemel[oa]s|melliz[oa]s|kids|children|sons|daughters|boys|girls|twins)\b/u;
/** Returns a text without a stated age, because that number does not count products. */
export const withoutAge = (folded: string): string => folded.replace(old, ' ');
const old =
  /\b(?:tiene|tengo|cumplio|turned|(?:mom|mother|dad|father|grandma|grandpa|grandmother|grandfather|wife|husband|he|she|i) (?:is|am)|i'm)\s(?:ya\s|now\s)?(?:6[05-9]|[789]\d)\b(?= ?(?:anos|years|[,;.?!]|$))|\b(?:abuel\p{L}+|mama|papa|suegr[oa]|madre|padre|ti[oa]|senora?|viejit[oa])\s(?:\p{L}+\s)?de\s(?:6[05-9]|[789]\d)\b(?! ?(?:kg|kilos|cm|metros))/u;
/** A Thursday is a day of the week, for which a shop may have a lower price than for the weekend. */
const weekdays: ReadonlySet<string> = new Set(['lunes', 'martes', 'miercoles', 'jueves', 'viernes']);
const days: ReadonlySet<string> = new Set(['weekday', 'holiday', ...weekdays, 'sabados?', 'domingos?']);
export const isDay = (mark: string): boolean => days.has(mark);
