import type { Statement } from '../shared/database.port.js';

export interface CartContact {
  id: string;
  sellerId: string | null;
  customerId: string | null;
  /** Whether the acting user may change rows of this seller, and not only see them. */
  works: boolean;
}
/** Finds the contact of a cart, as the acting user sees it. */
export const findContact: Statement = {
  name: 'order.contact',
  text: `select c.id, c.seller_id as "sellerId", (select k.id from customer k where k.contact_id = c.id) as "customerId",
      ((select app.works_team()) or coalesce(c.seller_id = (select app.own_seller()), false) or ((select app.sees_unassigned()) and c.seller_id is null)) as works
    from contact c where c.id = $1 and c.erased_at is null`,
};
export const findConversation: Statement = {
  name: 'order.conversation',
  text: 'select id from conversation where id = $1 and contact_id = $2',
};

export interface SoldProduct {
  id: string;
  name: string;
  priceMinor: string | null;
  currency: string;
  stock: number | null;
  active: boolean;
}
export const findProducts: Statement = {
  name: 'order.products',
  text: 'select id, name, price_minor::text as "priceMinor", currency, stock, active from product where id = any ($1)',
};

/** Creates the open cart or replaces it, in one statement: of two requests at once, the second changes the cart that the first created. */
export const putCart: Statement = {
  name: 'cart.put',
  text: `insert into cart (id, tenant_id, contact_id, conversation_id, seller_id, currency, total_minor, created_at, updated_at)
    values ($1, app.tenant(), $2, $3, $4, $5, $6, $7, $7)
    on conflict (tenant_id, contact_id, merged_from) where status = 'OPEN' do update
      set conversation_id = coalesce(excluded.conversation_id, cart.conversation_id), currency = excluded.currency,
        total_minor = excluded.total_minor, updated_at = greatest(excluded.updated_at, cart.updated_at + interval '1 millisecond'), joined_at = null
    returning id, contact_id as "contactId", seller_id as "sellerId"`,
};
export const clearCart: Statement = { name: 'cart.clear', text: 'delete from order_line where cart_id = $1' };
export const addCartLines: Statement = {
  name: 'cart.add-lines',
  text: `insert into order_line (id, tenant_id, seller_id, cart_id, position, product_id, quantity, unit_price_minor, currency)
    select l.id, app.tenant(), $2, $1, l.position, l.product, l.quantity, l.price, $3
    from unnest($4::uuid[], $5::uuid[], $6::int[], $7::bigint[]) with ordinality l (id, product, quantity, price, position)`,
};

export const cartContact: Statement = {
  name: 'cart.contact',
  text: 'select contact_id as "contactId" from cart where id = $1',
};
export interface OpenCart {
  id: string;
  contactId: string;
  conversationId: string | null;
  sellerId: string | null;
  status: string;
  currency: string;
  updatedAt: Date;
  /** Whether the cart belonged to a contact that was merged into this one. */
  isMerged: boolean;
}
export const lockCart: Statement = {
  name: 'cart.lock',
  text: `select id, contact_id as "contactId", conversation_id as "conversationId", seller_id as "sellerId", status, currency, updated_at as "updatedAt", merged_from is not null as "isMerged"
    from cart where id = $1 for update`,
};
export interface CartLine {
  productId: string;
  name: string;
  quantity: number;
  unitPriceMinor: string;
  /** The product's current price and currency. */
  priceMinor: string | null;
  currency: string;
  active: boolean;
}
export const cartLines: Statement = {
  name: 'cart.lines',
  text: `select l.product_id as "productId", p.name, l.quantity, l.unit_price_minor::text as "unitPriceMinor",
      p.price_minor::text as "priceMinor", p.currency, p.active
    from order_line l join product p on p.id = l.product_id where l.cart_id = $1 order by l.position`,
};
export const closeCart: Statement = {
  name: 'cart.close',
  text: `update cart set status = 'ORDERED', total_minor = $2, updated_at = $3 where id = $1`,
};

/** Returns the ids of products with insufficient stock; empty if all were moved. */
export const moveStock: Statement = {
  name: 'order.move-stock',
  text: 'select app.move_stock($1, $2) as lacking',
};
export const nextNumber: Statement = { name: 'order.next-number', text: 'select app.next_number($1) as number' };

