import { describe, expect, it } from '@jest/globals';
import { draftAnswerSchema } from '../../../domain/assistant/index.js';
import type { AnswerInput, CatalogueItem, KnowledgeArticle } from '../../../domain/assistant/language-model.port.js';
import { intents } from '../../../domain/shared/labels.js';
import { draftAnswer } from './draft-answer.js';
import { rankArticles, rankItems } from './rank.js';
import { stem, stemsOf } from './stem.js';

const catalogue: CatalogueItem[] = [
  {
    name: 'Silla ergonómica Andes',
    description: 'Silla de oficina con soporte lumbar.',
    price: '₡85 000',
    inStock: true,
    unit: 'unidad',
  },
  { name: 'Silla plegable', description: 'Ligera, para eventos.', price: '₡12 500', inStock: false, unit: 'unidad' },
  { name: 'Escritorio de roble', description: 'Escritorio macizo de 140 cm.', price: null, inStock: null, unit: null },
];
const knowledge: KnowledgeArticle[] = [
  { title: 'Horario', body: 'Abrimos de lunes a viernes de 8 a 17 h. Los sábados de 9 a 13 h.' },
  { title: 'Devoluciones', body: 'Aceptamos devoluciones durante 15 días con la factura.' },
  { title: 'Shipping', body: 'We ship to the whole country.' },
];
const ask = (over: Partial<AnswerInput>): AnswerInput => ({
  text: 'Hola',
  history: [],
  language: 'es',
  business: 'Muebles',
  agent: { name: 'Lía', personality: '', systemPrompt: '' },
  contactName: 'Ana Mora',
  intent: 'GENERAL_INQUIRY',
  sentiment: 'NEUTRAL',
  catalogue,
  knowledge,
  hasUnreadMedia: false,
  ...over,
});
const numbers = (text: string) => text.match(/\d[\d.,\u00a0 ]*\d|\d/g) ?? [];

