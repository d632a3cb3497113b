/** What a call to Odoo ends with if a rule of Odoo forbids it; Odoo's name of the exception decides the HTTP status. */
export class OdooFault extends Error {
  constructor(
    readonly exception: string,
    message: string,
  ) {
    super(message);
  }
}

export type Values = Record<string, unknown>;
export type Row = Values & { id: number };
/** The rows of one model, and the number that its next row gets. */
export interface Table {
  rows: Row[];
  nextId: number;
}
export type Tables = Record<string, Table>;

const fieldsOf: Record<string, string[]> = {
  'res.partner': [
    'name',
    'ref',
    'vat',
    'email',
    'phone',
    'company_name',
    'email_normalized',
    'phone_sanitized',
    'property_product_pricelist',
    'active',
  ],
  'product.product': ['name', 'default_code', 'sale_ok'],
  'product.pricelist': ['name', 'currency_id'],
  'sale.order': [
    'name',
    'state',
    'client_order_ref',
    'origin',
    'partner_id',
    'pricelist_id',
    'order_line',
    'currency_id',
    'amount_untaxed',
    'amount_total',
  ],
  'project.project': ['name', 'partner_id', 'description', 'active'],
};
const always = ['id', 'write_date'];
const lineFields = ['product_id', 'name', 'product_uom_qty', 'price_unit', 'discount', 'display_type'];

export const newTables = (): Tables =>
  Object.fromEntries(Object.keys(fieldsOf).map(model => [model, { rows: [], nextId: 1 }]));

export function tableOf(tables: Tables, model: string): Table {
  const table = tables[model];
  if (!table) throw new OdooFault('werkzeug.exceptions.NotFound', `the model '${model}' does not exist`);
  return table;
}

function assertFields(model: string, names: string[]): void {
  for (const name of names)
    if (!always.includes(name) && !fieldsOf[model]?.includes(name))
      throw new OdooFault('builtins.ValueError', `Invalid field '${name}' on model '${model}'`);
}

/** The currency of the company, in which orders without a pricelist are. */
const companyCurrency = [1, 'CRC'];
const minorOf = (amount: number) => Math.round(amount * 100) / 100;

/** Creates rows as Odoo does, with its checks and computed fields. Returns their ids. */
export function createRows(tables: Tables, model: string, valsList: Values[], writeDate: string): number[] {
  const table = tableOf(tables, model);
  return valsList.map(vals => {
    assertFields(model, Object.keys(vals));
    const row: Row = { ...completed(tables, model, vals, table.nextId), id: table.nextId, write_date: writeDate };
    table.nextId += 1;
    table.rows.push(row);
    return row.id;
  });
}

function completed(tables: Tables, model: string, vals: Values, id: number): Values {
  if (model === 'res.partner') return partner(vals);
  if (model === 'sale.order') return order(tables, vals, id);
  if (model === 'project.project') return { active: true, ...vals };
  return vals;
}

function partner(vals: Values): Values {
  const { vat, email, phone } = vals;
  if (!vals.name) throw new OdooFault('odoo.exceptions.ValidationError', 'Contacts require a name');
  if (typeof vat === 'string' && !/^[\w-]{5,}$/.test(vat))
    throw new OdooFault('odoo.exceptions.ValidationError', `The VAT number [${vat}] does not seem to be valid.`);
  return {
    active: true,
    ...vals,
    email_normalized: typeof email === 'string' ? email.trim().toLowerCase() : false,
    phone_sanitized: typeof phone === 'string' ? phone.replaceAll(/[^\d+]/g, '') : false,
  };
}

