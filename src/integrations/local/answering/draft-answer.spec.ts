import { describe, expect, it } from '@jest/globals';
import { dialogueAfter } from '../../../domain/assistant/dialogue/dialogue-after.js';
import { firstTurn } from '../../../domain/assistant/dialogue/first-turn.fixture.js';
import { draftAnswerSchema, type ToolCall, type ToolResult } from '../../../domain/assistant/index.js';
import type { AnswerInput } from '../../../domain/assistant/language-model.port.js';
import { findArticles, findItems } from '../../../domain/assistant/retrieve.js';
import type { Shelf } from '../../../domain/assistant/shelf.js';
import { sumWithTerms } from '../../../domain/assistant/terms/sum-with-terms.js';
import { mostRounds } from '../../../domain/assistant/tools/agent-tools.js';
import { priceList } from '../../../domain/assistant/tools/price-list.js';
import { intents } from '../../../domain/shared/labels.js';
import { localLikeness } from '../reading/topics.js';
import { draftAnswer } from './draft-answer.js';

const product = (
  name: string,
  priceMinor: string | null,
  stock: number | null,
  description = '',
  keywords: string[] = [],
) => ({
  id: name,
  name,
  description,
  keywords,
  unit: 'unidad',
  priceMinor,
  currency: 'CRC',
  stock,
});
const article = (title: string, body: string, language = 'es') => ({ id: title, title, body, keywords: [], language });
const shelf: Shelf = {
  version: '1',
  agents: [],
  products: [
    product('Silla ergonómica Andes', '8500000', 20, 'Silla de oficina con soporte lumbar.'),
    product('Silla plegable', '1250000', 0, 'Ligera, para eventos.'),
    product('Escritorio de roble', null, null, 'Escritorio macizo de 140 cm.'),
    product('Taladro percutor DeWalt', '5490000', 6, 'Con cable. Incluye maletín.', ['taladro']),
    product('Pintura interior', '1490000', 40, 'Rinde 30 m² por galón.'),
    product('Lámpara de pie', '2000000', 3, 'Luz cálida.'),
  ],
  articles: [
    article('Horario', 'Abrimos de lunes a viernes de 8 a 17 h. Los sábados de 9 a 13 h.'),
    article(
      'Devoluciones',
      'Aceptamos devoluciones durante 15 días con la factura. El producto debe venir sin uso. La pintura preparada a pedido del cliente queda fuera de este plazo, lo mismo que las telas cortadas a la medida y los muebles que se arman en la casa de quien los compra. Quien vive lejos puede escribir antes.',
    ),
    article('Flete', 'El flete cuesta ₡5 000 y es gratis en compras desde ₡200 000.'),
    article('Apartados', 'Apartamos muebles con el 20 % de anticipo.'),
    article('Por mayor', 'Al pagar 8 sillas juntas se obtiene 10 % de descuento.'),
    article('Shipping', 'We ship to the whole country.', 'en'),
    article('Formas de pago', 'Aceptamos efectivo, tarjeta y SINPE Móvil. No recibimos cheques.'),
  ],
};
const ask = (over: Partial<AnswerInput>): AnswerInput => ({
  text: 'Hola',
  history: [],
  language: 'es',
  business: 'Muebles',
  agent: { name: 'Lía', personality: '', systemPrompt: '' },
  contactName: 'Ana Mora',
  intent: 'GENERAL_INQUIRY',
  sentiment: 'NEUTRAL',
  catalogue: [],
  knowledge: [],
  sources: [],
  hasUnreadMedia: false,
  ...firstTurn,
  ...over,
});

