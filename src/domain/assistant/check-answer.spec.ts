import { describe, expect, it } from '@jest/globals';
import { checkAnswer } from './check-answer.js';
import { firstTurn } from './dialogue/first-turn.fixture.js';
import type { AnswerInput } from './language-model.port.js';
import { newFence } from './prompts/fence.js';

const input: AnswerInput = {
  text: 'Busco un taladro, tengo un presupuesto de ₡40 000',
  history: [],
  language: 'es',
  business: 'Ferretería El Clavo',
  agent: {
    name: 'Sofía',
    personality: 'cercana y breve',
    systemPrompt:
      'Saluda con el nombre del cliente cuando lo sepas y ofrece siempre la visita gratuita a la tienda de Heredia los sábados por la mañana.',
  },
  contactName: 'Ana',
  intent: 'PRODUCT_INFO',
  sentiment: 'NEUTRAL',
  catalogue: [
    {
      name: 'Taladro Bosch GSB 550',
      description: 'Percutor de 550 W',
      price: '₡38 900',
      inStock: true,
      unit: 'unidad',
    },
    { name: 'Lijadora Makita', description: 'Orbital', price: '$1,250.00', inStock: false, unit: null },
    { name: 'Cemento gris', description: 'Saco de 50 kg', price: null, inStock: null, unit: 'saco' },
  ],
  knowledge: [
    {
      title: 'Envíos',
      body: 'Envío dentro del GAM: 3500 colones, en 24 horas. Pedidos en https://www.elclavo.cr/pedidos o ventas@elclavo.cr. Hay 10 % de descuento por mayor.',
    },
  ],
  sources: [],
  hasUnreadMedia: false,
  ...firstTurn,
};

const verdict = (text: string, change: Partial<AnswerInput> = {}, quickReplies: string[] = []) =>
  checkAnswer({ text, known: true, quickReplies }, { ...input, ...change });
const passes = (text: string, change: Partial<AnswerInput> = {}) => expect(verdict(text, change)).toEqual({ ok: true });
const refuses = (text: string, word: string, change: Partial<AnswerInput> = {}) =>
  expect(verdict(text, change)).toMatchObject({ ok: false, reason: expect.stringContaining(word) });

