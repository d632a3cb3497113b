import { describe, expect, it } from '@jest/globals';
import { aUser, lockAwaited, mutate, type TestUser, twoShops } from '../../testing/index.js';
import { foldCounters } from '../insights/index.js';
import { systemActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';
import { industries } from '../tenants/templates/template.js';
import { checkThresholds } from './check-thresholds.js';

const { embudo, shop, other, as } = await twoShops();
const { sql } = embudo.testDatabase;

interface Saved {
  dashboard: { id: string; widgets: object[]; isDefault: boolean; shared: boolean } | null;
}
const save = (user: TestUser, input: object) =>
  mutate<Saved>(
    as(user),
    'saveDashboard',
    { name: 'Tablero', widgets: [], ...input },
    'dashboard { id name widgets isDefault shared user { id } } userErrors { code field message }',
  );
const remove = (user: TestUser, dashboardId: string) =>
  mutate<{ deletedId: string | null }>(
    as(user),
    'deleteDashboard',
    { dashboardId },
    'deletedId userErrors { code field }',
    'DashboardInput',
  );
const namesOf = async (user: TestUser): Promise<string[]> =>
  (await as(user)<{ dashboards: { name: string }[] }>('{ dashboards { name } }')).data.dashboards.map(
    ({ name }) => name,
  );
const at = (x: number, y: number, width = 6, height = 4) => ({ x, y, width, height });
const figure = (id: string, more: object = {}) => ({
  id,
  title: `Cifra ${id}`,
  metric: 'LEADS_CREATED',
  range: 'LAST_30_DAYS',
  chart: 'NUMBER',
  position: at(0, 0, 3, 2),
  ...more,
});
interface Point {
  key: string;
  label: string | null;
  time: string | null;
  value: number;
}
const show = async (user: TestUser, widget: object) => {
  const { data, errors } = await as(user)<{ widgetPoints: Point[] }>(
    'query ($widget: JSON!) { widgetPoints(widget: $widget) { key label time value } }',
    { widget },
  );
  return { points: data?.widgetPoints ?? [], error: errors?.[0] };
};

describe('dashboards', () => {
  it('take the place of what somebody read, and of nothing that another window has saved since', async () => {
    const made = await save(shop.ceo, { name: 'Dos ventanas' });
    const dashboardId = made.dashboard?.id;
    const { data } = await as(shop.ceo)<{ dashboards: { id: string; updatedAt: string }[] }>(
      '{ dashboards { id updatedAt } }',
    );
    const updatedAtBefore = data.dashboards.find(({ id }) => id === dashboardId)?.updatedAt;
    const first = await save(shop.ceo, { dashboardId, name: 'Una', updatedAtBefore });
    expect(first.userErrors).toEqual([]);
    expect(await save(shop.ceo, { dashboardId, name: 'Otra', updatedAtBefore })).toMatchObject({
      dashboard: null,
      userErrors: [{ code: 'CONFLICT', field: ['updatedAtBefore'] }],
    });
    expect(await namesOf(shop.ceo)).toEqual(['Una']);
    await remove(shop.ceo, dashboardId ?? '');
  });

  it('are private until they are shared; one opens first, and managers say which one everybody sees first', async () => {
    const made = await save(shop.seller, { name: 'Mío', widgets: [figure('a')], isDefault: true });
    expect(made.userErrors).toEqual([]);
    expect(made.dashboard).toMatchObject({ shared: false, isDefault: true, widgets: [{ id: 'a', grouping: 'NONE' }] });
    const id = made.dashboard?.id ?? '';
    for (const user of [shop.ceo, shop.otherSeller, other.admin]) expect(await namesOf(user)).toEqual([]);
    expect((await save(shop.admin, { dashboardId: id })).userErrors[0]?.code).toBe('NOT_FOUND');
    expect((await save(shop.seller, { dashboardId: id, name: 'Mío' })).dashboard).toMatchObject({ isDefault: true });
    const second = await save(shop.seller, { name: 'Ayer', isDefault: true });
    expect(await namesOf(shop.seller)).toEqual(['Ayer', 'Mío']);
    expect((await save(shop.seller, { name: 'MIO' })).userErrors).toMatchObject([
      { code: 'CONFLICT', field: ['name'] },
    ]);
    const shared = await save(shop.seller, { dashboardId: id, name: 'De todos', shared: true });
    expect(shared.dashboard).toMatchObject({ shared: true });
    for (const user of [shop.ceo, shop.secretary, shop.professional]) expect(await namesOf(user)).toEqual(['De todos']);
    expect(await namesOf(other.admin)).toEqual([]);
    const first = { dashboardId: id, name: 'De todos', isDefault: true };
    expect((await save(shop.seller, first)).userErrors).toMatchObject([{ code: 'INVALID', field: ['isDefault'] }]);
    expect((await save(shop.otherSeller, first)).userErrors[0]?.code).toBe('NOT_FOUND');
    expect((await save(shop.admin, first)).dashboard).toMatchObject({ isDefault: true, shared: true });
    const next = await save(shop.ceo, { name: 'Zona', shared: true, isDefault: true });
    expect(await namesOf(shop.secretary)).toEqual(['Zona', 'De todos']);
    // A seller's own default dashboard stays first.
    expect((await namesOf(shop.seller))[0]).toBe('Ayer');
    expect((await save(shop.admin, { dashboardId: id, name: 'De todos', shared: false })).userErrors).toMatchObject([
      { code: 'INVALID', field: ['shared'] },
    ]);
    expect((await remove(shop.otherSeller, id)).userErrors[0]?.code).toBe('NOT_FOUND');
    expect((await remove(other.admin, id)).userErrors[0]?.code).toBe('NOT_FOUND');
    for (const [user, gone] of [
      [shop.admin, id],
      [shop.seller, second.dashboard?.id ?? ''],
      [shop.ceo, next.dashboard?.id ?? ''],
    ] as const)
      expect((await remove(user, gone)).deletedId).toBe(gone);
    expect(await namesOf(shop.seller)).toEqual([]);
  });

  it('that are both to open first at one moment are told apart from two of one name', async () => {
    const first = await embudo.testDatabase.connectAs('embudo_app');
    await first.query(
      `select set_config('app.tenant_id', $1, false), set_config('app.user_id', $2, false), set_config('app.role', 'CEO', false)`,
      [shop.tenant.id, shop.ceo.id],
    );
    await sql('update dashboard set is_default = false where tenant_id = $1', [shop.tenant.id]);
    await first.query('begin');
    await first.query(
      `insert into dashboard (id, tenant_id, user_id, name, name_key, widgets, shared, is_default) values ($1, $2, $3, 'Uno', 'uno', '[]', true, true)`,
      [newId(), shop.tenant.id, shop.ceo.id],
    );
    const second = save(shop.admin, { name: 'Dos', shared: true, isDefault: true });
    await lockAwaited(first);
    await first.query('commit');
    expect((await second).userErrors).toMatchObject([{ code: 'CONFLICT', field: ['isDefault'] }]);
    await sql(`delete from dashboard where tenant_id = $1 and name = 'Uno'`, [shop.tenant.id]);
  });

  const wrong: [string, object[], string, string[]][] = [
    ['an unknown metric', [figure('a', { metric: 'MOONS' })], 'Widget "a": metric', ['0', 'metric']],
    ['a grouping that it has not', [figure('a', { grouping: 'STAGE' })], 'not by STAGE', ['0', 'grouping']],
    ['no range', [figure('a', { range: undefined })], 'requires a range', ['0', 'range']],
    [
      'too long a range by the hour',
      [figure('a', { grouping: 'HOUR', chart: 'LINE', range: 'LAST_90_DAYS' })],
      'Widget "a": range: by HOUR',
      ['0', 'range'],
    ],
    [
      'too many hours',
      [
        figure('a', {
          grouping: 'HOUR',
          chart: 'LINE',
          range: { from: '2026-01-01T00:00:00Z', to: '2026-02-11T17:00:00Z' },
        }),
      ],
      'by HOUR',
      ['0', 'range'],
    ],
    [
      'hours without an end',
      [figure('a', { grouping: 'HOUR', chart: 'LINE', range: { from: '2026-01-01T00:00:00Z' } })],
      'by HOUR',
      ['0', 'range'],
    ],
    [
      'too many days',
      [
        figure('a', {
          grouping: 'DAY',
          chart: 'LINE',
          range: { from: '2020-01-01T00:00:00Z', to: '2026-01-01T00:00:00Z' },
        }),
      ],
      'at most 1000 points',
      ['0', 'range'],
    ],
    ['an odd range', [figure('a', { range: 'SOON' })], 'Widget "a": range', ['0', 'range']],
    [
      'a range that ends before it begins',
      [figure('a', { range: { from: '2026-02-01T00:00:00Z', to: '2026-01-01T00:00:00Z' } })],
      'ends before it starts',
      ['0', 'range', 'to'],
    ],
    [
      'a range for what stands',
      [figure('a', { metric: 'OPEN_VALUE', grouping: 'STAGE', chart: 'BAR' })],
      'does not accept a range',
      ['0', 'range'],
    ],
    [
      'a filter that it has not',
      [figure('a', { filter: { pipelineId: newId() } })],
      'cannot be filtered by pipelineId',
      ['0', 'filter', 'pipelineId'],
    ],
    ['an unknown filter', [figure('a', { filter: { colour: 'red' } })], 'Widget "a": filter', ['0', 'filter']],
    ['a chart that cannot show it', [figure('a', { chart: 'PIE' })], 'not as PIE', ['0', 'chart']],
    ['no title', [figure('a', { title: ' ' })], 'Widget "a": title', ['0', 'title']],
    ['beyond the grid', [figure('a', { position: at(8, 0) })], '12 columns', ['0', 'position', 'width']],
    ['a place that is no number', [figure('a', { position: at(0, -1) })], 'position.y', ['0', 'position', 'y']],
    [
      'two in one place',
      [figure('a'), figure('b', { position: at(2, 1, 3, 2) })],
      'Widget "b": position: overlaps "a"',
      ['1', 'position'],
    ],
    [
      'two of one id',
      [figure('a'), figure('a', { position: at(6, 0) })],
      'another widget already has the id "a"',
      ['1', 'id'],
    ],
    [
      'a threshold for a series',
      [figure('a', { grouping: 'DAY', chart: 'LINE', alert: { above: 1 } })],
      'requires the grouping NONE',
      ['0', 'alert'],
    ],
    ['an empty threshold', [figure('a', { alert: {} })], 'requires above, below or both', ['0', 'alert']],
    ['a key of its own', [figure('a', { color: 'red' })], 'Widget "a"', ['0']],
    ['a widget without an id', [{ title: 'x' }], 'Widget 1: id', ['0', 'id']],
  ];
  it.each(wrong)('refuse %s, naming the widget and the field', async (_what, widgets, words, path) => {
    const { dashboard, userErrors } = await save(shop.secretary, { widgets });
    expect(dashboard).toBeNull();
    expect(userErrors[0]).toMatchObject({ code: 'INVALID', field: ['widgets', ...path] });
    expect(userErrors[0]?.message).toContain(words);
  });

  it('have at most forty widgets, each kept as it was checked', async () => {
    const many = Array.from({ length: 41 }, (_, n) => figure(`w${n}`, { position: at(0, n, 1, 1) }));
    expect((await save(shop.secretary, { widgets: many })).userErrors[0]?.message).toContain('at most 40');
    const { dashboard } = await save(shop.secretary, { widgets: many.slice(1) });
    expect(dashboard?.widgets).toHaveLength(40);
    expect((await save(shop.secretary, { name: 'No', widgets: { a: 1 } })).userErrors).toMatchObject([
      { code: 'INVALID', field: ['widgets'] },
    ]);
    await remove(shop.secretary, dashboard?.id ?? '');
  });

  it('come with every line of business, with widgets that can be shown', async () => {
    for (const industry of industries) {
      const name = `Negocio ${industry}`;
      const { tenant } = await mutate<{ tenant: { id: string } | null }>(
        as(shop.ceo),
        'createTenant',
        { name, industry, locale: 'es-PA' },
        'tenant { id } userErrors { code message }',
      );
      const query = '{ dashboards { name isDefault shared widgets user { id } } }';
      const { data } = await as(shop.ceo)<{ dashboards: { widgets: { title: string }[] }[] }>(
        query,
        {},
        { 'x-tenant-id': tenant?.id ?? '' },
      );
      expect(data.dashboards).toMatchObject([{ name: 'El negocio hoy', isDefault: true, shared: true, user: null }]);
      const widgets = data.dashboards[0]?.widgets ?? [];
      expect(widgets.length).toBeGreaterThan(7);
      const all = widgets.map((_, n) => `w${n}: widgetPoints(widget: $w${n}) { key value }`).join(' ');
      const shown = await as(shop.ceo)(
        `query (${widgets.map((_, n) => `$w${n}: JSON!`).join(' ')}) { ${all} }`,
        Object.fromEntries(widgets.map((widget, n) => [`w${n}`, widget])),
        { 'x-tenant-id': tenant?.id ?? '' },
      );
      expect(shown.errors).toEqual([]);
      expect(Object.keys(shown.data)).toHaveLength(widgets.length);
    }
  });
});

describe('what a widget shows', () => {
  it('is what the reader sees of each metric, in groups', async () => {
    const { sellerId } = shop.seller;
    const { lead } = await mutate<{ lead: { id: string } | null }>(
      as(shop.seller),
      'createLead',
      { name: 'Ana', source: 'Feria', phone: '+50760000001' },
      'lead { id } userErrors { code message }',
    );
    await mutate(
      as(shop.admin),
      'createLead',
      { name: 'Luis', source: 'Feria', phone: '+50760000002' },
      'lead { id } userErrors { code }',
    );
    await mutate(as(shop.admin), 'assignLead', { leadId: lead?.id, sellerId }, 'lead { id } userErrors { code }');
    const { pipeline } = await mutate<{ pipeline: { id: string; stages: { id: string; name: string }[] } | null }>(
      as(shop.admin),
      'createPipeline',
      {
        name: 'Ventas',
        stages: [
          { name: 'Uno', probability: 50 },
          { name: 'Dos', probability: 80 },
          { name: 'Ganada', probability: 100, kind: 'WON' },
          { name: 'Perdida', probability: 0, kind: 'LOST' },
        ],
      },
      'pipeline { id stages { id name } } userErrors { code message }',
    );
    const stages = pipeline?.stages ?? [];
    const sell = async (title: string, value: string, more: object = {}) =>
      (
        await mutate<{ opportunity: { id: string } | null }>(
          as(shop.admin),
          'createOpportunity',
          { title, value, pipelineId: pipeline?.id, leadId: lead?.id, ...more },
          'opportunity { id } userErrors { code message }',
        )
      ).opportunity?.id;
    await sell('Taladro', '100.00', { ownerId: sellerId });
    const lost = await sell('Sierra', '40.00');
    await mutate(
      as(shop.admin),
      'moveOpportunity',
      { opportunityId: lost, stageId: stages[3]?.id, reason: 'Muy caro' },
      'opportunity { id } userErrors { code message }',
    );
    const all = { metric: 'LEADS_CREATED', range: 'ALL' };
    expect((await show(shop.admin, all)).points).toMatchObject([{ key: 'TOTAL', value: 2, time: null }]);
    expect((await show(shop.admin, { ...all, filter: { sellerId } })).points).toMatchObject([{ value: 1 }]);
    // A client with a variable for the filter sends null for "all".
    expect((await show(shop.admin, { ...all, filter: { sellerId: null, pipelineId: null } })).points).toMatchObject([
      { value: 2 },
    ]);
    expect((await show(shop.professional, all)).points).toMatchObject([{ value: 0 }]);
    expect((await show(other.admin, all)).points).toMatchObject([{ value: 0 }]);
    expect((await show(shop.admin, { ...all, grouping: 'SELLER' })).points).toMatchObject([
      { key: sellerId, value: 1, label: expect.any(String) },
      { key: 'NONE', value: 1, label: null },
    ]);
    const byPerson = (await show(shop.otherSeller, { ...all, grouping: 'SELLER' })).points;
    expect(byPerson).toMatchObject([{ key: 'NONE', value: 1 }]);
    expect((await show(shop.admin, { ...all, metric: 'WON_AMOUNT', grouping: 'SELLER' })).points).toEqual([]);
    const days = (await show(shop.admin, { ...all, range: 'LAST_7_DAYS', grouping: 'DAY' })).points;
    expect(days).toHaveLength(7);
    expect(days.at(-1)).toMatchObject({ value: 2, time: expect.any(String) });
    expect((await show(shop.admin, { ...all, range: 'YESTERDAY', grouping: 'DAY' })).points).toMatchObject([
      { value: 0 },
    ]);
    const past = { from: '2020-01-01T00:00:00Z', to: '2020-02-01T00:00:00Z' };
    expect((await show(shop.admin, { ...all, range: past })).points).toMatchObject([{ value: 0 }]);
    const statuses = (await show(shop.admin, { metric: 'LEADS', grouping: 'STATUS', range: 'THIS_YEAR' })).points;
    expect(statuses.find(({ key }) => key === 'NEW')).toMatchObject({ value: 2 });
    const filter = { pipelineId: pipeline?.id };
    expect((await show(shop.admin, { metric: 'OPEN_VALUE', grouping: 'STAGE', filter })).points).toMatchObject([
      { key: stages[0]?.id, label: 'Uno', value: 100 },
      { key: stages[1]?.id, label: 'Dos', value: 0 },
    ]);
    expect((await show(shop.admin, { metric: 'OPEN_OPPORTUNITIES', grouping: 'STAGE', filter })).points).toMatchObject([
      { value: 1 },
      { value: 0 },
    ]);
    expect((await show(shop.admin, { metric: 'FORECAST', grouping: 'MONTH', filter })).points).toMatchObject([
      { key: 'NONE', value: 50 },
    ]);
    const reasons = { metric: 'LOST_OPPORTUNITIES', grouping: 'REASON', range: 'LAST_30_DAYS' };
    expect((await show(shop.admin, reasons)).points).toMatchObject([{ key: 'muy caro', label: 'Muy caro', value: 1 }]);
    expect((await show(shop.admin, { metric: 'CUSTOMERS', grouping: 'SEGMENT' })).points).toHaveLength(3);
    // An average without values is no figure.
    expect((await show(shop.admin, { metric: 'SATISFACTION', range: 'ALL' })).points).toEqual([]);
  });

  it('shows over all time the same in its figure and in its chart, also of rows that are older than the company here', async () => {
    const summed = async (grouping: string) =>
      (await show(shop.admin, { metric: 'LEADS_CREATED', grouping, range: 'ALL' })).points.reduce(
        (sum, { value }) => sum + Number(value),
        0,
      );
    const before = await summed('NONE');
    await sql(
      `with person as (insert into contact (id, tenant_id, name, seller_id) values (gen_random_uuid(), $1, 'Vieja', $2) returning id)
       insert into lead (id, tenant_id, contact_id, seller_id, source, status, created_at)
         select gen_random_uuid(), $1, id, $2, 'Feria', 'NEW', now() - interval '700 days' from person`,
      [shop.tenant.id, shop.seller.sellerId],
    );
    for (const fold of [false, true]) {
      if (fold) await foldCounters(embudo.context(systemActor(shop.tenant.id)), {});
      expect(await summed('NONE')).toBe(before + 1);
      for (const grouping of ['DAY', 'WEEK', 'MONTH'])
        expect([grouping, await summed(grouping)]).toEqual([grouping, before + 1]);
      const own = await show(shop.seller, { metric: 'LEADS_CREATED', grouping: 'MONTH', range: 'ALL' });
      expect(Number(own.points[0]?.value)).toBe(1);
    }
    await sql(`delete from lead where tenant_id = $1 and created_at < now() - interval '699 days'`, [shop.tenant.id]);
  });

  it('is refused with the field where it cannot be asked', async () => {
    for (const [widget, field] of [
      [{ metric: 'LEADS_CREATED' }, 'widget.range'],
      [{ metric: 'NOTHING', range: 'ALL' }, 'widget.metric'],
      [{ metric: 'CUSTOMERS', grouping: 'DAY' }, 'widget.grouping'],
      [[], 'widget'],
      ['x', 'widget'],
    ] as const) {
      const { error } = await show(shop.admin, widget as object);
      expect(error?.extensions?.code).toBe('BAD_USER_INPUT');
      expect(error?.message).toContain(field);
    }
    const long = {
      metric: 'LEADS_CREATED',
      grouping: 'HOUR',
      range: { from: '2026-01-01T00:00:00Z', to: '2026-06-01T00:00:00Z' },
    };
    expect((await show(shop.admin, long)).error?.message).toContain('1000 points');
    await sql(`update tenant set created_at = now() - interval '100 days' where id = $1`, [shop.tenant.id]);
    const open = { metric: 'LEADS_CREATED', grouping: 'HOUR', range: 'LAST_90_DAYS' };
    expect((await show(shop.admin, open)).error?.message).toContain('1000 points');
  });
});

describe('a threshold', () => {
  let occurrence = Date.UTC(2030, 0, 1);
  const check = async (tenantId = shop.tenant.id) => {
    await sql(
      `insert into schedule (tenant_id, task, cron, timezone, next_at) values ($1, 'dashboards/check-thresholds', '', '', 'infinity') on conflict do nothing`,
      [tenantId],
    );
    occurrence += 900_000;
    await checkThresholds(embudo.context(systemActor(tenantId), newId()), { occurrence: new Date(occurrence) });
  };
  const alertsFor = async (user: TestUser) =>
    (
      await as(user)<{
        alerts: {
          nodes: { id: string; kind: string; title: string; acknowledgedAt: string | null; details: object }[];
        };
      }>('{ alerts(first: 50) { nodes { id kind title acknowledgedAt details } } }')
    ).data.alerts.nodes.filter(({ kind }) => kind === 'THRESHOLD');
  const come = (name: string) =>
    mutate(as(shop.admin), 'createLead', { name, source: 'Feria' }, 'lead { id } userErrors { code }');

  it('raises one alert for each time it is passed, for those who see such figures', async () => {
    const leads = async () => (await show(shop.admin, { metric: 'LEADS_CREATED', range: 'ALL' })).points[0]?.value ?? 0;
    const limit = (await leads()) + 0.5;
    const widget = figure('tope', { title: 'Leads de siempre', range: 'ALL', alert: { above: limit } });
    const { dashboard } = await save(shop.admin, { name: 'Topes', widgets: [widget] });
    await check();
    expect(await alertsFor(shop.admin)).toEqual([]);
    await come('Uno');
    await check();
    await check();
    const [alert, ...more] = await alertsFor(shop.admin);
    expect(more).toEqual([]);
    expect(alert).toMatchObject({
      title: expect.stringContaining('Leads de siempre'),
      details: { dashboardId: dashboard?.id, widgetId: 'tope', limit, value: limit + 0.5 },
    });
    // The figure covers the whole tenant, so users who see only their own rows get no alert.
    for (const user of [shop.seller, shop.professional, other.admin]) expect(await alertsFor(user)).toEqual([]);
    expect(await alertsFor(shop.secretary)).toHaveLength(1);
    const acknowledge = () =>
      mutate(as(shop.admin), 'acknowledgeAlert', { alertId: alert?.id }, 'alert { id } userErrors { code }');
    await acknowledge();
    await check();
    expect(await alertsFor(shop.admin)).toMatchObject([{ acknowledgedAt: expect.any(String) }]);
    // The figure returns below the threshold, and passes it again.
    const lower = { ...widget, alert: { above: limit + 10 } };
    await save(shop.admin, { dashboardId: dashboard?.id, name: 'Topes', widgets: [lower] });
    await check();
    await save(shop.admin, { dashboardId: dashboard?.id, name: 'Topes', widgets: [widget] });
    await check();
    expect(await alertsFor(shop.admin)).toMatchObject([{ id: alert?.id, acknowledgedAt: null }]);
    await remove(shop.admin, dashboard?.id ?? '');
  });

  it('of a shared dashboard is watched after whoever made it has left, and that of a private one is not', async () => {
    const maker = await aUser(embudo, shop.tenant, 'ADMIN');
    const widget = (title: string) => figure('de-quien-se-fue', { title, range: 'ALL', alert: { below: 1_000_000 } });
    await save(maker, { name: 'De todos', shared: true, widgets: [widget('Leads de todos')] });
    await save(maker, { name: 'Propio', widgets: [widget('Leads de uno')] });
    await sql('update membership set active = false where user_id = $1', [maker.id]);
    await check();
    const titles = (await alertsFor(shop.ceo)).map(({ title }) => title);
    expect(titles.filter(title => title.startsWith('Leads de todos'))).toHaveLength(1);
    expect(titles.filter(title => title.startsWith('Leads de uno'))).toEqual([]);
    await sql('delete from dashboard where user_id = $1', [maker.id]);
  });

  it('of somebody who sells is about their own figures, and told to them', async () => {
    const widget = figure('mio', { title: 'Mis leads', range: 'ALL', alert: { below: 1_000 } });
    const { dashboard } = await save(shop.professional, { name: 'Míos', widgets: [widget] });
    await check();
    const [alert] = await alertsFor(shop.professional);
    expect(alert).toMatchObject({
      details: { widgetId: 'mio', value: 0 },
      title: expect.stringContaining('Mis leads'),
    });
    expect((await alertsFor(shop.seller)).map(({ title }) => title)).toEqual([]);
    await remove(shop.professional, dashboard?.id ?? '');
  });
});
