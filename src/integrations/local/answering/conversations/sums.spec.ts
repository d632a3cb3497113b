import { describe, expect, it } from '@jest/globals';
import { dialogueAfter } from '../../../../domain/assistant/dialogue/dialogue-after.js';
import { firstTurn } from '../../../../domain/assistant/dialogue/first-turn.fixture.js';
import type { ToolCall, ToolResult } from '../../../../domain/assistant/index.js';
import type { AnswerInput } from '../../../../domain/assistant/language-model.port.js';
import { findArticles, findItems } from '../../../../domain/assistant/retrieve.js';
import type { Shelf } from '../../../../domain/assistant/shelf.js';
import { sumWithTerms } from '../../../../domain/assistant/terms/sum-with-terms.js';
import { mostRounds } from '../../../../domain/assistant/tools/agent-tools.js';
import { priceList } from '../../../../domain/assistant/tools/price-list.js';
import { localLikeness } from '../../reading/topics.js';
import { draftAnswer } from '../draft-answer.js';

const product = (name: string, price: number, unit = 'pieza', description = '', stock = 90) => ({
  id: name,
  name,
  description,
  keywords: [],
  unit,
  priceMinor: String(price * 100),
  currency: 'MXN',
  stock,
});
const article = (title: string, body: string) => ({ id: title, title, body, keywords: [], language: 'es' });
const shelf: Shelf = {
  version: '1',
  agents: [],
  products: [
    product('Bicicleta de paseo', 4000, 'pieza', 'Cuadro de aluminio.'),
    product('Candado de acero', 300, 'pieza', 'Con dos llaves. Desde 5 candados quedan en $250 cada uno.'),
    product('Casco urbano', 500, 'pieza', 'Tallas M y L.'),
    product('Renta de bicicleta', 120, 'hora', 'Incluye casco.'),
    product('Lona para toldo', 100, 'm²', 'A todo color.'),
  ],
  articles: [
    article('Envíos', 'Mérida y Progreso $150. Resto del estado $400.'),
    article('Formas de pago', 'En efectivo o transferencia hay 10 % de descuento. No recibimos cheques.'),
    article('Descuentos', '20 % en cascos desde 4 piezas.'),
    article('Ensamble', 'El ensamble cuesta $200 por bicicleta.'),
  ],
};

function run(call: ToolCall, { language, dialogue, history }: AnswerInput): ToolResult {
  const { tool, query, items } = call;
  const priced = tool === 'set_cart' || tool === 'price_list' ? priceList(shelf, items ?? [], 'es-MX') : null;
  const given = items?.length ? items : dialogue.items.length > 0 ? dialogue.items : (dialogue.priced ?? []);
  const listed = given.flatMap(({ product: name, quantity }) =>
    shelf.products.filter(each => each.name === name).map(each => ({ product: each, quantity })),
  );
  const earlier = history.filter(({ author }) => author === 'CONTACT').map(({ text }) => text);
  const context = { locale: 'es-MX', currency: 'MXN', topic: dialogue.topic, counted: dialogue.counted ?? [] };
  const terms =
    tool === 'sum_with_terms'
      ? sumWithTerms(shelf, listed, query ?? '', { ...context, earlier: earlier.toReversed() })
      : null;
  const about = { language, topic: dialogue.topic, likeness: localLikeness };
  return {
    call,
    ...(terms && { terms }),
    problem: priced?.problem ?? null,
    items: tool === 'search_products' ? findItems(shelf, query ?? '', { locale: 'es-MX', language }) : [],
    articles: tool === 'search_knowledge' ? findArticles(shelf, query ?? '', about) : [],
    list: priced?.list ?? null,
    orders: [],
  };
}

/** Returns the last answer to consecutive messages. */
function last(...texts: string[]): string {
  let { dialogue } = firstTurn;
  let history: AnswerInput['history'] = [];
  let said = '';
  for (const text of texts) {
    let input: AnswerInput = {
      ...firstTurn,
      text,
      history,
      language: 'es',
      business: 'Ruedas',
      agent: { name: 'Lía', personality: '', systemPrompt: '' },
      contactName: 'Ana Mora',
      intent: 'GENERAL_INQUIRY',
      sentiment: 'NEUTRAL',
      catalogue: [],
      knowledge: [],
      sources: [],
      hasUnreadMedia: false,
      dialogue,
    };
    let draft = draftAnswer(input);
    for (let round = 1; draft.calls; round++) {
      const results = draft.calls.map(call => run(call, input));
      input = { ...input, results: [...input.results, ...results], mayCall: round < mostRounds };
      draft = draftAnswer(input);
    }
    dialogue = dialogueAfter(input, draft, draft);
    said = draft.text.replace(/\s+/g, ' ');
    history = [...history, { author: 'CONTACT', text }, { author: 'BUSINESS', text: said }];
  }
  return said;
}

describe('a sum of several steps', () => {
  const two = '¿cuánto son 2 bicicletas de paseo y 1 casco?';
  it.each([
    [[two], '$8,500.00'],
    [[two, 'y si pago por transferencia?'], '$7,650.00'],
    [[two, 'y con el envío a Progreso cuánto quedaría todo?'], '$8,650.00'],
    [[two, 'y con envío a Tizimín cuánto es?', 'y pagando en efectivo?'], '$8,050.00'],
    [[two, 'y con el ensamble cuánto es todo?'], '$8,900.00'],
    [[two, '¿me alcanza con 9000?'], 'le quedan $500.00'],
    [[two, 'tengo 8 mil, me alcanza?'], 'le faltan $500.00'],
    [['¿cuánto cuesta el candado?', 'y si fueran 6?'], '$1,500.00'],
    [['¿cuánto cuesta el casco?', 'y si llevo 3 cuánto es?'], '$1,500.00'],
    [['¿cuánto cuesta la renta de bicicleta?', '¿y cuánto serían 4 horas?'], '$480.00'],
    [['¿cuánto sale una lona de 3 x 2 metros?'], '$600.00'],
    [['¿cuánto cuesta el casco?', '¿y el candado?', '¿cuánto son 3 de esos y 2 de los otros?'], '$1,900.00'],
  ])('%j', (texts, amount) => expect(last(...texts)).toContain(amount));
});

describe('a list that is changed behind its sum', () => {
  it('keeps no discount that it does not reach any more', () => {
    const asked = ['quiero 6 cascos', '¿cuánto queda con el descuento?'];
    expect(last(...asked)).toContain('$2,400.00');
    expect(last(...asked, 'mejor que sean 5')).toContain('$2,000.00');
    expect(last(...asked, 'mejor que sean 3')).not.toMatch(/ %|\$1,200|\$1,350/u);
    expect(last(...asked, 'mejor que sean 3', 'sí, confirmo')).not.toMatch(/ %|\$1,200|\$1,350/u);
  });
  it('keeps no delivery for who comes for the goods', () => {
    const asked = ['quiero 2 cascos', 'con el envío a Progreso cuánto es?'];
    expect(last(...asked, 'mejor que sean 3')).toContain('$1,650.00');
    expect(last(...asked, 'mejor que sean 3, yo paso por ellos')).not.toContain('$1,650.00');
  });
});
