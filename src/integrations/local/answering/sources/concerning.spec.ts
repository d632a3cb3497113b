import { describe, expect, it } from '@jest/globals';
import { clerkOf, goods, says } from '../clerk.fixture.js';

const pool = clerkOf({
  version: '1',
  agents: [],
  products: [
    goods('Natación adultos', 600, { unit: 'mes', description: 'Ocho clases.', stock: 90, keywords: ['natacion'] }),
    goods('Aquaeróbicos', 500, { unit: 'mes', description: 'Ocho clases.', keywords: ['aquaerobicos'] }),
    goods('Gorra de silicón', 120, { description: 'Unitalla.', keywords: ['gorra'] }),
  ],
  articles: [
    says(
      'Horario y dirección',
      'Calle Cedro 18, colonia Roma. Lunes a viernes de 6 a 22. Sábados de 7 a 14. Domingos cerrado. El 24 y 31 de diciembre de 7 a 12.',
    ),
    says(
      'Horarios de clases',
      'Natación lunes y miércoles 7:00, 9:00 y 19:00. Aquaeróbicos martes y jueves 8:00 y 10:00.',
    ),
    says('Descuentos', 'Jueves pareja 2x1 en natación. Estudiantes 10 % con credencial de lunes a jueves.'),
    says('Inscripción', 'Se aparta con 200 por transferencia. El certificado médico se entrega al empezar.'),
    says(
      'Lo que no hacemos',
      'No damos clavados. No rentamos la alberca para fiestas. Bebés menores de 3 años tampoco. No vendemos trajes de baño.',
    ),
  ],
});
const told = (...texts: string[]) => pool(...texts).text;

describe('only the sentences that concern the question', () => {
  it('tells the times of the thing and the day that are asked for, before any discount of that day', () => {
    const answer = told('what times do you have natación on monday? and how do i hold a spot');
    expect(answer).toMatch(/Natación lunes y miércoles 7:00, 9:00 y 19:00\..*Se aparta con 200/u);
    expect(answer).not.toMatch(/Aquaeróbicos|2x1|Estudiantes|de 6 a 22/u);
    expect(told('a qué horas son los aquaeróbicos?')).not.toMatch(/Natación lunes|de 6 a 22/u);
  });
  it('says yes or no to a weekday of a class', () => {
    expect(told('hay natación los miércoles?')).toMatch(/S[ií].*Natación lunes y miércoles|Así es.*Natación/u);
    expect(told('dan natación los jueves?')).toMatch(/No.*atación lunes y miércoles/u);
  });
  it('tells the hours of the shop, and not those of the classes or of feasts', () => {
    for (const text of ['qué horario tienen?', 'a cómo la gorra y a qué hora abren'])
      expect(told(text)).toMatch(/Lunes a viernes de 6 a 22\..*Sábados de 7 a 14/u);
    expect(told('qué horario tienen?')).not.toMatch(/19:00|diciembre/u);
    expect(told('el sábado hasta qué hora están?')).not.toMatch(/diciembre|Lunes a viernes/u);
  });
  it('says when it is open beside the day on which it is closed', () => {
    expect(told('abren los domingos?')).toMatch(/Domingos cerrado/u);
  });
  it('tells the address with the hour', () => {
    expect(told('dónde la recojo y el sábado hasta qué hora')).toMatch(/Cedro 18.*Sábados de 7 a 14/u);
  });
  it('tells the one rule that is asked for of all that the shop does not do', () => {
    expect(told('y dan clases de clavados?')).toMatch(/No damos clavados/u);
    expect(told('y dan clases de clavados?')).not.toMatch(/fiestas|Bebés|trajes/u);
    expect(told('reciben bebés?')).not.toMatch(/fiestas|trajes|clavados/u);
  });
});
