import { sqlWith } from '../../domain/shared/sql-text.js';
import { SellersArgs, SellerType } from '../sellers/seller.type.js';
import { rows } from './define-reads.js';
import { allOf, type Root } from './roots.js';
import '../access/user.type.js';

/** Sellers and the users that they are. */
export const peopleRoots: Record<string, Root> = {
  sellers: allOf(
    SellerType,
    rows(({ active }: SellersArgs) => ({
      where: typeof active === 'boolean' ? [sqlWith([active], given => `seller.active = ${given}`)] : [],
      order: 'seller.display_name, seller.id',
      limit: 1000,
    })),
    { permission: 'seller:read', description: 'The tenant’s sellers, by name.', args: SellersArgs },
  ),
};
