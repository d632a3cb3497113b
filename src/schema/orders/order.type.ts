import { ID, Int } from 'type-graphql';
import {
  Cart,
  cartStatuses,
  Invoice,
  invoiceStatuses,
  Order,
  type OrderPayment,
  type OrderStatus,
  paid,
  total,
} from '../../domain/orders/index.js';
import { connectionOf } from '../connection.js';
import { amounts } from '../read/amount-filter.js';
import { statusColumn } from '../read/filter.js';
import { equals, oneOf, ownedBy, range, unassigned } from '../read/filters.js';
import { personKey, search } from '../read/search-filter.js';
import { windowOn } from '../read/window.js';
import { DateTimeScalar, DecimalScalar } from '../scalars/index.js';
import './order-charge.type.js';
import './order-line.type.js';
import { OrderPaymentEnum, OrderStatusEnum } from './order.enums.js';
import './payment.type.js';
import { product, productId } from './product-filter.js';

/** The indexes by status and time, with and without the owner. */
const byStatus = [{ order: null, columns: ['status'], hasOwner: true }];

const cart = windowOn(Cart, { list: 'carts', order: ['createdAt'], hasOwner: true, compositeIndexes: byStatus });

@cart.Type('Cart', {
  description: 'The products that a contact is about to order, at catalogue prices.',
  plural: 'carts',
})
export class CartType {
  @cart.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @cart.One('Contact', {
    by: 'contactId',
    filter: equals('Only carts of this contact.'),
    description: 'The contact.',
  })
  contact?: unknown;

  @cart.One('Conversation', {
    by: 'conversationId',
    nullable: true,
    description: 'The conversation about it; null if there is none that you may see.',
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
      '`OPEN`, `ORDERED` once it became an order, or `MERGED` if its contact was merged into another one, whose cart took over the lines.',
    filter: equals(
      'Only carts with this status: `OPEN`, `ORDERED` or `MERGED`. By default, `MERGED` carts are left out.',
      {
        among: cartStatuses,
        hides: 'MERGED',
      },
    ),
  })
  status!: string;

  @cart.Column(() => DateTimeScalar, { description: 'When it was last set or ordered.' })
  updatedAt!: Date;
}

export const { Edge: CartEdge, Connection: CartConnection } = connectionOf(CartType, 'Cart');

const order = windowOn(Order, {
  list: 'orders',
  hasOwner: true,
  compositeIndexes: [
    { order: 'CREATED_AT', columns: ['status'], hasOwner: true },
    { order: 'CREATED_AT', columns: ['payment'], hasOwner: true },
  ],
});

@order.Type('Order', {
  description: 'A cart that was ordered, at the prices that the cart had.',
  plural: 'orders',
  filters: [
    amounts('total', 'Its total as a number, both ends inclusive; currencies are not converted.', {
      key: order => `${order}.total_key`,
      column: 'total_key',
      unit: 'KEY',
      order: 'TOTAL',
    }),
    search('Words of the name, phone number, e-mail address or company of the contact, in any order.', {
      contact: { column: 'contact_id', text: personKey },
    }),
    product,
    productId,
    unassigned('Only orders without a seller, or only those with one.'),
  ],
})
export class OrderType {
  @order.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @order.Column(() => Int, {
    description: 'Its number within the tenant, from 1 and without gaps.',
    filter: equals('The one with this number.'),
    sort: { as: 'NUMBER', description: 'Its number.' },
  })
  number!: number;

  @order.One('Contact', {
    by: 'contactId',
    filter: equals('Only orders of this contact.'),
    description: 'The contact who ordered.',
  })
  contact?: unknown;

  @order.One('Customer', {
    by: 'customerId',
    nullable: true,
    description: 'The customer that the contact was when it was ordered; null if it was none.',
  })
  customer?: unknown;

  @order.One('Conversation', {
    by: 'conversationId',
    nullable: true,
    description: 'The conversation in which it was ordered; null if there is none that you may see.',
  })
  conversation?: unknown;

  @order.One('Seller', {
    by: 'sellerId',
    filter: ownedBy('The seller that it belongs to.'),
    nullable: true,
    description: 'The seller that it belongs to; null if it belongs to none.',
  })
  seller?: unknown;

  @order.Many(['OrderLine'], { to: 'orderId', order: ['position', 'id'], description: 'The products, in their order.' })
  lines?: unknown;

