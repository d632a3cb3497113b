import { sqlWith } from '../../domain/shared/sql-text.js';
import { readText } from '../../domain/shared/texts.js';
import { ContactType } from '../contacts/contact.type.js';
import { ContactMatchType } from '../contacts/contact-match.type.js';
import { SellersArgs, SellerType } from '../sellers/seller.type.js';
import { rows } from './define-reads.js';
import { allOf, byId, flatPageOf, pageOf, type Root } from './roots.js';
import '../access/user.type.js';
import '../contacts/consent-record.type.js';
import '../enrichment/contact-fact.type.js';

/** Contacts, sellers and their users. */
export const peopleRoots: Record<string, Root> = {
  contacts: pageOf(ContactType, {
    permission: 'contact:read',
    description: 'All contacts of the tenant, by default newest first.',
  }),
  contact: byId(ContactType, {
    permission: 'contact:read',
    description: 'One contact; null if there is none that you may see.',
  }),
  contactMatches: flatPageOf(ContactMatchType, {
    permission: 'contact-match:read',
    description:
      'Pairs of contacts who may be the same person, newest first, for a person to decide. For CEO and ADMIN.',
  }),
  seller: byId(SellerType, {
    permission: 'seller:read',
    description: 'One seller, active or not; null if there is none.',
  }),
  sellers: allOf(
    SellerType,
    rows(({ active, search }: SellersArgs) => {
      const text = readText(search ?? '', 'line', 'search').trim();
      return {
        where: [
          ...(typeof active === 'boolean' ? [sqlWith([active], given => `seller.active = ${given}`)] : []),
          ...(text === ''
            ? []
            : [sqlWith([text], given => `strpos(app.fold(seller.display_name), app.fold(${given})) > 0`)]),
        ],
        order: 'seller.display_name, seller.id',
        limit: text === '' ? 1000 : 50,
      };
    }),
    {
      permission: 'seller:read',
      description: 'The tenant’s sellers, sorted by name; the first 1,000. `search` finds the others.',
      args: SellersArgs,
    },
  ),
};
