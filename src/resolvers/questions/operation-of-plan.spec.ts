import { beforeAll, describe, expect, it } from '@jest/globals';
import { type GraphQLSchema, parse, validate } from 'graphql';
import { groupings, readWidgetContent, widgetMetrics } from '../../domain/dashboards/index.js';
import {
  emptyPlan,
  listedStatuses,
  listNames,
  noConditions,
  type QuestionPlan,
  rankings,
  selfSeller,
  settlePlan,
} from '../../domain/questions/index.js';
import { buildGraph } from '../index.js';
import { operationOfPlan } from './operation-of-plan.js';
import { setting, zone } from './plan.fixture.js';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildGraph();
});

const ranges: QuestionPlan['range'][] = [
  null,
  { period: 'ALL', from: null, until: null },
  { period: 'THIS_MONTH', from: null, until: null },
  { period: null, from: '2026-03-01', until: '2026-02-01' },
  { period: null, from: '2019-01-01', until: null },
  { period: null, from: null, until: null },
];

/** Returns the query of a plan for these data, after checking that it is valid in the graph. */
function queryOf(plan: Partial<QuestionPlan>): string | null {
  const settled = settlePlan({ ...emptyPlan, ...plan }, setting);
  const query = operationOfPlan(settled.plan, setting, zone)?.query ?? null;
  if (query !== null)
    expect([query, validate(schema, parse(query)).map(({ message }) => message)]).toEqual([query, []]);
  return query;
}

