import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { aShop, startTestEmbudo, type TestEmbudo } from '../src/testing/index.js';
import { businessOfAMonth, grafanaKey } from './grafana-business.js';
import { expressionsOf, readDashboard } from './grafana-dashboard.js';

const sales = readDashboard('grafana-sales');
const operations = readDashboard('grafana-operations');
const page = readFileSync('docs/integrations/grafana.md', 'utf8');
const sources = readFileSync('docs/integrations/grafana-datasources.yaml', 'utf8');
const metricsToken = 'a-token-for-prometheus';

let embudo: TestEmbudo;
let key: string;
beforeAll(async () => {
  // In production only programs may read the schema, which Grafana's health checks do.
  embudo = await startTestEmbudo({ http: true, config: { NODE_ENV: 'production', METRICS_TOKEN: metricsToken } });
  const shop = await aShop(embudo);
  key = await grafanaKey(embudo, shop);
  await businessOfAMonth(embudo, shop);
});

describe('the data sources', () => {
  const setting = (name: string) =>
    new RegExp(`^ *${name}: '?(.*?)'?$`, 'm').exec(sources)?.[1]?.replaceAll('$EMBUDO_URL', embudo.url) ?? '';
  const health = (token: string, accept?: string) =>
    fetch(setting('customHealthCheckUrl'), {
      method: setting('method'),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...(accept && { accept }) },
      body: JSON.stringify({ query: setting('body_graphql_query'), variables: null }),
    });

  it('tell a valid key from an invalid one in production, as Infinity and as Wild GraphQL ask', async () => {
    for (const accept of [undefined, 'application/json']) {
      const response = await health(key, accept);
      expect([response.status, await response.json()]).toEqual([
        200,
        { data: { __schema: { queryType: { name: 'Query' } } } },
      ]);
    }
    expect((await health(`${key}x`)).status).toBe(401);
    // Infinity before 3.11 asks without the method and the body.
    expect((await fetch(setting('customHealthCheckUrl'), { headers: { authorization: `Bearer ${key}` } })).status).toBe(
      400,
    );
  });

  it('take their secrets from the environment, and send the key to Embudo alone', () => {
    expect(
      sources.match(/\$\w+/g)?.filter(name => !/^\$(EMBUDO_URL|EMBUDO_API_KEY|PROMETHEUS_URL)$/.test(name)),
    ).toEqual([]);
    expect(setting('bearerToken')).toBe('$EMBUDO_API_KEY');
    expect(sources).toMatch(/allowedHosts:\n +- \$EMBUDO_URL\n/);
    expect(
      sales.panels.flatMap(panel => panel.datasource?.type ?? []).every(type => sources.includes(`type: ${type}\n`)),
    ).toBe(true);
  });

  it('are mounted by the profile of docker compose, with the dashboards', () => {
    const mounted = [...readFileSync('docker-compose.yml', 'utf8').matchAll(/\.\/(docs\/\S+?):/g)].map(
      ([, name]) => name,
    );
    expect(mounted).toEqual(
      ['datasources.yaml', 'sales.json', 'operations.json'].map(name => `docs/integrations/grafana-${name}`),
    );
    expect(mounted.filter(name => !existsSync(name ?? ''))).toEqual([]);
  });

  it('read the page’s queries as Wild GraphQL and as an alert of Infinity send them', async () => {
    const ask = async (query: string, variables: object) => {
      const response = await fetch(`${embudo.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as { data?: { timeSeries?: { time: string; value: number }[] }; errors?: unknown };
    };
    const block = (language: string) =>
      new RegExp(`^\`\`\`${language}\\n(query[\\s\\S]*?)^\`\`\``, 'm').exec(page)?.[1] ?? '';
    const total = (answer: Awaited<ReturnType<typeof ask>>) =>
      answer.data?.timeSeries?.reduce((sum, { value }) => sum + value, 0);
    const now = Date.now();
    const seen = { from: now - 30 * 86_400_000, to: now + 3_600_000 };
    const wild = { ...seen, interval_ms: 1_800_000, maxDataPoints: 1240, refId: 'A' };
    expect(total(await ask(block('graphql'), wild))).toBe(3);
    // In the text of a query, Infinity's backend itself writes the range; it drops zeros at the end of a second.
    const written = block('').replace(/\$\{__(from|to):date:iso\}/g, (_, end: 'from' | 'to') =>
      new Date(seen[end]).toISOString().replace(/\.?0*Z$/, 'Z'),
    );
    expect(written).not.toContain('$');
    expect(total(await ask(written, {}))).toBe(3);
  });
});

describe('the operations dashboard', () => {
  it('shows metrics and labels that processes export', async () => {
    // What a process exports only with a worker, with Redis, or if the database counts in time.
    embudo.metrics.queue({ due: 1, oldestSeconds: 2, givenUp: 0 });
    embudo.metrics.redis(true);
    embudo.metrics.channelAccounts([]);
    embudo.metrics.scheduledTasks({ silentSeconds: 0, failureRate: 0 });
    embudo.metrics.conversationFigures([]);
    const response = await fetch(`${embudo.url}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } });
    const body = await response.text();
    const types = [...body.matchAll(/^# TYPE (\w+) (\w+)$/gm)].map(([, name = '', type]) => [name, type] as const);
    const exported = new Set(
      types.flatMap(([name, type]) =>
        type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
      ),
    );
    const labelsOf = new Map(
      embudo.metrics.registry
        .getMetricsAsArray()
        .map(metric => [metric.name, (metric as unknown as { labelNames: string[] }).labelNames]),
    );
    const queries = [
      ...expressionsOf(operations),
      ...operations.templating.list.flatMap(({ name, query }) =>
        typeof query === 'object' && 'query' in query ? [{ title: name, expr: query.query }] : [],
      ),
    ];
    expect(queries.length).toBeGreaterThan(30);
    const unknownIn = ({ title, expr }: { title: string; expr: string }) => {
      const metrics = [...new Set(expr.match(/\b(?:embudo|nodejs|process)_\w+/g))];
      const labels = new Set(
        metrics.flatMap(name => labelsOf.get(name.replace(/_(bucket|sum|count)$/, '')) ?? labelsOf.get(name) ?? []),
      );
      for (const added of ['job', 'instance', 'le']) labels.add(added);
      const used = [
        ...[...expr.matchAll(/(\w+)\s*(?:=~|!~|!=|=)\s*"/g)].map(found => found[1] ?? ''),
        ...[...expr.matchAll(/\bby \(([^)]*)\)/g)].flatMap(found => (found[1] ?? '').split(/\s*,\s*/)),
      ];
      return [
        ...(metrics.length === 0 ? [`${title}: no metric`] : []),
        ...metrics.filter(name => !exported.has(name)).map(name => `${title}: ${name}`),
        ...used.filter(label => !labels.has(label)).map(label => `${title}: label ${label}`),
      ];
    };
    expect(queries.flatMap(unknownIn)).toEqual([]);
    const misspelt = {
      title: 'x',
      expr: 'sum by (kynd) (rate(embudo_operations_count{outcome!="ok", because="x"}[1m]))',
    };
    expect(unknownIn(misspelt)).toEqual([
      'x: embudo_operations_count',
      ...['outcome', 'because', 'kynd'].map(label => `x: label ${label}`),
    ]);
    const foreign = { title: 'x', expr: 'rate(embudo_operation_seconds_count{because="x"}[1m])' };
    expect(unknownIn(foreign)).toEqual(['x: label because']);
    expect((await fetch(`${embudo.url}/metrics`)).status).toBe(401);
  });
});
