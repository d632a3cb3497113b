import { foldName } from '../../shared/fold.js';
import { remembered } from '../../shared/remembered.js';
import { canonicalNumber } from '../claims/amounts.js';
import { taxes } from './read-taxes.js';
import type { TermKind } from './term.js';

/** A request for a lower price without the word discount: "¿me lo deja en menos?", "¿cuál es el último precio?". */
const haggling =
  /\b(?:dej[ae](?:me|nos)(?:l[oa]s?)(?: (?:en|a) )\$?\d|dej[ae](?:me|nos)l[oa]s? (?:mas barat|en menos)\w*|(?:me|nos) (?:dejas?|dejan|haces|hacen) (?:todo|eso|es[eao]|est[eao]) (?:en|a|por) \$?\d|(?:me|nos) l[oa]s? (?:pued[ae]n? |podrian? )?(?:dej|d)[aei]\w* (?:en|mas barat\w*)|(?:a|en) (?:cuanto|como) (?:me|nos) l[oa]s? (?:dejan?|dejas|dejaria[ns]?|pueden? dejar)|(?:me|nos) (?:hac|d)[ae]\w* (?:un |el |algun )?(?:buen |mejor )?preci(?:o|ito)(?! del? \p{L}|(?: de(?: (?:l[oa]s|un[oa]?|el|la))?)? \d)|(?:ultimo|mejor|menor) precio|es lo (?:ultimo|menos)|lo menos|(?:best|lowest|final) price|(?:can|could) you do better|is that (?:your|the) best)\b/u;
/** Whether a folded message asks for a lower price in such words. */
export const isHaggling = remembered(folded => haggling.test(folded));

const trading =
  /\b(?:dej(?:o|amos|ando|arles?)|entreg(?:o|amos|ando)|doy|damos|dando|leav(?:e|ing)|trad(?:e|ing)(?: in)?|giv(?:e|ing)) (?:\p{L}+ ){0,4}?(?:usad[oa]s?|viej[oa]s?|old|used)\b/u;
/** Whether a folded message offers a used piece in exchange: "dejo la usada". */
export const tradesIn = (folded: string): boolean => trading.test(folded);

