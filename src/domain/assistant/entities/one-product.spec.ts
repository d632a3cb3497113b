import { describe, expect, it } from '@jest/globals';
import { oneProductNamed } from './one-product.js';

const product = (name: string, ...keywords: string[]) => ({ id: name, name, keywords });
const shelf = [
  product('Taladro percutor 800 W', 'taladro'),
  product('Taladro percutor 500 W'),
  product('Taladro inalámbrico 20 V'),
  product('Sierra circular', 'corte'),
  product('Disco diamantado', 'corte'),
  product('Compresor de 24 litros', 'aire'),
];
const meant = (text: string) => oneProductNamed(text, shelf)?.name ?? null;

describe('the product that a text is about', () => {
  it.each([
    ['¡Llegó el taladro percutor 800 W! Con maletín y garantía 💪 #taladro #ferreteria', 'Taladro percutor 800 W'],
    ['Trabaje sin cables: taladro inalámbrico en oferta', 'Taladro inalámbrico 20 V'],
    ['Sierra circular para su taller', 'Sierra circular'],
    ['Todo el aire que su taller necesita', 'Compresor de 24 litros'],
  ])('of «%s» is %s', (text, name) => expect(meant(text)).toBe(name));

  it.each([
    '¡Feliz lunes a todos!',
    '',
    'Taladros para cada trabajo',
    'Taladro percutor 800 W y sierra circular, en combo',
    'Lo mejor para corte',
  ])('of «%s» is none', text => expect(meant(text)).toBeNull());
});