describe('the query of a plan', () => {
  it('is one that the graph takes and a widget that can be drawn, whatever figure a model asks for', () => {
    let widgets = 0;
    for (const metric of widgetMetrics)
      for (const grouping of groupings)
        for (const range of ranges)
          for (const more of [
            {},
            { seller: selfSeller, compare: true },
            { seller: 'Nadie', pipeline: 'Ventas', stage: 'Nueva' },
          ]) {
            const query = queryOf({ kind: 'FIGURE', metric, grouping, range, ...more });
            for (const [, widget] of (query ?? '').matchAll(/widget: (\{.+?\})\) \{ key/g)) {
              readWidgetContent(JSON.parse((widget ?? '').replace(/(\w+): /g, '"$1": ')));
              widgets += 1;
            }
          }
    expect(widgets).toBeGreaterThan(widgetMetrics.length * groupings.length * ranges.length);
  });

  it.each<[QuestionPlan['list'], Partial<QuestionPlan>, Partial<QuestionPlan['conditions']>, string]>([
    ['ORDERS', {}, { minAmount: 1_250.5, maxAmount: 3e6 }, 'total: { min: "1250.5", max: "3000000" }'],
    ['OPPORTUNITIES', {}, { minAmount: 100 }, 'value: { min: "100" }'],
    ['OPPORTUNITIES', {}, { minAmount: 100, maxAmount: 20 }, 'value: { min: "20", max: "100" }'],
    ['CUSTOMERS', {}, { maxAmount: 0 }, 'lifetimeValue: { max: "0" }'],
    ['PRODUCTS', {}, { maxAmount: 20, maxStock: 0 }, 'price: { max: "20" }, stock: { max: 0 }'],
    ['LEADS', {}, { unassigned: true }, 'unassigned: true'],
    // Opportunities that are due are not sold yet, and their days are calendar days.
    [
      'OPPORTUNITIES',
      { dated: 'DUE' },
      {},
      'status: [OPEN], expectedCloseDate: { from: "2026-11-30", to: "2026-12-06" }',
    ],
    [
      'OPPORTUNITIES',
      { dated: 'STAGE_ENTERED' },
      {},
      'status: [OPEN], lastStageChangeAt: { from: "2026-11-30T05:00:00.000Z", to: "2026-12-07T05:00:00.000Z" }',
    ],
    [
      'CUSTOMERS',
      { dated: 'BOUGHT', notBought: { period: null, from: '2026-10-31', until: null } },
      {},
      'boughtAt: { from: "2026-11-30T05:00:00.000Z", to: "2026-12-07T05:00:00.000Z" }, notBoughtAt: { from: "2026-10-31T05:00:00.000Z" }',
    ],
    ['CUSTOMERS', { notBought: { period: 'ALL', from: null, until: null } }, {}, 'notBoughtAt: {  }'],
    [
      'ORDERS',
      { dated: 'DUE' },
      { payment: ['UNPAID', 'PARTLY_PAID'] },
      'payment: [UNPAID, PARTLY_PAID], paymentDueAt: { from: "2026-11-30T05:00:00.000Z", to: "2026-12-07T05:00:00.000Z" }',
    ],
    ['ORDERS', { seller: selfSeller }, { unassigned: false }, `unassigned: false, sellerId: "${setting.ownSellerId}"`],
    ['ORDERS', {}, { search: '45' }, 'number: 45'],
    ['CAMPAIGNS', {}, { status: ['RUNNING'] }, 'status: RUNNING'],
    ['ORDERS', {}, { search: 'Mora 45' }, 'search: "Mora 45"'],
    ['TASKS', { dated: 'DUE' }, {}, 'dueAt: { from: "2026-11-30T05:00:00.000Z", to: "2026-12-07T05:00:00.000Z" }'],
    [
      'CASES',
      {},
      { status: ['CLOSED'] },
      'closedAt: { from: "2026-11-30T05:00:00.000Z", to: "2026-12-07T05:00:00.000Z" }',
    ],
  ])('of %s that are %j and %j has the filters for it', (list, plan, conditions, filter) => {
    const range = plan.dated || list === 'CASES' ? { period: null, from: '2026-11-30', until: '2026-12-07' } : null;
    expect(queryOf({ kind: 'LIST', list, range, ...plan, conditions: { ...noConditions, ...conditions } })).toContain(
      filter,
    );
  });

  it('names custom fields by their keys, with what a field of that type can say', () => {
    const field = (key: string, more: object = {}) => ({
      ...{ key, values: null, min: null, max: null, from: null, until: null, isEmpty: null },
      ...more,
    });
    const queryWith = (list: 'LEADS' | 'CUSTOMERS' | 'OPPORTUNITIES', ...fields: ReturnType<typeof field>[]) =>
      queryOf({ kind: 'LIST', list, conditions: { ...noConditions, fields } });
    expect(queryWith('CUSTOMERS', field('roof', { values: ['teja'] }))).toContain('customFields: { roof: "Teja" }');
    expect(queryWith('CUSTOMERS', field('roof', { values: ['ZINC', 'teja'] }))).toContain(
      'roof: { in: ["Zinc", "Teja"] }',
    );
    expect(queryWith('OPPORTUNITIES', field('town', { values: ['x'] }))).toContain('town: { contains: "x" }');
    expect(queryWith('LEADS', field('area', { min: 9, max: 5 }), field('visit', { until: '2026-12-01' }))).toContain(
      'customFields: { area: { min: 5, max: 9 }, visit: { to: "2026-11-30" } }',
    );
    // The field of another list, one that does not exist, and what does not fit the type.
    for (const wrong of [field('town', { values: ['x'] }), field('x', { values: ['y'] }), field('roof', { min: 3 })])
      expect(queryWith('CUSTOMERS', wrong)).not.toContain('customFields');
    expect(
      queryOf({ kind: 'LIST', list: 'CUSTOMERS', by: 'roof', conditions: { ...noConditions, segment: ['FREQUENT'] } }),
    ).toContain('customerFieldCounts(customField: "roof", filter: { segment: [FREQUENT] }) { value count }');
    expect(queryOf({ kind: 'COUNT', list: 'CUSTOMERS', by: 'town' })).toContain('customers { totalCount }');
  });

  it('has the list that it reads beside it, with the filter as a saved view keeps it', () => {
    const listOf = (plan: Partial<QuestionPlan>) =>
      operationOfPlan(settlePlan({ ...emptyPlan, ...plan }, setting).plan, setting, zone)?.list;
    const conditions = { ...noConditions, payment: ['UNPAID' as const], minAmount: 5 };
    const range = { period: null, from: '2026-11-30', until: '2026-12-07' };
    expect(listOf({ kind: 'LIST', list: 'ORDERS', conditions, dated: 'DUE', range, ranking: 'HIGHEST' })).toEqual({
      name: 'orders',
      filter: {
        payment: ['UNPAID'],
        total: { min: '5' },
        paymentDueAt: { from: '2026-11-30T05:00:00.000Z', to: '2026-12-07T05:00:00.000Z' },
      },
      orderBy: { field: 'TOTAL', direction: 'DESC' },
    });
    expect(listOf({ kind: 'COUNT', list: 'CUSTOMERS' })).toMatchObject({ name: 'customers', filter: {} });
    expect(listOf({ kind: 'LIST', list: 'TASKS' })).toBeUndefined();
    expect(listOf({ kind: 'FIGURE', metric: 'WON_AMOUNT' })).toBeUndefined();
  });

  it('is one that the graph takes, whatever rows a model asks for', () => {
    const conditions = {
      ...noConditions,
      status: [...listedStatuses].slice(0, 10),
      payment: ['PAID' as const],
      temperature: ['HOT' as const],
      segment: ['INACTIVE' as const],
      channel: ['EMAIL' as const],
      tags: ['la "feria"'],
      minScore: 10,
      maxScore: 90,
      atRisk: true,
      unread: true,
      done: true,
      search: '\\" }) { id } leads(filter: { search: "x',
    };
    for (const kind of ['LIST', 'COUNT'] as const)
      for (const list of listNames)
        for (const ranking of [null, ...rankings])
          for (const range of ranges)
            for (const given of [null, conditions]) {
              const query = queryOf({
                kind,
                list,
                ranking,
                range,
                conditions: given,
                seller: setting.sellers[0]?.name ?? '',
                stage: 'Nueva',
                limit: 50,
              });
              // A search text stays text: it never becomes a field.
              const [operation] = parse(query ?? '').definitions;
              const fields = list === 'OVERVIEW' ? 7 : ['INVOICES', 'CARTS', 'PAYMENTS'].includes(list) ? 2 : 1;
              expect(operation && 'selectionSet' in operation && operation.selectionSet?.selections.length).toBe(
                fields,
              );
            }
  });

  it('names the days of the tenant as instants, and the seller and the stage by their ids', () => {
    expect(
      queryOf({
        kind: 'LIST',
        list: 'LEADS',
        range: { period: null, from: '2026-11-01', until: '2026-11-02' },
        seller: selfSeller,
      }),
    ).toContain(
      'sellerId: "0193b6f0-0000-7000-8000-000000000004", createdAt: { from: "2026-11-01T05:00:00.000Z", to: "2026-11-02T05:00:00.000Z" }',
    );
    expect(queryOf({ kind: 'COUNT', list: 'OPPORTUNITIES', stage: 'Nueva' })).toContain(
      'stageId: "0193b6f0-0000-7000-8000-000000000003"',
    );
    expect(queryOf({ kind: 'UNCLEAR' })).toBeNull();
    expect(queryOf({ kind: 'FIGURE' })).toBeNull();
    expect(queryOf({ kind: 'HELP', topic: 'flows' })).toBeNull();
  });

  it('is about the last thirty days of appointments that were missed', () => {
    const conditions = { ...noConditions, status: ['NO_SHOW' as const] };
    const query = queryOf({ kind: 'LIST', list: 'APPOINTMENTS', conditions });
    expect(query).toContain('status: "NO_SHOW"');
    expect(query).toContain('range: { from: "2026-10-25T05:00:00.000Z", to: "2026-11-24T05:00:00.000Z" }');
  });

  it.each([
    [null, '2026-11-23', '2026-12-23'],
    [{ period: null, from: '2027-02-01', until: null }, '2027-02-01', '2027-03-03'],
    [{ period: null, from: null, until: '2026-11-28' }, '2026-11-23', '2026-11-28'],
    [{ period: null, from: null, until: '2026-11-01' }, '2026-10-02', '2026-11-01'],
  ])('is about what is ahead, or thirty days, of appointments for %j', (range, from, until) => {
    const plan = { kind: 'LIST', list: 'APPOINTMENTS', range } as const;
    expect(queryOf(plan)).toContain(`range: { from: "${from}T05:00:00.000Z", to: "${until}T05:00:00.000Z" }`);
  });
});