/** The kinds of condition that a question is about, by its words. */
const asked: readonly (readonly [TermKind, RegExp])[] = [
  [
    'FEE',
    /\b(?:envi\w+|fletes?|entreg(?!o\b|ue\b|aria\b)\w+|domicilio|reparto|despach\w+|transporte|movilidad|traslados?|motorizado|mensajeria|mandaditos?|paqueteria|courier|acarreo|viaticos|travel fee|ir a medir|(?:vengan|vayan|venir|visita|pasar) (?:a|para) (?:medir|tomar (?:las )?medidas)|me l[oa]s? (?:llev|mand|tra)\w+|l[oa]s? (?:(?:mand|envi)(?:o|as?|es?|an|en|amos|emos)|traen?|llevan?) (?:a|al|hasta)|(?:bring|send|get) (?:it|them|that|those) (?:over |out )?(?:to|here)|mand[ae]me\w*|con todo|(?:con|el|la|del|por) (?:recojo|recogida)|por (?:llevar|mandar|traer)(?:l[oa]s?|me)? (?:al?|hasta|en|to)|puest[oa]s? (?:en|aca|aqui|alla|a|hasta)|me l[oa]s? (?:busc|recog|recoj|retir)\w+|(?:pasan|vienen|pueden pasar|podrian pasar|pasarian) (?:a|por) (?:buscar|recoger|retirar)\w*|can you pick (?:it|them|my \p{L}+) ?up|do you pick ?up|(?:estoy|vivo|quedo|queda|esta|es|son|como|andamos|estamos) (?:(?:como|mas o menos|unos) )?(?:a )?(?:(?:unos|unas|como) )?\d{1,3}(?:[.,]\d)? ?(?:kms?|kilometros?|cuadras|millas)|\d{1,3} ?(?:kms?|kilometers?|miles?|blocks) (?:away|from|out)|(?:traid|dejad)[oa]s? (?:a|al|en|aca|aqui|hasta)|llevad[oa]s?|deliver\w*|shipping|ship)\b/u,
  ],
  ['DISCOUNT', haggling],
  // "Dejo la usada, ¿en cuánto me queda?"
  ['DISCOUNT', trading],
  [
    'DISCOUNT',
    /\b(?:descuent\w*|desc|d(?:e?s)?ctos?|rebaj\w*|promo\w*|discount|(?<!\b(?:drop|dropp?ed|dropping|turn|turns|turned|come|comes|came|fell|switch|switched|take|took|taken|day|days|ripped|peel|peels|peeling|wear|wears|falls?|fallen|log|logged|get|got|shut|shuts|send|sent|back|well|better|worse|on and|goes|cut|cuts) (?:it |them |this |my \S+ |the \S+ )?)off(?! the | of the | my |line)|contado|cash price|volumen|mayoreo|(?:al|por|x|de) (?:por )?mayor|juntas|jalon|de un solo|(?<!\b(?:se|hay que|tengo que) paga[rn]? (?:todo )?)de una sola vez|(?:compr|llev|contrat|tom|si pag)\w* (?:[^\s.?!]+ ){0,4}de una vez|precio especial|special price|2 ?x ?1|al precio de un[oa]?)\b|%/u,
  ],
  [
    'DEPOSIT',
    /\b(?:(?:la|cuota|pago|de|una) inicial\b|abonos?\b|anticipo|adelanto|avance|enganche|sena(?:r(?:l[oa]s?|me)?)?|deposito|apart\w+|separ\w+|deposit|down payment|(?:hay que|hay q|tengo que|tendria que|debo|con cuanto|cuanto(?: dinero)?) (?:se )?(?:dej|adelant|abon|apart)\w*|cuanto (?:dinero )?(?:(?:hay|tengo|tendria|tendriamos|tenemos|habria) (?:que|q|k)|debo) (?:dar|poner)|dejar (?:algo|dinero|plata)|(?:con|para) cuanto (?:dinero |plata )?(?:se |l[oa]s? |puedo |podemos )*reserv\w*|cuanto\b[^.?!]{0,24}\b(?:para|por) (?:la )?reserv\w*|reservar(?:l[oa]s?)? con cuanto|how much (?:(?:do (?:i|we) (?:pay |put )?)?(?:down|up ?front)\b)|how much (?:is it |do (?:i|we) (?:pay|put down|leave) |down )?to (?:reserve|hold|book)|(?:dar|darles|darle|dejarles|dejarle) (?:ya|antes|por adelantado|en dinero))\b/u,
  ],
  ['TAX', taxes],
  ['MINIMUM', /\b(?:minim[oa]s?|minimum)\b/u],
  ['PER_PERSON', /\b(?:personas?|invitad[oa]s|comensales|people|guests|por l[oa]s|para|somos|seremos|we are)\b/u],
  [
    'FROM',
    /\b(?:meses|cuotas|tractos|tasa|mensual(?:es|mente|idad|idades)?|intereses|instal?lments|(?:al|por|cada|a) mes|per month|a month|monthly)\b/u,
  ],
];
const invoiced =
  /\b(?:con|with|ocup[oa]|necesit[oa]|requiero|need) (?:(?:la|una|mi|an?) )?(?:factura|invoice|comprobante(?: fiscal)?|boleta|credito fiscal|recibo fiscal)\b/u;
/** Whether a folded message wants an invoice, with which some shops add the tax. */
export const wantsInvoice = (folded: string): boolean => invoiced.test(folded);

/** A customer who fetches the goods needs no delivery: "yo paso por ellas", "pickup". */
const fetches =
  /\b(?:paso|pasamos|pasare|pasaremos|pasaria|voy|vamos|ire|iremos) (?:yo |nosotros |mejor |manana |hoy )*(?:por (?:ell[oa]s?|el|la|eso|mi pedido|el pedido)(?= ?(?:$|[,.;!]|y\b|a\b|manana|hoy|el\b))|a (?:recoger|buscar|retirar|traer)(?:l[oa]s?)?\b)|\bl[oa]s? (?:recojo|recogemos|recogere|retiro|retiramos|retirare|busco en)\b|\b(?:i|we)(?:'?ll| will| can|'?m going to) (?:pick (?:it|them|that|those|everything) ?up|pick ?up|come (?:and )?(?:get|for) (?:it|them))\b|(?:^|[,.;]\s*)(?:for |as |ok |so |make it )?(?:store )?pick ?up(?: please| then)?\W*$|(?:^|[,.;]\s*)(?:(?:ok|bueno|no|mejor|listo)\s)?(?:yo (?:mism[oa] )?paso|paso yo(?: mism[oa])?|paso personalmente)\W*$|(?:^|[,.;]\s*)(?:para recoger|para retirar|retiro en (?:la )?tienda|recojo en (?:la )?tienda)\W*$/u;
/**
 * Returns the words by which a message says that the customer fetches the goods; null if it does not, or if the customer still compares
 * fetching with delivery.
 */
export const fetchesIn = remembered((message): string | null => {
  const folded = foldName(message);
  const said = fetches.exec(folded)?.[0].trim() ?? null;
  return said === null ||
    /\b(?:o|or|if|si (?:(?:yo|mejor|l[oa]s?|nosotros) )*(?:paso|pasamos|voy|vamos|recoj\p{L}+|recog\p{L}+|retir\p{L}+|busco)|en vez de|instead of|vs)\b/u.test(
      folded,
    )
    ? null
    : said;
});

