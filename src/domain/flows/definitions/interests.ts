import type { Sql, Statement } from '../../shared/database.port.js';

/** A product that a contact named, put into a cart or bought. */
export interface Interest {
  productId: string;
  /** When the contact last did so. */
  at: Date;
  /** Whether they bought it then. */
  bought: boolean;
}

const readMessages = 50;
const most = 10;
const statement: Statement = {
  name: 'flow.interests',
  text: `select product_id as "productId", max(at) as at, (array_agg(bought order by at desc, bought))[1] as bought from (
      select (e.named ->> 'id')::uuid as product_id, m.sent_at as at, false as bought
      from (select t.id, t.sent_at from conversation v
          cross join lateral (select m.id, m.sent_at, m.sequence from message m where m.conversation_id = v.id and m.direction = 'INBOUND'
            order by m.sent_at desc, m.sequence desc limit ${readMessages}) t
          where v.contact_id = $1 order by t.sent_at desc, t.sequence desc limit ${readMessages}) m
        join lead_intent i on i.message_id = m.id
        cross join lateral jsonb_array_elements(case when jsonb_typeof(i.entities -> 'catalogue') = 'array' then i.entities -> 'catalogue' else '[]' end) e (named)
      union all
      select l.product_id, k.updated_at, false from cart k join order_line l on l.cart_id = k.id where k.contact_id = $1 and k.status = 'OPEN'
      union all
      select l.product_id, o.created_at, true from sales_order o join order_line l on l.order_id = o.id where o.contact_id = $1 and o.status <> 'CANCELLED') s
    group by product_id order by max(at) desc, product_id limit ${most}`,
};

/** Returns the products that a contact has shown interest in, the last one first. */
export const interestsOf = (read: Sql, contactId: string): Promise<Interest[]> =>
  read.query<Interest>(statement, [contactId]);
