import { describe, expect, it } from '@jest/globals';
import { says } from '../clerk.fixture.js';
import { product, talkIn } from '../talk.fixture.js';

const products = [
  { ...product('Bombón suizo', 120, 'unidad', 'Americana rellena de dulce de leche.'), keywords: ['suizo', 'helado'] },
  { ...product('Paleta de agua', 40, 'unidad', 'De limón o frutilla.'), keywords: ['paleta', 'helado'] },
  { ...product('Silla plegable con posavasos', 15, 'unidad', 'Pesa 2,4 kilos.'), keywords: ['silla'] },
  { ...product('Carpa para 4 personas', 90, 'unidad', 'Impermeable.'), keywords: ['carpa'] },
  { ...product('Estimulación acuática', 60, 'mes', 'Para bebés desde 6 meses.'), keywords: ['bebes'] },
];
const clerk = talkIn({
  version: '1',
  agents: [],
  products,
  articles: [says('Horario', 'Abrimos de lunes a sábado.'), says('Envíos', 'El envío cuesta ₡2.000.')],
});

describe('a list that is read and that no rule finds', () => {
  it.each<[string[], string]>([
    [['hola, tienen bombon suizo?', '30 suizos entonces?'], '30 × Bombón suizo'],
    [['hola cuanto valen las sillitas', 'y llevando 4?'], '4 × Silla plegable con posavasos'],
  ])('%s', (texts, list) => expect(clerk(...texts).text).toContain(list));

  it.each<[string[], string]>([
    [['mi bebe tiene 10 meses, que tienen?', 'cuanto cuesta la estimulacion'], '10 ×'],
    [['hola cuanto valen las sillitas', 'tienen 5000 sillas?'], '5000 ×'],
    [['deme 2 manteles para la silla'], '2 ×'],
  ])('is no age, no stock and nothing for what is not sold: %s', (texts, list) =>
    expect(clerk(...texts).text).not.toContain(list),
  );
});