const called: string[] = [];
function run(call: ToolCall, { language, dialogue }: AnswerInput): ToolResult {
  called.push(call.tool);
  const { tool, query, items } = call;
  const priced = tool === 'set_cart' || tool === 'price_list' ? priceList(shelf, items ?? [], 'es-CR') : null;
  const given = items?.length ? items : dialogue.items.length > 0 ? dialogue.items : (dialogue.priced ?? []);
  const listed = given.flatMap(({ product: name, quantity }) =>
    shelf.products.filter(each => each.name === name).map(each => ({ product: each, quantity })),
  );
  const terms =
    tool === 'sum_with_terms'
      ? sumWithTerms(shelf, listed, query ?? '', {
          locale: 'es-CR',
          currency: 'CRC',
          topic: dialogue.topic,
          counted: dialogue.counted ?? [],
        })
      : null;
  return {
    call,
    ...(terms && { terms }),
    problem: priced?.problem ?? null,
    items: tool === 'search_products' ? findItems(shelf, query ?? '', { locale: 'es-CR', language }) : [],
    articles:
      tool === 'search_knowledge'
        ? findArticles(shelf, query ?? '', { language, topic: dialogue.topic, likeness: localLikeness })
        : [],
    list: priced?.list ?? null,
    orders: tool === 'place_order' ? [{ number: 7, status: 'CONFIRMED', total: '₡1', waits: false }] : [],
  };
}

/** Returns the answer after its tools have run as on the server, and the dialogue after it. */
function reply(over: Partial<AnswerInput>) {
  let input = ask(over);
  for (let round = 1; ; round++) {
    const drafted = draftAnswer(input);
    if (!drafted.calls) return { ...drafted, dialogue: dialogueAfter(input, drafted, drafted), rounds: round };
    const results = drafted.calls.map(call => run(call, input));
    input = { ...input, results: [...input.results, ...results], mayCall: round < mostRounds };
  }
}
/** Returns the answers to consecutive messages. */
function talk(...texts: string[]) {
  let { dialogue } = ask({});
  return texts.map(text => {
    const answer = reply({ text, dialogue });
    dialogue = answer.dialogue;
    return { ...answer, text: answer.text.replace(/\s+/g, ' ') };
  });
}
const last = (...texts: string[]) => talk(...texts).at(-1)!;

describe('products', () => {
  it('names the one that was asked for with its price and stock as given', () => {
    const { text, known } = last('¿Cuánto cuestan las sillas ergonómicas?');
    expect(text).toContain('Silla ergonómica Andes: ₡85 000,00 por unidad, disponible');
    expect(text).not.toContain('plegable');
    expect(known).toBe(true);
  });

  it('lists several, and says which is out of stock', () => {
    const { text } = last('tienen sillas?');
    expect(text).toContain('Silla ergonómica Andes');
    expect(text).toContain('Silla plegable: ₡12 500,00 por unidad, agotado por el momento');
  });

  it('says that a price is on request where there is none', () =>
    expect(last('precio del escritorio').text).toContain('Escritorio de roble: precio a consultar'));

  it('offers one that lacks the brand as an alternative, never as a yes', () => {
    const { text } = last('¿tienen taladro Bosch inalámbrico?');
    expect(text).toMatch(/[Nn]o (?:tenemos|manejamos|tengo) taladro Bosch inalámbrico/);
    expect(text).toContain('DeWalt');
    expect(text).not.toMatch(/Sí, tenemos/);
  });

  it('forgives a slip of the finger', () => expect(last('precio del taldro').text).toContain('Taladro percutor'));

  it('shows what is near one that is sold out', () =>
    expect(last('tienen silla plegable?').text).toMatch(/agotado.*Silla ergonómica/));

  it('says what the product’s own description says', () =>
    expect(last('cuánto vale el taladro?', 'trae maletín?').text).toContain('Incluye maletín.'));

  it('says all of it to whoever asks for two things, or for what only the whole tells', () => {
    const { text } = last('cuánto vale el taladro?', '¿qué incluye y cómo se conecta?');
    expect(text).toContain('Con cable.');
    expect(text).toContain('Incluye maletín.');
    expect(last('cuánto vale la lámpara?', '¿de qué tono es?').text).toContain('Luz cálida.');
  });

  it('offers nothing for what is only told beside a question', () => {
    const { text } = last('¿Cuánto vale el taladro? Mi papá trabaja en su escritorio');
    expect(text).toContain('Taladro percutor');
    expect(text).not.toContain('Escritorio de roble');
  });
});

