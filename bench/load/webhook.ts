import { createHmac } from 'node:crypto';
import { whatsAppText } from '../../src/integrations/meta/meta.simulator.js';

export interface Target {
  port: number;
  path: string;
  secret: string;
  phoneNumberId: string;
}

/** Returns a signed HTTP request for a text message, as bytes to be written to a socket. */
export function webhookRequest(target: Target, message: { id: string; person: number; text: string }): Buffer {
  const number = `50681${String(message.person).padStart(6, '0')}`;
  const body = whatsAppText(target.phoneNumberId, number, `Persona ${message.person}`, message.text, message.id);
  const signature = createHmac('sha256', target.secret).update(body).digest('hex');
  const head = `POST ${target.path} HTTP/1.1\r\nhost: 127.0.0.1:${target.port}\r\ncontent-type: application/json\r\nx-hub-signature-256: sha256=${signature}\r\ncontent-length: ${body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), body]);
}

/** Extends a payload to 1.1 KB, the size of a usual webhook. */
export const longText =
  'Buenas, quisiera saber si todavía tienen disponible lo que vi en la página y cuánto cuesta con el envío incluido. '
    .repeat(7)
    .slice(0, 730);

/** Texts that customers of the demo shops write: mostly questions that the agent answers, sometimes one for a person. */
export const talk = [
  'Hola, ¿cuánto cuesta el taladro percutor de 13 mm?',
  '¿Tienen cemento gris? Necesito 40 sacos para esta semana.',
  'Buenas tardes, ¿a qué hora abren los sábados?',
  'Do you ship to the whole country? How long does it take?',
  '¿Hacen envíos a Alajuela y cuánto tarda la entrega?',
  'Quiero comprar la sierra circular hoy mismo, ¿aceptan tarjeta?',
  'What is the warranty on the circular saw?',
  'Gracias, lo voy a pensar.',
  '¿Me pueden dar una cotización de 20 cubetas de pintura látex blanca?',
  'Llevo dos semanas esperando mi pedido y nadie me contesta, es una vergüenza.',
];
