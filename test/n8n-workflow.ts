import { readFileSync } from 'node:fs';
import { z } from 'zod';

const pairs = z.object({ parameters: z.array(z.object({ name: z.string(), value: z.string() })) });
const nodeShape = z.object({
  id: z.uuid(),
  name: z.string(),
  type: z.string(),
  typeVersion: z.number(),
  position: z.tuple([z.number(), z.number()]),
  webhookId: z.uuid().optional(),
  parameters: z.looseObject({
    httpMethod: z.string().optional(),
    method: z.string().optional(),
    url: z.string().optional(),
    headerParameters: pairs.optional(),
    queryParameters: pairs.optional(),
    inputDataFieldName: z.string().optional(),
    genericAuthType: z.string().optional(),
    jsonBody: z.string().optional(),
    responseBody: z.string().optional(),
    options: z.looseObject({ responseCode: z.union([z.string(), z.number()]).optional() }).optional(),
  }),
});
export type N8nNode = z.infer<typeof nodeShape>;

const workflowShape = z.object({
  id: z.string().length(16),
  active: z.literal(false),
  nodes: z.array(nodeShape),
  connections: z.record(z.string(), z.object({ main: z.array(z.array(z.object({ node: z.string() }))) })),
  settings: z.object({ executionOrder: z.literal('v1') }),
});

/** The newest version of each node in n8n 2.40, and older ones that it still runs. */
const versions: Record<string, { oldest: number; newest: number }> = {
  'n8n-nodes-base.stickyNote': { oldest: 1, newest: 1 },
  'n8n-nodes-base.webhook': { oldest: 2, newest: 2.1 },
  'n8n-nodes-base.httpRequest': { oldest: 4.2, newest: 4.5 },
  'n8n-nodes-base.respondToWebhook': { oldest: 1.1, newest: 1.5 },
};

/** A workflow of docs/integrations, and what would keep n8n from running it: empty where nothing does. */
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

function faultsOf(nodes: N8nNode[], connections: z.infer<typeof workflowShape>['connections']): string[] {
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
