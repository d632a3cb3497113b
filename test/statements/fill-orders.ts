import { at, type Kept, type Making } from './making.js';

/** Creates products and articles, and carts, orders and invoices, each of a different contact. */
export async function fillOrders(
  { each, below, time, count }: Making,
  {
    sellers,
    contacts,
    customers,
    conversations,
  }: Record<'sellers' | 'contacts' | 'customers' | 'conversations', Kept[]>,
): Promise<void> {
  const products = await below('product', (_, index) => ({
    sku: `SKU-${index}`,
    name: `Producto ${index}`,
    description: 'Bueno',
    keywords: [],
    unit: 'bolsa',
    price_minor: 100,
    currency: 'CRC',
    stock: 5,
    active: true,
    created_at: time(index),
    updated_at: time(index),
  }));
  await each('knowledge_article', index => ({
    title: `Artículo ${index}`,
    body: 'Abrimos a las 8.',
    keywords: [],
    language: 'es',
    active: true,
    created_at: time(index),
    updated_at: time(index),
  }));
  const party = (index: number) => ({
    contact_id: at(contacts, index),
    conversation_id: at(conversations, index),
    seller_id: at(sellers, index),
    currency: 'CRC',
    total_minor: 100,
    created_at: time(index),
    updated_at: time(index),
  });
  const carts = await each('cart', index => ({ ...party(index), status: 'ORDERED' }));
  const orders = await each('sales_order', index => ({
    ...party(index),
    number: index + 1,
    cart_id: at(carts, index),
    customer_id: at(customers, index),
    status: 'CONFIRMED',
    charges: [{ label: 'Envíos', amountMinor: '100' }],
  }));
  const line = (index: number) => ({
    position: index < count ? 0 : index - count + 1,
    product_id: at(products, index),
    quantity: 1,
    unit_price_minor: 100,
    currency: 'CRC',
  });
  await below('order_line', (parent, index) => ({
    cart_id: at(carts, parent),
    seller_id: at(sellers, parent),
    ...line(index),
  }));
  await below('order_line', (parent, index) => ({
    order_id: at(orders, parent),
    seller_id: at(sellers, parent),
    ...line(index),
  }));
  const invoices = await each('invoice', index => ({
    number: index + 1,
    order_id: at(orders, index),
    seller_id: at(sellers, index),
    status: 'OPEN',
    currency: 'CRC',
    total_minor: 100,
    paid_minor: 0,
    due_at: time(index),
    created_at: time(index),
    updated_at: time(index),
  }));
  await below('payment', (parent, index) => ({
    invoice_id: at(invoices, parent),
    seller_id: at(sellers, parent),
    amount_minor: 1,
    currency: 'CRC',
    method: 'SINPE',
    paid_at: time(index),
    created_at: time(index),
  }));
}