describe('what refers back', () => {
  it('knows "y la lámpara?" and "el primero"', () => {
    expect(last('cuánto cuesta el taladro?', 'y la lámpara?').text).toContain('Lámpara de pie');
    expect(last('tienen sillas?', 'me gusta la primera').text).toContain('Silla ergonómica Andes');
  });

  it('takes "ok quiero 3" for what was priced, and asks nothing again', () => {
    const { text, dialogue } = last('cuánto vale el taladro', 'ok quiero 3');
    expect(text).toContain('3 × Taladro percutor DeWalt: ₡164 700,00');
    expect(dialogue.asked).toBe('CONFIRM');
  });

  it('orders after a yes to the total, and never before', () => {
    called.length = 0;
    talk('cuánto vale el taladro', 'sí, por favor');
    expect(called).not.toContain('place_order');
    expect(last('quiero 2 taladros', 'sí, por favor').text).toMatch(/n\.º 7/);
    expect(called).toContain('place_order');
  });

  it('changes a quantity, adds and takes away', () => {
    expect(last('quiero 2 taladros', 'mejor que sean 5').text).toContain('5 × Taladro');
    expect(last('quiero 2 taladros', 'y 1 lámpara también').text).toMatch(/2 × Taladro.*1 × Lámpara/);
    expect(last('quiero 2 taladros y 1 lámpara', 'quita la lámpara').text).not.toContain('Lámpara');
  });

  it('asks what to change after a no', () => {
    const answer = last('quiero 2 taladros', 'no');
    expect(answer.dialogue.asked).toBeNull();
    expect(answer.text).toMatch(/cambi/);
  });
});

describe('orders', () => {
  it('hears several things with their quantities, and sums', () => {
    const { text } = last('Ocupo 2 taladros y 3 lámparas');
    expect(text).toContain('2 × Taladro percutor DeWalt: ₡109 800,00');
    expect(text).toContain('3 × Lámpara de pie: ₡60 000,00');
    expect(text).toContain('Total: ₡169 800,00');
  });

  it('says how many are left where there are not enough', () => {
    const answer = last('necesito 10 lámparas');
    expect(answer.text).toMatch(/Lámpara de pie.*3|3.*Lámpara de pie/);
    expect(answer.dialogue.asked).toBe('QUANTITY');
  });

  it('works out how many are needed for an area', () =>
    expect(last('precio de la pintura interior', 'cuántos necesito para 100 m2?').text).toContain(
      '4 × Pintura interior',
    ));

  it('works out walls, and says what the figure is made of', () => {
    const { text } = last('son cuatro paredes de 3 por 4, cuánta pintura interior ocupo?');
    expect(text).toContain('2 × Pintura interior');
    expect(text).toContain('Rinde 30 m² por galón.');
    expect(text).toContain('₡29 800,00');
  });

  it('leaves a fee out of a sum without taking anything away', () =>
    expect(last('deme 1 lámpara y 2 taladros, cuánto es sin el flete').text).toContain('Total: ₡129 800,00'));

  it('takes no part of a question for an order', () => {
    called.length = 0;
    talk('abren a las 8?', 'tienen sillas para 2 personas?');
    expect(called).not.toContain('set_cart');
  });
});

