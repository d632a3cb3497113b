import { describe, expect, it } from '@jest/globals';
import { firstTurn } from '../../../../domain/assistant/dialogue/first-turn.fixture.js';
import type { AnswerInput } from '../../../../domain/assistant/language-model.port.js';
import { reportsFault } from '../questions/reports-fault.js';
import { actsIn } from '../said/acts.js';
import { product, talkIn } from '../talk.fixture.js';
import { Talk } from '../talk.js';

const shelf = {
  version: '1',
  agents: [],
  products: [
    product('Violín de estudio 4/4', 4000, 'pieza', 'Con arco y estuche.'),
    product('Baquetas de nogal', 200, 'par', 'Punta de madera.'),
    product('Taladro percutor', 900, 'pieza', 'Con maletín.'),
  ],
  articles: [{ id: 'e', title: 'Envíos', body: 'El envío cuesta ₡70.', keywords: ['entrega'], language: 'es' }],
};
const talk = talkIn(shelf);
const angry = (text: string): Talk => {
  const input: AnswerInput = {
    text,
    history: [],
    language: 'es',
    business: 'Tienda',
    agent: { name: 'Lía', personality: '', systemPrompt: '' },
    contactName: 'Ana',
    intent: 'COMPLAINT',
    sentiment: 'NEGATIVE',
    catalogue: [],
    knowledge: [],
    sources: [],
    hasUnreadMedia: false,
    ...firstTurn,
  };
  return new Talk(input);
};

describe('who waits for goods or wants money back takes nothing', () => {
  it.each([
    'llevo una semana esperando mi violin y nada',
    'llevo 3 semanas esperando mis 2 baquetas',
    'llevo esperando desde el lunes',
    'llevo ya como diez días sin respuesta de ustedes',
    'llevo media hora escribiendo y nadie contesta',
    'esto ya es una burla, quiero mi dinero',
    'quiero que me devuelvan la plata',
    'necesito un reembolso',
    'ocupo que me regresen mi dinero',
    'I have been waiting two weeks for my violin',
    'i want my money back',
    'I need a full refund',
    'a donde lo llevo',
    'cuánto llevo?',
  ])('%s', text => expect(actsIn(text)).toMatchObject({ buys: false, takes: false }));
  it.each([
    'me llevo 3',
    'llevo dos semanas de renta',
    'llevo 2 sin estuche',
    'quiero mi violín azul',
    'I have two and want one more',
    'i want the money box',
    'si llevo 3 cuánto es',
  ])('but who buys does: %s', text => expect(actsIn(text).buys).toBe(true));

  it.each([
    'llevo 3 semanas esperando mis 2 baquetas',
    'llevo una semana esperando mi violin y nada',
    'esto ya es una burla, quiero mi dinero',
  ])('and is heard as a report: %s', text => expect(reportsFault(angry(text))).toBe(true));
});

describe('a verb that is asked about takes nothing', () => {
  it.each(['a donde lo llevo', 'adonde me lo llevo a revisar', 'y cuando lo llevo'])('%s', text =>
    expect(talk('tienen taladro percutor?', text).items).toEqual([]),
  );
  it.each(['cuanto llevo?', 'y en cuánto voy', 'qué llevo hasta ahora', 'cuánto llevamos en total'])(
    'and the list with its sum is told: %s',
    text => {
      const { text: answer, items } = talk('deme 2 baquetas', 'y un taladro', 'tienen violin?', text);
      expect(answer).toContain('1 × Taladro percutor');
      expect(answer).toContain('2 × Baquetas de nogal');
      expect(answer).toContain('1 300');
      expect(items).toHaveLength(2);
    },
  );
});
