import { describe, expect, it } from '@jest/globals';
import {
  emptyPlan,
  noConditions,
  type QuestionContext,
  type QuestionPlan,
  settlePlan,
  wordAnswer,
} from '../../domain/questions/index.js';
import { newId } from '../../domain/shared/id.js';
import { localeIn } from '../../domain/shared/translations.js';
import { operationOfPlan } from './operation-of-plan.js';
import { setting, zone } from './plan.fixture.js';

describe('the table of an answer', () => {
  const answer = (
    plan: Partial<QuestionPlan>,
    data: Record<string, unknown>,
    language: 'es' | 'en' = 'es',
    known: QuestionContext & { now: Date } = setting,
  ) => {
    const settled = settlePlan({ ...emptyPlan, ...plan }, known);
    const operation = operationOfPlan(settled.plan, known, zone);
    if (!operation) throw new Error('it asks for nothing');
    return wordAnswer(settled, operation.findings(data), {
      language,
      locale: localeIn(language, 'es-CR'),
      today: setting.today,
      currency: 'CRC',
      timezone: zone,
      seesPart: false,
      soldByOrders: null,
      fields: known.fields,
    });
  };
  const thisMonth = { period: 'THIS_MONTH' as const, from: null, until: null, isEmpty: null };

  it('tells a figure and how it changed since the stretch before', () => {
    const data = {
      widgetPoints: [{ key: 'TOTAL', label: null, time: null, value: 150 }],
      before: [{ key: 'TOTAL', label: null, time: null, value: 120 }],
    };
    const { text, rows, chart } = answer(
      { kind: 'FIGURE', metric: 'LEADS_CREATED', range: thisMonth, compare: true },
      data,
    );
    expect(text).toBe('Leads nuevos este mes: 150. En octubre de 2026: 120 (+25 %).');
    expect([rows, chart]).toEqual([[{ Valor: 150 }], null]);
    expect(answer({ kind: 'FIGURE', metric: 'SATISFACTION', range: thisMonth }, { widgetPoints: [] }).text).toBe(
      'Satisfacción este mes: no hay datos.',
    );
  });

  it('ranks sellers, and adds hours of several days up by the tenant’s clock', () => {
    const bySeller = {
      widgetPoints: [
        { key: 'a', label: 'Ana', time: null, value: 10 },
        { key: 'NONE', label: null, time: null, value: 5 },
        { key: 'b', label: 'Beto', time: null, value: 30 },
      ],
    };
    const ranked = answer(
      { kind: 'FIGURE', metric: 'WON_AMOUNT', grouping: 'SELLER', range: thisMonth },
      bySeller,
      'en',
    );
    expect(ranked.rows.map(row => Object.values(row))).toEqual([
      ['Beto', 30],
      ['Ana', 10],
      ['No seller', 5],
    ]);
    expect(ranked.text).toBe('Sold by seller this month. The highest: Beto, with ₡30. In total: ₡45.');
    expect(ranked.chart).toEqual({ type: 'BAR', x: 'Seller', y: 'Value' });
    const byHour = {
      widgetPoints: ['2026-11-02T15:00:00Z', '2026-11-03T15:00:00Z', '2026-11-03T16:00:00Z'].map(time => ({
        key: time,
        label: null,
        time,
        value: 2,
      })),
    };
    const hours = answer({ kind: 'FIGURE', metric: 'MESSAGES_IN', grouping: 'HOUR', range: thisMonth }, byHour);
    expect(hours.rows).toEqual([
      { Hora: '10:00', Valor: 4 },
      { Hora: '11:00', Valor: 2 },
    ]);
  });

  it('writes money and counts as the tables of the console do', () => {
    const told = (metric: 'WON_AMOUNT' | 'LEADS_CREATED', value: number, language: 'es' | 'en' = 'es') =>
      answer(
        { kind: 'FIGURE', metric, range: thisMonth },
        { widgetPoints: [{ key: 'TOTAL', label: null, time: null, value }] },
        language,
      ).text;
    expect(told('WON_AMOUNT', 10_167_200)).toBe('Vendido este mes: ₡10\u00a0167\u00a0200.');
    expect(told('WON_AMOUNT', 1_500.5)).toBe('Vendido este mes: ₡1\u00a0500,50.');
    expect(told('WON_AMOUNT', 10_167_200, 'en')).toBe('Sold this month: ₡10,167,200.');
    expect(told('LEADS_CREATED', 12_345)).toBe('Leads nuevos este mes: 12\u00a0345.');
  });

  it('says which pipeline or stage it leaves out, and never names one that it was not limited to', () => {
    const figure = { widgetPoints: [{ key: 'TOTAL', label: null, time: null, value: 150 }] };
    const leftOut = 'Esto no se puede limitar a ese embudo o a esa etapa.';
    const sold = { kind: 'FIGURE', metric: 'WON_AMOUNT', range: thisMonth } as const;
    expect(answer({ ...sold, pipeline: 'Ventas' }, figure).text).toBe(`${leftOut} Vendido este mes: ₡150.`);
    expect(answer(sold, figure).text).toBe('Vendido este mes: ₡150.');
    const rows = { opportunities: { nodes: [], totalCount: 12 } };
    const deals = { kind: 'COUNT', list: 'OPPORTUNITIES' } as const;
    for (const unknown of [{ stage: 'Cierre' }, { pipeline: 'Mayoreo' }])
      expect(answer({ ...deals, ...unknown }, rows).text).toBe(`${leftOut} Hay 12 ventas.`);
    expect(answer({ ...deals, pipeline: 'Ventas', stage: 'Nueva' }, rows).text).toBe(
      'Hay 12 ventas en Nueva (Ventas).',
    );
  });

  it('names the pipeline of a stage that several pipelines have', () => {
    const rental = { id: newId(), name: 'Alquileres', stages: [{ id: newId(), name: 'Nueva' }] };
    const known = { ...setting, pipelines: [rental, ...setting.pipelines] };
    const deals = { kind: 'COUNT', list: 'OPPORTUNITIES', stage: 'Nueva' } as const;
    const rows = { opportunities: { nodes: [], totalCount: 12 } };
    const said = (plan: Partial<QuestionPlan>) => answer({ ...deals, ...plan }, rows, 'es', known).text;
    expect(said({})).toBe('Hay 12 ventas en Nueva (Alquileres).');
    expect(said({ pipeline: 'Ventas' })).toBe('Hay 12 ventas en Nueva (Ventas).');
    expect(answer(deals, rows).text).toBe('Hay 12 ventas en Nueva.');
    const { plan } = settlePlan({ ...emptyPlan, ...deals }, known);
    expect(operationOfPlan(plan, known, zone)?.query).toContain(`stageId: "${rental.stages[0]?.id}"`);
  });

  it('is limited to no seller where several have the name, and says so', () => {
    const twin = { id: newId(), name: 'ana  "La mejor" \\ Ruíz' };
    const known = { ...setting, sellers: [...setting.sellers, twin] };
    const deals = { kind: 'COUNT', list: 'OPPORTUNITIES', seller: setting.sellers[0]?.name ?? '' } as const;
    const rows = { opportunities: { nodes: [], totalCount: 12 } };
    expect(answer(deals, rows, 'es', known).text).toBe(
      'Varios vendedores tienen ese nombre, así que esto no se limita a ninguno de ellos. Hay 12 ventas.',
    );
    expect(operationOfPlan(settlePlan({ ...emptyPlan, ...deals }, known).plan, known, zone)?.query).not.toContain(
      'ownerId',
    );
  });

  it('is no sum of means: a mean by the hour is told for one day alone', () => {
    const asked = { kind: 'FIGURE', metric: 'FIRST_RESPONSE_SECONDS', grouping: 'HOUR' } as const;
    const total = { widgetPoints: [{ key: 'TOTAL', label: null, time: null, value: 40 }] };
    expect(answer({ ...asked, range: thisMonth }, total).text).toBe(
      'Esto no se puede agrupar así. Tiempo hasta la primera respuesta este mes: 40 s.',
    );
    const today = { period: 'TODAY' as const, from: null, until: null, isEmpty: null };
    expect(settlePlan({ ...emptyPlan, ...asked, range: today }, setting)).toMatchObject({
      plan: { grouping: 'HOUR' },
      lacks: [],
    });
  });

  it('tells the change of a share in points, and says where there was nothing before', () => {
    const point = (value: number) => [{ key: 'TOTAL', label: null, time: null, value }];
    const share = { kind: 'FIGURE', metric: 'AUTONOMOUS_RESOLUTION_RATE', range: thisMonth, compare: true } as const;
    const said = (now: number, before: number, language: 'es' | 'en' = 'es') =>
      answer(share, { widgetPoints: point(now), before: point(before) }, language).text;
    expect(said(0.25, 0.2)).toBe(
      'Mensajes que resolvió el agente este mes: 25%. En octubre de 2026: 20% (+5 puntos porcentuales).',
    );
    expect(said(0.2, 0.21, 'en')).toContain('21% (-1 percentage point).');
    expect(said(0.2, 0)).toContain('0% (+20 puntos porcentuales).');
    expect(answer(share, { widgetPoints: point(0.2), before: [] }).text).toBe(
      'Mensajes que resolvió el agente este mes: 20%. En octubre de 2026: no hay datos.',
    );
    const counted = { ...share, metric: 'LEADS_CREATED' } as const;
    expect(answer(counted, { widgetPoints: point(1_001), before: point(1_000) }).text).toContain('(0 %)');
  });

  it('compares thirty days with thirty days, also where they are a whole month', () => {
    const plan = { ...emptyPlan, kind: 'FIGURE', metric: 'LEADS_CREATED', compare: true } as const;
    const queryAt = (today: string, range: QuestionPlan['range']) => {
      const at = { ...setting, today };
      return operationOfPlan(settlePlan({ ...plan, range }, at).plan, at, zone)?.query;
    };
    const days = { period: 'LAST_30_DAYS' as const, from: null, until: null, isEmpty: null };
    expect(queryAt('2026-11-30', days)).toContain(
      'range: { from: "2026-10-02T05:00:00.000Z", to: "2026-11-01T05:00:00.000Z" }',
    );
    expect(queryAt('2026-11-30', thisMonth)).toContain(
      'range: { from: "2026-10-01T05:00:00.000Z", to: "2026-11-01T05:00:00.000Z" }',
    );
  });

  it('names the group with nothing as the lowest', () => {
    const widgetPoints = [
      { key: 'a', label: 'Ana', time: null, value: 3 },
      { key: 'b', label: 'Beto', time: null, value: 0 },
    ];
    const asked = { kind: 'FIGURE', metric: 'ESCALATIONS', grouping: 'SELLER', range: thisMonth } as const;
    expect(answer({ ...asked, ranking: 'LOWEST' }, { widgetPoints }).text).toContain('Lo más bajo: Beto, con 0.');
    expect(answer(asked, { widgetPoints }).text).toContain('Ana: 3.');
  });

  it.each([
    ['LEADS', null, 'la de mayor puntaje'],
    ['OPPORTUNITIES', 'OLDEST', 'la de más tiempo en su etapa'],
    ['CONVERSATIONS', 'OLDEST', 'la de más tiempo de espera'],
    ['CUSTOMERS', 'LOWEST', 'la de menor total comprado'],
    ['ORDERS', null, 'la de fecha más reciente'],
  ] as const)('says by what the rows of %s that are shown were chosen', (list, ranking, words) => {
    const { text } = answer({ kind: 'LIST', list, ranking }, { [list.toLowerCase()]: { nodes: [{}], totalCount: 12 } });
    expect(text).toMatch(new RegExp(`Se muestra 1 fila: ${words}\\.$`));
  });

  it('says first what was left out, then how many rows there are and how many are shown', () => {
    const nodes = [
      { name: 'Luz', contact: null, score: 90, temperature: 'HOT', status: 'NEW', seller: null, lastActivityAt: null },
    ];
    const { text, rows } = answer(
      {
        kind: 'LIST',
        list: 'LEADS',
        conditions: { ...noConditions, temperature: ['HOT'], segment: ['FREQUENT'] },
        ignored: ['rojos'],
      },
      { leads: { nodes, totalCount: 12 } },
    );
    expect(text).toBe(
      'No entendí «rojos», y no lo tuve en cuenta. No todas las condiciones se pueden aplicar aquí; esas se dejaron fuera. Hay 12 leads (caliente). Se muestra 1 fila: la de mayor puntaje.',
    );
    expect(rows[0]).toEqual({
      Nombre: 'Luz',
      Puntaje: 90,
      Temperatura: 'Caliente',
      Estado: 'Nuevo',
      Vendedor: 'Sin vendedor',
      'Última actividad': null,
    });
  });

  it.each([
    [null, 'del 23 de noviembre de 2026 al 22 de diciembre de 2026'],
    [{ period: null, from: '2027-02-01', until: null }, 'del 1 de febrero de 2027 al 2 de marzo de 2027'],
    [{ period: null, from: null, until: '2026-11-28' }, 'del 23 de noviembre de 2026 al 27 de noviembre de 2026'],
    [{ period: null, from: null, until: '2026-11-01' }, 'del 2 de octubre de 2026 al 31 de octubre de 2026'],
  ])('says which days of appointments it is about, for %j', (range, when) => {
    const plan = { kind: 'LIST', list: 'APPOINTMENTS', range } as const;
    expect(answer(plan, { appointments: [] }).text).toBe(`Hay 0 citas (${when}).`);
  });
});
