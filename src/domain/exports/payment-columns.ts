import type { Cell } from '../imports/index.js';
import { paidAmount } from '../orders/index.js';
import type { Statement } from '../shared/database.port.js';
import type { Language } from '../shared/translations.js';
import type { Column } from './column.js';
import { exportTexts as text } from './exports.texts.js';
import { local } from './local-time.js';

/** Reads the payments with these ids ($1), the last recorded one first. */
export const paymentRows: Statement = {
  name: 'export.payments',
  text: `select ${local('p.paid_at', 'YYYY-MM-DD', 'p')} as "paidAt", c.name as "contactName", c.phone, c.email, c.company,
      ${paidAmount('p')}::float8 as amount, p.currency, p.method, s.number, i.number as invoice, r.display_name as seller
    from payment p left join invoice i on i.id = p.invoice_id left join sales_order s on s.id = i.order_id
      left join contact c on c.id = s.contact_id left join seller r on r.id = p.seller_id
    where p.id = any ($1::uuid[]) order by p.id desc`,
};

const names = [
  'paidAt',
  'contactName',
  'phone',
  'email',
  'company',
  'amount',
  'currency',
  'method',
  'number',
  'invoice',
  'seller',
] as const;

/** The columns of payments. No import reads them. */
export const paymentColumns = (language: Language): Column[] =>
  names.map(name => ({ header: text(language, name), cell: row => (row[name] ?? null) as Cell }));