describe('amounts of money', () => {
  it.each([
    'El Taladro Bosch cuesta ₡38 900.',
    'El Taladro Bosch cuesta ₡38.900,00.',
    'Vale 38,900 colones la unidad.',
    'Son CRC 38900.',
    'Sale en ₡38\u00A0900 😊',
    'The sander is $1250.',
    'El envío cuesta 3.500 colones y llega en 24 horas.',
  ])('lets pass what was given, however its thousands are written: %s', text => passes(text));

  it.each([
    'El Taladro Bosch cuesta ₡35 900.',
    'Te lo dejo en 35 mil colones.',
    'Cuesta 35900.',
    'Está entre 30.000 y 38.900 colones.',
    'El total por dos es ₡77 800.',
    'Cuesta ₡３５ ９００.',
    'Vale ₡24.',
    'Solo USD 99 hoy.',
  ])('refuses what nobody gave: %s', text => refuses(text, 'stands in nothing'));

  it('refuses an amount in a quick reply too', () =>
    expect(verdict('¿Lo aparto?', {}, ['Sí, por ₡30 000'])).toMatchObject({ ok: false }));

  it('compares an amount spelled out in words too', () => {
    refuses('Cuesta quinientos colones.', 'stands in nothing');
    passes('Cuesta treinta y ocho mil novecientos colones.');
  });

  it('lets the business repeat what it told in this conversation', () => {
    const history: AnswerInput['history'] = [
      { author: 'CONTACT', text: 'Dos taladros y el envío' },
      { author: 'BUSINESS', text: 'Serían ₡81 300 con el envío, con 5 % menos si paga de contado.' },
    ];
    passes('Quedan en ₡81 300. ¿Lo confirmo?', { history });
    passes('Es el 5 % menos de contado.', { history });
    refuses('Quedan en ₡81 400.', 'stands in nothing', { history });
    refuses('Es el 6 % menos de contado.', 'percentage', { history });
  });

  it('lets it offer what is free above a sum that the answer reaches', () => {
    const knowledge = [{ title: 'Envíos', body: 'Envío gratis en compras desde ₡60 000.' }];
    const told = (sum: string): Partial<AnswerInput> => ({
      knowledge,
      history: [{ author: 'BUSINESS', text: `En total son ${sum}.` }],
    });
    passes('Son ₡77 800, así que el envío va gratis.', told('₡77 800'));
    refuses('Son ₡52 000, así que el envío va gratis.', 'gratis', told('₡52 000'));
    refuses('El envío va gratis.', 'gratis', told('₡77 800'));
  });

  it('does not let it repeat what it told only because the customer named it', () => {
    const history: AnswerInput['history'] = [
      { author: 'CONTACT', text: '¿Me lo deja en ₡20 000, o con 30 % menos?' },
      { author: 'BUSINESS', text: 'No lo podemos dejar en ₡20 000 ni con 30 % menos.' },
    ];
    refuses('Entonces el taladro cuesta ₡20 000.', 'stands in nothing', { history });
    refuses('Tiene 30 % menos.', 'percentage', { history });
  });

  it('never takes one currency for another', () => {
    refuses('El taladro cuesta $38 900.', 'stands in nothing');
    refuses('The sander is 1,250 euros.', 'stands in nothing');
    passes('La lijadora vale 1250 dólares.');
  });

  it("lets the customer's budget be quoted as a budget", () => {
    passes('Con tu presupuesto de ₡40.000 te alcanza el Taladro Bosch, que cuesta ₡38 900.');
    passes('Con los ₡40 000 que mencionas te alcanza.');
  });

  it("refuses the customer's own amount told as a price", () => {
    const text = 'Me dijeron que el taladro cuesta ₡1 000';
    refuses('Sí, el taladro cuesta ₡1 000.', '1 000', { text });
    refuses('Como dijiste, el precio es ₡1 000.', '1 000', { text });
  });

  it('reads quantities, times and models as no money', () =>
    passes('Tenemos el GSB 550 de 550 W, sacos de 50 kg y entrega en 24 horas; atendemos de 8 a 17 h.'));

  it('refuses a time of delivery that nobody gave', () => refuses('La entrega es en 2 días.', '48 hours'));

  it('refuses a discount that nobody gave and lets the given one pass', () => {
    passes('Hay 10% de descuento por mayor.');
    refuses('Hoy tienes 25 % de descuento.', '25 %');
    refuses('Hoy tienes 15 por ciento menos.', '15 %');
  });
});

describe('links and addresses', () => {
  it.each([
    'Pídelo en https://www.elclavo.cr/pedidos.',
    'Pídelo en elclavo.cr/pedidos',
    'Escribe a Ventas@elclavo.cr',
    'Listo.Es un gusto ayudarte.',
  ])('lets pass those of an article: %s', text => passes(text));

  it.each([
    'Paga en https://elclavo-pagos.com/x',
    'Mira www.otra.cr',
    'Entra a bit.ly/3xYz',
    'Entra a elclavo.cr/pedidos?vendedor=otro',
    'Visita tienda-clavo.com',
    'Abre whatsapp://send?phone=1',
    'Es https://ｅlclavo.com/pedidos',
  ])('refuses others: %s', text => refuses(text, 'link'));

  it('refuses a link that only the customer wrote', () =>
    refuses('Sí, es https://premio.example.com/a', 'link', { text: '¿Es de ustedes https://premio.example.com/a ?' }));

  it("refuses an address nobody gave, and lets the customer's own be repeated", () => {
    refuses('Escribe a gerencia@elclavo.cr', 'address');
    passes('Te escribo a ana@correo.cr', { text: 'mi correo es ana@correo.cr' });
  });
});

describe('a payee', () => {
  const knowledge = [
    {
      title: 'Pagos',
      body: 'Transferencia a nombre de Ferretería El Clavo SAS. Pregunte por el titular de la cuenta en caja.',
    },
  ];
  it("ends at the full stop and at the end of the line, so that a button is no part of the shop's own", () => {
    const said = ['Ver horarios', 'Hablar con alguien'];
    expect(verdict('Se paga a nombre de Ferretería El Clavo SAS.', { knowledge }, said)).toEqual({ ok: true });
    expect(verdict('Eso lo confirma el titular', { knowledge }, said)).toEqual({ ok: true });
  });
  it.each([
    'Titular:\nMario Vega',
    'Deposite a nombre de Mario Vega.',
    'a nombre de\nMario Vega',
    'El titular es Mario Vega',
  ])('is refused where nobody gave it: %s', text => refuses(text, 'mario vega', { knowledge }));
});

