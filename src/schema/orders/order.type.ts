import { ID, Int } from 'type-graphql';
import {
  Cart,
  cartStatuses,
  Invoice,
  invoiceStatuses,
  lineTotal,
  lineUnitPrice,
  Order,
  OrderLine,
  type OrderStatus,
  paid,
  total,
} from '../../domain/orders/index.js';
import { connectionOf } from '../connection.js';
import { amounts } from '../read/amount-filter.js';
import { equals, oneOf, range } from '../read/filters.js';
import { search } from '../read/search-filter.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar, DecimalScalar } from '../scalars/index.js';
import { OrderStatusEnum } from './order.enums.js';

const line = windowOn(OrderLine);

@line.Type('OrderLine', { description: 'A product of a cart or an order.' })
export class OrderLineType {
  @line.One('Product', { by: 'productId', description: 'The product.' })
  product?: unknown;

  @line.Column(() => Int, { description: 'How many.' })
  quantity!: number;

  @line.Computed(() => DecimalScalar, {
    description: 'The price of one when the cart was set; an order keeps it.',
    sql: lineUnitPrice,
  })
  unitPrice!: string;

  @line.Computed(() => DecimalScalar, { description: 'The price of all.', sql: lineTotal })
  total!: string;
}

/** The indexes by status and time, with the owner and without. */
const byStatus = [{ order: null, columns: ['status'], hasOwner: true }];

const cart = windowOn(Cart, { list: 'carts', order: ['createdAt'], hasOwner: true, compositeIndexes: byStatus });

@cart.Type('Cart', {
  description: 'What a contact is about to order, at the prices of the catalogue.',
  plural: 'carts',
})
export class CartType {
  @cart.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @cart.One('Contact', { by: 'contactId', description: 'Who is about to order.' })
  contact?: unknown;

  @cart.One('Conversation', {
    by: 'conversationId',
    nullable: true,
    description: 'Where it was talked about; null where there is none that you may see.',
  })
  conversation?: unknown;

  @cart.Many(['OrderLine'], { to: 'cartId', order: ['position', 'id'], description: 'The products, in their order.' })
  lines?: unknown;

  @cart.Computed(() => DecimalScalar, { description: 'The sum of its lines.', sql: total })
  total!: string;

  @cart.Column(() => String, { description: 'The currency of its prices (ISO 4217).' })
  currency!: string;

  @cart.Column(() => String, {
    description:
      '`OPEN`, `ORDERED` once it became an order, or `MERGED` where its contact was merged into another one, whose cart took its lines.',
    filter: equals('Only those of this status: `OPEN`, `ORDERED` or `MERGED`. Without it, none that is `MERGED`.', {
      among: cartStatuses,
      hides: 'MERGED',
    }),
  })
  status!: string;

  @cart.Column(() => DateTimeScalar, { description: 'When it was last set, or ordered.' })
  updatedAt!: Date;
}

export const { Edge: CartEdge, Connection: CartConnection } = connectionOf(CartType, 'Cart');

const order = windowOn(Order, {
  list: 'orders',
  hasOwner: true,
  compositeIndexes: [{ order: 'CREATED_AT', columns: ['status'], hasOwner: true }],
});

@order.Type('Order', {
  description: 'A cart that was ordered, at the prices that it showed.',
  plural: 'orders',
  filters: [
    amounts('total', 'Its sum, as a number, both ends inclusive; currencies are not converted.', {
      key: order => `app.value_key(${order}.total_minor, ${order}.currency)`,
      column: 'total_minor',
      unit: 'MINOR',
      order: 'TOTAL',
    }),
    search('A part of the name, phone number, e-mail address or company of whoever ordered.', {
      contact: { column: 'contact_id', text: contact => `${contact}.name_key || E'\\n' || ${contact}.reach_key` },
    }),
  ],
})
export class OrderType {
  @order.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @order.Column(() => Int, {
    description: 'Its number in the tenant, from 1 and without gaps.',
    filter: equals('The one with this number.'),
    sort: { as: 'NUMBER', description: 'Its number.' },
  })
  number!: number;

