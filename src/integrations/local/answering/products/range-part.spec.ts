import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods } from '../clerk.fixture.js';

const say = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Pañal de 4 a 8 kg', 6),
    goods('Pañal de 8 a 13 kg', 7),
    goods('Pañal de 13 a 18 kg', 8),
    goods('Terraza norte', 3000, { unit: 'evento', description: 'Hasta 25 personas.' }),
    goods('Terraza sur', 5200, { unit: 'evento', description: 'Hasta 60 personas.' }),
    goods('Triciclo azul', 900, { description: 'Para niños de 2 a 4 años.' }),
    goods('Triciclo rojo', 1100, { description: 'Para niños de 5 a 7 años.' }),
  ],
  articles: [],
});

describe('things that differ by the range they are for', () => {
  it.each([
    ['cuánto cuestan los pañales?', 'pesa 10 kilos', 'Pañal de 8 a 13 kg', 'Pañal de 13 a 18 kg'],
    ['qué precio tienen las terrazas', 'somos 40', 'Terraza sur: $5,200.00', 'Terraza norte: $'],
    ['qué precio tienen las terrazas', 'es para 20 personas', 'Terraza norte: $3,000.00', 'Terraza sur: $'],
    ['cuánto cuestan los triciclos', 'mi hija tiene 6 años', 'Triciclo rojo: $1,100.00', 'Triciclo azul: $'],
  ])('are told apart by the number behind them: %s %s', (asked, said, right, wrong) => {
    const { text } = say(asked, said);
    expect(text).toContain(right);
    expect(text).not.toContain(wrong);
  });
  it('are told apart in one message', () => {
    const { text } = say('cuánto cuesta el pañal para un bebé de 15 kilos');
    expect(text).toContain('Pañal de 13 a 18 kg: $8.00');
    expect(text).not.toContain('Pañal de 4 a 8 kg');
  });
  it('are all told of where none is for it', () => {
    const { text } = say('cuánto cuestan los pañales?', 'pesa 25 kilos');
    expect(text).toMatch(/ninguna/iu);
    expect(text).toContain('Pañal de 13 a 18 kg');
  });
  it('do not take what is ordered for it', () =>
    expect(say('qué precio tienen las terrazas', 'quiero 2 terrazas sur').dialogue.items).toEqual([
      { product: 'Terraza sur', quantity: 2 },
    ]));
});
