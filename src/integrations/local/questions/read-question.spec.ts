import { describe, expect, it } from '@jest/globals';
import { askedPlan, emptyPlan, type QuestionPlan, settlePlan, suggestFor } from '../../../domain/questions/index.js';
import { readQuestion } from './read-question.js';

const today = '2026-11-23';
const sellers = ['Ana Torres', 'Luis Peña', 'Luis Rojas'];
const pipelines = [{ name: 'Ventas', stages: ['Nuevo', 'Propuesta', 'Ganada'] }];
const sources = ['Referido', 'Feria de la Construcción'];
const read = (question: string, previous: QuestionPlan | null = null): QuestionPlan =>
  readQuestion({ question, today, previous, sellers, pipelines, sources, fields: [] });

/** Returns the parts of a plan that say something, without nulls. */
const said = (plan: QuestionPlan): object =>
  JSON.parse(
    JSON.stringify({
      ...plan,
      language: null,
      rate: plan.rate || null,
      compare: plan.compare || null,
      unreal: plan.unreal || null,
    }),
    (_key, value) => (value === null || (Array.isArray(value) && value.length === 0) ? undefined : value),
  );

const period = (name: string) => ({ period: name });

it('compares the last days with the days before them, also where they are the present week or month', () => {
  const at = (day: string, question: string) =>
    readQuestion({ question, today: day, previous: null, sellers, pipelines, sources, fields: [] });
  for (const [day, question] of [
    ['2026-11-22', 'ventas de los últimos 7 días comparadas con las anteriores'],
    ['2026-11-21', 'ventas de los últimos 7 días comparadas con las anteriores'],
    ['2026-11-30', 'sales of the last 30 days compared to the previous ones'],
  ] as const)
    expect([day, at(day, question)]).toMatchObject([
      day,
      { range: { period: expect.stringMatching(/^LAST_(7|30)_DAYS$/) }, compare: true, against: null },
    ]);
  expect(at('2026-11-22', '¿Vendimos más que la semana pasada?')).toMatchObject({
    range: period('THIS_WEEK'),
    against: null,
  });
});

it('counts the sales that were won, and then tells them by seller', () => {
  const counted = read('¿cuántas ventas cerramos?');
  expect(said(counted)).toEqual({
    kind: 'COUNT',
    list: 'OPPORTUNITIES',
    conditions: { status: ['WON'] },
    range: period('THIS_MONTH'),
  });
  expect(read('¿y por vendedor?', counted)).toMatchObject({
    kind: 'FIGURE',
    metric: 'LEADS_WON',
    list: null,
    grouping: 'SELLER',
    range: period('THIS_MONTH'),
    conditions: null,
  });
  expect(read('¿cuántos leads ganamos?')).toMatchObject({ kind: 'FIGURE', metric: 'LEADS_WON' });
});

