import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DemoInfo, demoInfo } from '../src/demo/info.js';
import { seedDemo } from '../src/demo/seed-demo.js';
import { gql, startTestEmbudo, type TestEmbudo } from '../src/testing/index.js';
import {
  askInfinity,
  type Chosen,
  faultsOf,
  infinityPanels,
  readDashboard,
  rowsOf,
  type Seen,
} from './grafana-dashboard.js';
import { aReportingLogin, connectAs, views } from './reporting/sessions.js';

const sales = readDashboard('grafana-sales');
const panels = infinityPanels(sales);
/** One of the shops has no sellers of its own: its CEO is that of another one. */
const slugs = ['tornillo', 'maquinsa'];

let embudo: TestEmbudo;
let home: string;
let info: DemoInfo;

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'embudo-demo-views-'));
  embudo = await startTestEmbudo({ http: true });
  await seedDemo(embudo, home, { life: true });
  info = await demoInfo(embudo, home);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const tokenOf = (tenantId: string) => {
  const found = info.serviceTokens.find(token => token.tenantId === tenantId);
  if (!found) throw new Error('the shop has no service token');
  return found.token;
};
const shops = () =>
  embudo.testDatabase.sql<{ id: string; slug: string; timezone: string }>(
    'select id, slug, timezone from tenant order by slug',
  );

async function seenIn(tenantId: string, zone: string): Promise<Seen> {
  const ask = { url: embudo.url, key: tokenOf(tenantId) };
  const now = Date.now();
  const seen: Seen = { from: now - 60 * 86_400_000, to: now + 3_600_000, zone, variables: {} };
  const choices: Record<string, Chosen> = { intervalo: { value: 'WEEK', text: 'semana' } };
  for (const { name, query, allValue } of sales.templating.list) {
    if (typeof query !== 'object' || !('infinityQuery' in query)) continue;
    const [row] = rowsOf(await askInfinity(ask, query.infinityQuery, seen), query.infinityQuery);
    choices[name] = allValue === undefined ? { value: String(row?.__value ?? row?.[name]) } : { all: allValue };
  }
  return { ...seen, variables: choices };
}

describe('the shops of the demo', () => {
  it.each(slugs)('%s has something in every panel of the sales dashboard', async slug => {
    const shop = (await shops()).find(each => each.slug.startsWith(`${slug}-`) && !each.slug.includes('proyectos'));
    if (!shop) throw new Error(`no shop ${slug}`);
    const seen = await seenIn(shop.id, shop.timezone);
    const ask = { url: embudo.url, key: tokenOf(shop.id) };
    const empty: string[] = [];
    for (const panel of panels) {
      const rows = await Promise.all(
        panel.targets.map(async target => rowsOf(await askInfinity(ask, target, seen), target)),
      );
      empty.push(...faultsOf(panel, panel.targets, rows));
      for (const each of rows) if (each.length === 0) empty.push(`${panel.title} has no row`);
    }
    expect(empty).toEqual([]);
  });

  it('have rows in every view for reports', async () => {
    for (const shop of await shops()) {
      const client = await connectAs(embudo.testDatabase, await aReportingLogin(embudo.testDatabase, shop.id));
      const empty: string[] = [];
      for (const view of views)
        if ((await client.query(`select from reporting.${view} limit 1`)).rowCount === 0) empty.push(view);
      const hasPeople = !shop.slug.includes('proyectos');
      // Without sellers nobody meets customers, and without prices nothing is ordered.
      const cannot = ['appointments', 'invoices', 'order_lines', 'orders', 'payments', 'sellers'];
      expect([shop.slug, empty.filter(view => hasPeople || !cannot.includes(view))]).toEqual([shop.slug, []]);
    }
  });

  it('show sellers, in the console, their agenda and their cases, and managers the campaigns', async () => {
    for (const { email, password, role, tenantId } of info.users) {
      const shop = (await shops()).find(({ id }) => id === tenantId);
      if (shop?.slug.includes('proyectos')) continue;
      const login = `mutation ($input: LoginInput!) { login(input: $input) { session { accessToken } } }`;
      const session = await gql(embudo.url)<{ login: { session: { accessToken: string } } }>(login, {
        input: { email, password },
      });
      const ask = gql(embudo.url, session.data.login.session.accessToken);
      const { data, errors } = await ask<
        Record<'agenda' | 'cases', { nodes: { status: string; satisfaction?: number }[] }>
      >('query { agenda(first: 100) { nodes { status } } cases(first: 100) { nodes { status satisfaction } } }');
      expect([email, errors]).toEqual([email, []]);
      const statuses = (list: 'agenda' | 'cases') => [...new Set(data[list].nodes.map(({ status }) => status))].sort();
      expect([email, statuses('agenda')]).toEqual([email, expect.arrayContaining(['BOOKED'])]);
      expect([email, statuses('cases').length > 0]).toEqual([email, true]);
      if (role !== 'CEO') continue;
      expect(statuses('agenda')).toEqual(['BOOKED', 'CANCELLED', 'NO_SHOW']);
      expect(data.cases.nodes.filter(each => each.satisfaction !== null).length).toBeGreaterThan(2);
      const campaigns = await ask<{ campaigns: { nodes: { status: string }[] } }>('{ campaigns { nodes { status } } }');
      expect(campaigns.data.campaigns.nodes.map(({ status }) => status)).toEqual(['STOPPED', 'DONE', 'DONE']);
    }
  });
});
