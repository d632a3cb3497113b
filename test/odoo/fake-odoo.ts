import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  createRows,
  newTables,
  OdooFault,
  type Row,
  type Search,
  searchRead,
  tableOf,
  type Values,
} from './odoo-models.js';

/**
 * What happens to a call in place of a plain answer: it is carried out and its answer is lost, it is never answered, or this is answered.
 */
type Trouble = 'answer lost' | 'no answer' | { status: number; body: string };

const statuses: Record<string, number> = {
  'odoo.exceptions.UserError': 422,
  'odoo.exceptions.ValidationError': 422,
  'odoo.exceptions.AccessError': 403,
  'odoo.exceptions.MissingError': 404,
  'werkzeug.exceptions.NotFound': 404,
  'werkzeug.exceptions.UnprocessableEntity': 422,
  'werkzeug.exceptions.Unauthorized': 401,
};
const parametersOf: Record<string, string[]> = {
  search_read: ['domain', 'fields', 'offset', 'limit', 'order'],
  create: ['vals_list'],
  write: ['ids', 'vals'],
};

/**
 * An Odoo over HTTP: JSON-2 of Odoo 19, and /jsonrpc of older ones, on the same models. A call is one transaction: it is carried out whole
 * or not at all.
 */
export class FakeOdoo {
  readonly database = 'empresa';
  key = 'clave-de-odoo';
  /** `model/method` of each call, in the order of their arrival. */
  calls: string[] = [];
  /** `model/method` that the user has no right to. */
  readonly forbidden = new Set<string>();
  /** Called after a call has arrived that gets no answer. */
  ignored: () => void = () => undefined;
  /** Calls of this kind wait for each other, until so many have arrived. */
  #meeting: { call: string; others: number; waiting: (() => void)[] } | null = null;
  #tables = newTables();
  #troubles: { call: string; trouble: Trouble }[] = [];
  #seconds = Math.floor(Date.now() / 1_000);
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  async start(): Promise<string> {
    await new Promise<void>(resolve => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  rows(model: string): Row[] {
    return tableOf(this.#tables, model).rows;
  }
  /** Creates a row, as somebody who works in Odoo does. */
  add(model: string, values: Values): Row {
    const [id] = createRows(this.#tables, model, [values], this.#now());
    return this.rows(model).find(row => row.id === id) as Row;
  }
  /** Changes a row, as somebody who works in Odoo does. */
  change(model: string, id: number, values: Values): void {
    const row = this.rows(model).find(candidate => candidate.id === id);
    if (!row) throw new Error(`Odoo has no ${model} ${id}.`);
    Object.assign(row, values, { write_date: this.#now() });
  }
  /** Deletes a row, as somebody who works in Odoo does. */
  remove(model: string, id: number): void {
    const table = tableOf(this.#tables, model);
    table.rows = table.rows.filter(row => row.id !== id);
  }
  /** The next call of this kind has this trouble. */
  trouble(call: string, trouble: Trouble): void {
    this.#troubles.push({ call, trouble });
  }

  /** The next calls of this kind are carried out once so many of them have arrived, as those of runs that began at the same moment. */
  meet(call: string, count: number): void {
    this.#meeting = { call, others: count, waiting: [] };
  }

  /** Each write has a second of its own, so that tests do not depend on the clock. */
  #now(): string {
    this.#seconds += 1;
    return new Date(this.#seconds * 1_000).toISOString().slice(0, 19).replace('T', ' ');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = JSON.parse(await text(request));
    const send = (status: number, answer: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    const isRpc = request.url === '/jsonrpc';
    const call = isRpc ? rpcCall(body) : json2Call(request, body);
    const index = this.#troubles.findIndex(one => one.call === call.name);
    const [met] = index < 0 ? [] : this.#troubles.splice(index, 1);
    this.calls.push(call.name);
    if (met?.trouble === 'no answer') return this.ignored();
    await this.#met(call.name);
    if (typeof met?.trouble === 'object') {
      response.writeHead(met.trouble.status).end(met.trouble.body);
      return;
    }
    try {
      const result = this.#carryOut(call);
      if (met) response.destroy();
      else send(200, isRpc ? { jsonrpc: '2.0', id: null, result } : result);
    } catch (error) {
      if (!(error instanceof OdooFault)) throw error;
      const { exception: name, message } = error;
      const told = { name, message, arguments: [message], context: {}, debug: 'Traceback (most recent call last): …' };
      if (isRpc)
        send(200, { jsonrpc: '2.0', id: null, error: { code: 200, message: 'Odoo Server Error', data: told } });
      else send(statuses[name] ?? 500, told);
    }
  }

  #met(call: string): Promise<void> {
    const meeting = this.#meeting;
    if (meeting?.call !== call) return Promise.resolve();
    meeting.others -= 1;
    if (meeting.others > 0) return new Promise(resolve => meeting.waiting.push(resolve));
    this.#meeting = null;
    for (const go of meeting.waiting) go();
    return Promise.resolve();
  }

  #carryOut({ isRpc, name, model, method, key, database, parameters }: Call): unknown {
    if (key !== this.key)
      throw isRpc
        ? new OdooFault('odoo.exceptions.AccessDenied', 'Access Denied')
        : new OdooFault('werkzeug.exceptions.Unauthorized', 'Invalid apikey');
    if (database !== this.database) throw new OdooFault('werkzeug.exceptions.NotFound', 'No such database');
    tableOf(this.#tables, model);
    const { context, ...named } = parameters;
    const unknown = Object.keys(named).find(one => !parametersOf[method]?.includes(one));
    if (unknown)
      throw new OdooFault('werkzeug.exceptions.UnprocessableEntity', `got an unexpected keyword argument '${unknown}'`);
    if (this.forbidden.has(name))
      throw new OdooFault('odoo.exceptions.AccessError', `You are not allowed to ${method} '${model}' records.`);
    if (method === 'search_read') return searchRead(this.#tables, model, parameters as Search);
    if (method === 'write') {
      for (const id of parameters.ids as number[]) this.change(model, id, parameters.vals as Values);
      return true;
    }
    // The call's own transaction: what fails half-way leaves nothing.
    const changed = structuredClone(this.#tables);
    const ids = createRows(changed, model, parameters.vals_list as Values[], this.#now());
    this.#tables = changed;
    return ids;
  }
}

interface Call {
  isRpc: boolean;
  name: string;
  model: string;
  method: string;
  key: string | undefined;
  database: string | undefined;
  parameters: Values;
}

function json2Call({ url = '', headers }: IncomingMessage, parameters: Values): Call {
  const [, , , model = '', method = ''] = url.split('/');
  const key = /^bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
  const database = headers['x-odoo-database'];
  return { isRpc: false, name: `${model}/${method}`, model, method, key, database: String(database), parameters };
}

/** `execute_kw` of the object service, whose key is part of the body. `create` and `write` take their values by position. */
function rpcCall(body: { params: { args: unknown[] } }): Call {
  const [database, , key, model, method, positional, named] = body.params.args as [
    string,
    number,
    string,
    string,
    string,
    unknown[],
    Values,
  ];
  const [first, vals] = positional;
  const given = method === 'create' ? { vals_list: first } : method === 'write' ? { ids: first, vals } : {};
  const parameters = { ...named, ...given };
  return { isRpc: true, name: `${model}/${method}`, model, method, key, database, parameters };
}
