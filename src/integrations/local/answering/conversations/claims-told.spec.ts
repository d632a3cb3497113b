import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const pottery = clerkOf({
  version: '1',
  agents: [],
  products: [goods('Jarrón azul', 80), goods('Jarrón verde', 95), goods('Fuente de barro', 40)],
  articles: [
    says('Reclamos', 'Si una pieza llegó mal, mande foto en 48 horas y se la cambiamos o reembolsamos.'),
    says('Talleres', 'Los talleres son los viernes.'),
  ],
});

describe('who received something bad', () => {
  it.each(['ayer recibí el jarrón azul y vino quebrado!!', 'el jarrón llegó todo rayado'])(
    'hears regret and what the shop promises, and is sold nothing: %s',
    text => {
      const answer = pottery(text);
      expect(answer.text).toContain('mande foto en 48 horas');
      expect(answer.text).not.toMatch(/\$|Jarrón verde/u);
    },
  );

  it('wants the goods changed or the money, and buys nothing', () => {
    expect(pottery('quiero el jarrón cambiado o mi dinero').text).not.toMatch(/\$/u);
  });

  it('who only asks what if, reports nothing', () => {
    expect(pottery('¿si llega quebrado me lo cambian?').text).not.toMatch(/lamento|siento|disculpa/iu);
  });
});
