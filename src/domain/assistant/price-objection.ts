import { remembered } from '../shared/remembered.js';
import { saysOnly } from '../shared/says-only.js';

/** "Está muy caro", "en otro lado lo vi más barato", "that's too expensive". */
const tooHigh =
  /(?<!\b(?:no|ni|sin ser|sin que sea)(?: (?:sea|sean|este|esten|salga|salgan))? )\b(?:(?:muy|bien|tan|super|demasiado|re|medio|un poco|algo|bastante) car[oa]s?|carisim[oa]s?|(?:esta|estan|ta|sale|salen|es|son|parece|(?:se )?me hace|me parece|que) car(?:it)?[oa]s?|(?:l[oa]s? )?(?:encontre|halle|vi|consegui|consigo|encuentro|vende) mas (?:barat|economic)[oa]s?|(?<!\b(?:si|cuanto|cuanta) (?:\p{L}+ )?)en (?!total|cuanto|efectivo|cuotas|una?\b|dos\b|tres\b)\p{L}+ (?:me |l[oa]s? )*(?:sale|salen|cuesta|cuestan|dan|dejan|venden|consigo) (?:a|en|por) (?=\D{0,3}\d)|(?:en |por )?otr[oa]s? (?:lados?|partes?|tiendas?|lugar(?:es)?|negocios?)\b.*\b(?:mas barat|menos|mejor precio|mas economic)\p{L}*|too (?:expensive|pricey)|(?:so|very|pretty|kinda|that's|thats|quite) (?:expensive|pricey)|(?:cheaper|less) (?:elsewhere|somewhere|at another|in another)|(?:found|saw|seen) (?:it |them |this )?(?:for )?(?:cheaper|less))\b/u;
/** "No me alcanza", "se me sale del presupuesto", "I can't afford it". */
const beyondMeans =
  /(?<!\p{L})(?:no (?:me|nos) alcanza(?: (?:el dinero|la plata|el presupuesto))?|(?:me|nos) sale (?:del?|fuera de) (?:mi |nuestro )?presupuesto|fuera de (?:mi|nuestro) presupuesto|no (?:tengo|tenemos|cuento con) (?:la |tanta |suficiente )?(?:plata|dinero|presupuesto)|(?:can't|cannot) afford (?:it|this|that|them)|(?:out of|over|above|beyond) (?:my|our) budget)(?!\p{L})/u;
/** Words that may accompany it and wish nothing. */
const onlyExcuses = saysOnly(
  "se uy ay no gracias muchas pero perdon disculpe la verdad lo siento ahora ahorita hoy por es esta que el momento todavia este mes i we it's that's is sorry but thanks thank you unfortunately right now yet today this month at the moment",
);

/** Whether a folded text says that a price is too high, or that it cannot be paid. */
export const findsDear = remembered(
  folded => (tooHigh.test(folded) && !/\bmas car(?:it)?[oa]/u.test(folded)) || isBeyondMeans(folded),
);
const isBeyondMeans = (folded: string): boolean =>
  beyondMeans.test(folded) && onlyExcuses(folded.replace(beyondMeans, ' '));

/** Whether a folded text is about what was charged, which is a report and no haggling. */
export const wasBilled = (folded: string): boolean => billed.test(folded);
const billed =
  /\b(?:factura|boleta|recibo|cobr(?:aron|o|aste)|facturaron|bill|billed|invoice|charged)\b.*(?:\bcar|caris|expensive|high|more)|\b(?:muy |tan )?(?:car[oa]|carisim[oa])\b.*\b(?:factura|boleta|recibo|cobraron)\b/u;
