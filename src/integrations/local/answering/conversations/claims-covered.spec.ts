import { describe, expect, it } from '@jest/globals';
import { clerkOf, says } from '../clerk.fixture.js';
import { product, talkIn } from '../talk.fixture.js';

const shop = {
  version: '1',
  agents: [],
  products: [
    product('Bota de trabajo', 60, 'par', 'Cuero. Negra o café.'),
    product('Sandalia', 20, 'par', 'De hule, café.'),
  ],
  articles: [
    says('Tiempos', 'Una costura está lista en 3 días. Las botas nuevas llegan en una semana.'),
    says('Cambios', 'Cambiamos la talla en los primeros 15 días. No devolvemos dinero, damos un vale.'),
    says('Garantía', 'El calzado tiene 1 año de garantía. La suela tiene 6 meses. Las mochilas tienen 2 años.'),
  ],
};
const shoes = talkIn(shop);
const usual = { locale: 'es-CR', currency: 'CRC', language: 'es', reads: true } as const;

describe('who reports what went wrong', () => {
  it('hears regret and the sentence that covers it, and no times of delivery', () => {
    const { text } = shoes('las botas que me vendieron llegaron rotas, se les despegó la suela');
    expect(text).toContain('La suela tiene 6 meses.');
    expect(text).toContain('1 año de garantía');
    expect(text).not.toMatch(/costura|una semana|mochilas/u);
  });
  it('and wants the money hears what the texts say of money', () =>
    expect(shoes('la bota me llegó rota', 'quiero mi dinero de vuelta').text).toContain('No devolvemos dinero'));
});

it('who answers which one it should be reports nothing', () =>
  expect(
    clerkOf(shop, { ...usual, intent: 'COMPLAINT', sentiment: 'NEGATIVE' })(
      'tienen bota de trabajo?',
      'roja. y las sandalias comunes con suela',
    ).text,
  ).not.toMatch(/Lamento|disculpa|inconveniente/u));

it('who asks when somebody is there asks for no order', () =>
  expect(clerkOf(shop, { ...usual, intent: 'DELIVERY_TRACKING' })('bueno y la dueña cuando está').text).not.toMatch(
    /pedido/u,
  ));
