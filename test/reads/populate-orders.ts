import type { Making, Row } from './making.js';

type Kept = (Row & { id: string })[];

/** Creates a catalogue, and carts, orders and invoices of contacts, with the contact's seller. Returns the rows that can be read by id. */
export async function populateOrders(
  { random, insert, make, maybe, time, text }: Making,
  { contacts, customers, conversations }: { contacts: Kept; customers: Kept; conversations: Kept },
): Promise<Kept[]> {
  const products = await insert(
    'product',
    make(30, index => ({
      sku: `SKU-${index}`,
      name: text(),
      description: text(),
      keywords: random.pick([[], ['S', '"M"', 'ñ\\n']]),
      unit: maybe('bolsa'),
      price_minor: maybe(random.pick([0, 1, 99, 150_000])),
      currency: random.pick(['CRC', 'USD', 'JPY', 'KWD']),
      stock: maybe(random.int(0, 50)),
      active: random.chance(0.7),
      created_at: time(),
      updated_at: time(),
    })),
  );
  const articles = await insert(
    'knowledge_article',
    make(25, () => ({
      title: text(),
      body: text(),
      keywords: [],
      language: random.pick(['es', 'en']),
      active: random.chance(0.7),
      created_at: time(),
      updated_at: time(),
    })),
  );
  const party = (index: number) => {
    const contact = contacts[index];
    return {
      contact_id: contact?.id,
      seller_id: contact?.seller_id,
      conversation_id: maybe(random.pick(conversations).id),
      currency: random.pick(['CRC', 'USD', 'JPY', 'KWD']),
      total_minor: random.pick([0, 1, 99, 150_000, 1_000_000_000_000_000]),
      created_at: time(),
      updated_at: time(),
    };
  };
  const carts = await insert(
    'cart',
    make(80, index => ({ ...party(index), status: index < 40 ? 'ORDERED' : random.pick(['OPEN', 'ORDERED']) })),
  );
  const orders = await insert(
    'sales_order',
    make(40, index => ({
      ...party(index),
      number: index + 1,
      cart_id: carts[index]?.id,
      customer_id: maybe(random.pick(customers).id),
      status: random.pick(['PENDING', 'CONFIRMED', 'PAID', 'FULFILLED', 'CANCELLED']),
      pending_reason: maybe(text()),
      cancel_reason: maybe(text()),
      note: maybe(text()),
      charges: maybe([{ label: text(), amountMinor: String(random.int(-500, 500)) }]) ?? [],
    })),
  );
  const linesOf = (parents: Kept, column: string) =>
    parents.flatMap(parent =>
      make(random.int(0, 4), position => ({
        seller_id: parent.seller_id,
        [column]: parent.id,
        position,
        product_id: products[position * 7 + random.int(0, 6)]?.id,
        quantity: random.int(1, 1_000_000),
        unit_price_minor: random.pick([0, 1, 99, 150_000]),
        currency: parent.currency,
      })),
    );
  await insert('order_line', linesOf(carts, 'cart_id'));
  await insert('order_line', linesOf(orders, 'order_id'));
  const invoices = await insert(
    'invoice',
    // One invoice for each order, so that every seller with orders has some.
    make(orders.length, index => {
      const order = orders[index];
      return {
        number: index + 1,
        order_id: order?.id,
        seller_id: order?.seller_id,
        status: random.pick(['OPEN', 'PARTLY_PAID', 'PAID', 'VOID']),
        currency: order?.currency,
        total_minor: order?.total_minor,
        paid_minor: random.chance(0.5) ? 0 : order?.total_minor,
        due_at: time(),
        created_at: time(),
        updated_at: time(),
      };
    }),
  );
  await insert(
    'payment',
    make(invoices.length, index => {
      const invoice = invoices[index];
      return {
        invoice_id: invoice?.id,
        seller_id: invoice?.seller_id,
        amount_minor: random.int(1, 100),
        currency: invoice?.currency,
        method: maybe(text()),
        paid_at: time(),
        created_at: time(),
      };
    }),
  );
  return [products, articles, carts, orders, invoices];
}