describe('a question of figures', () => {
  it.each<[string, object]>([
    ['¿Cuánto vendimos este mes?', { metric: 'WON_AMOUNT', range: period('THIS_MONTH') }],
    ['How much did we sell last month?', { metric: 'WON_AMOUNT', range: period('LAST_MONTH') }],
    ['ventas por vendedor este año', { metric: 'WON_AMOUNT', grouping: 'SELLER', range: period('THIS_YEAR') }],
    [
      '¿Quién vendió más hoy?',
      { metric: 'WON_AMOUNT', grouping: 'SELLER', ranking: 'HIGHEST', range: period('TODAY') },
    ],
    [
      'peores vendedores del mes',
      { metric: 'WON_AMOUNT', grouping: 'SELLER', ranking: 'LOWEST', range: period('THIS_MONTH') },
    ],
    [
      'ventas este mes comparado con el mes pasado',
      { metric: 'WON_AMOUNT', compare: true, range: period('THIS_MONTH') },
    ],
    ['¿cuánto vendió Ana ayer?', { metric: 'WON_AMOUNT', seller: 'Ana Torres', range: period('YESTERDAY') }],
    ['¿cuánto he vendido esta semana?', { metric: 'WON_AMOUNT', seller: 'ME', range: period('THIS_WEEK') }],
    [
      '¿Cuántos leads nuevos hubo en octubre?',
      { metric: 'LEADS_CREATED', range: { from: '2026-10-01', until: '2026-11-01' } },
    ],
    [
      'how many leads by seller last week',
      { metric: 'LEADS_CREATED', grouping: 'SELLER', range: { from: '2026-11-16', until: '2026-11-23' } },
    ],
    ['tendencia de leads en el año', { metric: 'LEADS_CREATED', grouping: 'DAY', range: period('THIS_YEAR') }],
    ['leads por estado', { metric: 'LEADS', grouping: 'STATUS' }],
    ['¿a qué hora nos escriben más?', { metric: 'MESSAGES_IN', grouping: 'HOUR' }],
    ['cuántos mensajes enviamos ayer', { metric: 'MESSAGES_OUT', range: period('YESTERDAY') }],
    ['¿cuánto tardamos en responder?', { metric: 'FIRST_RESPONSE_SECONDS' }],
    ['¿Qué vendedor responde más rápido?', { metric: 'FIRST_RESPONSE_SECONDS', grouping: 'SELLER', ranking: 'LOWEST' }],
    ['¿Por qué perdemos oportunidades?', { metric: 'LOST_OPPORTUNITIES', grouping: 'REASON' }],
    ['¿Por qué perdemos ventas?', { metric: 'LOST_OPPORTUNITIES', grouping: 'REASON' }],
    ['oportunidades abiertas por etapa', { metric: 'OPEN_OPPORTUNITIES', grouping: 'STAGE' }],
    ['ventas perdidas por motivo', { metric: 'LOST_OPPORTUNITIES', grouping: 'REASON' }],
    ['ventas abiertas por etapa', { metric: 'OPEN_OPPORTUNITIES', grouping: 'STAGE' }],
    ['why do we lose deals?', { metric: 'LOST_OPPORTUNITIES', grouping: 'REASON' }],
    ['¿cómo va el embudo?', { metric: 'OPEN_OPPORTUNITIES', grouping: 'STAGE' }],
    ['¿cuánto hay en el pipeline?', { metric: 'OPEN_VALUE', grouping: 'STAGE' }],
    ['pronóstico de ventas', { metric: 'FORECAST', grouping: 'MONTH' }],
    [
      '¿Quién cerró más ventas el mes pasado?',
      { metric: 'LEADS_WON', grouping: 'SELLER', ranking: 'HIGHEST', range: period('LAST_MONTH') },
    ],
    [
      'who closed the most deals last month',
      { metric: 'LEADS_WON', grouping: 'SELLER', ranking: 'HIGHEST', range: period('LAST_MONTH') },
    ],
    [
      'compará octubre con agosto',
      {
        metric: 'WON_AMOUNT',
        compare: true,
        range: { from: '2026-10-01', until: '2026-11-01' },
        against: { from: '2026-08-01', until: '2026-09-01' },
      },
    ],
    ['what percentage does the bot solve?', { metric: 'AUTONOMOUS_RESOLUTION_RATE' }],
    ['clientes por segmento', { metric: 'CUSTOMERS', grouping: 'SEGMENT' }],
    ['satisfacción de los clientes', { metric: 'SATISFACTION' }],
    [
      'mensajes negativos de clientes por semana este año',
      { metric: 'MESSAGES_NEGATIVE', grouping: 'WEEK', range: period('THIS_YEAR') },
    ],
    [
      'how many positive messages did we receive last month?',
      { metric: 'MESSAGES_POSITIVE', range: period('LAST_MONTH') },
    ],
    ['sentimiento neutro por mes', { metric: 'MESSAGES_NEUTRAL', grouping: 'MONTH' }],
    [
      '¿Qué vendedor tiene más mensajes negativos?',
      { metric: 'MESSAGES_NEGATIVE', grouping: 'SELLER', ranking: 'HIGHEST' },
    ],
    ['¿cuántos casos se abrieron esta semana?', { metric: 'CASES_OPENED', range: period('THIS_WEEK') }],
  ])('%s', (question, plan) => {
    expect(said(read(question))).toEqual({ kind: 'FIGURE', ...plan });
  });
});