describe('draftAnswer', () => {
  it('names the product that was asked for with its price and stock as given', () => {
    const { text, known } = draftAnswer(
      ask({ text: '¿Cuánto cuestan las sillas ergonómicas?', intent: 'PRICING_QUESTION' }),
    );
    expect(text).toContain('Silla ergonómica Andes: ₡85 000 por unidad, disponible');
    expect(text).not.toContain('plegable');
    expect(known).toBe(true);
  });

  it('lists several products where the message fits several, and says which is out of stock', () => {
    const { text, quickReplies } = draftAnswer(ask({ text: 'tienen sillas?', intent: 'PRODUCT_INFO' }));
    expect(text).toContain('Silla ergonómica Andes');
    expect(text).toContain('Silla plegable: ₡12 500 por unidad, agotado por el momento');
    expect(quickReplies).toEqual(['Silla plegable']);
  });

  it('says that a price is on request where there is none', () => {
    expect(draftAnswer(ask({ text: 'precio del escritorio', intent: 'PRICING_QUESTION' })).text).toContain(
      'Escritorio de roble: precio a consultar',
    );
  });

  it('answers a question of policy from the articles, also across languages', () => {
    expect(draftAnswer(ask({ text: '¿A qué hora abren el sábado?' })).text).toContain('Los sábados de 9 a 13 h');
    expect(draftAnswer(ask({ text: 'What are your opening hours?', language: 'en' })).text).toContain(
      'Los sábados de 9 a 13 h',
    );
    expect(draftAnswer(ask({ text: 'hacen envios?', intent: 'PRODUCT_INFO' })).text).toContain(
      'We ship to the whole country.',
    );
  });

  it('says that it does not know, and offers a colleague', () => {
    const answer = draftAnswer(ask({ text: '¿Tienen acuarios?', intent: 'PRODUCT_INFO', knowledge: [] }));
    expect(answer.known).toBe(false);
    expect(answer.text).toMatch(/persona del equipo|compañero/);
    expect(answer.quickReplies).toContain('Hablar con alguien');
  });

  it('asks for text where there is only a file', () => {
    const answer = draftAnswer(ask({ text: '', hasUnreadMedia: true }));
    expect(answer.text).toMatch(/escribe su consulta/);
    expect(draftAnswer(ask({ text: '', hasUnreadMedia: true, language: 'en' })).text).toMatch(/write your question/);
  });

  it('greets by first name and introduces itself in the first answer only', () => {
    expect(draftAnswer(ask({ text: 'Hola' })).text).toMatch(/^¡Hola Ana!.*Lía/);
    const later = draftAnswer(ask({ text: 'Hola', history: [{ author: 'BUSINESS', text: '¡Hola!' }] }));
    expect(later.text).not.toContain('Lía');
  });

  it('leaves out a name that is none', () => {
    expect(draftAnswer(ask({ text: 'Hola', contactName: '+506 8888 1234' })).text).toMatch(/^¡Hola!/);
  });

  it('thanks for thanks, and apologises to the unhappy', () => {
    expect(draftAnswer(ask({ text: 'Muchas gracias' })).text).toMatch(/gusto|A usted/);
    expect(draftAnswer(ask({ text: 'pésimo', intent: 'COMPLAINT', sentiment: 'NEGATIVE' })).text).toMatch(
      /Lamento|Siento|disculpa/,
    );
  });

  it('speaks the language that it is asked to speak', () => {
    const { text } = draftAnswer(
      ask({ text: 'do you have a desk?', language: 'en', intent: 'PRODUCT_INFO', catalogue: [], knowledge: [] }),
    );
    expect(text).not.toMatch(/[¿¡]/);
  });

  it('says the same to the same message, and varies between messages', () => {
    const input = ask({ text: 'busco una mesa', intent: 'PURCHASE_INQUIRY', knowledge: [] });
    expect(draftAnswer(input)).toEqual(draftAnswer(input));
    const wordings = Array.from(
      { length: 20 },
      (_, index) => draftAnswer({ ...input, text: `busco acuario ${'x'.repeat(index)}` }).text,
    );
    expect(new Set(wordings).size).toBeGreaterThan(3);
  });

  it('never holds a number that its input does not hold, and always fits the schema', () => {
    const given = JSON.stringify([catalogue, knowledge]);
    for (const language of ['es', 'en'] as const)
      for (const intent of intents)
        for (const text of [
          '',
          '?',
          'silla',
          'cuánto por 40 sillas mañana a $5?',
          'garantía',
          'where is order 991',
          '\u0000',
          'hola '.repeat(900),
        ]) {
          const answer = draftAnswer(ask({ text, language, intent }));
          expect(draftAnswerSchema.safeParse(answer).error).toBeUndefined();
          for (const number of numbers(answer.text)) expect(given).toContain(number.trim());
        }
  });

  it('keeps replacement patterns in a name from being read as such', () => {
    expect(
      draftAnswer(ask({ text: 'Hola', agent: { name: '$& $1', personality: '', systemPrompt: '' } })).text,
    ).toContain('$& $1');
  });
});

describe('ranking', () => {
  it('puts the item whose name is meant first and leaves out what shares no word', () => {
    expect(rankItems(catalogue, 'una silla plegable').map(({ item }) => item.name)).toEqual([
      'Silla plegable',
      'Silla ergonómica Andes',
    ]);
    expect(rankItems(catalogue, 'acuario')).toEqual([]);
  });

  it('finds the article by a word of its topic', () => {
    expect(rankArticles(knowledge, 'quiero mi dinero de vuelta')[0]?.item.title).toBe('Devoluciones');
  });
});

describe('stem', () => {
  it.each([
    ['sillas', 'silla'],
    ['ergonomicas', 'ergonomica'],
    ['paneles', 'panel'],
    ['chairs', 'chair'],
    ['devoluciones', 'devolucion'],
    ['mesitas', 'mesa'],
  ])('gives %j and %j one stem', (one, two) => expect(stem(one)).toBe(stem(two)));

  it('drops the words that tell nothing', () => expect(stemsOf('¿Cuánto cuesta la silla?')).toEqual([stem('silla')]));
});
