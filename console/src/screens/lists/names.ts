import type { CustomerRowFragment, LeadRowFragment } from '../../gql/graphql';

import { contactName } from '../../words/contact-name';

/** How a row is named; null if nothing is known of the person. */
export const leadName = ({ name, contact }: Pick<LeadRowFragment, 'name' | 'contact'>): string | null =>
  name ?? contactName(contact);
export const customerName = ({ firstName, lastName, phone, email }: CustomerRowFragment): string | null =>
  [firstName, lastName].filter(Boolean).join(' ') || phone || email || null;
