import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { aShop, startTestEmbudo, type TestEmbudo, type TestShop } from '../src/testing/index.js';
import { businessOfAMonth, grafanaKey, zone } from './grafana-business.js';
import {
  askInfinity,
  type Cell,
  type Chosen,
  faultsOf,
  type InfinityTarget,
  infinityPanels,
  interpolate,
  readDashboard,
  rowsOf,
  type Seen,
} from './grafana-dashboard.js';

const sales = readDashboard('grafana-sales');
const operations = readDashboard('grafana-operations');
const schema = buildSchema(readFileSync('src/schema/schema.graphql', 'utf8'));

let embudo: TestEmbudo;
let shop: TestShop;
let key: string;
let seen: Seen;

/** The queries of the dashboard's variables, by the name of the variable. */
const variableQueries = new Map(
  sales.templating.list.flatMap(({ name, query }) =>
    typeof query === 'object' && 'infinityQuery' in query ? [[name, query.infinityQuery] as const] : [],
  ),
);
const optionsOf = async (name: string): Promise<{ value: string; text: string }[]> => {
  const target = variableQueries.get(name);
  if (!target) throw new Error(`The dashboard has no query for ${name}.`);
  const rows = rowsOf(await askInfinity({ url: embudo.url, key }, target, { ...seen, variables: {} }), target);
  // Infinity takes the columns __value and __text, or the only column for both.
  return rows.map(row => ({
    value: String(row.__value ?? row[name]),
    text: String(row.__text ?? row[name]),
  }));
};
const read = async (target: InfinityTarget, at = seen) =>
  rowsOf(await askInfinity({ url: embudo.url, key }, target, at), target);

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, config: { NODE_ENV: 'production' } });
  shop = await aShop(embudo);
  key = await grafanaKey(embudo, shop);
  await businessOfAMonth(embudo, shop);
  const now = Date.now();
  seen = { from: now - 30 * 86_400_000, to: now + 3_600_000, zone, variables: {} };
  const [embudoOption] = await optionsOf('embudo');
  const [moneda] = await optionsOf('moneda');
  const all = sales.templating.list.find(({ name }) => name === 'vendedor')?.allValue;
  seen.variables = {
    embudo: embudoOption ?? { value: '' },
    moneda: moneda ?? { value: '' },
    vendedor: { all: all ?? '' },
    intervalo: { value: 'WEEK', text: 'semana' },
  } satisfies Record<string, Chosen>;
});

