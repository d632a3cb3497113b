import { clerkOf, goods, says } from '../clerk.fixture.js';

const polleria = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Pollo entero a la brasa', 62, { unit: 'pollo' }),
    goods('Gaseosa 1.5 L', 12, { unit: 'botella' }),
    goods('Porción de papas', 14, { unit: 'porción' }),
  ],
  articles: [
    says(
      'Promociones',
      'Combo familiar: pollo entero + gaseosa 1.5 L + porción de papas por $89. No llevan otro descuento.',
    ),
    says('Delivery', 'El delivery a Surco cuesta $6. El delivery a Lince cuesta $9.'),
    says('Descuentos', 'Los jueves 10 % de descuento en todo.'),
  ],
});

describe('what only an article offers', () => {
  test('is priced by its name, with the delivery', () => {
    expect(polleria('cuanto es el combo familiar con delivery a surco').text).toContain('Total: $95.00');
  });
  test('is counted when it was spoken of before', () => {
    expect(polleria('precio del combo familiar', 'y 2 con delivery a lince cuanto').text).toContain('Total: $187.00');
  });
  test('is ordered from a person, and never one of its parts', () => {
    const { text, dialogue } = polleria('cuanto el combo familiar', 'dame 2 combos');
    expect(text).toContain('2 × Combo familiar: $178.00');
    expect(dialogue.items).toEqual([]);
    expect(dialogue.asked).toBe('PERSON');
  });
  test('is given no discount that excludes it', () => {
    expect(polleria('cuanto el combo familiar un jueves').text).not.toContain('80.10');
  });
  test('is called by its kind or whole name, and not by whom it is for', () => {
    expect(polleria('precio del pollo entero', 'es familiar? para cuántos alcanza').dialogue.focus).not.toBe(
      'Combo familiar',
    );
  });
  test('leaves the parts to be ordered alone', () => {
    expect(polleria('quiero 2 porciones de papas').dialogue.items).toEqual([
      { product: 'Porción de papas', quantity: 2 },
    ]);
  });
});
