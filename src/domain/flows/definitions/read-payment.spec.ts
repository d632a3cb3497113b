import { describe, expect, it } from '@jest/globals';
import { readPayment } from './read-payment.js';

describe('a reply to the reminder of an invoice', () => {
  it.each([
    'Ya pagué',
    'ya le deposité, gracias',
    'Ayer hice la transferencia',
    'Acabo de pagar',
    'Ya está pagada',
    'pago realizado',
    'Le mando el comprobante',
    'I have already paid',
    'Just paid, thanks',
    'Payment sent',
  ])('says that it is paid: %s', reply => {
    expect(readPayment(reply, 'es', true)).toBe('paid');
  });

  it.each([
    'Pago mañana, gracias',
    'El viernes le deposito',
    'le pago en la quincena',
    'Mañana en la tarde hago la transferencia',
    'Lo cancelo la próxima semana',
    "I'll pay tomorrow",
    'We will transfer it on Friday',
  ])('says that it will be: %s', reply => {
    expect(readPayment(reply, 'es', true)).toBe('later');
  });

  it.each(['Ok', 'gracias', 'Sí', '👍', 'Entendido, gracias'])(
    'takes note, unless it answers another message: %s',
    reply => {
      expect(readPayment(reply, 'es', true)).toBe('noted');
      expect(readPayment(reply, 'es', false)).toBeNull();
    },
  );

  it.each([
    '¿Ya pagué o no?',
    'Ya pagué, pero me siguen cobrando',
    'No he pagado',
    'No puedo pagar mañana',
    '¿A qué cuenta le deposito mañana?',
    'Cancele mi pedido',
    'Quiero 3 sacos mañana',
    "I can't pay this week",
    'Ya pagué la otra factura y además necesito que me manden tres sacos de cemento y una varilla mañana temprano',
  ])('says something else: %s', reply => {
    expect(readPayment(reply, 'es', true)).toBeNull();
  });
});
