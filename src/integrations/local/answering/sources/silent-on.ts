import { sentencesOf, termKindsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import type { answerTexts } from '../local-answer-labels.texts.js';
import { saysTime } from '../said/answer-kinds.js';

export interface Subject {
  /** What else an article about it may be found by. */
  label?: Parameters<typeof answerTexts>[1];
  /** Whether a question is about it. */
  asks(said: string): boolean;
  /** Whether a text of the shop tells something of it. */
  tells(text: string): boolean;
  /** Whether other articles about it are told the first time that it is asked for. */
  onlyAgain?: true;
}
const bySame = (isOf: (said: string) => boolean): Subject => ({ asks: isOf, tells: isOf });
const parking = /\b(?:parqueos?|parqueaderos?|estacionamientos?|aparcamientos?|parking)\b/u;

/** "¿Cómo lo pago?", "¿aceptan tarjeta?", "which account should I pay to?": a way to pay, and no sum. */
const asksWayToPay =
  /\b(?:como|donde|con que|en que cuenta|a que cuenta|a cual cuenta|aceptan?|aceptas|reciben?|recibis|toman|how (?:do|can|should)|where (?:do|can|should)|which account|what account|do you (?:guys )?(?:take|accept))\b(?! .*\b(?:cuando|entreg\w*|recib(?:a|o)|lleg\w*|on delivery)\b)[^?]*\b(?:pag[ao]r?|pague|deposit[oea]\w*|transf[ie]+r\w*|tarjetas?|efectivo|cheques?|cards?|cash|pay|checks?|paypal)\b/u;
/** "¿En cuotas?", "se puede a plazos?" */
const asksInstalments =
  /^\W*(?:(?:y|e|hola|buenas|se puede|se paga|puedo pagar|aceptan|hay|tienen|dan|pagar|es|seria)\W+)*(?:(?:en|a|con) )?(?:\d+ |varias )?(?:cuotas|plazos|mensualidades|meses sin intereses|installments)\W*$/u;
const tellsInstalments =
  /\b(?:cuotas?|plazos|mensualidad\p{L}*|meses|credito|financi\p{L}+|tractos|abonos|install?ments?|credit)\b/u;
const tellsOfPaying =
  /\b(?:pag\p{L}*|abon\p{L}*|deposit\p{L}*|transf\p{L}*|tarjetas?|efectivo|contado|credito|cuotas?|plazos|mensualidades|sinpe|nequi|daviplata|yape|plin|zelle|bizum|pix|oxxo|cuentas?|cards?|cash|pay\p{L}*|credit|install?ments?|accounts?|invoices?)\b/u;

/** "¿A qué hora abren los sábados?", "what are your opening hours?" */
const asksHours =
  /\b(?:a que horas? (?:abren|cierran|atienden)|(?:que|cual es (?:el|su)) horarios?|horarios? (?:de atencion|tienen|es)|(?:opening|business|working) hours|what time do you (?:open|close)|when do you (?:open|close))\b/u;
const tellsHours =
  /\b(?:abr\p{L}*|abiert\p{L}*|cierr\p{L}*|cerr\p{L}*|atend\p{L}*|atien\p{L}*|horarios?|lunes|sabados?|domingos?|diario|24 horas|open\p{L}*|clos\p{L}*|hours?|mon(?:day)?s?|satur(?:day)?s?|sun(?:day)?s?|daily)\b/u;

/** "¿Cuánto cobran por el envío?", "how much is delivery?" */
const asksDeliveryPrice =
  /\b(?:cuanto (?:cobran?|cuesta|vale|sale|es|seria)|(?:que|cual es el) (?:precio|costo|valor)|(?:precio|costo|valor) (?:del?|por)|how much (?:is|do you charge for)|(?:price|cost) of)\b(?: \p{L}+){0,4} (?:envios?|fletes?|entrega|domicilio|transporte|delivery|shipping|freight)\b/u;
const tellsPrice =
  /[$₡€£]\s?\d|\d\s?[$₡€£]|cobro (?:a|en) destino|por cobrar|\b(?:USD|MXN|CRC|COP|PEN|S\/)\s?\d|\d\s?(?:mil|colones|pesos|soles|d[oó]lares|quetzales|lempiras|%)|gratis|gratuit|sin costo|incluid|cotiza|depende|aparte|\bfree\b|no charge|included|quote/iu;
const givenBack =
  'devoluci\\p{L}+|devuelv\\p{L}+|devolver\\p{L}*|reembols\\p{L}+|reintegr\\p{L}+|repon\\p{L}+|reposici\\p{L}+|refund\\p{L}*|replac\\p{L}+';
/** "¿Cuánto demora la devolución?", "¿cuándo me lo reponen?": how long the shop takes to make good, and not how long one may claim. */
const asksWhenMadeGood = new RegExp(
  String.raw`\b(?:(?:en )?cuanto (?:tiempo )?(?:(?:se|me|le|les|nos) )*(?:demor|tard)\p{L}*|en cuanto(?: tiempo)?|cuando|how long (?:does|will|do)|when (?:do|will|does))\b(?![^.?!]*\b(?:puedo|tengo|podemos|hay que|can i)\b)[^.?!]*\b(?:${givenBack}|me l[oa]s? (?:cambian|arreglan|mandan de nuevo))(?!\p{L})`,
  'u',
);
const ofMakingGood = new RegExp(String.raw`\b(?:${givenBack}|cambi\p{L}+|arregl\p{L}+)`, 'u');
/** "Dentro de las primeras 48 horas", "después de 24 horas": until when one may claim. */
const deadline =
  /\b(?:avis|notif|report|reclam|mand|envi|tell|let us know)\p{L}* (?:\p{L}+ ){0,3}?(?:el )?mismo dia\b|\b(?:dentro de|hasta|antes de|despues de|pasad[oa]s?|en las primeras|primer[oa]s|maximo|tiene|within|after|up to|first) (?:l[oa]s )?(?:primer[oa]s )?\d+ \p{L}+(?: habiles)?/gu;
const tellsWhenMadeGood = (text: string): boolean =>
  sentencesOf(text).some(sentence => {
    const folded = foldName(sentence);
    return ofMakingGood.test(folded) && saysTime(folded.replace(deadline, ' '));
  });

/**
 * What only a text that names it can answer. Sentences about neighbouring things share its words ("parqueo" and "parque"), and the product
 * that is spoken of says nothing of it.
 */
export const subjects: readonly Subject[] = [
  bySame(said => termKindsIn(said).includes('TAX')),
  bySame(said => parking.test(foldName(said))),
  { asks: said => asksInstalments.test(foldName(said)), tells: text => tellsInstalments.test(foldName(text)) },
  { asks: said => asksWayToPay.test(foldName(said)), tells: text => tellsOfPaying.test(foldName(text)) },
  {
    asks: said => asksHours.test(foldName(said)),
    tells: text => tellsHours.test(foldName(text)),
    label: 'hoursAsked',
  },
  {
    asks: said => asksDeliveryPrice.test(foldName(said)),
    tells: text => tellsPrice.test(text),
    label: 'deliveryAsked',
    onlyAgain: true,
  },
  {
    asks: said => asksWhenMadeGood.test(foldName(said)),
    tells: tellsWhenMadeGood,
    label: 'claimsAsked',
  },
];

/** Whether a message asks for such a thing and a text says nothing of it, however alike their words are. */
export function isSilentOn(message: string, text: string): boolean {
  const [subject, other] = subjects.filter(({ asks }) => asks(message));
  return subject !== undefined && other === undefined && !subject.tells(text);
}
