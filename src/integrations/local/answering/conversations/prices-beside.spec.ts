import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods } from '../clerk.fixture.js';

const shop = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Almohada de plumas', 32, { stock: 40, description: 'Funda lavable. Dos por $58.' }),
      goods('Toalla de playa', 20, { stock: 40, description: '3 toallas por $50, se pueden mezclar colores.' }),
      goods('Foco LED', 3, { stock: 300, description: 'Luz fría. Caja de 10 a $25 (surtidos).' }),
      goods('Sobre de sopa', 2, { unit: 'sobre', stock: 90, description: 'Promo: 6 sobres por $9, sabores mixtos.' }),
      goods('Profesor particular', 45, { unit: 'hora', description: 'Pack 8 sesiones $320.' }),
      goods('Clase de pilates', 12, { unit: 'clase', description: 'Bono de 10 clases (personal) $100.' }),
      goods('Yoga mensual', 40, { unit: 'mes', description: 'Lunes y jueves.' }),
      goods('Yoga trimestral', 99, { unit: 'trimestre', description: 'Se congela 10 días.' }),
      goods('Spinning mensual', 30, { unit: 'mes', description: 'Martes y viernes.' }),
      goods('Combo yoga + spinning', 60, { unit: 'mes', description: 'Las dos clases.' }),
      goods('Gorra de lana', 20, { stock: 9, description: 'Azul o negra. De algodón $12' }),
      goods('Base 2 plazas', 165, {
        stock: 9,
        description: 'Con patas. La queen son dos bases de 80x200 y sale $198.',
      }),
      goods('Cambio de batería Nokia', 75, { unit: 'servicio', description: 'Nokia 8 a 11. Del 12 al 14 $95.' }),
      goods('Cerrajero a domicilio', 35, { unit: 'servicio', description: 'Noche, domingo y feriado $55.' }),
      goods('Vacío', 39, { unit: 'kg', stock: 30, description: '3 kg o más $37 el kg' }),
    ],
    articles: [],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);
const told = (...said: string[]): string => shop(...said).text.replaceAll('\u00a0', ' ');

describe('what several pieces cost together', () => {
  it.each([
    [['quiero 2 almohadas'], '$58.00'],
    [['5 almohadas de plumas cuanto'], '$148.00'],
    [['cuanto 4 toallas de playa'], '$70.00'],
    [['necesito 7 sobres de sopa'], '$11.00'],
    [['precio del profesor particular', 'quiero 8 horas'], '$320.00'],
    [['quiero 10 clases de pilates'], '$100.00'],
    [['cuanto los focos', 'quiero 12'], '$31.00'],
    [['quiero 4 kg de vacio'], '$148.00'],
  ])('is the price of that many: %s', (said, total) => expect(told(...said)).toContain(total));
  it.each([
    [['cuanto cobra el profesor particular', 'mejor el pack de 8'], '$320.00'],
    [['cuanto los focos led', 'dame dos cajas'], '$50.00'],
  ])('is asked for by the pack: %s', (said, total) => expect(told(...said)).toContain(total));
});

describe('what is saved', () => {
  it.each([
    [['cuanto el yoga trimestral', 'cuanto me ahorro con ese?'], '$21.00'],
    [['hay algun combo de yoga y spinning?', 'cuanto ahorro vs pagar por separado'], '$10.00'],
    [['cuanto las clases de pilates', 'cuanto me ahorro con el bono de 10'], '$20.00'],
    [['cuanto vale la almohada de plumas', 'y si llevo dos cuanto me ahorro'], '$6.00'],
  ])('is the difference to what is bought apart: %s', (said, amount) => expect(told(...said)).toContain(amount));
});

describe('another one that only the text prices', () => {
  it.each([
    [['tienen gorra de algodon?'], 'Gorra de algodón: $12.00'],
    [['cuanto la base queen'], 'Base queen: $198.00'],
    [['cambio de bateria para nokia 13'], '$95.00'],
    [['cuanto el cerrajero a domicilio', 'y si fuera un domingo?'], '$55.00'],
    [['cuanto el cerrajero a domicilio', 'y de noche?'], '$55.00'],
    [['cuanto la base de 2 plazas', 'y la queen?'], '$198.00'],
  ])('is told: %s', (said, line) => expect(told(...said)).toContain(line));
  it('is not told for a model beyond it', () => expect(told('cambio de bateria para nokia 9')).toContain('$75.00'));
});
