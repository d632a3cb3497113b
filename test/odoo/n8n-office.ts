import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { expect } from '@jest/globals';
import { newId } from '../../src/domain/shared/id.js';
import { newWebhookSecret, webhookHeaders } from '../../src/domain/shared/standard-webhooks.js';
import { aShop, aUser, type GraphClient, gql, type TestEmbudo, type TestShop } from '../../src/testing/index.js';
import { type N8nItem, type N8nNode, type N8nSend, runWorkflow } from '../n8n-workflow.js';
import type { FakeOdoo } from './fake-odoo.js';

/** The placeholder in the imported workflows where the user pastes the secret from Embudo. */
const pasted = /whsec_PEGUE-AQUI-EL-SECRETO/;

export interface Deal {
  id: string;
  leadId: string;
  contactId: string;
}
export interface DealState {
  status: string;
  value: string;
  currency: string;
  lead: { status: string } | null;
  customer: { id: string } | null;
  history: { notes: string | null; to: { name: string } }[];
  tasks: { nodes: { title: string; dueAt: string | null; seller: { id: string } | null }[] };
}

/** A shop with a board, its key for n8n, and the two workflows as an n8n beside it has imported and set them up. */
export class N8nOffice {
  secret = newWebhookSecret();
  /** What the workflow of orders remembers between its runs. */
  memory: Record<string, unknown> = {};
  /** A change of nodes beyond the set-up. */
  also: (node: N8nNode) => N8nNode = node => node;
  env: Record<string, string> = {};
  /** Values of «Ajustes» beside the addresses. */
  settings: Record<string, string> = {};
  /** The key in n8n's credential for Odoo. */
  odooKey: string;
  private constructor(
    private readonly embudo: TestEmbudo,
    private readonly odoo: FakeOdoo,
    private readonly odooUrl: string,
    readonly shop: TestShop,
    readonly admin: GraphClient,
    public key: string,
    readonly pipelineId: string,
    readonly stages: Record<string, string>,
  ) {
    this.odooKey = odoo.key;
  }

  static async open(embudo: TestEmbudo, odoo: FakeOdoo, odooUrl: string): Promise<N8nOffice> {
    const shop = await aShop(embudo);
    const admin = gql(embudo.url, (await aUser(embudo, shop.tenant, 'ADMIN')).token);
    const { data: made } = await admin<{ createApiKey: { key: string } }>(
      'mutation { createApiKey(input: { name: "n8n", role: ADMIN }) { key } }',
    );
    const { data: board } = await admin<{ createPipeline: { pipeline: { id: string; stages: Stage[] } } }>(
      `mutation { createPipeline(input: { name: "Ventas", stages: [
        { name: "Nuevo", kind: OPEN, probability: 10 }, { name: "Propuesta", kind: OPEN, probability: 50 },
        { name: "Ganado", kind: WON, probability: 100 }, { name: "Perdido", kind: LOST, probability: 0 }] }) {
        pipeline { id stages { id name } } } }`,
    );
    const { id, stages } = board.createPipeline.pipeline;
    const byName = Object.fromEntries(stages.map(stage => [stage.name, stage.id]));
    return new N8nOffice(embudo, odoo, odooUrl, shop, admin, made.createApiKey.key, id, byName);
  }

  /** Creates a lead with its deal, in the stage for proposals. */
  async deal(
    person: { name: string; email?: string; phone?: string },
    deal: { title: string; value: string; currency?: string } = { title: 'Montacargas', value: '100000' },
  ): Promise<Deal> {
    const { data } = await this.admin<{ createLead: { lead: { id: string; contact: { id: string } } } }>(
      'mutation ($input: CreateLeadInput!) { createLead(input: $input) { lead { id contact { id } } } }',
      { input: { source: 'WEB', ...person } },
    );
    const { lead } = data.createLead;
    const input = { pipelineId: this.pipelineId, leadId: lead.id, stageId: this.stages.Propuesta, ...deal };
    const { data: made } = await this.admin<{ createOpportunity: { opportunity: { id: string } } }>(
      'mutation ($input: CreateOpportunityInput!) { createOpportunity(input: $input) { opportunity { id } } }',
      { input },
    );
    return { id: made.createOpportunity.opportunity.id, leadId: lead.id, contactId: lead.contact.id };
  }
  /** Creates a product with this code in Embudo and puts it into the contact's cart. */
  async cart(deal: Deal, lines: { sku: string; name: string; price: string; quantity: number }[]): Promise<void> {
    const input = [];
    for (const { sku, name, price, quantity } of lines) {
      const { data } = await this.admin<{ createProduct: { product: { id: string } } }>(
        'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } } }',
        { input: { sku, name, price, stock: 100 } },
      );
      input.push({ productId: data.createProduct.product.id, quantity });
    }
    await this.admin('mutation ($input: SetCartInput!) { setCart(input: $input) { cart { id } } }', {
      input: { contactId: deal.contactId, lines: input },
    });
  }
  async move(deal: Deal, stage: string): Promise<void> {
    await this.admin(
      'mutation ($input: MoveOpportunityInput!) { moveOpportunity(input: $input) { opportunity { id } } }',
      {
        input: { opportunityId: deal.id, stageId: this.stages[stage] },
      },
    );
  }
  /** Reads what the graph says of the deal. */
  async read(deal: Deal): Promise<DealState> {
    const { data } = await this.admin<{ opportunity: DealState }>(
      `query ($id: ID!) { opportunity(id: $id) { status value currency lead { status } customer { id }
        history { notes to { name } } tasks(first: 50) { nodes { title dueAt seller { id } } } } }`,
      { id: deal.id },
    );
    return data.opportunity;
  }
  async titles(deal: Deal): Promise<string[]> {
    return (await this.read(deal)).tasks.nodes.map(({ title }) => title).sort();
  }