describe('sums under the shop’s conditions', () => {
  it('gives the change from a sum with its delivery', () => {
    const { text } = last('quiero 2 taladros', 'cuánto sería con el flete?', 'pago con 120000, cuánto me devuelven?');
    expect(text).toContain('Cambio: ₡5 200,00');
  });

  it('adds the delivery to the cart, and says from which sentence', () => {
    const { text } = last('quiero 2 taladros', 'cuánto sería con el flete?');
    expect(text).toContain('Envío: ₡5 000,00');
    expect(text).toContain('Total: ₡114 800,00');
    expect(text).toContain('El flete cuesta ₡5 000 y es gratis en compras desde ₡200 000.');
  });

  it('says what several things come to before the delivery', () => {
    const { text } = last('deme 1 lámpara y 2 taladros, cuánto es con el flete?');
    expect(text).toMatch(/Subtotal: ₡129 800,00.*Envío: ₡5 000,00.*Total: ₡134 800,00/);
    expect(last('quiero 2 taladros', 'cuánto sería con el flete?').text).not.toContain('Subtotal');
  });

  it('gives the delivery free above its threshold, and says what is lacking below it', () => {
    expect(last('quiero 4 taladros', 'cuánto es con el flete?').text).toMatch(/Envío: ₡0,00.*Total: ₡219 600,00/);
    expect(last('quiero 2 taladros', 'con eso me sale gratis el flete?').text).toContain('Le faltan ₡90 200,00');
  });

  it('gives a discount only for as many things as it is for', () => {
    expect(last('cuánto por 8 sillas ergonómicas con el descuento?').text).toContain('Total: ₡612 000,00');
    expect(last('cuánto por 3 sillas ergonómicas con el descuento?').text).not.toContain('Descuento de');
  });
});

describe('what is taken back', () => {
  it('keeps what is named alone, and puts in what was only spoken of', () => {
    const { text } = last('quiero 2 taladros y 1 silla ergonómica', 'uy no, mejor solo el taladro y la lámpara');
    expect(text).toContain('2 × Taladro percutor');
    expect(text).toContain('1 × Lámpara de pie');
    expect(text).not.toContain('Silla');
  });

  it('swaps, halves and calls off', () => {
    expect(last('quiero 2 taladros', 'mejor lámpara en vez de taladro').text).toMatch(
      /2 × Lámpara de pie(?!.*Taladro)/,
    );
    expect(last('quiero 4 taladros', 'mejor la mitad').text).toContain('2 × Taladro');
    expect(last('quiero 4 taladros y 1 lámpara', 'quita un taladro').text).toContain('3 × Taladro');
    expect(last('quiero 4 taladros', 'cancele todo').dialogue.items).toEqual([]);
  });

  it('keeps what there was where more is wanted than there is', () => {
    const { dialogue } = last('quiero 2 lámparas', 'que sean 9');
    expect(dialogue.items).toEqual([{ product: 'Lámpara de pie', quantity: 2 }]);
  });

  it('takes a number under the question whether to order for a number, and no yes', () => {
    called.length = 0;
    expect(last('quiero 2 taladros', 'ok uno nomás').text).toContain('1 × Taladro');
    expect(called).not.toContain('place_order');
  });
});

describe('knowledge', () => {
  it('quotes the passage that answers, and not the whole article', () => {
    const { text } = last('¿A qué hora abren el sábado?');
    expect(text).toContain('Los sábados de 9 a 13 h');
    expect(last('puedo devolver algo?').text).not.toContain('sin uso');
  });

  it('hears the question in a long message, and goes on about its own answer', () => {
    const long =
      'mire le cuento que somos nuevos en el barrio, apenas nos mudamos la semana pasada, ustedes aceptan devoluciones verdad';
    expect(last(long).text).toContain('15 días');
    expect(last('¿Hacen fletes? ¿se cobra aparte?').text).toContain('₡5 000');
  });

  it('answers each of several questions', () => {
    const { text } = last('aceptan cheques y a qué hora abren los sábados?');
    expect(text).toContain('No recibimos cheques.');
    expect(text).toContain('Los sábados de 9 a 13 h');
  });

  it('finds across languages and by words that mean the same', () => {
    const { text } = reply({ text: 'What are your opening hours?', language: 'en' });
    expect(text).toContain('On Saturdays');
    expect(text).toContain('from our Spanish texts');
    expect(reply({ text: '¿A qué hora abren?' }).text).not.toContain('escrito');
    expect(last('hacen entregas?').text).toContain('El flete cuesta');
    expect(last('quiero un reembolso').text).toContain('Aceptamos devoluciones');
  });

  it('says that it does not know once and offers a person; the third time in a row it passes the customer on', () => {
    const [one, two, three] = talk('¿Tienen acuarios?', '¿y hámsters?', '¿y canarios?');
    expect(one).toMatchObject({ known: false, dialogue: { asked: 'PERSON', misses: 1 } });
    expect(one?.quickReplies).toContain('Hablar con alguien');
    expect(two?.text).not.toBe(one?.text);
    expect(three?.text).toMatch(/persona del equipo/);
    expect(three?.dialogue.misses).toBe(3);
  });

  it('passes on whoever says yes to a person', () => {
    called.length = 0;
    expect(last('¿Tienen acuarios?', 'sí').text).toMatch(/persona del equipo/);
    expect(called).toContain('hand_over');
  });
});

