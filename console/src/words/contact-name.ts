interface Named {
  name?: string | null;
  phone?: string | null;
  email?: string | null;
}

/** Returns the name of a contact, otherwise what else is known of them; null if nothing is. */
export const contactName = ({ name, phone, email }: Named): string | null => name ?? phone ?? email ?? null;

/** Returns the name of a contact, or another identification. */
export const nameOf = (contact: Named, unknown: string): string => contactName(contact) ?? unknown;