function order(tables: Tables, vals: Values, id: number): Values {
  const named = tableOf(tables, 'res.partner').rows.find(row => row.id === vals.partner_id);
  if (!named) throw new OdooFault('odoo.exceptions.MissingError', 'Record does not exist or has been deleted.');
  const lines = ((vals.order_line ?? []) as [number, number, Values][]).map(([command, , line]) => {
    if (command !== 0) throw new OdooFault('builtins.ValueError', `Unknown command ${command}`);
    return orderLine(tables, line);
  });
  const untaxed = lines.reduce(
    (sum, line) => sum + Number(line.price_unit ?? 0) * Number(line.product_uom_qty ?? 1),
    0,
  );
  const pricelist = tableOf(tables, 'product.pricelist').rows.find(row => row.id === vals.pricelist_id);
  return {
    state: 'draft',
    client_order_ref: false,
    ...vals,
    order_line: lines,
    name: `S${String(id).padStart(5, '0')}`,
    partner_id: [named.id, named.name],
    currency_id: pricelist?.currency_id ?? companyCurrency,
    amount_untaxed: minorOf(untaxed),
    amount_total: minorOf(untaxed * 1.13),
  };
}

function orderLine(tables: Tables, line: Values): Values {
  const unknown = Object.keys(line).find(name => !lineFields.includes(name));
  if (unknown) throw new OdooFault('builtins.ValueError', `Invalid field '${unknown}' on model 'sale.order.line'`);
  const product = tableOf(tables, 'product.product').rows.find(row => row.id === line.product_id);
  if (!line.display_type && !product)
    throw new OdooFault(
      'odoo.exceptions.ValidationError',
      'The operation cannot be completed: Missing required fields on accountable sale order line.',
    );
  if (line.display_type && (product || line.price_unit || line.product_uom_qty))
    throw new OdooFault('odoo.exceptions.ValidationError', 'Forbidden values on non-accountable sale order line');
  return { name: product?.name, ...line };
}

type Leaf = [string, string, unknown];
const operators: Record<string, (has: unknown, wanted: unknown) => boolean> = {
  '=': (has, wanted) => (has ?? false) === wanted,
  '!=': (has, wanted) => (has ?? false) !== wanted,
  in: (has, wanted) => (wanted as unknown[]).includes(has),
  // Only «begins with» is used.
  '=like': (has, wanted) => typeof has === 'string' && has.startsWith(String(wanted).replace(/%$/, '')),
  '>': (has, wanted) => (has as number) > (wanted as number),
  '>=': (has, wanted) => String(has) >= String(wanted),
  ilike: (has, wanted) =>
    String(has ?? '')
      .toLowerCase()
      .includes(String(wanted).toLowerCase()),
};

/** Whether a row meets a domain in Odoo's prefix notation; terms without an operator before them are joined by «and». */
function fits(row: Row, model: string, domain: (string | Leaf)[]): boolean {
  const rest = [...domain];
  const term = (): boolean => {
    const next = rest.shift();
    if (next === '|' || next === '&') {
      const [left, right] = [term(), term()];
      return next === '|' ? left || right : left && right;
    }
    if (!Array.isArray(next)) throw new OdooFault('builtins.ValueError', `Invalid domain term ${String(next)}`);
    const [path, operator, wanted] = next;
    const [name = '', ofRelated] = path.split('.');
    assertFields(model, [name]);
    const compare = operators[operator];
    if (!compare) throw new OdooFault('builtins.ValueError', `Invalid operator '${operator}'`);
    const value = row[name];
    // A many-to-one is [id, name] when it is read.
    return compare(Array.isArray(value) ? value[ofRelated === 'name' ? 1 : 0] : value, wanted);
  };
  let isFit = true;
  while (rest.length > 0) isFit = term() && isFit;
  return isFit;
}

export interface Search {
  domain?: (string | Leaf)[];
  fields?: string[];
  limit?: number;
  order?: string;
  context?: { active_test?: boolean };
}
/** Finds rows as `search_read` does: archived ones only if the context asks for them, always in the order of their ids. */
export function searchRead(tables: Tables, model: string, search: Search): Values[] {
  const { domain = [], fields = [], limit, order, context } = search;
  const { rows } = tableOf(tables, model);
  if (order !== undefined && order !== 'id') throw new OdooFault('builtins.ValueError', `No such order: ${order}`);
  assertFields(model, fields);
  // An invalid domain is an error without rows too.
  fits({ id: 0 }, model, domain);
  const found = rows.filter(
    row => (row.active !== false || context?.active_test === false) && fits(row, model, domain),
  );
  return found
    .slice(0, limit)
    .map(row => Object.fromEntries(['id', ...fields].map(name => [name, row[name] ?? false])));
}
