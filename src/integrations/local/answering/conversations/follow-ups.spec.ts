import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const harbour = {
  version: '1',
  agents: [],
  products: [
    goods('Vela mayor', 400, { description: 'Dacrón blanco. Lista en 3 días hábiles.' }),
    goods('Boyas naranjas, 20', 60),
    goods('Boyas naranjas, 80', 200),
    goods('Lona náutica', 50, { unit: 'metro cuadrado' }),
    goods('Paseo en velero', 90, { unit: 'persona', description: 'Mínimo 6 personas. Salida al amanecer.' }),
  ],
  articles: [
    says('Entregas', 'Entregamos en el muelle. El flete a la isla cuesta $25 y demora hasta 9 días.'),
    says('Naufragios', 'Si su bote hace agua, llame al faro de inmediato: atendemos siempre.'),
  ],
};
const ask = clerkOf(harbour);

describe('a short question that goes on', () => {
  it('is told how long by the text of what is spoken of, whatever an article says of delivery', () => {
    const { text } = ask('¿cuánto cuesta la vela mayor?', '¿cuánto tardan?');
    expect(text).toContain('3 días hábiles');
    expect(text).not.toContain('flete');
  });

  it('reckons a bare number with what was priced, and finds no article by it', () => {
    const { text } = ask('¿cuánto cuesta la vela mayor?', 'y 25?');
    expect(text).toMatch(/25 × Vela mayor: \$\s?10,000/u);
    expect(text).not.toContain('flete');
  });

  it('takes the pack of that number', () => {
    const { text } = ask('¿cuánto cuestan las boyas naranjas 20?', '¿y 80?');
    expect(text).toMatch(/1 × Boyas naranjas, 80: \$\s?200/u);
  });

  it('holds a number that is only supposed against the minimum', () => {
    expect(ask('¿tienen paseo en velero?', '¿y si fueran 4 personas?').text).toMatch(/No.*Mínimo 6 personas/u);
  });
});

describe('what asks nothing', () => {
  it('takes a name for no emergency', () => {
    const { text } = ask('¿cuánto cuesta la vela mayor?', 'se llama Faro');
    expect(text).not.toContain('hace agua');
    expect(text).not.toContain('flete');
  });

  it('is answered kindly, and goes back to where the conversation stood', () => {
    const { text } = ask('quiero 2 velas mayores', 'todo bien y usted?');
    expect(text).toMatch(/bien.*2 × Vela mayor/su);
    expect(text).not.toMatch(/no (?:tengo|lo s)/iu);
  });

  it('is regretted where somebody is upset, and nothing is sold or quoted', () => {
    const { text } = ask('¿cuánto cuesta la vela mayor?', 'qué abuso');
    expect(text).not.toMatch(/\$|flete|Vela/u);
  });
});
