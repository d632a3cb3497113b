import { userRows } from '../../domain/access/index.js';
import { openLead, sellerRows } from '../../domain/sellers/index.js';
import { Conditions } from '../../domain/shared/keyset.js';
import { oneBy, type Reads, rows, value } from './define-reads.js';

interface SellersGiven {
  active?: boolean | null;
}

/** Sellers and the users that they are. */
export const peopleReads: Reads = {
  types: {
    Seller: {
      rows: sellerRows,
      fields: {
        user: oneBy('u.id', 'userId'),
        openLoad: value(row => `(select count(*)::int from lead where seller_id = ${row}.id and ${openLead})`),
      },
    },
    User: { rows: userRows, fields: { seller: oneBy('s.user_id') } },
  },
  roots: {
    sellers: {
      permission: 'seller:read',
      read: rows(({ active }: SellersGiven) => {
        const { where, values } = new Conditions().add('s.active = ?', active);
        return { where, values, order: 's.display_name, s.id', limit: 1000 };
      }),
    },
  },
};