describe('a question of rows', () => {
  it.each<[string, object]>([
    ['¿Cuáles son los leads calientes?', { list: 'LEADS', conditions: { temperature: ['HOT'] } }],
    [
      'leads de whatsapp con puntaje mayor a 80',
      { list: 'LEADS', conditions: { channel: ['WHATSAPP'], minScore: 80 } },
    ],
    ['leads sin contactar de Ana', { list: 'LEADS', seller: 'Ana Torres', conditions: { status: ['NEW'] } }],
    ['top 5 clientes', { list: 'CUSTOMERS', ranking: 'HIGHEST', limit: 5 }],
    ['muéstrame los clientes en riesgo', { list: 'CUSTOMERS', conditions: { atRisk: true } }],
    ['oportunidades de Ana en la etapa Propuesta', { list: 'OPPORTUNITIES', seller: 'Ana Torres', stage: 'Propuesta' }],
    ['¿Qué ventas están en riesgo?', { list: 'OPPORTUNITIES', conditions: { atRisk: true } }],
    ['ventas que cierran este mes', { list: 'OPPORTUNITIES', dated: 'DUE', range: period('THIS_MONTH') }],
    ['deals closing soon', { list: 'OPPORTUNITIES', ranking: 'SOONEST' }],
    ['¿qué artículos tienen pocas unidades?', { list: 'PRODUCTS', ranking: 'LEAST_STOCK' }],
    ['los 3 productos con bajo inventario', { list: 'PRODUCTS', ranking: 'LEAST_STOCK', limit: 3 }],
    ['what is running low?', { list: 'PRODUCTS', ranking: 'LEAST_STOCK' }],
    ['items with the most stock', { list: 'PRODUCTS', ranking: 'MOST_STOCK' }],
    ['productos más caros', { list: 'PRODUCTS', ranking: 'HIGHEST' }],
    ['¿Qué conversaciones esperan respuesta?', { list: 'CONVERSATIONS', conditions: { status: ['WAITING'] } }],
    ['unread conversations', { list: 'CONVERSATIONS', conditions: { unread: true } }],
    ['¿Quién está esperando respuesta?', { conditions: { status: ['WAITING'] }, list: 'CONVERSATIONS' }],
    ['pedidos pendientes de pago', { list: 'ORDERS', conditions: { payment: ['UNPAID', 'PARTLY_PAID'] } }],
    ['pedidos pendientes de entrega', { list: 'ORDERS', conditions: { status: ['PENDING', 'CONFIRMED', 'PAID'] } }],
    ['pedidos del cliente «María»', { list: 'ORDERS', conditions: { search: 'María' } }],
    ['leads viejos sin contactar', { list: 'LEADS', ranking: 'OLDEST', conditions: { status: ['NEW'] } }],
    ['top 10 clients', { list: 'CUSTOMERS', ranking: 'HIGHEST', limit: 10 }],
    ['últimos 5 pedidos', { list: 'ORDERS', ranking: 'NEWEST', limit: 5 }],
    ['¿qué tareas tengo pendientes?', { list: 'TASKS', seller: 'ME', conditions: { done: false } }],
    ['¿qué citas hay mañana?', { list: 'APPOINTMENTS', range: { from: '2026-11-24', until: '2026-11-25' } }],
    ['citas a las que no vinieron', { list: 'APPOINTMENTS', conditions: { status: ['NO_SHOW'] } }],
    ['inasistencias', { list: 'APPOINTMENTS', conditions: { status: ['NO_SHOW'] } }],
    ['appointments they missed', { list: 'APPOINTMENTS', conditions: { status: ['NO_SHOW'] } }],
    ['¿quiénes son nuestros mejores clientes?', { list: 'CUSTOMERS', ranking: 'HIGHEST' }],
    ['productos más caros', { list: 'PRODUCTS', ranking: 'HIGHEST' }],
  ])('%s', (question, plan) => {
    expect(said(read(question))).toEqual({ kind: 'LIST', ...plan });
  });

  it('is one of how many where it asks so', () => {
    expect(said(read('¿cuántos clientes frecuentes tenemos?'))).toEqual({
      kind: 'COUNT',
      list: 'CUSTOMERS',
      conditions: { segment: ['FREQUENT'] },
    });
    expect(said(read('¿cuántas ventas abiertas hay?'))).toMatchObject({ kind: 'COUNT', list: 'OPPORTUNITIES' });
    expect(said(read('how many open deals does Ana have?'))).toMatchObject({ kind: 'COUNT', list: 'OPPORTUNITIES' });
  });
});

