import { describe, expect, it } from '@jest/globals';
import { searchKnowledge } from './search-knowledge.js';

const article = (title: string, body: string) => ({ title, body, keywords: [], language: 'es' });
const articles = [
  article('Horario', 'Atendemos de martes a sábado de 9:00 a 19:00. Los domingos y lunes no abrimos.'),
  article('Dónde estamos', 'Nos encontramos en la plaza central, local 12. Hay parqueo por dos horas.'),
  article('Formas de pago', 'Recibimos efectivo, tarjeta y transferencia. No recibimos cheques.'),
  article('Cambios', 'Se aceptan cambios dentro de los 8 días siguientes a la compra.'),
  article('Garantía', 'Las herramientas tienen 12 meses de garantía contra defectos de fábrica.'),
  article('Envíos', 'Llevamos a domicilio en 24 horas.'),
  article('Letreros', 'Un letrero de madera tarda 5 días hábiles. Se pide con 2 semanas de anticipación.'),
];
const first = (question: string) => {
  const [found] = searchKnowledge(articles, question, { language: 'es' });
  return found && { title: found.article.title, passage: found.passage };
};

describe('passages that answer a question', () => {
  it.each([
    ['¿Puedo pasar a recogerlos el lunes?', 'Horario'],
    ['¿y si llego el domingo?', 'Horario'],
    ['¿dónde puedo pasar a recogerlos el lunes?', 'Dónde estamos'],
    ['¿Aceptan Yape o Plin?', 'Formas de pago'],
    ['¿aceptan cambios?', 'Cambios'],
    ['compré un taladro hace dos meses y ya no prende', 'Garantía'],
    ['the drill I bought stopped working', 'Garantía'],
    ['¿cuánto tarda en llegar?', 'Envíos'],
    ['¿cuánto tardan en hacer un letrero?', 'Letreros'],
    ['¿con cuántos días hay que encargar?', 'Letreros'],
    ['how far in advance do I have to order', 'Letreros'],
  ])('finds for %s the article %s', (question, title) => {
    expect(first(question)?.title).toBe(title);
  });

  it('looks in the other language only for what no article in the own one answers', () => {
    const both = [
      ...articles,
      { ...article('Opening hours', 'We open Tuesday to Saturday from 9:00 to 19:00.'), language: 'en' },
      { ...article('Pets', 'Dogs are welcome on a lead.'), language: 'en' },
    ];
    const titles = (question: string, language: 'es' | 'en') =>
      searchKnowledge(both, question, { language }).map(found => found.article.title);
    expect(titles('¿cuál es el horario?', 'es')).not.toContain('Opening hours');
    expect(titles('what are your opening hours?', 'en')).toEqual(['Opening hours']);
    expect(titles('are dogs welcome?', 'es')[0]).toBe('Pets');
  });

  it('finds no place for whoever asks where an order is', () =>
    expect(first('¿dónde está mi pedido?')?.title).not.toBe('Dónde estamos'));

  it('tells the days to whoever wants to come on one', () => {
    expect(first('¿Puedo pasar a recogerlos el lunes?')?.passage).toContain('lunes');
  });

  it.each(['¿Les pueden estampar el logo?', 'es mucha plata'])('finds nothing for %s', question => {
    expect(first(question)).toBeUndefined();
  });
});
