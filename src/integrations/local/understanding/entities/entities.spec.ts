import { describe, expect, it } from '@jest/globals';
import { fold } from '../text/normalise.js';
import { decimalText } from './amounts.js';
import { entitiesIn } from './entities.js';

const found = (text: string) => entitiesIn(text, fold(text));

describe('entitiesIn', () => {
  it.each([
    ['tengo $1,200.50 para eso', '1200.50', null],
    ['son USD 3.000', '3000', 'USD'],
    ['cuesta ₡12 500', '12500', 'CRC'],
    ['unos 900 euros', '900', 'EUR'],
    ['2 millones de pesos', '2000000', null],
    ['my budget is 40k', '40000', null],
    ['B/. 1,500 al mes', '1500', 'PAB'],
    ['presupuesto de 5000', '5000', null],
  ])('reads the money in %j', (text, amount, currency) => {
    expect(found(text).money).toContainEqual({ amount, currency });
  });

  it.each([
    ['necesito 20 sillas', 20, 'sillas'],
    ['veinte cajas de guantes', 20, 'cajas'],
    ['1,000 boxes please', 1000, 'boxes'],
    ['two heaters', 2, 'heaters'],
  ])('reads the quantity in %j', (text, value, unit) => {
    expect(found(text).quantities).toContainEqual({ value, unit });
  });

  it('takes no time, article or price for a quantity', () => {
    expect(found('una silla en 3 días a las 5 pm por $40 dólares').quantities).toEqual([]);
  });

  it.each([
    ['lo ocupo para el viernes', 'viernes'],
    ['mañana temprano', 'manana'],
    ['pasado mañana', 'pasado manana'],
    ['in two weeks', 'in two weeks'],
    ['el 15 de marzo', 'el 15 de marzo'],
    ['by Thursday', 'by thursday'],
    ['next week', 'next week'],
  ])('reads the day in %j', (text, day) => expect(found(text).dates).toContain(day));

  it('takes "por la mañana" for no day', () => expect(found('por la mañana').dates).toEqual([]));

  it('reads phones and mails, and takes no date or price for a phone', () => {
    const entities = found('Escríbame a Ana.Soto@Mail.com o al +507 6123-4567, el 12/05/2025, son 1.500.000');
    expect(entities.emails).toEqual(['ana.soto@mail.com']);
    expect(entities.phones).toEqual(['+507 6123-4567']);
  });

  it.each([
    ['Estoy 200 metros sur de la iglesia de Escazú', '200 metros sur de la iglesia de Escazú'],
    ['de la Pops 100 metros norte y 50 oeste, casa blanca', 'de la Pops 100 metros norte y 50 oeste'],
    ['del Palo Grande 3 cuadras al sur', 'del Palo Grande 3 cuadras al sur'],
    ['contiguo al Banco Nacional en Liberia', 'contiguo al Banco Nacional en Liberia'],
    [
      'mi dirección: Av. Insurgentes Sur 1602, Col. Crédito Constructor, CDMX',
      'Av. Insurgentes Sur 1602, Col. Crédito Constructor, CDMX',
    ],
    ['Calle Hidalgo #23, colonia Centro, C.P. 06000', 'Calle Hidalgo #23, colonia Centro, C.P. 06000'],
    ['queda en Calle 50, Edificio Global, piso 4', 'Calle 50, Edificio Global, piso 4'],
    ['Cra 7 # 45-12, Bogotá', 'Cra 7 # 45-12, Bogotá'],
    ['Av. Corrientes 1234, piso 2', 'Av. Corrientes 1234, piso 2'],
    ['C/ Mayor 12', 'C/ Mayor 12'],
    ['vivo en la calle las flores 23', 'calle las flores 23'],
    ['entregar en Col. Roma Norte', 'Col. Roma Norte'],
    ['barrio Escalante', 'barrio Escalante'],
    ['send it to 120 Main Street, Apt 4, Austin, TX 78701 please', '120 Main Street, Apt 4, Austin, TX 78701'],
    ["we're at 14 Harbour Rd, Leeds LS1 4AB", '14 Harbour Rd, Leeds LS1 4AB'],
    ['mail it to PO Box 1203', 'PO Box 1203'],
  ])('reads the address in %j', (text, address) => expect(found(text).addresses).toContain(address));

  it.each([
    'la calle está mala y no pasa nadie',
    'necesito 200 metros de cable',
    '20 sillas para mi casa',
    'I want 2 tickets',
    'the street was closed',
    'mejoró 20 puntos',
  ])('finds no address in %j', text => expect(found(text).addresses).toEqual([]));

  it('names what is asked for', () => {
    expect(found('Necesito 10 laptops para mañana').products).toContain('laptops');
    expect(found('¿Cuánto cuesta la bicicleta?').products).toContain('bicicleta');
  });
});

describe('decimalText', () => {
  it.each([
    ['1.500,50', '1500.50'],
    ['1,500.5', '1500.5'],
    ['1.500', '1500'],
    ['12 500', '12500'],
    ['007', '7'],
    ['0', '0'],
  ])('writes %j as %j', (written, plain) => expect(decimalText(written)).toBe(plain));
});
