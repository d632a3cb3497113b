import { expect, test } from '@jest/globals';
import { brokenRules } from './order-rules.js';
import { says, sold } from './shop.fixture.js';

const guitar = sold('Guitarra', 100);
const drums = sold('Batería', 300);
const broken = (body: string, quantity: number) =>
  brokenRules(
    { version: '1', agents: [], products: [guitar, drums], articles: [says('Amplificadores', body)] },
    [{ product: guitar, quantity }],
    {
      texts: ['quiero eso'],
      sentAt: new Date('2026-03-02T15:00:00Z'),
      timezone: 'America/Costa_Rica',
      monthFirst: false,
      locale: 'en-US',
    },
  );

test.each([
  ['Guitarra: mínimo 12 piezas por pedido.', 1, true],
  ['Guitarra: mínimo 12 piezas por pedido.', 12, false],
  ['Para ensayar con batería necesitas mínimo 40 watts de guitarra.', 1, false],
  ['El pedido de guitarra grabada lleva mínimo 20 letras.', 1, false],
])('"%s" is broken by %d: %s', (body, quantity, isBroken) => expect(broken(body, quantity).length > 0).toBe(isBroken));
