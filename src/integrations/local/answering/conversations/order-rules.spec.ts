import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

// The fixture's messages are written on Wednesday, 4 March 2026.
const kitchen = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Parrillada', 90, { unit: 'persona' }),
    goods('Tarta de frutas', 400),
    goods('Bocaditos de queso', 8, { description: 'Se venden desde un mínimo de 15 piezas.' }),
    goods('Agua mineral', 20),
  ],
  articles: [
    says(
      'Parrilladas',
      'La parrillada es para un mínimo de 30 personas. Desde un mínimo de 60 personas hay 5 % de descuento.',
    ),
    says(
      'Tartas',
      'Las tartas se piden con 4 días de anticipación. Una tarta se cancela con 24 horas de anticipación.',
    ),
    says('Citas', 'Las citas se agendan con 5 días de anticipación.'),
    says('Entregas', 'El pedido mínimo para envío es de $150. El envío cuesta $40.'),
  ],
});

describe('an order that breaks what the shop states', () => {
  it.each([
    [['quiero 18 parrilladas'], 'mínimo de 30 personas'],
    [['quiero una tarta de frutas para pasado mañana'], '4 días de anticipación'],
    [['quiero una tarta de frutas', 'la necesito para el viernes'], '4 días de anticipación'],
    [['quiero 9 bocaditos de queso'], 'mínimo de 15 piezas'],
    [['quiero 3 aguas minerales con envío'], 'pedido mínimo para envío'],
  ])('is told so, and no yes is asked for: %j', (said, rule) => {
    const { text, dialogue, buttons } = kitchen(...said);
    expect(text).toContain(rule);
    expect(text).toContain('una persona del equipo vea');
    expect(dialogue.asked).toBe('PERSON');
    expect(buttons).not.toContain('Sí, confirmo');
    expect(kitchen(...said, 'sí, confirmo').text).not.toContain('n.º 7');
  });
  it.each([
    [['quiero 30 parrilladas']],
    [['quiero una tarta de frutas para el domingo']],
    [['quiero una tarta de frutas para mañana', 'mejor para el domingo']],
    [['quiero 9 bocaditos de queso', 'mejor 15']],
    [['quiero 3 aguas minerales para mañana']],
    [['¿abren mañana? quiero una tarta de frutas']],
  ])('is taken where it keeps to it: %j', said => expect(kitchen(...said).dialogue.asked).toBe('CONFIRM'));

  it('is told so in English', () => {
    const caterer = clerkOf(
      {
        version: '1',
        agents: [],
        products: [goods('Fruit platter', 45, { currency: 'USD' })],
        articles: [{ ...says('Orders', "All orders need 2 days' notice. The minimum order is $80."), language: 'en' }],
      },
      { locale: 'en-US', currency: 'USD', language: 'en' },
    );
    expect(caterer('I want 2 fruit platters for tomorrow').text).toContain("2 days' notice");
    expect(caterer('I want 1 fruit platter').text).toContain('minimum order is $80');
    expect(caterer('I want 2 fruit platters for next saturday').dialogue.asked).toBe('CONFIRM');
  });
});

describe('so many that a person prices them', () => {
  const printer = clerkOf({
    version: '1',
    agents: [],
    products: [
      goods('Libreta impresa', 40, { stock: 900 }),
      goods('Taza impresa', 90, { stock: 900 }),
      goods('Corona de flores', 700, { description: 'Más de 5 coronas se cotizan aparte.' }),
    ],
    articles: [
      says('Mayoreo', 'A partir de 80 piezas hacemos una cotización a mano. Desde 20 piezas hay 5 % de descuento.'),
    ],
  });
  it.each([
    [['quiero 80 libretas impresas'], '80 × Libreta impresa', 'A partir de 80 piezas'],
    [['¿cuánto cuestan 120 tazas impresas?'], '120 × Taza impresa', 'A partir de 80 piezas'],
    [['quiero 6 coronas de flores'], '6 × Corona de flores', 'Más de 5 coronas'],
  ])('are listed with that sentence and without a total: %j', (said, line, rule) => {
    const { text, dialogue, buttons } = printer(...said);
    expect(text).toContain(line);
    expect(text).toContain(rule);
    expect(text).not.toContain('Total');
    expect(dialogue.asked).toBe('PERSON');
    expect(buttons).not.toContain('Sí, confirmo');
    expect(printer(...said, 'sí').text).toContain('persona');
  });
  it.each([
    [['quiero 79 libretas impresas']],
    [['quiero 5 coronas de flores']],
    [['quiero 50 libretas y 50 tazas impresas']],
  ])('fewer are summed: %j', said => expect(printer(...said).text).toContain('Total'));
  it('are told so in English', () => {
    const english = clerkOf(
      {
        version: '1',
        agents: [],
        products: [goods('Printed mug', 9, { currency: 'USD', stock: 900 })],
        articles: [{ ...says('Bulk', 'Orders over 60 units are quoted by our team.'), language: 'en' }],
      },
      { locale: 'en-US', currency: 'USD', language: 'en' },
    );
    expect(english('I want 61 printed mugs').text).toMatch(/over 60 units[\s\S]*gives the price/u);
    expect(english('I want 60 printed mugs').text).toContain('Total');
  });
});
