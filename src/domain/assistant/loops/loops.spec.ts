import { describe, expect, it } from '@jest/globals';
import { isAutomaticReply } from './automatic-reply.js';
import { isRepeated, isRepeatedExchange } from './repetition.js';

describe('an automatic reply', () => {
  it.each([
    'Este es un mensaje automático.',
    'ESTE ES UN MENSAJE AUTOMATICO, POR FAVOR NO RESPONDER.',
    'Esta es una respuesta automática: estaré de vacaciones hasta el 5 de enero.',
    'Por favor no responda a este mensaje.',
    'Gracias por comunicarte con Clínica Dental Sonrisas. En breve te atenderemos.',
    '¡Gracias por escribirnos! Nuestro horario es de 8 a 17. Le responderemos lo antes posible.'.replace('¡', ''),
    'En este momento no estamos disponibles. Te responderemos en cuanto podamos.',
    'Estoy fuera de la oficina hasta el lunes con acceso limitado al correo',
    'Fuera de la oficina: regreso el 12 de marzo',
    'Hola, soy el asistente virtual de Banco Sol.',
    'This is an automated message. Please do not reply.',
    'Automatic reply: Out of office',
    "I'm out of the office until Monday with limited access to email.",
    'Thank you for contacting Acme Dental. One moment, we will get back to you shortly.',
    'We are currently closed. We will respond during business hours.',
  ])('is recognised: %s', text => expect(isAutomaticReply(text)).toBe(true));

  it.each([
    'Hola, ¿me pueden atender?',
    '¿Este es un mensaje automático o me atiende una persona?',
    'Siempre me sale "este es un mensaje automático", quiero hablar con alguien',
    'Me llega que no responda a este mensaje, pero necesito ayuda',
    'Gracias por escribirme, quedo atento',
    'Estoy fuera de la ciudad, ¿hacen envíos?',
    'Gracias por contactarme, me interesa el taladro',
    'I am out of paint, can you deliver today',
    'I keep getting an automated message, I need a person',
    'Busco un portón automático',
    'quiero una respuesta ya',
    'Thank you for contacting me, I will take the blue one',
    'Estoy de vacaciones, quiero reservar dos noches',
  ])('is not seen in what a person writes: %s', text => expect(isAutomaticReply(text)).toBe(false));
});

describe('exchanges that repeat themselves', () => {
  const turns = (pairs: [string, string][]) =>
    pairs.flatMap(([asked, answered]) => [
      { direction: 'INBOUND' as const, body: asked },
      { direction: 'OUTBOUND' as const, body: answered },
    ]);

  it('are counted with numbers, case and signs left out', () => {
    const history = turns([
      ['Ticket #1 recibido, elija una opción', 'a'],
      ['ticket 22 RECIBIDO: elija una opción!', 'b'],
    ]);
    expect(isRepeated('Ticket 333 recibido; elija una opción', history, 3)).toBe(true);
    expect(isRepeated('Ticket 333 recibido; elija una opción', history, 4)).toBe(false);
    expect(isRepeated('¿Cuánto cuesta el taladro Bosch?', history, 2)).toBe(false);
  });

  it('of few words count only where the answers are alike too', () => {
    const asked = turns([
      ['sí', '¿De un cuarto?'],
      ['Sí', '¿Blanca?'],
    ]);
    expect(isRepeated('sí', asked, 3)).toBe(false);
    expect(isRepeatedExchange('sí', '¿Para hoy?', asked, 3)).toBe(false);
    const round = turns([
      ['OK', 'Con gusto. ¿Algo más?'],
      ['ok', 'Con gusto, ¿algo más?'],
    ]);
    expect(isRepeatedExchange('ok', '¡Con gusto! ¿Algo más?', round, 3)).toBe(true);
    expect(isRepeatedExchange('ok', '¡Con gusto! ¿Algo más?', round, 4)).toBe(false);
  });
});
