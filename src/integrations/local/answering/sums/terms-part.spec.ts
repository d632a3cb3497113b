import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const clerk = clerkOf({
  version: '1',
  agents: [],
  products: [goods('Torta tres leches', 100)],
  articles: [says('Envíos', 'Centro $10; zona Sur $15; El Alto $25.'), says('Extras', 'La vela mágica cuesta $5.')],
});

describe('a sum', () => {
  it('has the extra that an article prices, also of a thing that has none of its own', () =>
    expect(clerk('cuanto es una torta con vela magica').text).toContain('Total: $105.00'));

  it('has the delivery to a place that is named while the list waits for a yes', () => {
    const { text } = clerk('quiero una torta', 'envio al centro');
    expect(text).toContain('Total: $110.00');
    expect(text).toMatch(/\?$/u);
  });

  it('is not told to whoever only asks whether the shop delivers there', () =>
    expect(clerk('quiero una torta', 'hacen envio al centro?').text).not.toContain('Total'));
});

describe('a time after a sum with the delivery', () => {
  it.each(['a que hora cierran', 'para cuando estaria', 'en cuanto tiempo llega'])('is no place: "%s"', text =>
    expect(clerk('quiero una torta', 'cuanto con envio al centro', text).text).not.toContain('Total'),
  );

  it('but a place is one', () =>
    expect(clerk('quiero una torta', 'cuanto con envio al centro', 'y a la zona sur?').text).toContain('$115.00'));
});