describe('a question how something is done', () => {
  it.each([
    ['¿Cómo importo contactos?', 'importContacts'],
    ['how do I connect WhatsApp?', 'connectChannel'],
    ['cómo agrego un vendedor', 'invitePerson'],
    ['where do I change the working hours?', 'workingHours'],
    ['¿cómo uno dos contactos duplicados?', 'mergeContacts'],
  ])('%s', (question, topic) => {
    expect(read(question)).toMatchObject({ kind: 'HELP', topic });
  });
});

it.each([
  ['How do I connect WhatsApp?', 'en'],
  ['top 5 customers', 'en'],
  ['sales by week', 'en'],
  ['average response time', 'en'],
  ['tiempo promedio de respuesta', 'es'],
  ['ventas por mes', 'es'],
  ['¿Cómo conecto WhatsApp?', 'es'],
  ['ok', null],
])('%s is asked in %s', (question, language) => {
  expect(read(question).language).toBe(language);
});

it('names the cause that was asked for, of rows too', () => {
  expect(read('¿Cuántos leads perdimos y por qué?')).toMatchObject({ list: 'LEADS', ignored: ['por qué'] });
});

it('takes deals that are stuck for open ones', () => {
  const plan = read('¿Qué oportunidades están estancadas?');
  const pipelinesById = pipelines.map(({ name, stages }) => ({
    id: name,
    name,
    stages: stages.map(stage => ({ id: stage, name: stage })),
  }));
  expect(
    settlePlan(plan, { today, sellers: [], pipelines: pipelinesById, ownSellerId: null, sources: [], fields: [] }),
  ).toMatchObject({
    plan: { list: 'OPPORTUNITIES', ranking: 'OLDEST', conditions: { status: ['OPEN'] } },
    lacks: [],
  });
});

describe('what is not understood', () => {
  it.each([
    '¿cuál es el margen de ganancia?',
    '¿cuánto gastamos en publicidad?',
    '¿va a llover mañana?',
    'hola',
    'what is our profit?',
    '🙂',
    '¿?',
  ])('%s is unclear, and no figure that is near it', question => {
    expect(read(question).kind).toBe('UNCLEAR');
  });

  it('is named where the rest is clear', () => {
    expect(read('¿Cuánto vendimos en zapatería?')).toMatchObject({ metric: 'WON_AMOUNT', ignored: ['zapateria'] });
  });

  it('of two sellers of one first name is none of them', () => {
    expect(read('ventas de Luis').seller).toBeNull();
    expect(read('ventas de Luis Rojas').seller).toBe('Luis Rojas');
  });
});

