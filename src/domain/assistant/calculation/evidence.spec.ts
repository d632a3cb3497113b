import { describe, expect, it } from '@jest/globals';
import { amountsIn, findQuote, isInOtherCurrency, isTelling, percentsIn, type QuotableText } from './evidence.js';
import { numbersSaid } from './numbers-said.js';

const ofShop = (text: string, productId: string | null = null): QuotableText => ({
  text,
  productId,
  isCustomers: false,
});
const passage = (text: string, quote: string) => findQuote([ofShop(text)], quote)?.passages[0] ?? null;

describe('a quote', () => {
  const text = 'Envíos:\n“El envío” cuesta ₡3 000 en la GAM;  fuera, ₡5.500.';
  it.each([
    'El envío cuesta ₡3 000 en la GAM',
    'el envio cuesta 3 000 en la gam',
    'EL ENVÍO CUESTA ₡3.000 EN LA GAM',
    'cuesta ₡3 000 en la GAM; fuera, ₡5.500',
    'Envíos: El envío cuesta',
  ])('stands there, whatever its case, accents, spaces and signs: %s', quote =>
    expect(passage(text, quote)).not.toBeNull(),
  );

  it.each([
    ['another number', 'El envío cuesta ₡4 000 en la GAM'],
    ['two parts joined', 'El envío cuesta ₡5.500'],
    ['an ellipsis', 'El envío … ₡5.500'],
    ['another order', 'en la GAM el envío cuesta'],
    ['a part of a word', 'vío cuesta ₡3 000'],
    ['a paraphrase', 'El flete cuesta ₡3 000 en la GAM'],
    ['nothing', '…'],
  ])('does not stand there with %s', (_, quote) => expect(passage(text, quote)).toBeNull());

  it.each([
    ['Pinos: 15.000 el viaje', 'Pinos: 15', 'Pinos: 15.000'],
    ['Pinos: ₡15 000 el viaje', 'Pinos: 15', 'Pinos: ₡15 000'],
    ['Pinos: 15 mil el viaje', 'Pinos: 15', 'Pinos: 15 mil'],
    ['con el 15 % menos', 'con el 15', 'con el 15 %'],
    ['son 1.500 por cada uno', '500 por cada', '1.500 por cada'],
    ['son ₡1 500 por cada uno', '500 por cada', '₡1 500 por cada'],
    ['son US$20 por noche', '20 por noche', 'US$20 por noche'],
    ['cobramos 20 dólares', 'cobramos 20', 'cobramos 20 dolares'],
    ['talla 12 500 pesos', '500 pesos', '12 500 pesos'],
  ])('in "%s" that begins or ends within a number has all of it: %s', (of, quote, whole) =>
    expect(passage(of, quote)).toBe(whole),
  );

  it('is found in the words of the customer only if no text of the shop has it', () => {
    const theirs: QuotableText = { text: 'me dijeron 10 % menos', productId: null, isCustomers: true };
    expect(findQuote([theirs], '10 % menos')?.isCustomers).toBe(true);
    expect(findQuote([theirs, ofShop('Al contado 10 % menos')], '10 % menos')?.isCustomers).toBe(false);
  });

  it('is of a product if only texts of products have it', () => {
    expect(
      findQuote([ofShop('Instalada +10.000', 'a'), ofShop('Instalada +10.000', 'b')], 'Instalada +10.000')?.productIds,
    ).toEqual(['a', 'b']);
    expect(
      findQuote([ofShop('Instalada +10.000', 'a'), ofShop('Instalada +10.000')], 'Instalada +10.000')?.productIds,
    ).toBeNull();
  });

  it('tells something only with a word besides its number', () => {
    expect(['$150', '150', '10 %', '3 000', ''].map(isTelling)).toEqual([false, false, false, false, false]);
    expect(['Quito 5', 'por persona $150', '20x30 $90'].map(isTelling)).toEqual([true, true, true]);
  });
});

