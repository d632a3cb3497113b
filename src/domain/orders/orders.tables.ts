import { idsOf } from '../shared/table-statements.js';
import { defineTables } from '../shared/tables.js';
import { Cart } from './cart.entity.js';
import { Invoice } from './invoice.entity.js';
import { Order, OrderLine } from './order.entity.js';
import { Payment } from './payment.entity.js';

/**
 * See src/domain/shared/tables.ts for the meaning of each line. Orders stay when a contact is erased: their amounts are counted, and they
 * contain no names.
 */
export const orderTables = defineTables('orders', {
  cart: {
    holds: 'what a contact is about to order',
    entity: Cart,
    rights: 'seller',
    grants: {
      app: 'select, insert, update',
      jobs: 'select, insert, update',
      lookup: 'select(id, tenant_id, owner_id, contact_id, status, created_at)',
    },
    merge: 'moves',
    plain: 'contact_id merged_from conversation_id status currency total_minor joined_at',
    derived: 'owner_id',
    ofContact: { rows: 't.contact_id = $1', exportedAs: 'carts', order: 't.created_at, t.id' },
    subject: true,
    seller: { withContact: { touched: true } },
  },
  sales_order: {
    holds: 'what a contact has ordered',
    entity: Order,
    rights: 'seller',
    grants: {
      app: 'select, insert, update',
      jobs: 'select, insert, update',
      lookup:
        'select(id, tenant_id, owner_id, contact_id, status, number, created_at, total_key, payment, payment_due_at), update(payment, payment_due_at)',
      reports:
        'select(id, tenant_id, number, contact_id, customer_id, conversation_id, seller_id, status, currency, total_minor, created_at, updated_at)',
    },
    personal: { cancel_reason: 'null', note: 'null' },
    merge: 'moves',
    plain:
      'number cart_id contact_id merged_from customer_id conversation_id status pending_reason codes currency charges total_minor payment payment_due_at',
    derived: 'owner_id total_key',
    ofContact: { rows: 't.contact_id = $1', exportedAs: 'orders', order: 't.created_at, t.id' },
    subject: true,
    seller: { withContact: { touched: true } },
  },
  order_line: {
    holds: 'a product of a cart or an order',
    entity: OrderLine,
    rights: 'seller',
    grants: {
      app: 'select, insert, update, delete',
      jobs: 'select, insert, update, delete',
      lookup: 'select(tenant_id, order_id, product_id)',
      reports: 'select(id, tenant_id, order_id, position, product_id, quantity, unit_price_minor, currency)',
    },
    plain: 'cart_id order_id position product_id quantity unit_price_minor currency',
    ofContact: {
      // Two look-ups: with `or`, Postgres would read the lines of all contacts. Each goes from the contact to its lines, and the list is
      // made once: a plan made while there were few lines would look through all of them for each line.
      rows: () =>
        `t.id = any (array(select l.id from (${idsOf('cart')} offset 0) c cross join lateral (select id from order_line where cart_id = c.id offset 0) l
          union all select l.id from (${idsOf('sales_order')} offset 0) o cross join lateral (select id from order_line where order_id = o.id offset 0) l))`,
      exportedAs: 'orderLines',
      order: 't.order_id, t.cart_id, t.position',
    },
    seller: { withContact: {} },
  },
  invoice: {
    holds: 'what an order costs and how much of it was paid',
    entity: Invoice,
    rights: 'seller',
    grants: {
      app: 'select, insert, update',
      jobs: 'select, insert, update',
      lookup: 'select(id, tenant_id, owner_id, order_id, status, currency, paid_minor, due_at)',
      reports:
        'select(id, tenant_id, number, order_id, seller_id, status, currency, total_minor, paid_minor, due_at, created_at, updated_at)',
    },
    plain: 'number order_id status currency total_minor paid_minor due_at',
    derived: 'owner_id',
    ofContact: {
      rows: () => `t.order_id in (${idsOf('sales_order')})`,
      exportedAs: 'invoices',
      order: 't.created_at, t.id',
    },
    subject: true,
    seller: { withContact: { touched: true } },
  },
  payment: {
    holds: 'an amount that was paid on an invoice',
    entity: Payment,
    rights: 'seller',
    grants: {
      app: 'select, insert, update, delete',
      jobs: 'select, insert, update',
      lookup: 'select(id, tenant_id, owner_id, invoice_id, paid_at)',
      reports: 'select(id, tenant_id, invoice_id, seller_id, amount_minor, currency, method, paid_at, created_at)',
    },
    personal: { method: 'null' },
    plain: 'invoice_id amount_minor currency paid_at',
    derived: 'owner_id',
    ofContact: {
      rows: () => `t.invoice_id in (${idsOf('invoice')})`,
      exportedAs: 'payments',
      order: 't.created_at, t.id',
    },
    seller: { withContact: {} },
  },
  'app.number_range': {
    holds: 'the last number of the tenant’s orders or invoices',
    rights: 'none',
    grants: { lookup: 'select, insert, update' },
    plain: 'kind last',
    madeByDatabase: true,
  },
});
