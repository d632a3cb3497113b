import type { Talk } from './talk.js';

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

/**
 * Answers a case, such as a complaint or a refund, by asking for facts, because nobody can act on a case without them. Returns false if
 * the message is no case.
 */
export function isCase(talk: Talk): boolean {
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
  talk.unknown(
    intent === 'DELIVERY_TRACKING' ? voice.say('noOrder') : voice.say('unknown'),
    voice.once(ask[intent as keyof typeof ask]),
  );
  return true;
}
