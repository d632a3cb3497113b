import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { z } from 'zod';

const pairs = z.object({ parameters: z.array(z.object({ name: z.string(), value: z.string() })) });
const nodeShape = z.object({
  id: z.uuid(),
  name: z.string(),
  type: z.string(),
  typeVersion: z.number(),
  position: z.tuple([z.number(), z.number()]),
  webhookId: z.uuid().optional(),
  retryOnFail: z.boolean().optional(),
  parameters: z.looseObject({
    httpMethod: z.string().optional(),
    authentication: z.string().optional(),
    method: z.string().optional(),
    url: z.string().optional(),
    headerParameters: pairs.optional(),
    queryParameters: pairs.optional(),
    inputDataFieldName: z.string().optional(),
    genericAuthType: z.string().optional(),
    jsonBody: z.string().optional(),
    jsCode: z.string().optional(),
    output: z.string().optional(),
    errorMessage: z.string().optional(),
    responseBody: z.string().optional(),
    conditions: z.object({ conditions: z.array(z.object({ leftValue: z.string() })).length(1) }).optional(),
    assignments: z
      .object({
        assignments: z.array(
          z.object({ id: z.uuid(), name: z.string(), value: z.string(), type: z.literal('string') }),
        ),
      })
      .optional(),
    includeOtherFields: z.boolean().optional(),
    options: z
      .looseObject({
        timeout: z.union([z.string(), z.number()]).optional(),
        responseCode: z.union([z.string(), z.number()]).optional(),
        responseHeaders: z.object({ entries: z.array(z.object({ name: z.string(), value: z.string() })) }).optional(),
      })
      .optional(),
  }),
});
export type N8nNode = z.infer<typeof nodeShape>;

const workflowShape = z.object({
  id: z.string().length(16),
  active: z.literal(false),
  nodes: z.array(nodeShape),
  connections: z.record(z.string(), z.object({ main: z.array(z.array(z.object({ node: z.string() }))) })),
  // n8n must not store what people wrote, except for failed executions, which somebody has to examine.
  settings: z.object({ executionOrder: z.literal('v1'), saveDataSuccessExecution: z.literal('none') }),
});
type Connections = z.infer<typeof workflowShape>['connections'];

/** The newest version of each node in n8n 2.40, and the oldest one that it still runs. */
const versions: Record<string, { oldest: number; newest: number }> = {
  'n8n-nodes-base.stickyNote': { oldest: 1, newest: 1 },
  'n8n-nodes-base.webhook': { oldest: 2, newest: 2.1 },
  'n8n-nodes-base.httpRequest': { oldest: 4.2, newest: 4.5 },
  'n8n-nodes-base.respondToWebhook': { oldest: 1.1, newest: 1.5 },
  'n8n-nodes-base.code': { oldest: 2, newest: 2 },
  'n8n-nodes-base.if': { oldest: 2.2, newest: 2.3 },
  'n8n-nodes-base.switch': { oldest: 3.2, newest: 3.4 },
  'n8n-nodes-base.wait': { oldest: 1.1, newest: 1.1 },
  'n8n-nodes-base.noOp': { oldest: 1, newest: 1 },
  'n8n-nodes-base.set': { oldest: 3.4, newest: 3.5 },
  'n8n-nodes-base.scheduleTrigger': { oldest: 1.2, newest: 1.4 },
  'n8n-nodes-base.stopAndError': { oldest: 1, newest: 1 },
};

/** Reads a workflow of docs/integrations, with the problems that would prevent n8n from running it (empty if none). */
export function readWorkflow(name: string) {
  const workflow = workflowShape.parse(JSON.parse(readFileSync(`docs/integrations/${name}.n8n.json`, 'utf8')));
  const { nodes, connections } = workflow;
  const named = (wanted: string): N8nNode => {
    const node = nodes.find(candidate => candidate.name === wanted);
    if (!node) throw new Error(`The workflow has no node ${wanted}.`);
    return node;
  };
  return { ...workflow, named, faults: () => faultsOf(nodes, connections) };
}

function faultsOf(nodes: N8nNode[], connections: Connections): string[] {
  const names = new Set(nodes.map(({ name }) => name));
  const faults: string[] = [];
  for (const { name, type, typeVersion, webhookId } of nodes) {
    const known = versions[type];
    if (!known || typeVersion < known.oldest || typeVersion > known.newest)
      faults.push(`${name}: no ${type} ${typeVersion} that users on older releases can run too`);
    if (type.endsWith('.webhook') && !webhookId) faults.push(`${name}: its address would change with every import`);
    if (type.endsWith('.httpRequest') && connections[name]?.main.length !== 2)
      faults.push(`${name}: leads to no answer for one of its ends`);
  }
  if (new Set(nodes.map(({ id }) => id)).size < nodes.length) faults.push('two nodes have one id');
  for (const [from, { main }] of Object.entries(connections))
    for (const name of [from, ...main.flat().map(({ node }) => node)])
      if (!names.has(name)) faults.push(`${name}: connected, and not there`);
  return faults;
}

export interface N8nItem {
  json: Record<string, unknown>;
  /** The raw body of a webhook. */
  data?: Buffer;
}
export interface N8nRun {
  /** The answer to the caller of the webhook; null if no node answered. */
  response: { status: number; body: unknown; headers: Record<string, string> } | null;
  /** Why the execution counts as failed, in which case n8n starts its error workflow; null if it did not fail. */
  failure: string | null;
  /** Names of the nodes in the order in which they ran. */
  visited: string[];
}
/** What n8n keeps from one run of a workflow to the next, and the variables of its environment. */
export interface N8nInstallation {
  memory: Record<string, unknown>;
  env: Record<string, string>;
}
/** Sends the request of an HTTP Request node, whose expressions are evaluated. Rejects if there is no answer. */
export type N8nSend = (node: N8nNode, body: string) => Promise<{ status: number; headers: Headers; text: string }>;

