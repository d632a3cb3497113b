import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const shop = clerkOf({
  version: '1',
  agents: [],
  products: [goods('Maceta de barro', 500), goods('Tierra negra', 60, { unit: 'costal' })],
  articles: [
    says('Envíos', 'El envío cuesta $90.'),
    says('Pagos', 'En efectivo hay 10 % de descuento. Con tarjeta hay un recargo de 4 %.'),
  ],
});

describe('an order of what was priced with conditions', () => {
  it.each([
    [['quiero 2 macetas', '¿cuánto queda pagando en efectivo?'], 'Total: $900.00'],
    [['quiero 2 macetas', '¿y cuánto es con el envío?'], 'Total: $1,090.00'],
    [['quiero 10 costales de tierra', '¿cuánto es con tarjeta?'], 'Total: $624.00'],
    [['quiero 2 macetas', '¿cuánto es todo con envío y con tarjeta?'], 'Total: $1,133.60'],
  ])('says them before and after it is placed: %j', (said, total) => {
    const asked = shop(...said, 'confirmo el pedido');
    expect(asked.text).toContain(total);
    expect(asked.dialogue.asked).toBe('CONFIRM');
    const { text } = shop(...said, 'confirmo el pedido', 'sí');
    expect(text).toMatch(/pedido n\.º 7|Pedido n\.º 7/u);
    expect(text).toContain(total);
    expect(text).toContain('confirma una persona');
  });

  it('is told plainly where nothing was counted in', () =>
    expect(shop('quiero 2 macetas', 'sí').text).not.toContain('confirma una persona'));
});
