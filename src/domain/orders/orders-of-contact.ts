import type { Sql, Statement } from '../shared/database.port.js';
import type { OrderStatus } from './order.entity.js';

export interface ContactCart {
  id: string;
  status: 'OPEN' | 'ORDERED';
  /** Whether a merge of contacts has changed the cart since it was set, so that nobody was shown its contents. */
  isJoined: boolean;
  lines: { productId: string; quantity: number }[];
}
/** The cart that was changed last, even if it was ordered: a repeated request means that one. */
const lastCart: Statement = {
  name: 'cart.last-of-contact',
  text: `select c.id, c.status, c.joined_at is not null as "isJoined",
      (select coalesce(json_agg(json_build_object('productId', l.product_id, 'quantity', l.quantity) order by l.position), '[]') from order_line l where l.cart_id = c.id) as lines
    from cart c where c.contact_id = $1 and c.status <> 'MERGED' order by c.updated_at desc, c.id desc limit 1`,
};
/** Returns the contact's cart that was changed last; null if there is none. */
export const lastCartOf = async (read: Sql, contactId: string): Promise<ContactCart | null> =>
  (await read.query<ContactCart>(lastCart, [contactId]))[0] ?? null;

export interface ContactOrder {
  id: string;
  cartId: string;
  number: number;
  status: OrderStatus;
  totalMinor: string;
  currency: string;
}
const lastOrders: Statement = {
  name: 'order.last-of-contact',
  text: `select id, cart_id as "cartId", number, status, total_minor::text as "totalMinor", currency from sales_order
    where contact_id = $1 and ($2::int is null or number = $2) order by created_at desc, id desc limit 3`,
};
/** Returns the contact's last orders, the newest first, or the one with that number. */
export const lastOrdersOf = (read: Sql, contactId: string, number: number | null): Promise<ContactOrder[]> =>
  read.query<ContactOrder>(lastOrders, [contactId, number]);
