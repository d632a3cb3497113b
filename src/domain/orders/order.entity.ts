import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { TextCodes } from '../shared/text-codes.js';

export const orderStatuses = ['PENDING', 'CONFIRMED', 'PAID', 'FULFILLED', 'CANCELLED'] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** How much of a confirmed order is paid, by its invoice. */
export const orderPayments = ['UNPAID', 'PARTLY_PAID', 'PAID'] as const;
export type OrderPayment = (typeof orderPayments)[number];

/** Something agreed on that is added to an order's total, or taken off if negative: a delivery, a discount. */
export interface OrderCharge {
  label: string;
  /** Whole minor units of the order's currency, as text. */
  amountMinor: string;
}
/** The most charges that an order has; the database refuses more. */
export const mostCharges = 20;

/** An ordered cart, at the prices of that moment. */
export const Order = defineEntity({
  name: 'Order',
  tableName: 'sales_order',
  properties: {
    id: p.uuid().primary(),
    number: p.integer(),
    cartId: p.uuid(),
    contactId: p.uuid(),
    customerId: p.uuid().nullable(),
    conversationId: p.uuid().nullable(),
    sellerId: p.uuid().nullable(),
    status: p.text().$type<OrderStatus>(),
    pendingReason: p.text().nullable(),
    codes: p.json<TextCodes>().strictNullable(),
    cancelReason: p.text().nullable(),
    currency: p.text(),
    /** What is added to the sum of the lines. The total contains it. */
    charges: p.json<OrderCharge[]>(),
    note: p.text().nullable(),
    totalMinor: p.bigint(),
    /** Null without a valid invoice. */
    payment: p.text().$type<OrderPayment>().nullable(),
    /** When what is left to pay is due; null if nothing is. */
    paymentDueAt: p.datetime().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type Order = InferEntity<typeof Order>;

/** A product of a cart or of an order, with its quantity and unit price. */
export const OrderLine = defineEntity({
  name: 'OrderLine',
  tableName: 'order_line',
  properties: {
    id: p.uuid().primary(),
    cartId: p.uuid().nullable(),
    orderId: p.uuid().nullable(),
    position: p.integer(),
    productId: p.uuid(),
    quantity: p.integer(),
    unitPriceMinor: p.bigint(),
    currency: p.text(),
  },
});
export type OrderLine = InferEntity<typeof OrderLine>;
