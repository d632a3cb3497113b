import { cartTotalRows, invoiceTotalRows, paymentTotalRows } from '../../domain/orders/index.js';
import { KnowledgeArticleType } from '../catalogue/knowledge-article.type.js';
import { ProductType } from '../catalogue/product.type.js';
import { CartType, InvoiceType, OrderType } from '../orders/order.type.js';
import { PaymentType } from '../orders/payment.type.js';
import {
  CartTotalType,
  InvoiceTotalsArgs,
  InvoiceTotalType,
  PaymentTotalsArgs,
  PaymentTotalType,
  readInvoiceTotals,
  readPaymentTotals,
} from '../orders/total.type.js';
import { boundRows } from './define-reads.js';
import { allOf, byId, flatPageOf, pageWithOldArgumentsOf, type Root } from './roots.js';

/** The catalogue, the knowledge base, and carts, orders and invoices. */
export const orderRoots: Record<string, Root> = {
  products: flatPageOf(ProductType, {
    permission: 'product:read',
    description: 'The products of the tenant, by default newest first.',
  }),
  knowledgeArticles: flatPageOf(KnowledgeArticleType, {
    permission: 'knowledge-article:read',
    description: 'The articles of the knowledge base, newest first.',
  }),
  carts: flatPageOf(CartType, { permission: 'cart:read', description: 'Carts that you may see, newest first.' }),
  order: byId(OrderType, {
    permission: 'order:read',
    description: 'One order; null if there is none that you may see.',
  }),
  orders: pageWithOldArgumentsOf(
    OrderType,
    { permission: 'order:read', description: 'Orders that you may see, by default newest first.' },
    ['status', 'payment', 'paymentDueAt', 'number', 'contactId', 'createdAt', 'total', 'search'],
  ),
  invoices: flatPageOf(InvoiceType, {
    permission: 'invoice:read',
    description: 'Invoices that you may see, by default newest first.',
  }),
  payments: pageWithOldArgumentsOf(
    PaymentType,
    { permission: 'invoice:read', description: 'Payments on invoices that you may see, the latest first.' },
    ['paidAt', 'contactId', 'sellerId'],
  ),
  cartTotals: allOf(
    CartTotalType,
    boundRows(() => cartTotalRows),
    { permission: 'cart:read', description: 'What all open carts that you may see amount to, in each currency.' },
  ),
  invoiceTotals: allOf(
    InvoiceTotalType,
    boundRows((given: InvoiceTotalsArgs) => invoiceTotalRows(...readInvoiceTotals(given))),
    {
      permission: 'invoice:read',
      description: 'What all invoices that you may see amount to, in each currency.',
      args: InvoiceTotalsArgs,
    },
  ),
  paymentTotals: allOf(
    PaymentTotalType,
    boundRows((given: PaymentTotalsArgs) => paymentTotalRows(readPaymentTotals(given))),
    {
      permission: 'invoice:read',
      description: 'What all payments on invoices that you may see amount to, in each currency.',
      args: PaymentTotalsArgs,
    },
  ),
};
