import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { assigneesOf } from '../console/src/app/assignees.js';
import { daysIn, isRelative, withInstants } from '../console/src/lib/ago.js';
import { daysOf, endOfWork, stretchOf } from '../console/src/lib/days.js';
import { differing, merged } from '../console/src/lib/differing.js';
import { distanceOf, lengthOf } from '../console/src/lib/distance.js';
import { type Fault, wrongIn } from '../console/src/lib/wrong-in.js';
import { zoneWords } from '../console/src/lib/zone-words.js';
import { stageBeside } from '../console/src/screens/board/stage-beside.js';
import { shopOf } from '../console/src/screens/customer-pen/demo-shop.js';
import { fitting } from '../console/src/screens/lists/fitting.js';
import { keyFor } from '../console/src/screens/settings/custom-field-key.js';
import { countries, countryHere, namedCountries } from '../console/src/screens/sign-in/country.js';
import { isKnown } from '../console/src/screens/workshop/answers.js';
import { skuFor } from '../console/src/screens/workshop/sku-for.js';
import { titleOf } from '../console/src/shell/title.js';
import { knownRegions } from '../src/domain/tenants/regions.js';

const read = (name: string) => readFileSync(path.join(import.meta.dirname, '../console/src', name), 'utf8');
/** Returns the Spanish text of a key in a table of texts. */
const wordsOf = (table: string, key: string): string => {
  const found = new RegExp(`\\b${key}: \\{\\s*es: '([^']+)'`).exec(read(table))?.[1];
  if (!found) throw new Error(`${table} has no ${key}.`);
  return found;
};
const inSpanish = (words: string, values: Record<string, number>): string =>
  String(new IntlMessageFormat(words, 'es').format(values));

it('reads every length of time that a view may hold', () => {
  const now = Date.parse('2026-11-28T10:20:00Z');
  const at = (from: string) => withInstants({ createdAt: { from } }, now).createdAt.from;
  expect(at('P60D')).toBe('2026-09-29T10:00:00.000Z');
  expect(at('P2W')).toBe('2026-11-14T10:00:00.000Z');
  expect(at('PT12H')).toBe('2026-11-27T22:00:00.000Z');
  expect(at('P2M')).toBe('P2M');
  expect(['P2W', 'PT48H', 'PT12H', '2026-11-28T10:20:00Z'].map(daysIn)).toEqual([14, 2, null, null]);
  expect([{ to: 'PT1H' }, { from: '2026-11-28T10:20:00Z' }, {}].map(isRelative)).toEqual([true, false, false]);
});

it('rounds a distance in time before it chooses the unit', () => {
  const minutes = 60_000;
  expect(distanceOf(-59.6 * minutes)).toEqual([-1, 'hour']);
  expect(distanceOf(-59.4 * minutes)).toEqual([-59, 'minute']);
  expect(distanceOf(23.7 * 60 * minutes)).toEqual([1, 'day']);
  expect(distanceOf(90 * minutes)).toEqual([2, 'hour']);
  expect(distanceOf(20_000)).toEqual([0, 'minute']);
});

it('says what is left of a time without promising too much', () => {
  const minutes = 60_000;
  expect(lengthOf(59.9 * minutes)).toEqual([59, 'minute']);
  expect(lengthOf(-minutes)).toEqual([0, 'minute']);
  expect(lengthOf(23.9 * 60 * minutes)).toEqual([23, 'hour']);
  expect(lengthOf(6.9 * 24 * 60 * minutes)).toEqual([6, 'day']);
});

it('names a time zone in words, not in letters that mean another time elsewhere', () => {
  expect(zoneWords('America/Costa_Rica', 'es')).toBe('hora de Costa Rica');
  expect(zoneWords('America/Costa_Rica', 'en')).toBe('Costa Rica time');
  expect(zoneWords('America/Mexico_City', 'es')).toBe('hora de Ciudad de México');
});

it('suggests the code of a product by its name', () => {
  expect(skuFor('Pan de banano, ½ kg')).toBe('PAN-DE-BANANO-KG');
  expect(skuFor('Ñandú')).toBe('NANDU');
  expect(skuFor(`${'a'.repeat(23)} b`)).not.toMatch(/-$/);
});

it('offers a key for a custom field that the server takes', () => {
  expect(keyFor('Tamaño de la obra')).toBe('tamanoDeLaObra');
  expect(keyFor('2º piso (sí/no)')).toBe('n2PisoSiNo');
  expect(keyFor('a'.repeat(90))).toHaveLength(63);
});

it('takes an answer without sources for known, unless the agent says that it does not know', () => {
  expect(isKnown({ action: 'ANSWER' })).toBe(true);
  expect(isKnown({ action: 'NOT_KNOWN' })).toBe(false);
});

