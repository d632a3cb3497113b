import { describe, expect, it } from '@jest/globals';
import { product, talkIn } from './talk.fixture.js';

const article = (title: string, body: string, language = 'es') => ({ id: title, title, body, keywords: [], language });
const talk = talkIn({
  version: '1',
  agents: [],
  products: [
    product('Guitarra acústica', 300, 'pieza', 'Con funda.'),
    product('Ajuste de guitarra', 60, 'servicio', 'Tarda 3 días hábiles.'),
    product('Pintura de caucho', 20, 'galón', 'Lavable.'),
    product('Pintura de esmalte', 24, 'galón', 'Brillante.'),
    product('Rodillo de felpa', 4, 'pieza', 'De 9 pulgadas.'),
  ],
  articles: [
    article('Envíos', 'El envío a todo el país cuesta ₡180 y tarda de 3 a 5 días hábiles.'),
    article(
      'Apartados',
      'Apartamos cualquier instrumento con el 20 % de anticipo hasta por 60 días. El anticipo no se regresa.',
    ),
    article(
      'Colores preparados',
      'Preparamos colores por ₡3 adicionales por galón. El color preparado está listo en 30 minutos.',
    ),
    article('Garantía', 'La garantía cubre defectos de fábrica.'),
  ],
});
const inEnglish = talkIn(
  {
    version: '1',
    agents: [],
    products: [product('Back glass replacement', 99, 'service', 'Takes about 2 hours.')],
    articles: [
      article(
        'Mail-in repair',
        'Mail-in repair is available in all states. We turn mail-in repairs around in 2 business days.',
        'en',
      ),
      article('Walk-ins', 'Walk-ins are welcome. Last drop-off is 45 minutes before closing.', 'en'),
    ],
  },
  'en',
);

describe('a few words for a length of time go on about what was told', () => {
  it.each(['por cuánto tiempo', 'cuánto tiempo me lo guardan', 'cuántos días', 'y hasta cuándo'])(
    'puedo apartar una guitarra con anticipo? %s',
    then => {
      const { text } = talk('se puede apartar con anticipo?', then);
      expect(text).toContain('60 días');
      expect(text).not.toMatch(/envío|hábiles/u);
    },
  );
  it.each(['en cuánto tiempo está', 'cuánto se tarda', 'cuánto demora más o menos'])('preparan colores? %s', then => {
    const { text } = talk('preparan colores?', then);
    expect(text).toContain('30 minutos');
    expect(text).not.toMatch(/envío|hábiles/u);
  });
  it.each(['how long does it take', 'how many days', 'how soon will it be ready'])('can I mail in? %s', then => {
    const { text } = inEnglish('do you do mail-in repair', then);
    expect(text).toContain('2 business days');
    expect(text).not.toMatch(/closing|2 hours/u);
  });
  it('and about the thing that is named, where one is', () =>
    expect(talk('se puede apartar con anticipo?', 'cuánto tarda el ajuste de guitarra').text).toContain(
      '3 días hábiles',
    ));
});

it.each(['cual me recomienda?', 'cuál me recomiendan ustedes', 'y cuál de las dos me recomienda'])(
  'what is recommended is one of those that were listed: %s',
  then => {
    const { text } = talk('tienen pintura?', then);
    expect(text).toContain('Pintura de caucho');
    expect(text).toContain('Pintura de esmalte');
    expect(text).not.toMatch(/Rodillo|Guitarra/u);
  },
);
