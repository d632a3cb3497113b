import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods } from '../clerk.fixture.js';

const party = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Globos perlados, 100', 180, { stock: 400 }),
    goods('Globos perlados, 200', 320, { stock: 400 }),
    goods('Serpentinas de papel (docena)', 60, { stock: 400 }),
    goods('Máscara de tela', 25, { stock: 400, description: 'Precio por docena. Varios colores.' }),
    goods('Silbato de plástico', 4, { stock: 400, description: 'Por docena $40.' }),
    goods('Confeti metálico', 900, { unit: 'millar', stock: 400 }),
    goods('Invitaciones troqueladas set de 50', 500, { stock: 400 }),
    goods('Botín de payaso 38', 700, { stock: 400 }),
    goods('Zapato de charol, 38', 800, { stock: 400 }),
    goods('Mecha 500 ml', 90, { stock: 400 }),
  ],
  articles: [],
});
const english = clerkOf(
  {
    version: '1',
    agents: [],
    products: [goods('Paper lanterns, 250', 90), goods('Ribbon bows (dozen)', 12), goods('Glow sticks 20-pack', 8)],
    articles: [],
  },
  { locale: 'en-US', currency: 'USD', language: 'en' },
);

describe('packs by their names', () => {
  it.each([
    ['¿cuánto cuestan 100 globos perlados?', '1 × Globos perlados, 100'],
    ['quiero 200 globos perlados', '1 × Globos perlados, 200'],
    ['quiero 4 docenas de serpentinas', '4 × Serpentinas'],
    ['quiero 24 serpentinas', '2 × Serpentinas'],
    ['quiero 36 máscaras', '3 × Máscara'],
    ['quiero 3 docenas de silbatos', '36 × Silbato'],
    ['¿cuánto cuestan 3000 confetis?', '3 × Confeti'],
    ['¿cuánto por 2 millares de confeti?', '2 × Confeti'],
    ['quiero 100 invitaciones troqueladas', '2 × Invitaciones'],
  ])('are counted and not what is in them: %s', (said, line) => expect(party(said).text).toContain(line));

  it('are rounded up, and the answer says so', () => {
    const { text } = party('quiero 120 invitaciones troqueladas');
    expect(text).toContain('3 × Invitaciones troqueladas set de 50');
    expect(text).toContain('viene de a 50: 3 son 150');
    expect(party('quiero 100 invitaciones troqueladas').text).not.toContain('viene de a');
  });

  it.each([
    ['quiero 5 botines de payaso', '5 × Botín'],
    ['quiero 38 botines de payaso', '38 × Botín'],
    ['quiero 40 zapatos de charol', '40 × Zapato'],
    ['quiero 6 mechas', '6 × Mecha'],
    ['quiero 3 sets de invitaciones troqueladas', '3 × Invitaciones'],
  ])('are none where the number is a size, or the packs are counted: %s', (said, line) =>
    expect(party(said).text).toContain(line),
  );

  it.each([
    ['how much for 250 paper lanterns?', '1 × Paper lanterns, 250'],
    ['i want 2 dozen ribbon bows', '2 × Ribbon bows'],
    ['i want 60 glow sticks', '3 × Glow sticks'],
    ['i want 3 packs of glow sticks', '3 × Glow sticks'],
  ])('are counted in English: %s', (said, line) => expect(english(said).text).toContain(line));

  it('are what a number alone counts', () =>
    expect(party('quiero 3 docenas de serpentinas', 'que sean 24').text).toContain('24 × Serpentinas'));

  it('means what is spoken of by a number of dozens alone', () => {
    const { text } = party('¿qué precio tienen las serpentinas?', 'deme 4 docenas');
    expect(text).toContain('4 × Serpentinas');
    expect(text).not.toContain('Máscara');
  });
});

describe('another number of what is sold by the pack', () => {
  const one = (product: string, quantity: number) => [{ product, quantity }];
  it.each(['mejor que sean 200', 'mejor 200 globos', 'cámbielo por 200'])('takes the pack that holds it: %s', said =>
    expect(party('quiero 100 globos perlados', said).dialogue.items).toEqual(one('Globos perlados, 200', 1)),
  );
  it('stays with the pack where none holds it, or packs are counted', () => {
    expect(party('quiero 100 globos perlados', 'mejor que sean 300').dialogue.items).toEqual(
      one('Globos perlados, 100', 3),
    );
    expect(party('quiero 100 globos perlados', 'mejor que sean 2').dialogue.items).toEqual(
      one('Globos perlados, 100', 2),
    );
  });
});
