import type { Shelf, ShelfProduct } from '../../../src/domain/assistant/shelf.js';
import type { Statement } from '../../../src/domain/shared/database.port.js';
import { newId } from '../../../src/domain/shared/id.js';

interface Line {
  productId: string;
  quantity: number;
  unitPriceMinor: string;
}
interface Cart {
  id: string;
  status: 'OPEN' | 'ORDERED';
  currency: string;
  lines: Line[];
}
/** An order, with its status as the program has decided it. */
export interface MemoryOrder {
  id: string;
  cartId: string;
  number: number;
  status: string;
  totalMinor: string;
  currency: string;
}
type Values = readonly unknown[];
type Answers = Record<string, (values: Values) => object[]>;

/** What one customer of one shop has in the tables that the agent's tools read and write. */
export interface TablesInMemory {
  query(statement: Pick<Statement, 'name'>, values?: Values): Promise<object[]>;
  orders: readonly MemoryOrder[];
}

/**
 * Answers the statements of carts and orders as Postgres would for one customer of one shop, so that the program's own use cases run
 * without a database. Every other statement finds nothing.
 */
export function tablesInMemory(
  shelf: Shelf,
  { currency, locale }: { currency: string; locale: string },
): TablesInMemory {
  const products = new Map(shelf.products.map(product => [product.id, { ...product }]));
  const orders: MemoryOrder[] = [];
  let cart: Cart | null = null;
  const answers: Answers = {
    'assistant.shelf': () => [shelf],
    'order.contact': ([id]) => [{ id, sellerId: null, customerId: null, works: true }],
    'order.conversation': ([id]) => [{ id }],
    'order.products': ([ids]) => (ids as string[]).flatMap(id => soldAs(products.get(id)) ?? []),
    [tenantTerms]: () => [{ currency, locale, settings: {} }],
    'cart.put': values => {
      if (cart?.status !== 'OPEN') cart = { id: newId(), status: 'OPEN', currency, lines: [] };
      cart.currency = String(values[4]);
      return [{ id: cart.id, contactId: values[1], sellerId: null }];
    },
    'cart.clear': () => {
      if (cart) cart.lines = [];
      return [];
    },
    'cart.add-lines': values => {
      const [ids, quantities, prices] = values.slice(4) as [string[], number[], string[]];
      if (cart)
        cart.lines = ids.map((productId, at) => ({
          productId,
          quantity: quantities[at] ?? 0,
          unitPriceMinor: prices[at] ?? '0',
        }));
      return [];
    },
    'cart.contact': () => (cart ? [{ contactId: newId() }] : []),
    'cart.lock': () => (cart ? [{ ...cart, contactId: newId(), conversationId: newId(), ...unchanged }] : []),
    'cart.lines': () => cart?.lines.map(line => ({ ...line, ...soldAs(products.get(line.productId)) })) ?? [],
    'cart.close': () => {
      if (cart) cart.status = 'ORDERED';
      return [];
    },
    'order.move-stock': ([ids, moves]) => [{ lacking: moved(products, ids as string[], moves as number[]) }],
    'order.next-number': () => [{ number: firstNumber + orders.length }],
    'order.insert': ([id, number, cartId, , , , , status, , , of, totalMinor]) => {
      orders.unshift({ id, number, cartId, status, currency: of, totalMinor } as MemoryOrder);
      return [];
    },
    'invoice.insert': () => [{ status: 'CONFIRMED' }],
    'idempotency-key.claim': () => [{ mine: true, same: true, resultId: null }],
    'cart.last-of-contact': () => (cart ? [{ ...cart, isJoined: false }] : []),
    'order.last-of-contact': ([, number]) => orders.filter(order => number === null || order.number === number),
  };
  return { orders, query: ({ name }, values = []) => Promise.resolve(answers[name]?.(values) ?? []) };
}

const firstNumber = 1001;
const tenantTerms = 'order.tenant-terms';
const unchanged = { sellerId: null, updatedAt: new Date(0), isMerged: false };

const soldAs = (product: ShelfProduct | undefined) => product && { ...product, active: true };

/** Takes from the stock, or returns the products of which there is not enough and takes nothing. */
function moved(products: ReadonlyMap<string, ShelfProduct>, ids: string[], moves: number[]): string[] {
  const after = ids.map((id, at) => {
    const stock = products.get(id)?.stock ?? null;
    return { id, stock: stock === null ? null : stock + (moves[at] ?? 0) };
  });
  const lacking = after.flatMap(({ id, stock }) => (stock !== null && stock < 0 ? [id] : []));
  if (lacking.length === 0)
    for (const { id, stock } of after) {
      const product = products.get(id);
      if (product) product.stock = stock;
    }
  return lacking;
}
