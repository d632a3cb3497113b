import { groupIn } from './piece-groups.js';

describe('the pieces that a price is for', () => {
  const pillow = { name: 'Almohada', unit: 'unidad' };
  test.each([
    ['dos por', pillow, 2],
    ['promo: 3 x', pillow, 3],
    ['llevando tres por', pillow, 3],
    ['2 almohadas por', pillow, 2],
    ['el par', pillow, 2],
    ['caja de 10 a', pillow, 10],
    ['two for', pillow, 2],
    ['2 cajas por', { name: 'Lentes de contacto', unit: 'caja' }, 2],
    ['promocion permanente: 6 sobres por', { name: 'Alimento humedo', unit: 'sobre' }, 6],
    ['pack 5 clases', { name: 'Clase particular', unit: 'clase' }, 5],
    ['pack de 10 horas', { name: 'Nado libre', unit: 'hora' }, 10],
    ['bono de 8 sesiones', { name: 'Entrenador', unit: 'hora' }, 8],
    ['la docena de grandes', pillow, 12],
  ])('%s', (told, product, take) => expect(groupIn(told, product)?.take).toBe(take));
  test.each([
    ['12 clases', { name: 'Natacion adultos', unit: 'mes' }],
    ['2 plazas', { name: 'Colchon', unit: 'unidad' }],
    ['3 veces por semana', { name: 'Natacion', unit: 'mes' }],
    ['el par', { name: 'Medias', unit: 'par' }],
    ['caja de 24 sobres', { name: 'Te', unit: 'caja' }],
    ['2 alumnos', { name: 'Clase particular', unit: 'clase' }],
  ])('no pieces of it: %s', (told, product) => expect(groupIn(told, product)).toBeNull());
});