describe('several things in one message', () => {
  it.each([
    'ocupo 2 taladros. ¿aceptan tarjeta?',
    'deme 2 taladros y dígame, ¿reciben cheques?',
    'quiero 2 taladros, y si se puede pagar con tarjeta',
  ])('an order and a question: %s', text => {
    const answer = last(text);
    expect(answer.text).toContain('2 × Taladro');
    expect(answer.text).toMatch(/Aceptamos efectivo|No recibimos cheques/i);
  });

  it('confirms, and answers what is asked beside it', () => {
    const { text } = last('quiero 2 taladros', 'confirmo el pedido, ¿a qué hora abren los sábados?');
    expect(text).toMatch(/n\.º 7/);
    expect(text).toContain('Los sábados');
  });

  it.each([
    'quiero una lámpara, ¿cuánto cuesta?',
    'necesito una lámpara, ¿qué precio tiene?',
    'busco un taladro, ¿cuánto sale?',
  ])('a wish with a question is no order: %s', text => {
    called.length = 0;
    last(text);
    expect(called).not.toContain('set_cart');
  });
});

describe('sums of what was listed', () => {
  it.each(['y eso cuánto me sale?', '¿cuánto es todo?', 'cuánto sería en total'])('%s', text =>
    expect(last('quiero 2 taladros y 1 lámpara', text).text).toContain('Total: ₡129 800,00'),
  );
  it.each([
    'y si le sumo una lámpara, cuánto es?',
    '¿cuánto queda si agrego una lámpara?',
    'y con una lámpara más cuánto sale, si le pongo una lámpara',
  ])('with what would come to it: %s', text =>
    expect(last('quiero 2 taladros', text).text).toContain('Total: ₡129 800,00'),
  );
  it.each(['¿ya con flete?', 'y cuánto con el envío', 'total con flete'])('with the delivery: %s', text =>
    expect(last('quiero 2 taladros', text).text).toContain('Total: ₡114 800,00'),
  );
});

describe('what is exchanged', () => {
  it.each([
    'cámbiame los taladros por lámparas',
    'mejor lámparas en vez de taladros',
    'sustituya el taladro por la lámpara',
  ])('%s', text => expect(last('quiero 2 taladros', text).text).toMatch(/2 × Lámpara de pie(?!.*Taladro)/));
  it('adds and takes away in one breath', () =>
    expect(last('quiero 4 taladros', 'súmale una lámpara y quítale 2 taladros').text).toMatch(
      /2 × Taladro.*1 × Lámpara/,
    ));
});

describe('what a product’s own text says', () => {
  it.each([
    ['cuánto cuesta el escritorio?', 'cuántos cm tiene?', '140 cm'],
    ['cuánto vale el taladro?', 'viene con cable?', 'con cable'],
    ['precio del escritorio', 'de qué material es?', 'roble'],
  ])('%s, %s', (first, second, fact) => expect(last(first, second).text).toContain(fact));
});

describe('asides and courtesy', () => {
  it.each(['muchas gracias, que tenga buen día', 'buenísimo gracias', 'gracias, muy amable de su parte'])(
    '%s',
    text => {
      const answer = last('cuánto vale el taladro', text);
      expect(answer.known).toBe(true);
      expect(answer.text).toMatch(/gusto|usted/);
    },
  );
  it('a name or an address is no question that it cannot answer', () =>
    expect(last('cuánto vale el taladro', 'queda a nombre de Luz Ortiz').known).toBe(true));
  it('says what it is to whoever asks', () =>
    expect(last('Hola', '¿hablo con una persona o con un robot?').text).toMatch(/asistente automático/));
});

