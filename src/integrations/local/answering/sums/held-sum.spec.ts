import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { judgeSumsBy } from '../../reading/sums/sum-trust.js';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const shelf = {
  version: '1',
  agents: [],
  products: [
    goods('Florero alto de vidrio', 320),
    goods('Jarra de barro', 180),
    goods('Plato hondo de barro', 95),
    goods('Maceta chica', 60),
  ],
  articles: [
    says('Envíos', 'El envío a domicilio cuesta $120 y tarda dos días.'),
    says('Grabado', 'El grabado con nombre cuesta $90 por pieza.'),
  ],
};
const place = { locale: 'es-MX', currency: 'MXN', reads: true };
const spanish = clerkOf(shelf, { ...place, language: 'es' });
const english = clerkOf(shelf, { ...place, language: 'en' });
/** The message means more than its numbers and names say. */
const doubtful =
  'cuánto por 3 floreros altos y 2 jarras para las mesas de mi prima, las que ya sabe, con lo del otro día';
const inEnglish =
  'how much would 3 floreros altos and 2 jarras come to for the wedding tables of my cousin Rebeca, decorated and wrapped like we discussed yesterday';

const nothing = new Int32Array();
/** Trees that trust no sum, so that the answers to a doubtful sum can be tested whatever was learnt. */
const noTrust = {
  base: -9,
  roots: nothing,
  signals: new Int16Array(),
  values: new Float32Array(),
  lefts: nothing,
  rights: nothing,
};

beforeAll(() => judgeSumsBy(noTrust));
afterAll(() => judgeSumsBy(null));

describe('a sum that is not trusted', () => {
  it('gives way to its prices and one question what to count, with what that would be', () => {
    const { text, dialogue } = spanish(doubtful);
    expect(text).toContain('Florero alto de vidrio: $320.00 por pieza');
    expect(text).toContain('Jarra de barro: $180.00 por pieza');
    expect(text).toMatch(/3 × Florero alto de vidrio y 2 × Jarra de barro,? (?:serían|son) \$1,320\.00\. ¿[^?]*\?/u);
    expect(text).not.toContain('Total:');
    expect(text.match(/\?/gu)).toHaveLength(1);
    expect(dialogue.asked).toBe('COUNT');
  });

  it('does so in English', () => {
    const { text } = english(inEnglish);
    expect(text).toContain('Florero alto de vidrio: $320.00 per piece');
    expect(text).toMatch(/3 × Florero alto de vidrio and 2 × Jarra de barro[^?]*\$1,320\.00[^?]*\?/u);
    expect(text).not.toContain('Total:');
  });

  it.each(['sí', 'si', 'así es', 'sí por favor', 'exacto'])('is told behind a yes: %s', yes => {
    const { text, dialogue } = spanish(doubtful, yes);
    expect(text).toContain('Total: $1,320.00');
    expect(dialogue.items).toEqual([]);
    expect(dialogue.priced).toHaveLength(2);
  });

  it.each(['sí, y 2 macetas chicas', 'si y tambien 2 macetas chicas'])('is told with what comes to it: %s', yes =>
    expect(spanish(doubtful, yes).text).toContain('Total: $1,440.00'),
  );

  it('counts no number of an address', () => {
    const { text } = spanish(doubtful, 'sí, Los Nogales 88');
    expect(text).not.toMatch(/88 ×/u);
  });

  it('is told in English too', () => expect(english(inEnglish, 'yes please').text).toContain('Total: $1,320.00'));

  it('holds the delivery that it was asked for with', () => {
    const asked = `${doubtful}, ya con el envío a domicilio`;
    const { text } = spanish(asked);
    expect(text).toContain('El envío a domicilio cuesta $120');
    expect(text).toContain('$1,440.00 (Envío: $120.00)');
    expect(text).not.toContain('Total:');
    expect(spanish(asked, 'sí').text).toContain('Total: $1,440.00');
  });

  it('is not asked about twice in the same words', () => {
    const question = /\?\s*$/u;
    const first = spanish(doubtful).text;
    const { text, dialogue } = spanish(
      doubtful,
      'y los 3 floreros y las 2 jarras en cuánto me salen entonces con lo que le dije de mi prima',
    );
    expect(first).toMatch(question);
    expect(text).not.toMatch(/(?:cuento|sumo|anoto|apunto)[^?]*3 × Florero/iu);
    expect(text).toMatch(/2 × Jarra de barro serían \$1,320\.00\./u);
    expect(text).toContain('persona del equipo');
    expect(dialogue.asked).toBe('PERSON');
  });

  it('tells no amount that is only the price of one piece', () => {
    const { text } = spanish(
      'deme 1 florero alto para la fiesta sorpresa de Rebeca, decorado igual que siempre, con moño',
    );
    expect(text).toMatch(/1 × Florero alto de vidrio[^.]*\?/u);
    expect(text.match(/320\.00/gu)).toHaveLength(1);
  });
});

describe('an order whose list is not trusted', () => {
  const order =
    'deme 2 platos hondos y 3 jarras para la fiesta sorpresa de Rebeca, decorados y envueltos igual que siempre, con moño';

  it('waits until the list is agreed to, then for the yes to its total', () => {
    const { text, dialogue } = spanish(order);
    expect(text).not.toContain('Total:');
    expect(dialogue.asked).toBe('COUNT');
    const agreed = spanish(order, 'sí');
    expect(agreed.text).toMatch(/Total: \$\d/u);
    expect(agreed.dialogue.asked).toBe('CONFIRM');
    expect(spanish(order, 'sí', 'sí, confirmo').dialogue.placed).toBeDefined();
  });

  it('is never placed by the yes to what is counted', () =>
    expect(spanish(order, 'sí').dialogue.placed).toBeUndefined());

  it('is open for changes behind a no', () => {
    const { text, dialogue } = spanish(order, 'no');
    expect(text).not.toContain('Total:');
    expect(dialogue.asked).toBeNull();
  });
});