const vendorModules = createRequire(import.meta.url);
const maxNodes = 400;

/**
 * Runs a workflow from one of its webhooks as n8n does, limited to the features that the files of docs/integrations use: one item,
 * expressions over `$json`, `$('node')`, `$runIndex`, `$env`, the error output of HTTP requests, code for each item, and the static data of
 * the workflow. Waits take no time. `edit` changes a node as a user does after the import.
 */
export async function runWorkflow(
  name: string,
  from: string,
  item: N8nItem,
  send: N8nSend,
  edit: (node: N8nNode) => N8nNode = node => node,
  { memory, env }: N8nInstallation = { memory: {}, env: {} },
): Promise<N8nRun> {
  const { named, connections } = readWorkflow(name);
  const results = new Map<string, Record<string, unknown>[]>();
  const run: N8nRun = { response: null, failure: null, visited: [] };
  const reach = (wanted: string) => {
    // With one item a run, the first item and the last one are that of the node's newest run.
    const newest = results.get(wanted)?.at(-1);
    const pick = () => {
      if (!newest) throw new Error(`Node '${wanted}' hasn't been executed`);
      return { json: newest };
    };
    return {
      isExecuted: newest !== undefined,
      first: pick,
      last: pick,
      get item() {
        return pick();
      },
    };
  };
  const scopeOf = (node: N8nNode, json: Record<string, unknown>) =>
    vm.createContext({
      $json: json,
      $: reach,
      $runIndex: results.get(node.name)?.length ?? 0,
      $itemIndex: 0,
      $env: env,
      $getWorkflowStaticData: () => memory,
    });
  const evaluate = (node: N8nNode, value: unknown, json: Record<string, unknown>): unknown => {
    const expression = typeof value === 'string' ? /^=\{\{ ([\s\S]*) \}\}$/.exec(value)?.[1] : undefined;
    if (!expression) return value;
    const scope = scopeOf(node, json);
    // n8n adds methods to strings in expressions.
    vm.runInContext(
      'String.prototype.hash = function (name) { return hashOf(String(this), name); }',
      Object.assign(scope, {
        hashOf: (text: string, algorithm: string) => createHash(algorithm).update(text).digest('hex'),
      }),
    );
    return vm.runInContext(`(${expression})`, scope);
  };
  async function step(
    node: N8nNode,
    json: Record<string, unknown>,
  ): Promise<{ output: number; json: Record<string, unknown> }> {
    const { parameters } = node;
    switch (node.type.replace('n8n-nodes-base.', '')) {
      case 'webhook':
      case 'wait':
      case 'noOp':
      case 'scheduleTrigger':
        return { output: 0, json };
      case 'set': {
        const set = parameters.assignments?.assignments ?? [];
        const values = Object.fromEntries(
          set.map(({ name: key, value }) => [key, String(evaluate(node, value, json))]),
        );
        return { output: 0, json: { ...(parameters.includeOtherFields && json), ...values } };
      }
      case 'httpRequest': {
        const body = String(evaluate(node, parameters.jsonBody, json));
        const given = (value: string | undefined) => String(evaluate(node, value, json));
        const sent = { ...parameters, url: given(parameters.url) };
        if (parameters.headerParameters)
          sent.headerParameters = {
            parameters: parameters.headerParameters.parameters.map(one => ({ ...one, value: given(one.value) })),
          };
        if (parameters.options?.timeout !== undefined)
          sent.options = { ...parameters.options, timeout: Number(evaluate(node, parameters.options.timeout, json)) };
        try {
          const { status, headers, text } = await send({ ...node, parameters: sent }, body);
          return { output: 0, json: { statusCode: status, headers: Object.fromEntries(headers), data: text } };
        } catch {
          return { output: 1, json: { error: { message: 'The connection failed' } } };
        }
      }
      case 'code': {
        const helpers = { getBinaryDataBuffer: async () => item.data };
        const scope = Object.assign(scopeOf(node, json), { require: vendorModules, Buffer, helpers, Date });
        const code = `(async function () { ${parameters.jsCode} }).call({ helpers })`;
        return { output: 0, json: (await vm.runInContext(code, scope)).json };
      }
      case 'if':
        return { output: evaluate(node, parameters.conditions?.conditions[0]?.leftValue, json) === true ? 0 : 1, json };
      case 'switch':
        return { output: Number(evaluate(node, parameters.output, json)), json };
      case 'respondToWebhook': {
        const entries = parameters.options?.responseHeaders?.entries ?? [];
        run.response = {
          status: Number(evaluate(node, parameters.options?.responseCode, json)),
          body: JSON.parse(String(evaluate(node, parameters.responseBody, json))),
          headers: Object.fromEntries(entries.map(entry => [entry.name, String(evaluate(node, entry.value, json))])),
        };
        return { output: 0, json };
      }
      case 'stopAndError':
        run.failure = String(evaluate(node, parameters.errorMessage, json));
        return { output: -1, json };
      default:
        throw new Error(`The tests do not know how n8n runs ${node.type}.`);
    }
  }
  const waiting: [string, Record<string, unknown>][] = [[from, item.json]];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [nodeName, json] = next;
    run.visited.push(nodeName);
    if (run.visited.length > maxNodes) throw new Error('The workflow does not end.');
    const result = await step(edit(named(nodeName)), json);
    results.set(nodeName, [...(results.get(nodeName) ?? []), result.json]);
    for (const { node } of connections[nodeName]?.main[result.output] ?? []) waiting.push([node, result.json]);
  }
  return run;
}
