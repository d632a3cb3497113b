import { describe, expect, it } from '@jest/globals';
import { lastOfMonth, plusDays, plusMonths, weekdayOf } from './calendar.js';
import { isBareName, productsNamedIn } from './catalogue-names.js';
import { daysNamedIn } from './days.js';
import { machinesIn } from './machines.js';
import { nearlySame } from './nearly-same.js';

/** Wednesday, 11 March 2026, 14:30 in Costa Rica. */
const sentAt = new Date('2026-03-11T20:30:00Z');
const here = { sentAt, timezone: 'America/Costa_Rica', monthFirst: false };
const spansOf = (text: string, context = here) =>
  daysNamedIn(text, context).map(({ from, to }) => (from === to ? from : `${from}/${to}`));

describe('daysNamedIn', () => {
  it.each([
    ['lo necesito hoy mismo', '2026-03-11'],
    ['Mañana temprano', '2026-03-12'],
    ['mañana por la mañana paso', '2026-03-12'],
    ['pasado mañana', '2026-03-13'],
    ['lo pedí ayer', '2026-03-10'],
    ['desde antier', '2026-03-09'],
    ['para el viernes', '2026-03-13'],
    ['el próximo viernes', '2026-03-13'],
    ['el miércoles', '2026-03-18'],
    ['este miércoles', '2026-03-11'],
    ['el lunes pasado', '2026-03-09'],
    ['el miércoles pasado', '2026-03-04'],
    ['el 15', '2026-03-15'],
    ['antes del 5', '2026-04-05'],
    ['para el 31', '2026-03-31'],
    ['el 15 de marzo', '2026-03-15'],
    ['el 2 de enero', '2027-01-02'],
    ['1 de mayo de 2028', '2028-05-01'],
    ['3/4', '2026-04-03'],
    ['25/12/2026', '2026-12-25'],
    ['2026-07-01', '2026-07-01'],
    ['en dos semanas', '2026-03-25'],
    ['dentro de 10 días', '2026-03-21'],
    ['en un mes', '2026-04-11'],
    ['hace tres días', '2026-03-08'],
    ['fin de mes', '2026-03-31'],
    ['a fines de mes', '2026-03-31'],
    ['la quincena', '2026-03-15'],
    ['fin de año', '2026-12-31'],
    ['este fin de semana', '2026-03-14/2026-03-15'],
    ['el próximo fin de semana', '2026-03-14/2026-03-15'],
    ['el fin de semana pasado', '2026-03-07/2026-03-08'],
    ['esta semana', '2026-03-11/2026-03-15'],
    ['la otra semana que viene: la semana que viene', '2026-03-16/2026-03-22'],
    ['el mes que viene', '2026-04-01/2026-04-30'],
  ])('reads %j', (text, span) => expect(spansOf(text)).toContain(span));

  it.each([
    ['by tomorrow', '2026-03-12'],
    ['the day after tomorrow', '2026-03-13'],
    ['by Friday', '2026-03-13'],
    ['next Friday', '2026-03-20'],
    ['this Wednesday', '2026-03-11'],
    ['last Monday', '2026-03-09'],
    ['in two weeks', '2026-03-25'],
    ['within 3 days', '2026-03-14'],
    ['a couple of days ago', '2026-03-09'],
    ['on the 3rd', '2026-04-03'],
    ['March 15th', '2026-03-15'],
    ['15 Apr 2026', '2026-04-15'],
    ['end of the month', '2026-03-31'],
    ['next week', '2026-03-16/2026-03-22'],
    ['this weekend', '2026-03-14/2026-03-15'],
    ['tonight', '2026-03-11'],
  ])('reads %j', (text, span) => expect(spansOf(text)).toContain(span));

  it.each([
    ['el próximo fin de semana', '2026-03-21/2026-03-22'],
    ['el finde que viene', '2026-03-21/2026-03-22'],
    ['este fin de semana', '2026-03-14/2026-03-15'],
    ['el fin de semana pasado', '2026-03-07/2026-03-08'],
    ['last weekend', '2026-03-07/2026-03-08'],
  ])('reads %j that is said on a weekend', (text, span) => {
    for (const day of ['2026-03-14', '2026-03-15'])
      expect(spansOf(text, { ...here, sentAt: new Date(`${day}T20:30:00Z`) })).toEqual([span]);
  });

  it('reads the day where the tenant works, not where the server does', () => {
    const late = new Date('2026-03-12T03:00:00Z');
    expect(spansOf('mañana', { ...here, sentAt: late })).toEqual(['2026-03-12']);
    expect(spansOf('mañana', { ...here, sentAt: late, timezone: 'Europe/Madrid' })).toEqual(['2026-03-13']);
    expect(spansOf('in 6 hours', { ...here, sentAt: late })).toEqual(['2026-03-12']);
  });

  it('puts the month first only where people write so', () => {
    expect(spansOf('3/4/2026', { ...here, monthFirst: true })).toEqual(['2026-03-04']);
    expect(spansOf('13/4/2026', { ...here, monthFirst: true })).toEqual(['2026-04-13']);
  });

  it('knows a deadline from a day that is only mentioned', () => {
    expect(daysNamedIn('lo ocupo para el viernes, lo vi ayer', here).map(({ deadline }) => deadline)).toEqual([
      true,
      false,
    ]);
    expect(daysNamedIn('I need it no later than Friday', here)[0]?.deadline).toBe(true);
    expect(daysNamedIn('we met on Monday', here)[0]?.deadline).toBe(false);
    expect(daysNamedIn('a más tardar el 20', here)[0]?.deadline).toBe(true);
  });

  it.each([
    'por la mañana atienden?',
    'buenas, una pregunta',
    'cuesta el 15 por ciento más',
    'tubo de 1/2" y 3/4 pulg',
    'a las 5 pm',
    'the 2 machines',
    'el 31/02/2026',
    'may I ask something?',
    'unit 4.5.6',
    '',
  ])('finds no day in %j', text => expect(daysNamedIn(text, here)).toEqual([]));

  it('takes any text, fast', () => {
    const started = performance.now();
    for (const text of [
      '1 de '.repeat(9_000),
      'el '.repeat(20_000),
      '12/'.repeat(9_000),
      'next '.repeat(9_000),
      '\ud800',
    ])
      expect(Array.isArray(daysNamedIn(text, here))).toBe(true);
    // A tenth of a second; what tries every way to read a text takes minutes.
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('the calendar', () => {
  it('ends with the last day that four digits write, whatever a customer names', () => {
    expect(plusDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(plusMonths('9999-12-01', 1)).toBe('9999-12-31');
    expect(() => lastOfMonth('9999-12-24')).not.toThrow();
  });

  it('keeps to the month when the day is short of it, and begins the week on Monday', () => {
    expect(plusMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(lastOfMonth('2028-02-10')).toBe('2028-02-29');
    expect([weekdayOf('2026-03-09'), weekdayOf('2026-03-15')]).toEqual([1, 7]);
  });
});

describe('machinesIn', () => {
  it.each([
    ['ocupo dos montacargas y un compresor', ['FORKLIFT', 'COMPRESSOR']],
    ['cotizar una compresra de tornillo', ['COMPRESSOR']],
    ['bombas sumergibles', ['PUMP']],
    ['una planta eléctrica de 30 kVA', ['GENERATOR']],
    ['quiero ver chillers', ['CHILLER']],
    ['la envasadora de líquidos', ['PACKAGING']],
    ['¿reparan calderas?', ['BOILER']],
    ['router CNC para madera', ['CNC']],
    ['ocupo un puente grúa', ['CRANE']],
    ['two fork lifts and a genrator', ['FORKLIFT', 'GENERATOR']],
    ['air compressors', ['COMPRESSOR']],
    ['a packing machine for rice', ['PACKAGING']],
    ['do you service boilers?', ['BOILER']],
    ['labeling machine', ['LABELLER']],
    ['used lathe', ['LATHE']],
    ['hidrolavadoras industriales', ['PRESSURE_WASHER']],
  ])('finds in %j %j', (text, machines) => expect(machinesIn(text)).toEqual(machines));

  it.each([
    'soy comprador y el precio está elevado',
    'la bolsa viene sellada y empacada',
    'café molido',
    'compressed air cans, boiled eggs',
    'el torneo del sábado',
    'hola',
    '',
  ])('finds none in %j', text => expect(machinesIn(text)).toEqual([]));
});

describe('productsNamedIn', () => {
  const catalogue = [
    { id: '1', name: 'Taladro percutor 750 W', keywords: ['rotomartillo'] },
    { id: '2', name: 'Taladro inalámbrico 20 V', keywords: [] },
    { id: '3', name: 'Bomba sumergible 1 HP', keywords: ['bomba de pozo'] },
    { id: '4', name: 'Guantes de nitrilo', keywords: [] },
    { id: '5', name: 'Forklift battery charger', keywords: [] },
  ];
  const ids = (text: string) => productsNamedIn(text, catalogue).map(({ id }) => id);

  it('finds what is meant, the best first', () => {
    expect(ids('¿tienen el taladro inalámbrico de 20 V?')[0]).toBe('2');
    expect(ids('do you sell forklift battery chargers')).toEqual(['5']);
  });
  it('forgives slips and plurals', () => {
    expect(ids('ocupo guantes de nitrilio talla M')).toEqual(['4']);
    expect(ids('bombas sumergibls 1 hp')).toEqual(['3']);
  });
  it('knows a product by its keyword', () => expect(ids('un rotomartillo por favor')).toEqual(['1']));
  it('gives all that the same word may mean', () => expect(ids('¿cuánto vale el taladro?')).toEqual(['2', '1']));
  it('finds nothing where nothing is named', () => {
    expect(ids('hola, ¿a qué hora abren?')).toEqual([]);
    expect(ids('')).toEqual([]);
  });
});

describe('nearlySame', () => {
  it.each([
    ['generador', 'genrador', true],
    ['forklift', 'fokrlift', true],
    ['bomba', 'bimba', true],
    ['pump', 'pomp', false],
    ['bueno', 'nuevo', false],
    ['taladro', 'tablero', false],
  ])('%s and %s: %s', (one, two, same) => expect(nearlySame(one, two)).toBe(same));
});

describe('isBareName', () => {
  const catalogue = [
    { id: '1', name: 'Google Pixel 7 screen replacement', keywords: ['display'] },
    { id: '2', name: 'Power bank 10000 mAh', keywords: [] },
    { id: '3', name: 'Guitarra clásica infantil Segovia 3/4', keywords: [] },
    { id: '4', name: 'Lentes de contacto diarios', keywords: ['pupilentes'] },
  ];
  it.each([
    'google pixel 7 screen replacement',
    'screen replacement',
    'power bank 10000 mah',
    'guitarra segovia 3/4',
    'Hola, precio de lentes de contacto diarios',
    'pupilentes',
    'how much is the power bank?',
  ])('is the name or a part of it: %s', text => expect(isBareName(text, catalogue)).toBe(true));
  it.each([
    'el power bank no carga',
    'my screen broke again',
    'lentes de contacto rotos',
    'gana un power bank gratis',
    'hola',
    '7',
    'contacto google',
  ])('and says no more: %s', text => expect(isBareName(text, catalogue)).toBe(false));
});

it('finds a word in "-e" by its plural', () => {
  const catalogue = [
    { id: '1', name: 'Cable plug 3 m', keywords: [] },
    { id: '2', name: 'Llave de paso', keywords: [] },
    { id: '3', name: 'Motor 1 HP', keywords: [] },
    { id: '4', name: 'Guantes de nitrilo', keywords: [] },
  ];
  const ids = (text: string) => productsNamedIn(text, catalogue).map(({ id }) => id);
  expect(ids('dame 4 cables')).toEqual(['1']);
  expect(ids('dos llaves')).toEqual(['2']);
  expect(ids('3 motores')).toEqual(['3']);
  expect(ids('un guante')).toEqual(['4']);
});
