import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const shop = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Libreta de dibujo', 40),
      goods('Caja de crayones', 25),
      goods('Corte de pelo', 150, { unit: 'servicio' }),
    ],
    articles: [
      says('Descuentos', 'Maestros con credencial: 10% en libretas y crayones. Los martes 20% en cortes de pelo.'),
      says('Convenios', 'Las empresas con convenio tienen 5% en todos los productos.'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es' },
);

describe('a list with who the customer is, or for when', () => {
  it('is summed with the discount of these people', () =>
    expect(
      shop('soy maestra, quiero 10 libretas de dibujo y 4 cajas de crayones, cuánto con mi descuento').text,
    ).toContain('$450.00'));

  it('is summed with the discount of that day', () =>
    expect(shop('cuánto sale un corte de pelo el martes').text).toContain('$120.00'));

  it('is summed with the discount that is named by its share', () =>
    expect(shop('cuánto son 10 libretas de dibujo con el 5% del convenio').text).toContain('$380.00'));

  it('is not lowered for whoever says nothing of that', () => {
    const { text } = shop('cuánto son 10 libretas de dibujo y 4 cajas de crayones');
    expect(text).toContain('$500.00');
    expect(text).not.toContain('450');
  });
});