describe('the amounts of a passage', () => {
  it.each([
    ['El envío cuesta ₡3 000', ['3000']],
    ['Maipú y Cerrillos 5.000, resto 6.500', ['5000', '6500']],
    ['2 por 48.000', ['48000']],
    ['Máncora 10, Vichayito 20', ['10', '20']],
    ['La docena sale en Q54', ['54']],
    ['Instalada +10.000', ['10000']],
    ['S/ 2.50 por km', ['2.5']],
    ['cobramos 15 lucas', ['15000']],
    ['son cinco mil', ['5000']],
    ['entre 3 y 5 mil', ['5000']],
    ['$1.2 millones', ['1200000']],
  ])('"%s": %j', (text, amounts) => {
    for (const amount of amounts) expect([...amountsIn(text)]).toContain(amount);
  });

  it.each([
    ['10 % de descuento', '10'],
    ['en 24 horas', '24'],
    ['hasta 6 personas', '6'],
    ['a 5 km', '5'],
    ['3 cuotas', '3'],
    ['2 unidades', '2'],
    ['15 lucas', '15'],
    ['entre las 20:00 y las 5:00', '20'],
    ['de 8am a 6pm', '8'],
  ])('"%s" states no amount of %s', (text, amount) => expect([...amountsIn(text)]).not.toContain(amount));

  it.each([
    ['US$20 por noche', '20', 'GTQ', true],
    ['US$20 por noche', '20', 'USD', false],
    ['$20 por noche', '20', 'CRC', true],
    ['$20 por noche', '20', 'MXN', false],
    ['$20 por noche', '20', 'HNL', true],
    ['R$ 20 por noite', '20', 'BRL', false],
    ['20 dólares', '20', 'PEN', true],
    ['US$ 20', '20', 'PAB', false],
    ['Q20 por noche', '20', 'GTQ', false],
    ['20 por noche', '20', 'CRC', false],
    ['₡20 por noche', '20', 'CRC', false],
    ['US$20 o ₡20', '20', 'CRC', false],
  ])('"%s" is in another currency, where %s is asked for in %s: %s', (text, value, currency, isOther) =>
    expect(isInOtherCurrency(text, value, currency)).toBe(isOther),
  );

  it('has its percentages in figures and words', () => {
    expect([...percentsIn('10 % al contado, 12,5% por mayor')]).toEqual(['10', '12.5']);
    expect([...percentsIn('quince por ciento')]).toEqual(['15']);
    expect([...percentsIn('pagando la mitad')]).toEqual(['50']);
    expect([...percentsIn('envío $10')]).toEqual([]);
  });
});

describe('the numbers that something is counted by', () => {
  it.each([
    ['quiero 3 porfa', ['3']],
    ['x3 y 2u', ['3', '2']],
    ['tres sillas y once platos', ['3', '11']],
    ['somos diez', ['10']],
    ['ten chairs', ['10']],
    ['medio kilo', ['0.5']],
    ['kilo y medio', ['1.5']],
    ['1.500 kg', ['1500', '1.5']],
    ['2,5 m', ['2.5']],
    ['2 docenas', ['24', '2', '12']],
    ['una docena', ['12']],
    ['500 g de carne por adulto', ['500', '0.5']],
    ['bolsas de 1.500 gramos y 750ml', ['1.5', '0.75']],
    ['un corte de 150 cm', ['1.5']],
    ['de viernes a domingo', ['2', '3']],
    ['una semana', ['7']],
    ['la tercera persona', ['3']],
    ['both of them', ['2']],
    ['mesas de 20x30', ['20', '30']],
    ['ciento veinte', ['120']],
  ])('"%s": %j', (text, numbers) => {
    for (const number of numbers) expect([...numbersSaid(text)]).toContain(number);
  });

  it('are none where nothing is counted', () => expect([...numbersSaid('cuánto cuesta el taladro?')]).toEqual([]));
});
