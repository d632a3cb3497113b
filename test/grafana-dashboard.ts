import { readFileSync } from 'node:fs';
import { z } from 'zod';

const column = z.object({
  selector: z.string().regex(/^\w+(\.\w+)*$/),
  text: z.string(),
  type: z.enum(['string', 'number', 'timestamp']),
});
/** A query of the Infinity data source, as far as the dashboards use it. */
const infinityTarget = z.object({
  refId: z.string(),
  type: z.literal('graphql'),
  source: z.literal('url'),
  parser: z.literal('backend'),
  url: z.literal('/graphql'),
  url_options: z.object({
    method: z.literal('POST'),
    body_type: z.literal('graphql'),
    body_content_type: z.literal('application/json'),
    body_graphql_query: z.string(),
    body_graphql_variables: z.string(),
  }),
  root_selector: z.string().regex(/^data(\.\w+)+$/),
  columns: z.array(column).min(1),
});
export type InfinityTarget = z.infer<typeof infinityTarget>;
const prometheusTarget = z.object({ refId: z.string(), expr: z.string() });

const datasource = z.object({ type: z.string(), uid: z.string().regex(/^\$\{fuente\}$/) });
const panel = z.object({
  id: z.number(),
  type: z.string(),
  title: z.string().min(1),
  description: z.string().optional(),
  datasource: datasource.optional(),
  gridPos: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
  targets: z.array(z.union([infinityTarget, prometheusTarget])).optional(),
  fieldConfig: z.object({ overrides: z.array(z.object({ matcher: z.object({ options: z.string() }) })) }).optional(),
  options: z
    .looseObject({
      xField: z.string().optional(),
      // Grafana's panels read the length of `calcs` without asking whether it is there.
      legend: z.object({ calcs: z.array(z.string()) }).optional(),
    })
    .optional(),
  transformations: z
    .array(z.object({ options: z.object({ indexByName: z.record(z.string(), z.number()) }) }))
    .optional(),
});
export type Panel = z.infer<typeof panel>;
const variable = z.looseObject({
  name: z.string(),
  type: z.enum(['datasource', 'query', 'custom']),
  query: z.union([
    z.string(),
    z.object({ infinityQuery: infinityTarget }),
    z.object({ query: z.string(), refId: z.string() }),
  ]),
  allValue: z.string().optional(),
});
const dashboard = z.object({
  uid: z.string(),
  title: z.string(),
  schemaVersion: z.number(),
  panels: z.array(panel),
  templating: z.object({ list: z.array(variable) }),
});
export type GrafanaDashboard = z.infer<typeof dashboard>;

export const readDashboard = (name: string): GrafanaDashboard =>
  dashboard.parse(JSON.parse(readFileSync(`docs/integrations/${name}.json`, 'utf8')));

/** The panels that show data, with their queries for Infinity or for Prometheus. */
export const infinityPanels = ({ panels }: GrafanaDashboard) =>
  panels.flatMap(({ targets = [], ...rest }) => {
    const own = targets.filter(target => 'url_options' in target);
    return own.length > 0 ? [{ ...rest, targets: own }] : [];
  });
export const expressionsOf = ({ panels }: GrafanaDashboard): { title: string; expr: string }[] =>
  panels.flatMap(({ title, targets = [] }) =>
    targets.flatMap(target => ('expr' in target ? [{ title, expr: target.expr }] : [])),
  );

/** The value of a dashboard variable; `all` is the custom value of "All", which Grafana inserts without formatting it. */
export type Chosen = { value: string; text?: string } | { all: string };
export interface Seen {
  from: number;
  to: number;
  variables: Record<string, Chosen>;
  /** The time zone of the browser, in which Grafana writes days. */
  zone: string;
}

// The pattern of Grafana's templates, without the paths into values.
const placeholder = /\$(\w+)|\[\[(\w+?)(?::(\w+))?\]\]|\$\{(\w+)(?::([^}]+))?\}/g;