it('offers to write as a customer only to a shop of the demo, not to a business that was registered beside it', () => {
  const demo = { shops: [{ tenantId: 't1' }] };
  expect(shopOf(demo, 't1')).toEqual({ tenantId: 't1' });
  expect(shopOf(demo, 't2')).toBeNull();
  expect(shopOf(null, 't1')).toBeNull();
});

it('offers every country whose currency the server knows, by its name', () => {
  expect([...countries].sort()).toEqual([...knownRegions].sort());
  const names = namedCountries('es').map(({ name }) => name);
  expect(names.slice(0, 3)).toEqual(['Argentina', 'Bolivia', 'Canadá']);
  expect(names).toContain('Uruguay');
});

it('takes the country at registration from the clock, then from the languages, otherwise asks', () => {
  const some = ['CR', 'MX', 'US', 'ES'];
  const here = (timeZone: string, ...languages: string[]) => countryHere(some, { timeZone, languages });
  expect(here('America/Mexico_City', 'es-ES', 'en-US')).toBe('MX');
  expect(here('America/Tijuana', 'es-419')).toBe('MX');
  expect(here('UTC', 'es', 'es-MX')).toBe('MX');
  expect(here('Europe/Paris', 'fr-FR', 'es-419')).toBeNull();
});

describe('texts', () => {
  it('agree with the number of rows that a change left', () => {
    const done = wordsOf('screens/lists/lists.texts.ts', 'done');
    expect(inSpanish(done, { updated: 5, failed: 3 })).toBe('5 cambiados; 3 quedaron igual.');
    expect(inSpanish(done, { updated: 5, failed: 1 })).toBe('5 cambiados; 1 quedó igual.');
    const undone = wordsOf('screens/import/import.texts.ts', 'UNDONE');
    expect(inSpanish(undone, { restored: 4, kept: 0 })).toBe('Deshecho: 4 como antes');
    expect(inSpanish(undone, { restored: 4, kept: 1 })).toBe(
      'Deshecho: 4 como antes, 1 se conserva porque alguien lo cambió después',
    );
  });

  it('name the status of a lead alike in lists and figures', () => {
    const inLists = wordsOf('words/lead-status.texts.ts', 'NURTURING');
    expect(wordsOf('screens/figures/metric.texts.ts', 'NURTURING')).toBe(inLists);
  });
});

it('finds the stage beside one, and none beyond the ends', () => {
  expect(stageBeside(['a', 'b', 'c'], 'b', 1)).toBe('c');
  expect(stageBeside(['a', 'b', 'c'], 'b', -1)).toBe('a');
  expect(stageBeside(['a', 'b', 'c'], 'c', 1)).toBeNull();
  expect(stageBeside(['a', 'b', 'c'], 'a', -1)).toBeNull();
  expect(stageBeside(['a'], 'x', 1)).toBeNull();
});

it('names the tab by its screen, in the language of the user', () => {
  const places = [
    { to: '/today', label: { es: 'Hoy', en: 'Today' } },
    { to: '/lists', label: { es: 'Listas', en: 'Lists' } },
  ];
  expect(titleOf(places, '/today', 'es')).toBe('Hoy · Embudo');
  expect(titleOf(places, '/lists/leads', 'en')).toBe('Lists · Embudo');
  expect(titleOf(places, '/listsx', 'en')).toBe('Embudo');
});

it('offers a deal only to those whom the server lets this user give it to', () => {
  const [ana, luis] = [
    { id: 'a', displayName: 'Ana' },
    { id: 'l', displayName: 'Luis' },
  ] as const;
  const team = [ana, luis];
  expect(assigneesOf({ role: 'ADMIN' }, team, luis)).toEqual([null, luis, ana]);
  expect(assigneesOf({ role: 'ADMIN' }, team, null)).toEqual([null, ana, luis]);
  expect(assigneesOf({ role: 'SELLER', seller: ana }, team, luis)).toEqual([null, luis, ana]);
  expect(assigneesOf({ role: 'SELLER', seller: ana }, team, ana)).toEqual([null, ana]);
  expect(assigneesOf({ role: 'PROFESSIONAL', seller: ana }, team, ana)).toEqual([ana]);
  expect(assigneesOf({ role: 'PROFESSIONAL', seller: ana }, team, null)).toEqual([null, ana]);
  // A seller who no longer works here still has the deal until it is given to somebody.
  const gone = { id: 'g', displayName: 'Gil' };
  expect(assigneesOf({ role: 'CEO' }, team, gone)).toEqual([null, gone, ana, luis]);
});