  @order.One('Contact', {
    by: 'contactId',
    filter: equals('Who ordered.'),
    description: 'Who ordered.',
  })
  contact?: unknown;

  @order.One('Customer', {
    by: 'customerId',
    nullable: true,
    description: 'The customer that the contact was when it ordered; null where it was none.',
  })
  customer?: unknown;

  @order.One('Conversation', {
    by: 'conversationId',
    nullable: true,
    description: 'Where it was ordered; null where there is none that you may see.',
  })
  conversation?: unknown;

  @order.Many(['OrderLine'], { to: 'orderId', order: ['position', 'id'], description: 'The products, in their order.' })
  lines?: unknown;

  @order.Computed(() => DecimalScalar, {
    description: 'The sum of its lines.',
    sql: total,
    sort: { as: 'TOTAL', by: 'totalMinor', description: 'Its sum, as a number; currencies are not converted.' },
  })
  total!: string;

  @order.Column(() => String, { description: 'The currency of its prices (ISO 4217).' })
  currency!: string;

  @order.Column(() => OrderStatusEnum, { description: 'How it stands.', filter: oneOf('One of these.') })
  status!: OrderStatus;

  @order.Column(() => String, {
    nullable: true,
    description: 'Why it waits for a person, in the language of the tenant; null where it does not.',
  })
  pendingReason!: string | null;

  @order.Column(() => String, { nullable: true, description: 'Why it was cancelled; null where nobody said.' })
  cancelReason!: string | null;

  @order.One('Invoice', { to: 'orderId', nullable: true, description: 'Its invoice; null before it is confirmed.' })
  invoice?: unknown;

  @order.Column(() => DateTimeScalar, {
    description: 'When it was placed.',
    filter: range('When it was placed: from inclusive, to exclusive.'),
    sort: { as: 'CREATED_AT', description: 'When it was placed.' },
  })
  createdAt!: Date;
}

export const { Edge: OrderEdge, Connection: OrderConnection } = connectionOf(OrderType, 'Order');

const invoice = windowOn(Invoice, {
  list: 'invoices',
  order: ['createdAt'],
  hasOwner: true,
  compositeIndexes: byStatus,
});

@invoice.Type('Invoice', {
  description: 'What a confirmed order costs, and how much of it was paid.',
  plural: 'invoices',
})
export class InvoiceType {
  @invoice.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @invoice.Column(() => Int, { description: 'Its number in the tenant, from 1 and without gaps.' })
  number!: number;

  @invoice.One('Order', { by: 'orderId', nullable: true, description: 'The order that it is for.' })
  order?: unknown;

  @invoice.Computed(() => DecimalScalar, { description: 'What the order costs.', sql: total })
  total!: string;

  @invoice.Computed(() => DecimalScalar, { description: 'How much of it was paid.', sql: paid })
  paid!: string;

  @invoice.Column(() => String, { description: 'The currency of its amounts (ISO 4217).' })
  currency!: string;

  @invoice.Column(() => String, {
    description: '`OPEN`, `PARTLY_PAID`, `PAID`, or `VOID` where its order was cancelled.',
    filter: equals('Only those of this status: `OPEN`, `PARTLY_PAID`, `PAID` or `VOID`.', { among: invoiceStatuses }),
  })
  status!: string;

  @invoice.Column(() => DateTimeScalar, { description: 'Until when it should be paid.' })
  dueAt!: Date;

  @invoice.Computed(() => DateTimeScalar, { description: 'When it was made.', sql: invoice => `${invoice}.created_at` })
  issuedAt!: Date;
}

export const { Edge: InvoiceEdge, Connection: InvoiceConnection } = connectionOf(InvoiceType, 'Invoice');
