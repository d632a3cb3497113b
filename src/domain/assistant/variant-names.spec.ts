import { foldName } from '../shared/fold.js';
import { variantName } from './variant-names.js';

test.each([
  ['Caja de lápices 24', 'de 12', 'Caja de lápices 12'],
  ['Toldo 3x6', 'el de 3x3', 'Toldo 3x3'],
  ['Mesa comedor 120x80', 'De 160x90', 'Mesa comedor 160x90'],
  ['Gorro de silicona', 'De tela', 'Gorro de tela'],
  ['Colchón Firme 2 plazas', 'en queen', 'Colchón Firme queen'],
  ['Casco adulto', 'niño', 'Casco niño'],
  ['Cordero medio', 'entero', 'Cordero entero'],
  ['Natación 2 veces por semana', '3 veces por semana', 'Natación 3 veces por semana'],
  ['Combo parrillada 10 personas', 'Para 5 personas', 'Combo parrillada 5 personas'],
  ['Cambio de pantalla Samsung A54', 'A34', 'Cambio de pantalla Samsung A34'],
  ['Caja de lápices', 'De madera', 'Caja de lápices de madera'],
  ['Maceta de barro', 'Mediana', 'Maceta de barro mediana'],
  ['Clase particular', '2 alumnos', 'Clase particular 2 alumnos'],
])('%s with "%s" is %s', (product, written, name) =>
  expect(variantName(product, written, foldName(written).replace(/^(?:(?:el|la|de|en) )+/u, ''))).toBe(name),
);
