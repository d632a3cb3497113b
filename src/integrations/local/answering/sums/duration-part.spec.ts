import { describe, expect, it } from '@jest/globals';
import type { Shelf } from '../../../../domain/assistant/shelf.js';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const shelf: Shelf = {
  version: '1',
  agents: [],
  articles: [says('Alquiler', 'De 3 días en adelante se descuenta 20 %.')],
  products: [goods('Esmoquin', 45, { unit: 'día' }), goods('Vestido de gala', 40, { unit: 'día' })],
};
const clerk = clerkOf(shelf);

describe('for how long a list is let', () => {
  it.each([
    ['how much for 3 days?', '6 × Vestido de gala', '$192.00'],
    ['los necesitamos viernes sabado y domingo', '6 × Vestido de gala', '$192.00'],
    ['y cuanto seria de viernes a sabado', '4 × Vestido de gala', '$160.00'],
  ])('multiplies its pieces: "%s"', (text, line, total) => {
    const answer = clerk('quiero 2 vestidos de gala', text);
    expect(answer.text).toContain(line);
    expect(answer.text).toContain(total);
  });

  it('is the time that was said last', () =>
    expect(clerk('quiero 2 esmoquin', 'los necesitamos viernes sabado y domingo', 'mejor solo 2 dias').text).toContain(
      'Total: $180.00',
    ));

  it('has no discount by days for pieces of one day', () =>
    expect(clerk('quiero 3 esmoquin').text).toContain('Total: $135.00'));
});