export const insertOrder: Statement = {
  name: 'order.insert',
  text: `insert into sales_order (id, tenant_id, number, cart_id, contact_id, customer_id, conversation_id, seller_id, status, pending_reason, codes, currency, total_minor, charges, note, created_at, updated_at)
    values ($1, app.tenant(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15)`,
};
/** Copies the lines of the cart: the cart keeps its own as a record of what was agreed. */
export const insertOrderLines: Statement = {
  name: 'order.insert-lines',
  text: `insert into order_line (id, tenant_id, seller_id, order_id, position, product_id, quantity, unit_price_minor, currency)
    select i.id, app.tenant(), l.seller_id, $2, l.position, l.product_id, l.quantity, l.unit_price_minor, l.currency
    from (select row_number() over (order by position) as n, o.* from order_line o where o.cart_id = $1) l
      join unnest($3::uuid[]) with ordinality i (id, n) on i.n = l.n`,
};
/** Inserts the invoice and returns the order's status. An order that costs nothing becomes PAID at once, because no payment will come. */
export const insertInvoice: Statement = {
  name: 'invoice.insert',
  text: `with made as (
    insert into invoice (id, tenant_id, number, order_id, seller_id, currency, total_minor, status, due_at, created_at, updated_at)
    select $1, app.tenant(), $2, o.id, o.seller_id, o.currency, o.total_minor, case when o.total_minor = 0 then 'PAID' else 'OPEN' end, $4, $5, $5
    from sales_order o where o.id = $3 returning order_id, status),
    settled as (update sales_order o set status = 'PAID', updated_at = $5 from made m where o.id = m.order_id and m.status = 'PAID')
    select case when m.status = 'PAID' then 'PAID' else 'CONFIRMED' end as status from made m`,
};

export const orderContact: Statement = {
  name: 'order.contact-of',
  text: 'select contact_id as "contactId" from sales_order where id = $1',
};
export interface LockedOrder {
  id: string;
  number: number;
  contactId: string;
  sellerId: string | null;
  status: string;
  currency: string;
  totalMinor: string;
  cancelReason: string | null;
}
export const lockOrder: Statement = {
  name: 'order.lock',
  text: `select id, number, contact_id as "contactId", seller_id as "sellerId", status, currency, total_minor::text as "totalMinor", cancel_reason as "cancelReason"
    from sales_order where id = $1 for update`,
};
export const setOrderStatus: Statement = {
  name: 'order.set-status',
  text: `update sales_order set status = $2, cancel_reason = coalesce($3, cancel_reason), pending_reason = null, codes = null, updated_at = $4 where id = $1`,
};
export const orderedQuantities: Statement = {
  name: 'order.quantities',
  text: 'select product_id as "productId", quantity from order_line where order_id = $1 order by product_id',
};

export interface LockedInvoice {
  id: string;
  number: number;
  orderId: string;
  sellerId: string | null;
  status: string;
  currency: string;
  totalMinor: string;
  paidMinor: string;
}
const invoiceColumns = `id, number, order_id as "orderId", seller_id as "sellerId", status, currency, total_minor::text as "totalMinor", paid_minor::text as "paidMinor"`;
export const invoiceOrder: Statement = {
  name: 'invoice.order',
  text: 'select order_id as "orderId" from invoice where id = $1',
};
export const lockInvoice: Statement = {
  name: 'invoice.lock',
  text: `select ${invoiceColumns} from invoice where id = $1 for update`,
};
export const lockInvoiceOf: Statement = {
  name: 'invoice.lock-of-order',
  text: `select ${invoiceColumns} from invoice where order_id = $1 for update`,
};
export const voidInvoice: Statement = {
  name: 'invoice.void',
  text: `update invoice set status = 'VOID', updated_at = $2 where id = $1`,
};
export const insertPayment: Statement = {
  name: 'payment.insert',
  text: `insert into payment (id, tenant_id, invoice_id, seller_id, amount_minor, currency, method, paid_at, created_at)
    values ($1, app.tenant(), $2, $3, $4, $5, $6, $7, $8)`,
};
export const addPaid: Statement = {
  name: 'invoice.add-paid',
  text: `update invoice set paid_minor = paid_minor + $2, status = case when paid_minor + $2 = total_minor then 'PAID' else 'PARTLY_PAID' end, updated_at = $3 where id = $1`,
};

export const paymentOrder: Statement = {
  name: 'payment.order',
  text: 'select i.order_id as "orderId", i.id as "invoiceId" from payment p join invoice i on i.id = p.invoice_id where p.id = $1',
};
export const deletePayment: Statement = {
  name: 'payment.delete',
  text: 'delete from payment where id = $1 returning amount_minor::text as "amountMinor"',
};
/** Takes back what a payment had added. */
export const subtractPaid: Statement = {
  name: 'invoice.subtract-paid',
  text: `update invoice set paid_minor = paid_minor - $2, status = case when paid_minor = $2 then 'OPEN' else 'PARTLY_PAID' end, updated_at = $3 where id = $1`,
};

/** Read each time without a cache: a limit that was just lowered applies to the very next order. */
export const tenantTerms: Statement = {
  name: 'order.tenant-terms',
  text: 'select currency, locale, settings from tenant where id = app.tenant()',
};