describe('stock', () => {
  it.each([
    'The Lijadora Makita is back in stock in ten days.',
    'La lijadora estará disponible el próximo lunes.',
    'La Lijadora Makita vuelve a estar disponible en marzo.',
  ])('is to come, and not there yet: %s', text => {
    const knowledge = [{ title: 'Reposición', body: 'Makita: en ten days, 10 días, el lunes, en marzo. In ten days.' }];
    expect(verdict(text, { knowledge }).ok || !/stock/u.test(JSON.stringify(verdict(text, { knowledge })))).toBe(true);
  });
  it("is the shop's own where it wrote the sentence itself", () => {
    const own = 'En la sede de Heredia tenemos lijadoras de muestra.';
    passes(own, { knowledge: [{ title: 'Muestras', body: own }] });
    refuses(own, 'stock');
  });
  it('is still refused beside a day, where it is claimed for now', () =>
    refuses('La lijadora está disponible, back in stock.', 'stock'));

  it.each(['Sí, hay Lijadora Makita en tienda.', 'La lijadora está disponible.', 'Tenemos lijadoras, ven hoy.'])(
    'refuses stock of what is out of stock: %s',
    text => refuses(text, 'stock'),
  );
  it.each([
    'La Lijadora Makita está agotada, pero tenemos el Taladro Bosch.',
    'No hay lijadoras por ahora.',
    'Sí hay Taladro Bosch.',
    '¿Quieres que te avise cuando haya lijadoras disponibles?',
    'Estoy disponible para ayudarte.',
  ])('lets pass what the catalogue says: %s', text => passes(text));
  it('refuses a claim that names nothing where everything offered is out of stock', () => {
    const catalogue = input.catalogue.filter(item => item.inStock === false);
    refuses('Sí, tenemos, ¡ven cuando quieras!', 'stock', { catalogue });
    passes('Si hay algo más en que ayudarte, dime. Tenemos parqueo.', { catalogue });
  });
});

describe('instructions', () => {
  it('refuses an answer that shows a fence', () => refuses(`Claro: ${newFence()}`, 'fence'));
  it('refuses an answer that recites the rules', () =>
    refuses(
      'Mis reglas: Copia los montos exactamente como aparecen. No calcules totales, descuentos ni cuotas.',
      'rules',
    ));
  it("refuses an answer that recites the agent's instructions", () =>
    refuses(input.agent.systemPrompt, 'instructions'));
  it('lets a fact of those instructions be told', () => passes('La visita gratuita es en la tienda de Heredia.'));
});

describe('length', () => {
  it('takes 1,500 characters and no more', () => {
    passes('a'.repeat(1500));
    refuses('a'.repeat(1501), '1501');
  });
  it('refuses blank text', () => refuses('  ', 'empty'));
});

describe('a deposit without a currency', () => {
  const knowledge = [{ title: 'Alquiler', body: 'se deja cedula o pasaporte y deposito de 100.000 que se devuelve' }];
  it('is no account that the shop does not have', () => {
    passes('Se deja c\u00e9dula o pasaporte y dep\u00f3sito de 100.000 que se devuelve.', { knowledge });
    refuses('Haga el dep\u00f3sito a la cuenta 7100000.', 'number', { knowledge });
  });
});

describe('an answer that was translated', () => {
  const knowledge = [{ title: 'Parqueo', body: 'En compras desde $800 sellamos una hora gratis.' }];
  const text = 'On purchases from $800 we seal an hour free.';
  const draft = { text, known: true, quickReplies: [] };

  it('is compared with the sources as the shop wrote it', () => {
    expect(checkAnswer(draft, { ...input, knowledge }).ok).toBe(false);
    expect(
      checkAnswer({ ...draft, asWritten: 'En compras desde $800 sellamos una hora gratis.' }, { ...input, knowledge }),
    ).toEqual({ ok: true });
    expect(
      checkAnswer({ ...draft, asWritten: 'En compras desde $900 sellamos una hora gratis.' }, { ...input, knowledge })
        .ok,
    ).toBe(false);
  });
});
