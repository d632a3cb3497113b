import type { ContactRowFragment, CustomerRowFragment, LeadRowFragment } from '../../gql/graphql';

/** How a row is named: by the name, otherwise by what else is known of the person; null if nothing is. */
export const contactName = ({
  name,
  phone,
  email,
}: Pick<ContactRowFragment, 'name' | 'phone' | 'email'>): string | null => name ?? phone ?? email ?? null;
export const leadName = ({ name, contact }: Pick<LeadRowFragment, 'name' | 'contact'>): string | null =>
  name ?? contactName(contact);
export const customerName = ({ firstName, lastName, phone, email }: CustomerRowFragment): string | null =>
  [firstName, lastName].filter(Boolean).join(' ') || phone || email || null;