/** Replaces variables as Grafana's front end does. It leaves unknown names, which is why GraphQL variables survive. */
export function interpolate(text: string, seen: Seen): string {
  return text.replace(placeholder, (match, bare, bracketed, bracketFormat, braced, bracedFormat) => {
    const name: string = bare ?? bracketed ?? braced;
    const format: string = bracedFormat ?? bracketFormat ?? 'glob';
    if (name === '__from' || name === '__to') return timeText(name === '__from' ? seen.from : seen.to, format, seen);
    const chosen = seen.variables[name];
    if (!chosen) return match;
    if ('all' in chosen) return format === 'text' ? 'All' : chosen.all;
    if (format === 'text') return chosen.text ?? chosen.value;
    return format === 'doublequote' ? `"${chosen.value.replaceAll('"', '\\"')}"` : chosen.value;
  });
}

function timeText(at: number, format: string, { zone }: Seen): string {
  if (format === 'date:iso') return new Date(at).toISOString();
  if (format === 'date:YYYY-MM-DD') return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(at);
  return String(at);
}

/** Sends a query as Infinity's backend does, and returns the whole answer. */
export async function askInfinity(
  { url, key }: { url: string; key: string },
  target: InfinityTarget,
  seen: Seen,
): Promise<unknown> {
  const { body_graphql_query: query, body_graphql_variables: variables } = target.url_options;
  const response = await fetch(`${url}${target.url}`, {
    method: 'POST',
    headers: {
      accept: 'application/json;q=0.9,text/plain',
      'content-type': 'application/json',
      'accept-encoding': 'gzip',
      authorization: `Bearer ${key}`,
    },
    body: JSON.stringify({
      query: interpolate(query, seen),
      variables: variables === '' ? null : JSON.parse(interpolate(variables, seen)),
    }),
  });
  const answer: unknown = JSON.parse(await response.text());
  if (response.status >= 400) throw new Error(`${response.status}: ${JSON.stringify(answer)}`);
  return answer;
}

export type Cell = string | number | null;
const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (inner, name) =>
        inner !== null && typeof inner === 'object' ? (inner as Record<string, unknown>)[name] : undefined,
      value,
    );

/** Makes the rows of an answer as Infinity does. Throws if the root selector finds nothing, as Infinity shows an error then. */
export function rowsOf(answer: unknown, { root_selector, columns }: InfinityTarget): Record<string, Cell>[] {
  const root = at(answer, root_selector);
  if (root === null || root === undefined)
    throw new Error(`${root_selector} finds nothing in ${JSON.stringify(answer)}`);
  return (Array.isArray(root) ? root : [root]).map(row =>
    Object.fromEntries(columns.map(({ selector, text, type }) => [text, cell(at(row, selector), type)])),
  );
}

function cell(value: unknown, type: z.infer<typeof column>['type']): Cell {
  if (value === null || value === undefined) return null;
  if (type === 'string') return String(value);
  const read = type === 'number' ? Number(value) : Date.parse(String(value));
  if (Number.isNaN(read)) throw new Error(`${JSON.stringify(value)} is no ${type}`);
  return read;
}

/** What a panel or its queries would miss in these rows: columns without a value, and names that no column has. */
export function faultsOf(panel: Omit<Panel, 'targets'>, targets: InfinityTarget[], rows: Record<string, Cell>[][]) {
  const faults = targets.flatMap(({ columns }, place) =>
    columns.flatMap(({ selector, text }) =>
      rows[place]?.some(row => row[text] !== null) ? [] : [`${panel.title}: ${selector} has no value`],
    ),
  );
  const known = new Set(targets.flatMap(({ refId, columns }) => [refId, ...columns.map(({ text }) => text)]));
  const used = [
    ...(panel.fieldConfig?.overrides.map(({ matcher }) => matcher.options) ?? []),
    ...(panel.transformations ?? []).flatMap(({ options }) => Object.keys(options.indexByName)),
    ...(panel.options?.xField ? [panel.options.xField] : []),
  ];
  return [...faults, ...used.filter(name => !known.has(name)).map(name => `${panel.title}: no column ${name}`)];
}
