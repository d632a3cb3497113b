import { describe, expect, it } from '@jest/globals';
import { drawingOf, isAlone, isOfFigures, kindOf, withoutYear } from '../console/src/screens/ask/drawing.js';

const byWeek = {
  columns: ['Fecha', 'Valor'],
  rows: [
    { Fecha: '2 de noviembre de 2030', Valor: 4 },
    { Fecha: '9 de noviembre de 2030', Valor: 0 },
  ],
  chart: { type: 'LINE', x: 'Fecha', y: 'Valor' },
  metric: 'WON_AMOUNT',
  grouping: 'WEEK',
};

describe('an answer', () => {
  it('is drawn by the columns that its chart names', () => {
    expect(drawingOf(byWeek)).toEqual({
      chart: 'LINE',
      metric: 'WON_AMOUNT',
      grouping: 'WEEK',
      given: [
        { key: '2 de noviembre', label: '2 de noviembre', time: null, value: 4 },
        { key: '9 de noviembre', label: '9 de noviembre', time: null, value: 0 },
      ],
      isTable: false,
    });
  });

  it('needs no table if the bars name each row with its figure', () => {
    const bars = { ...byWeek, chart: { ...byWeek.chart, type: 'BAR' } };
    expect(drawingOf({ ...bars, metric: 'LEADS_WON', grouping: 'SELLER' })?.isTable).toBe(true);
    expect(drawingOf({ ...bars, metric: 'MESSAGES_IN', grouping: 'HOUR' })?.isTable).toBe(false);
  });

  it('lays months of a first order out as a dashboard does', () => {
    const cohorts = {
      ...byWeek,
      chart: { ...byWeek.chart, type: 'TABLE' },
      metric: 'CUSTOMERS_AGAIN',
      grouping: 'COHORT',
    };
    const rows = [{ Fecha: '2030-05 +1', Valor: 3 }];
    expect(drawingOf({ ...cohorts, rows })?.given).toEqual([{ key: '2030-05', label: '1', time: null, value: 3 }]);
    expect(drawingOf({ ...cohorts, rows: [{ Fecha: 'mayo', Valor: 3 }] })).toBeNull();
  });

  it('is not drawn without a chart that can be', () => {
    expect(drawingOf({ ...byWeek, chart: null })).toBeNull();
    expect(drawingOf({ ...byWeek, metric: null })).toBeNull();
    expect(drawingOf({ ...byWeek, rows: [] })).toBeNull();
    expect(drawingOf({ ...byWeek, rows: [{ Fecha: 'x', Valor: null }] })).toBeNull();
    expect(drawingOf({ ...byWeek, chart: { ...byWeek.chart, type: 'MAP' } })).toBeNull();
  });

  it('of one value needs no table', () => {
    expect(isAlone({ columns: ['Total'], rows: [{ Total: 3 }] })).toBe(true);
    expect(isAlone(byWeek)).toBe(false);
  });
});

it('leaves the year out of an axis if all its times are in the same year', () => {
  expect(withoutYear(['24 de agosto de 2030', '5 de octubre de 2030'])).toEqual(['24 de agosto', '5 de octubre']);
  expect(withoutYear(['August 24, 2030', 'October 5, 2030'])).toEqual(['August 24', 'October 5']);
  expect(withoutYear(['diciembre de 2029', 'enero de 2030'])).toEqual(['diciembre de 2029', 'enero de 2030']);
  expect(withoutYear(['09:00', '10:00'])).toEqual(['09:00', '10:00']);
});

it('knows times, days and figures among values of JSON', () => {
  expect(
    ['2030-05-31T18:49:01.668Z', '2030-05-31T18:49:01-06:00', '2030-05-31', 93, true, null, '', '2030-05'].map(kindOf),
  ).toEqual(['moment', 'moment', 'day', 'figure', 'choice', 'nothing', 'nothing', 'text']);
  const rows = [
    { a: 1, b: 'x', c: null },
    { a: null, b: 2, c: null },
  ];
  expect(['a', 'b', 'c'].map(column => isOfFigures(rows, column))).toEqual([true, false, false]);
});