  /** Completes what the seller has to do for the deal. */
  async finishTasks(deal: Deal): Promise<void> {
    const { data } = await this.admin<{ opportunity: { tasks: { nodes: { id: string; title: string }[] } } }>(
      'query ($id: ID!) { opportunity(id: $id) { tasks(first: 50) { nodes { id title } } } }',
      { id: deal.id },
    );
    for (const { id: taskId, title } of data.opportunity.tasks.nodes)
      await this.admin('mutation ($input: SaveTaskInput!) { saveTask(input: $input) { task { id } } }', {
        input: { taskId, title, done: true },
      });
  }

  /** Returns the request that Embudo sends for a moved deal; the same id stands for another attempt of the same delivery. */
  event(deal: Deal, { id = newId(), secret = this.secret, type = 'opportunity.moved', at = new Date() } = {}): N8nItem {
    const data = { tenantId: this.shop.tenant.id, opportunityId: deal.id };
    const raw = Buffer.from(JSON.stringify({ type, timestamp: '2026-11-20T15:04:05.678Z', data }));
    return { json: { headers: webhookHeaders([secret], { id, at, body: raw }) }, data: raw };
  }
  /** Lets Embudo send its events to the workflow of quotes, as `createWebhookEndpoint` on the page says. */
  async listen(): Promise<() => Promise<void>> {
    const server = createServer(async (request, answer) => {
      const data = await buffer(request);
      const { response } = await this.quote({ json: { headers: request.headers }, data });
      answer.writeHead(response?.status ?? 500, response?.headers).end(JSON.stringify(response?.body));
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook/embudo-odoo-cotizacion`;
    const { data } = await this.admin<{ createWebhookEndpoint: { secret: string } }>(
      'mutation ($input: CreateWebhookEndpointInput!) { createWebhookEndpoint(input: $input) { secret } }',
      { input: { url, events: ['opportunity.moved', 'opportunity.created'] } },
    );
    this.secret = data.createWebhookEndpoint.secret;
    return () => new Promise(resolve => server.close(() => resolve()));
  }
  quote = (item: N8nItem) => this.#run('odoo-quote', 'Evento de Embudo', item);
  project = (item: N8nItem) => this.#run('odoo-won', 'Evento de Embudo', item);
  /** One run of the schedule that asks Odoo for orders. */
  poll = () => this.#run('odoo-won', 'Cada 5 minutos', { json: { timestamp: '2026-11-20T15:05:00.000-06:00' } });

  #run(workflow: string, from: string, item: N8nItem) {
    return runWorkflow(workflow, from, item, this.#send, node => this.also(this.#setUp(node)), this);
  }
  /** What the pages tell the user to change after the import. */
  #setUp(node: N8nNode): N8nNode {
    const { parameters } = node;
    const own: Record<string, string> = {
      embudo: this.embudo.url,
      odoo: this.odooUrl,
      odooBase: this.odoo.database,
      ...this.settings,
    };
    if (node.name === 'Ajustes')
      return {
        ...node,
        parameters: {
          ...parameters,
          assignments: {
            assignments: (parameters.assignments?.assignments ?? []).map(one => ({
              ...one,
              value: own[one.name] ?? one.value,
            })),
          },
        },
      };
    if (node.name === 'Comprobar la firma')
      return { ...node, parameters: { ...parameters, jsCode: parameters.jsCode?.replace(pasted, this.secret) } };
    return node;
  }
  /** Sends as the node says, with the credential that the user has chosen in it. */
  #send: N8nSend = async ({ name, parameters: { url = '', headerParameters, options } }, body) => {
    const isOdoo = name.startsWith('Odoo');
    expect(options?.timeout).toBeLessThanOrEqual(30_000);
    // n8n's time is over when Odoo has taken a call that it does not answer, so no test depends on the speed of the machine.
    const timeout = new AbortController();
    this.odoo.ignored = () => timeout.abort();
    const headers = Object.fromEntries((headerParameters?.parameters ?? []).map(one => [one.name, one.value]));
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/json',
        authorization: isOdoo ? `bearer ${this.odooKey}` : `Bearer ${this.key}`,
      },
      body,
      signal: timeout.signal,
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
}

interface Stage {
  id: string;
  name: string;
}
