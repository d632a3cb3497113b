import type { Sql } from '../shared/database.port.js';
import type { RowSource } from '../shared/keyset.js';
import { readRowsBy } from '../shared/read-rows-by.js';

export interface SellerRow {
  id: string;
  userId: string;
  displayName: string;
  active: boolean;
  available: boolean;
  department: string | null;
  skills: string[];
  regions: string[];
  capacity: number;
}
export const sellerRows: RowSource = {
  from: 'seller s',
  columns: `s.id, s.user_id as "userId", s.display_name as "displayName", s.active, s.available, s.department, s.skills, s.regions, s.capacity`,
};

/** By name; a tenant has few sellers, so the list does not page. */
export const readSellers = (read: Sql, active: boolean | null): Promise<SellerRow[]> =>
  read.query(
    {
      name: 'seller.all',
      text: `select ${sellerRows.columns} from ${sellerRows.from} where ($1::boolean is null or s.active = $1) order by s.display_name, s.id limit 1000`,
    },
    [active],
  );

export const readSellersByIds = (read: Sql, ids: readonly string[]): Promise<SellerRow[]> =>
  readRowsBy(read, 'seller.by-ids', sellerRows, 's.id', ids);

export const readSellersByUsers = (read: Sql, userIds: readonly string[]): Promise<SellerRow[]> =>
  readRowsBy(read, 'seller.by-users', sellerRows, 's.user_id', userIds);

/** A lead that somebody still works on. */
export const openLead = "status not in ('WON', 'LOST')";

/** Open leads of each seller, as far as the reader may see them. */
export const readOpenLoads = (read: Sql, sellerIds: readonly string[]): Promise<{ sellerId: string; load: number }[]> =>
  read.query(
    {
      name: 'seller.open-loads',
      text: `select seller_id as "sellerId", count(*)::int as load from lead where seller_id = any ($1) and ${openLead} group by 1`,
    },
    [sellerIds],
  );
