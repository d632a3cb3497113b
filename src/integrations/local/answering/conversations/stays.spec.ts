import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const kennel = clerkOf(
  {
    version: '1',
    agents: [],
    products: [
      goods('Estadía perro chico', 20, {
        unit: 'noche',
        description: 'Para perros hasta 10 kg. Con dos fotos al día.',
      }),
      goods('Estadía perro mediano', 25, { unit: 'noche', description: 'Para perros de 10 a 25 kg.' }),
      goods('Estadía perro grande', 30, { unit: 'noche', description: 'Para perros de más de 25 kg.' }),
      {
        ...goods('Estadía felina', 18, { unit: 'noche', description: 'Lejos de los perros.' }),
        keywords: ['gato', 'gatos'],
      },
      goods('Baño canino', 15, { unit: 'baño', description: 'Para perros de más de 15 kg. Dura dos horas.' }),
      goods('Escuela de cachorros', 90, { unit: 'curso', description: '6 clases. Para perros desde los 4 meses.' }),
    ],
    articles: [
      says('Temporada alta', 'Del 15 de diciembre al 10 de enero y en Semana Santa la noche tiene un recargo de $5.'),
      says('Descuentos', 'Desde 7 noches hay 10 % de descuento. Por la segunda mascota hay 15 % de descuento.'),
      says('Requisitos', 'No recibimos perras en celo ni perros agresivos. Se pide el carné de vacunas.'),
      says(
        'Cancelaciones',
        'Con 48 horas se devuelve todo. Con menos se pierde el anticipo. En temporada alta no hay devoluciones.',
      ),
      says('Salud', 'Damos medicamentos sin costo si trae la receta. Los gastos del veterinario los paga el dueño.'),
    ],
  },
  { locale: 'es-MX', currency: 'MXN', language: 'es', reads: true },
);
const said = (...texts: string[]): string => kennel(...texts).text;

describe('a stay', () => {
  it('is that of the kind for which the animal has the weight, and orders nothing', () => {
    const { text, dialogue } = kennel('cuanto cuesta dejar un perro', 'es un labrador de 32 kilos');
    expect(text).toContain('Estadía perro grande: $30.00');
    expect(text).not.toContain('Baño canino:');
    expect(dialogue.items).toEqual([]);
  });
  it('is found by the weight alone', () =>
    expect(said('hola tienen cupo', 'es un beagle de 12 kilos')).toContain('Estadía perro mediano: $25.00'));
  it.each([
    [['tengo dos perros chicos', 'cuanto sale la estadia por 3 noches'], '6 × Estadía perro chico', '$120.00'],
    [['la estadía de perro mediano del 3 al 7 de mayo', 'cuanto seria en total'], '4 × Estadía', '$100.00'],
    [['la estadía de perro mediano del 30 de abril al 2 de mayo', 'cuanto seria'], '2 × Estadía', '$50.00'],
  ])('is counted by nights and animals that were named before: %j', (texts, line, total) => {
    const text = said(...texts);
    expect(text).toContain(line);
    expect(text).toContain(`Total: ${total}`);
  });
  it('costs the surcharge of the season in it, and on no other day', () => {
    expect(said('estadía de perro mediano del 24 al 28 de diciembre', 'cuanto seria en total')).toContain(
      'Total: $120.00',
    );
    expect(said('reciben gatos?', 'cuanto la noche')).not.toContain('Total');
    expect(said('estadía de perro mediano del 1 al 5 de diciembre', 'cuanto seria en total')).toContain(
      'Total: $100.00',
    );
  });
  it('of one animal has no discount for a second one, however many the nights', () =>
    expect(said('cuanto es la estadía de perro grande por 3 noches')).toContain('Total: $90.00'));
});

describe('what is asked of a stay', () => {
  it('is not refused by a rule for other animals', () =>
    expect(said('reciben gatos?')).toContain('Estadía felina: $18.00'));
  it('is known by another word for a medicine, and again by what that costs', () => {
    expect(said('toma una pastilla diaria, ustedes se la dan?')).toContain('Damos medicamentos sin costo');
    expect(said('toma una pastilla diaria, ustedes se la dan?', 'cobran por eso')).toContain(
      'Damos medicamentos sin costo',
    );
  });
  it('is the pictures that belong to it', () => expect(said('mandan fotos?')).toContain('dos fotos al día'));
  it('is when nothing is given back, with when it is; and it orders nothing', () => {
    const { text, dialogue } = kennel('cuanto es la estadía de perro grande por 3 noches', 'y si cancelo');
    expect(text).toContain('En temporada alta no hay devoluciones.');
    expect(dialogue.items).toEqual([]);
  });
  it('is a no below the age from which it is', () =>
    expect(said('tienen escuela de cachorros?', 'tiene 3 meses')).toMatch(/No[^:]*: para perros desde los 4 meses/u));
  it('is none of a thing if somebody only compares', () => {
    const { dialogue } = kennel('tienen escuela de cachorros?', 'cual me sale mejor si lo llevo 3 veces por semana');
    expect(dialogue.items).toEqual([]);
  });
});