  @order.Many(['OrderCharge'], {
    joinCondition: key => `order_charge.order_id = ${key}`,
    order: ['position'],
    description:
      'What was agreed on with the customer and changes the total: a delivery, a discount. An order with charges waits for a manager.',
  })
  charges?: unknown;

  @order.Computed(() => DecimalScalar, {
    description: 'The sum of its lines and charges.',
    sql: total,
    sort: {
      as: 'TOTAL',
      by: 'totalMinor',
      up: 'total_key',
      description: 'Its total as a number; currencies are not converted.',
    },
  })
  total!: string;

  @order.Column(() => String, { description: 'The currency of its prices (ISO 4217).' })
  currency!: string;

  @order.Column(() => OrderStatusEnum, { description: 'The status.', filter: oneOf('One of these.') })
  status!: OrderStatus;

  @order.Column(() => OrderPaymentEnum, {
    nullable: true,
    description: 'How much of it is paid; null until it is confirmed, and once it is cancelled.',
    filter: oneOf('Only orders of which so much is paid.'),
  })
  payment!: OrderPayment | null;

  @order.Column(() => DateTimeScalar, {
    nullable: true,
    description: 'When what is left to pay is due; null if nothing is.',
    filter: range(
      'When what is left to pay is due: from inclusive, to exclusive. Without what is overdue: `from` now; only what is: `to` now.',
    ),
  })
  paymentDueAt!: Date | null;

  @order.Text({
    nullable: true,
    description:
      'Why it waits for a person, in the language of Accept-Language, otherwise in that of the tenant; null if it does not wait.',
  })
  pendingReason!: string | null;

  @order.Column(() => String, { nullable: true, description: 'Why it was cancelled; null if no reason was given.' })
  cancelReason!: string | null;

  @order.Column(() => String, {
    nullable: true,
    description: 'What was said of delivery, day, payment or the like; null if nothing was.',
  })
  note!: string | null;

  @order.One('Invoice', { to: 'orderId', nullable: true, description: 'Its invoice; null until it is confirmed.' })
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
  hasOwner: true,
  compositeIndexes: byStatus.map(index => ({ ...index, order: 'CREATED_AT' })),
});

@invoice.Type('Invoice', {
  description: 'The amounts due and paid of a confirmed order.',
  plural: 'invoices',
  filters: [
    oneOf('Only invoices with one of these statuses: `OPEN`, `PARTLY_PAID`, `PAID`, `VOID`.', {
      among: invoiceStatuses,
      name: 'statuses',
    })(statusColumn),
  ],
})
export class InvoiceType {
  @invoice.Column(() => ID, { description: 'A UUID.' })
  id!: string;

  @invoice.Column(() => Int, { description: 'Its number within the tenant, from 1 and without gaps.' })
  number!: number;

  @invoice.One('Order', { by: 'orderId', nullable: true, description: 'The order.' })
  order?: unknown;

  @invoice.Computed(() => DecimalScalar, { description: 'The amount due in total.', sql: total })
  total!: string;

  @invoice.Computed(() => DecimalScalar, { description: 'The amount paid.', sql: paid })
  paid!: string;

  @invoice.Many(['Payment'], {
    to: 'invoiceId',
    order: ['createdAt', 'id'],
    description: 'The payments, in the order in which they were recorded.',
  })
  payments?: unknown;

  @invoice.Column(() => String, { description: 'The currency of its amounts (ISO 4217).' })
  currency!: string;

  @invoice.Column(() => String, {
    description: '`OPEN`, `PARTLY_PAID`, `PAID`, or `VOID` if its order was cancelled.',
    filter: equals('Only invoices with this status: `OPEN`, `PARTLY_PAID`, `PAID` or `VOID`.', {
      among: invoiceStatuses,
    }),
  })
  status!: string;

  @invoice.Column(() => DateTimeScalar, {
    description: 'The due date.',
    filter: range('The due date: from inclusive, to exclusive.'),
    sort: { as: 'DUE_AT', description: 'The due date.' },
  })
  dueAt!: Date;

  @invoice.Computed(() => DateTimeScalar, {
    description: 'When it was created.',
    sql: invoice => `${invoice}.created_at`,
    sort: { as: 'CREATED_AT', by: 'createdAt', description: 'When it was created.' },
  })
  issuedAt!: Date;
}

export const { Edge: InvoiceEdge, Connection: InvoiceConnection } = connectionOf(InvoiceType, 'Invoice');