/** What the customer wants left out: "sin el envío". */
const without: readonly (readonly [TermKind, RegExp])[] = [
  ['FEE', fetches],
  [
    'FEE',
    /\b(?:sin|without|aparte del?|quitando|menos) (?:el |la |contar el |incluir el |the )?(?:envio|flete|entrega|domicilio|reparto|despacho|shipping|delivery)\b/u,
  ],
  ['DISCOUNT', /\b(?:sin|without) (?:el |ningun |a |any |the )?(?:descuento|rebaja|discount)\b/u],
];
/** Returns the kinds of condition that a message wants left out of a sum. */
export const leftOutIn = remembered((question): readonly TermKind[] => {
  const folded = foldName(question);
  return without
    .filter(([, pattern]) => (pattern === fetches ? fetchesIn(question) !== null : pattern.test(folded)))
    .map(([kind]) => kind);
});
/** Returns the kinds of conditions that a question asks about, each once, without those that it wants left out. */
export const termKindsIn = remembered((question): readonly TermKind[] => {
  const folded = foldName(question);
  const kinds = asked.flatMap(([kind, pattern]) => (pattern.test(folded) ? [kind] : []));
  if (kinds.length === 0) return [];
  const out = leftOutIn(question);
  return [...new Set(kinds)].filter(kind => !out.includes(kind));
});

/** "Pago con uno de 500, ¿cuánto me devuelven?": returns the amount of the note; null if the customer asks for no change. */
export function noteIn(question: string): string | null {
  const folded = foldName(question);
  if (!/\b(?:cambio|vuelto|vueltas?|feria|devuelv\w+|regres\w+|me dan de|sobran?|change)\b/u.test(folded)) return null;
  const [, amount] =
    /\b(?:con|de|billete|with|a)\s(?:un |una |uno |el |a |an )?(?:billete |note |bill )?(?:de |of )?[$₡€£]?\s?(\d[\d.,]*\d|\d+)(?!\s?(?:%|piezas|pzas|unidades|dias|days|horas))/u.exec(
      folded,
    ) ?? [];
  return amount === undefined || !/\b(?:pag\w+|billete|tengo|doy|traigo|pay\w*|note|bill|con un)\b/u.test(folded)
    ? null
    : canonicalNumber(amount);
}

/**
 * "¿Me alcanza con 500?", "tengo 20 mil, ¿me da para los dos?": returns the amount that may be spent; null if the customer does not ask
 * whether it is enough.
 */
export function budgetIn(question: string): string | null {
  const [, sign = '', amount = '', unit = ''] = budgetSaid(foldName(question)) ?? [];
  const value = canonicalNumber(`${amount}${/mil|k|lucas/u.test(unit) ? ' mil' : ''}`);
  // "¿Me alcanza con 2?" asks about two pieces.
  return value !== null && (sign !== '' || unit !== '' || Number(value) >= leastBudget) ? value : null;
}
const budgetSaid = (folded: string): RegExpExecArray | null =>
  /\b(?:alcanz\w+|ajust[ae]\w*|me da(?:n|ria)? para|complet[oa]|suficientes?|enough|afford|cover it)\b/u.test(folded)
    ? budget.exec(folded)
    : null;
const budget =
  /\b(?:con|tengo|traigo|llevo|cargo|ando|hay|presupuesto(?: es)?|budget(?: is)?|have|with|got|is|son|de|hasta)\s(?:solo |como |unos |only |about )?(?:de |of )?([$₡€£]|usd\s)?\s?(\d[\d.,]*\d|\d+)(\s?(?:mil|k|lucas|pesos|colones|dolares|soles|dollars|bucks|usd))?(?![\d.,]*\s?(?:%|m2|m²|metros|m|cm|mm|kg|kilos|g|litros|l|ml|bar|psi|w|watts?|hp|v|volts?|rpm|personas|people|piezas|unidades|cajas|sacos|dias|[.,]?\d)(?!\p{L}))/u;
/** Returns a question without the amount that may be spent, because that number does not count products. */
export function withoutBudget(question: string): string {
  const folded = foldName(question);
  return budgetIn(question) === null ? question : folded.replace(budgetSaid(folded)?.[0] ?? '', ' ');
}
const leastBudget = 20;

/** A question that continues from a sum that was told: what was counted into that sum is counted again. */
export const goesOn =
  /\b(?:total|todo|toda|cambio|vuelto|devuelv\w+|regres\w+|change|al mes|por mes|mensual\w*|month\w*|cuotas|resto|restante|saldo|debiendo|(?:y|mas|ademas|tambien) con|altogether)\b/u;