describe('buttons', () => {
  it('all lead somewhere', () => {
    expect(last('Hola', 'Ver productos').text).toContain('Taladro percutor');
    expect(last('Hola', 'Hacer un pedido').text).toMatch(/producto/);
    expect(last('cuánto vale el taladro', 'Hacer un pedido').dialogue.asked).toBe('QUANTITY');
    expect(last('Hola', 'Horario').text).toContain('Abrimos');
    expect(last('quiero 2 taladros', 'Sí, confirmo').text).toMatch(/n\.º 7/);
    expect(last('Hola', 'Hablar con alguien').text).toMatch(/persona del equipo/);
  });
});

describe('manners', () => {
  it('greets by first name and introduces itself in the first answer only', () => {
    const [first, second] = talk('Hola', 'Hola');
    expect(first?.text).toMatch(/^¡Hola, Ana!.*Lía/);
    expect(second?.text).not.toMatch(/Lía|¡Hola/);
  });

  it('leaves out a name that is none', () =>
    expect(reply({ text: 'Hola', contactName: '+506 8888 1234' }).text).toMatch(/^¡Hola!/));

  it('repeats no sentence', () => {
    const sentences = talk(
      'precio del taladro',
      'precio de la lámpara',
      'aceptan tarjeta?',
      'a qué hora abren?',
      'hacen entregas?',
    )
      .flatMap(({ text }) => text.split(/(?<=[.?!])\s+/))
      .filter(sentence => sentence.length > 12);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('asks for text where there is only a file', () => {
    expect(reply({ text: '', hasUnreadMedia: true }).text).toMatch(/escribe su consulta/);
    expect(reply({ text: '', hasUnreadMedia: true, language: 'en' }).text).toMatch(/write your question/);
  });

  it('notes a place, and shows a list that waits for a yes again, so that the yes still orders it', () => {
    const place = { text: '', hasUnreadMedia: true, wordlessKind: 'location' };
    expect(reply(place).text).toMatch(/ubicaci\u00f3n.*[?]/);
    expect(reply({ ...place, language: 'en' }).text).toMatch(/location.*[?]/);
    const { dialogue } = last('quiero 2 taladros');
    const shown = reply({ ...place, dialogue });
    expect(shown.text).toMatch(/ubicaci\u00f3n.*2 \u00d7 Taladro/s);
    expect(shown.dialogue.asked).toBe('CONFIRM');
    called.length = 0;
    reply({ text: 's\u00ed, por favor', dialogue: shown.dialogue });
    expect(called).toContain('place_order');
  });

  it('thanks for thanks, and apologises to the unhappy', () => {
    expect(last('Muchas gracias').text).toMatch(/gusto|A usted/);
    expect(reply({ text: 'pésimo', intent: 'COMPLAINT', sentiment: 'NEGATIVE' }).text).toMatch(
      /Lamento|Siento|disculpa/,
    );
  });

  it('says the same to the same message', () => expect(last('busco una mesa')).toEqual(last('busco una mesa')));

  it('keeps replacement patterns in a name from being read as such', () =>
    expect(reply({ text: 'Hola', agent: { name: '$& $1', personality: '', systemPrompt: '' } }).text).toContain(
      '$& $1',
    ));
});

it('fits the schema and ends within the rounds, whatever is said', () => {
  for (const language of ['es', 'en'] as const)
    for (const intent of intents)
      for (const text of [
        '',
        '?',
        'silla',
        'cuánto por 40 sillas mañana a $5?',
        'garantía',
        '\u0000',
        'hola '.repeat(900),
        '9'.repeat(50),
      ]) {
        const answer = reply({ text, language, intent });
        expect(draftAnswerSchema.safeParse(answer).error).toBeUndefined();
        expect(answer.rounds).toBeLessThanOrEqual(mostRounds + 1);
      }
});
