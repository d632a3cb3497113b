import { describe, expect, it } from '@jest/globals';
import { checkAnswer } from '../check-answer.js';
import { firstTurn } from '../dialogue/first-turn.fixture.js';
import type { AnswerInput } from '../language-model.port.js';

const inputOf = (body: string, text = 'hola', title = 'info'): AnswerInput => ({
  text,
  history: [],
  language: 'es',
  business: 'Tienda',
  agent: { name: 'Ana', personality: 'amable', systemPrompt: '' },
  contactName: null,
  intent: 'PRODUCT_INFO',
  sentiment: 'NEUTRAL',
  catalogue: [],
  knowledge: [{ title, body }],
  sources: [],
  hasUnreadMedia: false,
  ...firstTurn,
});
const verdict = (draft: string, input: AnswerInput) =>
  checkAnswer({ text: draft, known: true, quickReplies: [] }, input);

describe('what the text says in other words', () => {
  it.each([
    ['Garantia 6 meses en cambio de pantalla', 'Sí, el cambio de pantalla tiene garantía de 6 meses.'],
    ['Las reparaciones: 90 dias garantia', 'La reparación lleva garantía de 3 meses.'],
    ['Garantía escrita de un año y medio', 'Incluye garantía de 18 meses.'],
    ['Garantia del fabricante 1 año', 'Viene con garantía de fábrica de 12 meses.'],
    ['6 month warranty on repairs', 'The repair has a 6 months warranty.'],
    ['Con tarjeta no hay recargo', 'Puede pagar con tarjeta sin recargo.'],
    ['Aceptamos tarjeta, no se cobra recargo', 'Con tarjeta no hay recargo.'],
    ['Tarjetas sin recargo', 'No cobramos recargo por pagar con tarjeta.'],
    ['Con tarjeta no cobramos comisión', 'Aceptamos tarjeta sin comisión.'],
    ['There is no surcharge for cards', 'You can pay by card without extra charge.'],
    ['3 cuotas sin recargo con Visa y Master', 'Puedes pagar en 3 sin recargo.'],
    ['Hasta 6 cuotas sin recargo', 'Con la Visa lo pagas en 6 pagos sin recargo.'],
    ['Hasta 6 cuotas sin recargo', 'Lo puedes pagar en 3 cuotas sin recargo.'],
    ['Tarjeta de débito o transferencia: no hay recargo', 'Pagando con débito no tiene ningún recargo.'],
    ['Up to 3 payments with no surcharge', 'You can pay it in 3 instalments with no surcharge.'],
    [
      'Entregamos sin costo en la escuela si son 20 piezas o más, aunque no llegue a los $2,500.',
      'La entrega en la escuela va sin costo.',
    ],
    [
      'El envío cuesta $2.500. El envío es gratis en Centro si la compra llega a $60.000',
      'El envío sale $2.500, porque es gratis recién desde $60.000.',
    ],
    ['Hay descuentos y solo se aplica UNO por artículo', 'Solo se aplica un descuento por artículo.'],
    [
      'Repartimos de martes a sábado por la tarde. Si pedís antes de las 15 llega ese mismo día en el centro.',
      'Repartimos de martes a sábado por la tarde, y si pedís antes de las 15 llega ese mismo día.',
    ],
    ['Enviamos en 24 hs', 'El envío llega en 24 horas.'],
    ['Entrega en 48hs habiles', 'La entrega tarda 2 días hábiles en llegar.'],
    ['El montaje queda listo en media hora', 'El montaje queda listo en 30 minutos.'],
    ['Listo en hora y media', 'Queda listo en 90 minutos.'],
    ['Pedidos listos en una quincena', 'El pedido queda listo en 15 días.'],
  ])('passes: "%s" told as "%s"', (body, draft) => expect(verdict(draft, inputOf(body))).toEqual({ ok: true }));

  it.each([
    ['Garantia 6 meses en cambio de pantalla', 'El cambio de pantalla tiene garantía de 12 meses.', 'TIME'],
    ['No damos garantía en mojados', 'Los mojados tienen garantía.', 'PROMISE'],
    ['Sin garantía', 'Incluye garantía.', 'PROMISE'],
    ['Garantía 6 meses', 'Tiene garantía de por vida.', 'PROMISE'],
    ['Con tarjeta hay 5 % de recargo', 'Con tarjeta no hay recargo.', 'PROMISE'],
    ['Con tarjeta hay 5 % de recargo', 'Puede pagar con tarjeta sin recargo.', 'PROMISE'],
    [
      'Entregamos sin costo en la escuela en pedidos desde $2,500.',
      'La entrega en la escuela va sin costo.',
      'PROMISE',
    ],
    ['Solo se aplica un descuento por artículo', 'Te puedo aplicar un descuento.', 'PROMISE'],
    [
      'Repartimos de martes a sábado por la tarde. Si pedís antes de las 15 llega al día siguiente.',
      'Repartimos de martes a sábado por la tarde, y si pedís antes de las 15 llega ese mismo día.',
      'TIME',
    ],
    ['3 cuotas sin recargo', 'Puede pagar en 12 cuotas sin recargo.', 'PROMISE'],
    ['3 cuotas sin recargo', 'Puede pagarlo en 6 sin recargo.', 'PROMISE'],
    ['Guía en inglés sin recargo', 'Puede pagar con tarjeta sin recargo.', 'PROMISE'],
    ['3 cuotas sin recargo', 'El envío va sin recargo.', 'PROMISE'],
    ['Enviamos en 24 hs', 'El envío llega en 12 horas.', 'TIME'],
    ['Listo en hora y media', 'Queda listo en una hora.', 'TIME'],
  ])('refuses: "%s" told as "%s"', (body, draft, kind) =>
    expect(verdict(draft, inputOf(body))).toMatchObject({ ok: false, kind }),
  );
});

describe('how long ago something was', () => {
  const body = 'Las guitarras tienen 1 año de garantía contra defecto de fábrica.';
  it('may be told as the customer did', () =>
    expect(
      verdict('Sí: tiene 1 año de garantía, así que a los 8 meses aplica.', inputOf(body, 'es de hace 8 meses')),
    ).toEqual({ ok: true }));
  it('is no other time', () => {
    const refused = { ok: false, kind: 'TIME' };
    expect(
      verdict('Sí: tiene 1 año de garantía, así que a los 18 meses aplica.', inputOf(body, 'es de hace 8 meses')),
    ).toMatchObject(refused);
    expect(verdict('El envío llega a los 8 días.', inputOf(body, 'lo compré hace 8 días'))).toMatchObject(refused);
    expect(verdict('Sí, tiene garantía de 8 meses.', inputOf(body, 'es de hace 8 meses'))).toMatchObject(refused);
  });
});

describe('the day that the customer has named', () => {
  const text = '¿me lo pueden entregar el sábado 14 de marzo?';

  it.each([
    'Dejo anotada la entrega para el sábado 14 de marzo; una persona del equipo se lo confirma.',
    'Su pedido queda anotado con entrega el sábado. Una persona del equipo le confirma la fecha.',
    'Se lo paso a un colega, que coordina con usted la entrega del sábado.',
  ])('may be noted for a person: "%s"', draft => expect(verdict(draft, inputOf('', text))).toEqual({ ok: true }));

  it.each([
    'Claro, se lo entregamos el sábado.',
    'Se lo entregamos el domingo; una persona del equipo se lo confirma.',
  ])('is promised by nobody: "%s"', draft =>
    expect(verdict(draft, inputOf('', text))).toMatchObject({ ok: false, kind: 'TIME' }),
  );
});