describe('the sales dashboard', () => {
  const panels = infinityPanels(sales);
  const named: [string, InfinityTarget][] = [
    ...panels.flatMap(({ title, targets }) => targets.map((each): [string, InfinityTarget] => [title, each])),
    ...variableQueries,
  ];
  const targets = named.map(([, target]) => target);

  it.each(named)('%s: asks what the schema has', (_title, { url_options }) => {
    const { body_graphql_query: query, body_graphql_variables: variables } = url_options;
    expect(validate(schema, parse(query))).toEqual([]);
    // Grafana replaces its own variables in the text of a query too, so that none may be called like one of GraphQL.
    expect(interpolate(query, seen)).toBe(query);
    const given = Object.keys(variables === '' ? {} : JSON.parse(interpolate(variables, seen)));
    expect(given.toSorted()).toEqual([...query.matchAll(/\$(\w+):/g)].map(found => found[1] ?? '').toSorted());
  });

  it('offers the pipelines and the sellers of the tenant, and knows its currency', async () => {
    expect(await optionsOf('embudo')).toMatchObject([{ text: 'Ventas' }]);
    expect((await optionsOf('vendedor')).map(({ value }) => value)).toEqual(
      expect.arrayContaining([shop.seller.sellerId, shop.otherSeller.sellerId]),
    );
    expect(await optionsOf('moneda')).toEqual([{ value: 'CRC', text: 'CRC' }]);
    const used = JSON.stringify(sales).match(/\$\{?(?!__)(?=[a-z])\w+/g) ?? [];
    const names = new Set(sales.templating.list.map(({ name }) => name));
    const ofGraphQl = new Set(
      targets.flatMap(({ url_options }) => url_options.body_graphql_query.match(/\$\w+/g) ?? []),
    );
    expect(used.filter(name => !names.has(name.replace(/\W/g, '')) && !ofGraphQl.has(name))).toEqual([]);
  });

  it.each(panels.map(panel => [panel.title, panel] as const))(
    '%s: finds a value for every column',
    async (_, panel) => {
      const rows = await Promise.all(panel.targets.map(target => read(target)));
      expect(faultsOf(panel, panel.targets, rows)).toEqual([]);
    },
  );

  const sum = (rows: Record<string, Cell>[], column: string) =>
    rows.reduce((total, row) => total + Number(row[column]), 0);
  const panelOf = (title: string) => {
    const found = panels.find(panel => interpolate(panel.title, seen) === title);
    if (!found) throw new Error(`The dashboard has no panel ${title}.`);
    return found;
  };
  const shown = async (title: string, at = seen) => {
    const [target] = panelOf(title).targets;
    if (!target) throw new Error(`${title} has no query.`);
    return read(target, at);
  };

  it.each([
    ['Leads nuevos', 'Nuevos', 3, 2],
    ['Leads ganados', 'Ganados', 1, 1],
    ['Valor ganado (CRC)', 'Valor', 2000, 2000],
    ['Conversaciones', 'Conversaciones', 2, 1],
    ['Primera respuesta', 'Segundos', 60, 60],
    ['Satisfacción (1 a 5)', 'Satisfacción', 4, 4],
  ] as const)('%s: has the figure of the business, and of a seller', async (title, column, ofAll, ofSeller) => {
    expect(sum(await shown(title), column)).toBe(ofAll);
    const own = { ...seen.variables, vendedor: { value: shop.seller.sellerId ?? '' } };
    expect(sum(await shown(title, { ...seen, variables: own }), column)).toBe(ofSeller);
    const before = { ...seen, from: seen.from - 30 * 86_400_000, to: seen.from };
    expect(sum(await shown(title, before), column)).toBe(0);
  });

  it('shows the messages of contacts by their sentiment, also of a seller', async () => {
    const { targets: all } = panelOf('Ánimo de los mensajes por semana');
    const sums = async (at: Seen) =>
      Promise.all(all.map(async each => sum(await read(each, at), each.columns[1]?.text ?? '')));
    expect(await sums(seen)).toEqual([1, 1, 2]);
    const of = (id: string | null | undefined) => ({ ...seen.variables, vendedor: { value: id ?? '' } });
    expect(await sums({ ...seen, variables: of(shop.seller.sellerId) })).toEqual([1, 1, 2]);
    expect(await sums({ ...seen, variables: of(shop.otherSeller.sellerId) })).toEqual([0, 0, 0]);
  });

  it.each([
    ['hora', 'HOUR'],
    ['día', 'DAY'],
    ['mes', 'MONTH'],
  ])('has the same sum by %s', async (_, bucket) => {
    const variables = { ...seen.variables, intervalo: { value: bucket } };
    expect(sum(await shown('Valor ganado por semana (CRC)', { ...seen, variables }), 'Valor')).toBe(2000);
  });

  it('shows the funnel, the stages, what is expected and why sales were lost', async () => {
    const funnel = await shown('Leads por estado');
    expect(funnel.filter(row => row.Leads !== 0)).toEqual([
      { Estado: 'NEW', Leads: 1 },
      { Estado: 'QUALIFIED', Leads: 1 },
      { Estado: 'WON', Leads: 1 },
    ]);
    const stages = await shown('Etapas de Ventas');
    expect(stages.slice(0, 2)).toEqual([
      {
        Etapa: 'Contacto',
        Ahora: 0,
        'Valor ahora': 0,
        Entraron: 3,
        Avanzaron: 2 / 3,
        'Tiempo medio': expect.any(Number),
      },
      { Etapa: 'Propuesta', Ahora: 1, 'Valor ahora': 1500.5, Entraron: 1, Avanzaron: 0, 'Tiempo medio': null },
    ]);
    expect(await shown('Valor abierto por etapa (CRC)')).toEqual([
      { Etapa: 'Contacto', Valor: 0 },
      { Etapa: 'Propuesta', Valor: 1500.5 },
    ]);
    expect(await shown('Pronóstico por mes (CRC)')).toEqual([{ Mes: 'NONE', Valor: 750.25 }]);
    expect(await shown('Motivos de pérdida')).toEqual([{ Motivo: 'Muy caro', Cantidad: 1, Valor: 40, Moneda: 'CRC' }]);
  });

  it('shows the sellers, the sources, the campaigns and the mood', async () => {
    const sellers = await shown('Vendedores');
    expect(sellers.find(row => row['Valor ganado'] !== 0)).toMatchObject({
      Asignados: 2,
      Ganados: 1,
      Conversión: 0.5,
      'Valor ganado': 2000,
      'Primera respuesta': 60,
      Mensajes: 1,
      Abiertas: 1,
    });
    const variables = { ...seen.variables, vendedor: { value: shop.otherSeller.sellerId ?? '' } };
    expect(await shown('Vendedores', { ...seen, variables })).toMatchObject([{ 'Valor ganado': 0 }]);
    expect(await shown('Valor ganado por vendedor (CRC)')).toMatchObject([{ Valor: 2000 }]);
    expect(await shown('Leads por origen (de siempre)')).toEqual([
      { Origen: 'Feria', Leads: 2 },
      { Origen: 'Web', Leads: 1 },
    ]);
    expect(await shown('Campañas')).toEqual([
      {
        Campaña: 'Taladros de noviembre',
        Leads: 1,
        Ganados: 1,
        Conversión: 1,
        Costo: 30,
        'Costo por lead': 30,
        Moneda: 'CRC',
      },
    ]);
    expect(await shown('Resuelto sin una persona')).toMatchObject([{ Parte: 0.75 }]);
    expect((await shown('Ánimo de las 100 conversaciones más recientes')).map(row => row.Ánimo)).toEqual(
      expect.arrayContaining([-0.5]),
    );
  });

  it('has a test that a wrong field, a wrong path and a wrong name do not pass', async () => {
    const panel = panelOf('Leads por estado');
    const [target] = panel.targets;
    if (!target) throw new Error('no query');
    const { url_options: options } = target;
    const misspelt = options.body_graphql_query.replace('count', 'cuont');
    expect(validate(schema, parse(misspelt))).not.toEqual([]);
    await expect(read({ ...target, url_options: { ...options, body_graphql_query: misspelt } })).rejects.toThrow(
      'finds nothing',
    );
    await expect(read({ ...target, root_selector: 'data.funel' })).rejects.toThrow('finds nothing');
    const columns = target.columns.map(each => ({ ...each, selector: each.selector.replace('status', 'stats') }));
    const faults = async (...given: InfinityTarget[]) =>
      faultsOf(panel, given, await Promise.all(given.map(each => read(each))));
    expect(await faults({ ...target, columns })).toEqual(['Leads por estado: stats has no value']);
    expect(faultsOf({ ...panel, options: { xField: 'Etapa' } }, [target], [await read(target)])).toEqual([
      'Leads por estado: no column Etapa',
    ]);
  });

  it('has panels that lie beside each other, each with its own number and a description', () => {
    for (const { panels: all } of [sales, operations]) {
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      expect(all.filter(({ type, description }) => type !== 'row' && !description)).toEqual([]);
      const cells = all.flatMap(({ gridPos: { x, y, w, h } }) =>
        Array.from({ length: w * h }, (_, n) => `${x + (n % w)} ${y + Math.floor(n / w)}`),
      );
      expect(new Set(cells).size).toBe(cells.length);
      expect(all.filter(({ gridPos: { x, w } }) => x + w > 24)).toEqual([]);
    }
  });
});