describe('a question that goes on from another', () => {
  it('changes what it names, and keeps the rest', () => {
    const first = read('¿Cuánto vendimos este mes?');
    expect(said(read('¿Y por vendedor?', first))).toMatchObject({
      metric: 'WON_AMOUNT',
      grouping: 'SELLER',
      range: period('THIS_MONTH'),
    });
    expect(said(read('¿y ayer?', first))).toMatchObject({ metric: 'WON_AMOUNT', range: period('YESTERDAY') });
    expect(said(read('and compared with last month?', first))).toMatchObject({
      compare: true,
      range: period('THIS_MONTH'),
    });
    const hot = read('¿Cuáles son los leads calientes?');
    expect(said(read('¿y los tibios?', hot))).toMatchObject({ list: 'LEADS', conditions: { temperature: ['WARM'] } });
    expect(said(read('¿cuántos son?', hot))).toMatchObject({ kind: 'COUNT', conditions: { temperature: ['HOT'] } });
  });

  it('keeps what it is held against, takes the place of both bounds, and looks ahead where the first one did', () => {
    const held = read('ventas de octubre contra agosto');
    expect(said(read('¿y de Ana?', held))).toMatchObject({
      compare: true,
      against: { from: '2026-08-01', until: '2026-09-01' },
      seller: 'Ana Torres',
    });
    expect(read('¿y ayer?', held)).toMatchObject({ compare: false, against: null });
    const dear = read('pedidos de más de 2 millones');
    expect(said(read('¿y de menos de 1 millón?', dear))).toMatchObject({ conditions: { maxAmount: 1_000_000 } });
    expect(read('¿y de menos de 1 millón?', dear).conditions?.minAmount).toBeNull();
    expect(read('¿y las del viernes?', read('tareas vencidas')).range).toMatchObject({ from: '2026-11-27' });
    expect(read('¿y con vendedor?', read('leads calientes sin vendedor')).conditions).toMatchObject({
      unassigned: false,
      temperature: ['HOT'],
    });
  });

  it('is a new one where it names something else', () => {
    const first = read('ventas de Ana este mes');
    expect(said(read('clientes inactivos', first))).toEqual({
      kind: 'LIST',
      list: 'CUSTOMERS',
      conditions: { segment: ['INACTIVE'] },
    });
  });

  it('is understood where it is one that an answer suggests, in both languages', () => {
    const setting = { today, sellers: [], pipelines: [], ownSellerId: null, sources: [], fields: [] };
    const asked = [
      '¿Cuánto vendimos este mes?',
      'How much did we sell this month?',
      'leads calientes',
      'hot leads',
      'top 3 clientes',
      'oportunidades en riesgo',
      'unread chats',
    ];
    for (const question of asked) {
      const { plan } = settlePlan(read(question), setting);
      for (const language of ['es', 'en'] as const)
        for (const suggestion of suggestFor(plan, language)) {
          const next = read(suggestion, plan);
          expect([suggestion, next.kind, next.ignored]).toEqual([suggestion, expect.not.stringMatching('UNCLEAR'), []]);
        }
    }
    for (const language of ['es', 'en'] as const)
      for (const suggestion of suggestFor(emptyPlan, language)) expect(read(suggestion).kind).not.toBe('UNCLEAR');
  });
});

it('gives a plan that the shape of plans takes, whatever is written', () => {
  const words = [
    'ventas',
    'leads',
    'por',
    'mes',
    'de',
    'Ana',
    '9999',
    'hasta',
    'el',
    '31',
    'febrero',
    'top',
    '0',
    'más',
    'que',
    '«»',
    '\\',
    '(',
    'vs',
    'last',
    '-5',
    'days',
    'x'.repeat(200),
  ];
  for (let seed = 1; seed <= 400; seed += 1) {
    const question = Array.from(
      { length: (seed % 9) + 1 },
      (_, at) => words[(seed * 7 + at * at * 5 + at * seed) % words.length],
    ).join(' ');
    expect(askedPlan.safeParse(read(question)).error?.message).toBeUndefined();
  }
});

it.each([
  '¿Cuántas ventas perdimos este mes?',
  'cuantas ventas se perdieron este mes',
  'how many sales did we lose this month',
])('counts lost deals and no sales for "%s"', question =>
  expect(read(question)).toMatchObject({ kind: 'COUNT', list: 'OPPORTUNITIES', conditions: { status: ['LOST'] } }),
);
