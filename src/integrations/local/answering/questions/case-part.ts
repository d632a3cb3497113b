import { isOwnTrouble } from '../meant/own-trouble.js';
import { answerFromSources, surelyBeside } from '../sources/source-part.js';
import type { Talk } from '../talk.js';

/** "¿Dónde está mi pedido?" asks for the order, not for the shop's address. */
export const asksForOwnOrder = ({ input, acts }: Talk): boolean =>
  input.intent === 'DELIVERY_TRACKING' &&
  /\b(?:mi|mis|nuestro|my|our|the|el|la)\s(?:pedidos?|orden|compra|paquete|encomienda|envio|orders?|package|parcel|delivery|shipment)\b/u.test(
    acts.folded,
  );

const ofOrder =
  /\b(?:pedid\w*|orden(?:es)?|compra|compre|paquetes?|encomienda|envio\w*|guia|rastre\w*|lleg\w*|entreg\w*|mand\w*|repartid\w*|mensajer\w*|espera\w*|orders?|ordered|packages?|parcel|track\w*|deliver\w*|ship\w*|arriv\w*|waiting)\b/u;

/** Tells the status of the order that is asked about; returns false if there is none. */
export function orderStatus(talk: Talk): boolean {
  const { orders } = talk.tools.use('order_status', { query: /\d{1,9}/.exec(talk.text)?.[0] ?? null });
  const [order] = orders;
  if (!order) return false;
  const status = talk.label(order.status as 'PENDING' | 'CONFIRMED' | 'PAID' | 'FULFILLED' | 'CANCELLED');
  talk.add(talk.voice.say('orderStands', { number: String(order.number), total: order.total, status }));
  return true;
}

/** "No me prende", "sale un error": something does not work, so it helps to know which thing and what it shows. */
const fails =
  /\b(?:no (?:me |nos |se |le |les |quiere |puedo |podemos )*(?:funcion|prend|enciend|encend|arranc|carga|cargu|conect|abre|abrir|entrar|ingres|acced|instal|apag|imprim|sirve|anda\b|jala\b|suena|respond[ei] (?:el|la))\p{L}*|error(?:es)?|fall[ao]s?|fallando|averi\p{L}+|descompu\p{L}+|dan(?:o|ad[oa]s?)|se (?:me |nos )?(?:traba|apaga|cuelga|reinicia|congela|desconecta|quedo en)\p{L}*|(?:doesn'?t|does not|won'?t|isn'?t|not) (?:work|working|turn|turning|start|starting|charge|charging|load|loading|open|connect)\p{L}*|broken|stuck)(?!\p{L})/u;

/**
 * Answers a case, such as a complaint or a refund, by asking for facts, because nobody can act on a case without them. What a text surely
 * answers is told instead. Returns false if the message is no case: nobody is asked which device fails where nothing does.
 */
export function isCase(talk: Talk, isAnswered = false): boolean {
  const { voice } = talk;
  const ask = {
    DELIVERY_TRACKING: 'askOrderNumber',
    REFUND_REQUEST: 'askRefund',
    WARRANTY_CLAIM: 'askDefect',
    SUPPORT_REQUEST: 'askSupport',
    COMPLAINT: 'askComplaint',
    PARTNERSHIP: 'askPartner',
  } as const;
  const { intent } = talk.input;
  if (!(intent in ask)) return false;
  // "¿Y la doctora cuándo está?" does not ask about an order.
  if (intent === 'DELIVERY_TRACKING' && !ofOrder.test(talk.acts.folded)) return false;
  if (intent === 'SUPPORT_REQUEST' && (isAnswered || !(fails.test(talk.acts.folded) || isOwnTrouble(talk.acts.folded))))
    return false;
  if (talk.acts.asks && !isAnswered && answerFromSources(talk, surelyBeside)) return true;
  talk.unknown(
    intent === 'DELIVERY_TRACKING' ? voice.say('noOrder') : voice.say('unknown'),
    voice.once(ask[intent as keyof typeof ask]),
  );
  return true;
}
