import type { Cell } from '../imports/index.js';
import { type OrderStatus, orderStatusTexts, paid, total } from '../orders/index.js';
import type { Statement } from '../shared/database.port.js';
import type { Language } from '../shared/translations.js';
import type { Column } from './column.js';
import { exportTexts as text } from './exports.texts.js';
import { local } from './local-time.js';

/** Reads the orders with these ids ($1), newest first. What is owed counts only where the invoice is still to be paid. */
export const orderRows: Statement = {
  name: 'export.orders',
  text: `select s.number, ${local('s.created_at', 'YYYY-MM-DD HH24:MI', 's')} as "placedAt", c.name as "contactName", c.phone, c.email, c.company, lines.products,
      s.status, s.currency, ${total('s')}::float8 as total, ${paid('i')}::float8 as paid,
      case when s.payment in ('UNPAID', 'PARTLY_PAID') then (${total('i')}::numeric - ${paid('i')}::numeric)::float8 end as owed,
      ${local('s.payment_due_at', 'YYYY-MM-DD', 's')} as "dueAt", r.display_name as seller, i.number as invoice, s.cancel_reason as "cancelReason", s.note
    from sales_order s left join contact c on c.id = s.contact_id left join seller r on r.id = s.seller_id left join invoice i on i.order_id = s.id
      left join lateral (select string_agg(l.quantity || ' × ' || p.name, '; ' order by l.position, l.id) as products
        from order_line l join product p on p.id = l.product_id where l.order_id = s.id) lines on true
    where s.id = any ($1::uuid[]) order by s.id desc`,
};

const names = [
  'number',
  'placedAt',
  'contactName',
  'phone',
  'email',
  'company',
  'products',
  'status',
  'currency',
  'total',
  'paid',
  'owed',
  'dueAt',
  'seller',
  'invoice',
  'cancelReason',
  'note',
] as const;

/** The columns of orders. No import reads them, so their values are words of the tenant's language. */
export const orderColumns = (language: Language): Column[] =>
  names.map(name => ({
    header: text(language, name),
    cell: row =>
      name === 'status' ? orderStatusTexts(language, row.status as OrderStatus) : ((row[name] ?? null) as Cell),
  }));