describe('a stretch of days', () => {
  it.each(['America/Costa_Rica', 'Europe/Madrid', 'Pacific/Auckland', 'America/Santiago', 'UTC'])(
    'of %s is the same however often it is applied',
    zone => {
      for (const [from, to] of [
        ['2026-01-09', '2026-01-10'],
        ['2026-03-29', '2026-10-25'],
        ['2026-04-05', '2026-09-06'],
      ] as const)
        expect(daysOf(zone, stretchOf(zone, from, to))).toEqual({ from, to });
    },
  );

  it('begins and ends in the zone of the business, and ignores invalid days', () => {
    expect(stretchOf('America/Costa_Rica', '2026-11-09', '')).toEqual({ from: '2026-11-09T06:00:00.000Z' });
    expect(stretchOf('Europe/Madrid', '', '2026-11-09')).toEqual({ to: '2026-11-09T23:00:00.000Z' });
    expect(daysOf('Europe/Madrid', { from: 'nonsense', to: 7 })).toEqual({ from: '', to: '' });
    // The clocks go forward on this day in Chile.
    expect(endOfWork('2026-09-06', 'America/Santiago').toISOString()).toBe('2026-09-06T20:00:00.000Z');
    expect(endOfWork('2026-11-09', 'America/Costa_Rica').toISOString()).toBe('2026-11-09T23:00:00.000Z');
  });
});

it('sends only the changed fields of a form', () => {
  const before = { title: 'Horario', keywords: ['hora'], rules: { a: 1, b: 2 } };
  expect(differing({ title: 'Horario', keywords: ['hora'], rules: { b: 2, a: 1 } }, before)).toEqual({});
  expect(differing({ title: 'Horas', keywords: ['hora', 'abre'] }, before)).toEqual({
    title: 'Horas',
    keywords: ['hora', 'abre'],
  });
  expect(differing({ unit: null, price: '5' }, { unit: undefined, price: '5' })).toEqual({});
});

describe('an arrangement', () => {
  const widget = (id: string, y: number, title = id) => ({ id, title, position: { x: 0, y, width: 4, height: 2 } });
  const before = [widget('w-1', 0), widget('w-2', 2)];

  it('stays as it is here if nobody else has changed it', () => {
    const here = [widget('w-2', 0)];
    expect(merged(before, here, before)).toEqual(here);
  });

  it('keeps what was added, changed and removed there', () => {
    const there = [widget('w-1', 0, 'Otro título'), widget('w-3', 4)];
    const here = [...before, widget('w-3', 4, 'De aquí')];
    expect(merged(before, before, there)).toEqual(there);
    expect(merged(before, here, there)).toEqual([
      widget('w-1', 0, 'Otro título'),
      widget('w-3', 4, 'De aquí'),
      { ...widget('w-3', 6), id: 'w-4' },
    ]);
  });

  it('is the version from here if both have changed it', () => {
    const here = [widget('w-1', 0, 'De aquí'), widget('w-2', 2)];
    expect(merged(before, here, [widget('w-1', 0, 'De allá')])).toEqual([widget('w-1', 0, 'De aquí')]);
  });
});

it('shows as many tags as fit beside the number of the others', () => {
  expect(fitting([40, 40, 40], 128)).toBe(3);
  expect(fitting([40, 40, 40], 127)).toBe(2);
  expect(fitting([40, 40, 40], 117)).toBe(1);
  expect(fitting([200, 40], 120)).toBe(1);
  expect(fitting([40], 10)).toBe(1);
  expect(fitting([], 100)).toBe(0);
});

it('says what is wrong with a field, whatever the browser speaks', () => {
  const judged = (type: string, wrong: Fault, more: object = {}) =>
    wrongIn({ type, validity: { [wrong]: true }, ...more });
  expect(judged('text', 'valueMissing')).toEqual(['needed']);
  expect(judged('select-one', 'valueMissing')).toEqual(['choose']);
  expect(judged('email', 'typeMismatch')).toEqual(['email']);
  expect(judged('url', 'typeMismatch')).toEqual(['url']);
  expect(judged('password', 'tooShort', { minLength: 12 })).toEqual(['short', { count: 12 }]);
  expect(judged('number', 'rangeOverflow', { max: '90' })).toEqual(['most', { limit: '90' }]);
  expect(judged('datetime-local', 'rangeUnderflow', { min: '2026-11-28T10:00' })).toEqual(['early']);
  expect(judged('number', 'stepMismatch', { step: '' })).toEqual(['whole']);
  expect(judged('number', 'stepMismatch', { step: '5' })).toEqual(['step', { step: '5' }]);
  expect(judged('number', 'badInput')).toEqual(['number']);
  expect(judged('time', 'badInput')).toEqual(['time']);
  expect(judged('text', 'customError')).toBeNull();
});
