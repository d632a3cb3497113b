/** The column lists of the JSON arrays, for `jsonb_to_recordset`. */
export const contactShape =
  '(id uuid, name text, phone text, email text, city text, company text, birthday date, language text)';
export const customerShape =
  '(id uuid, "contactId" uuid, "sellerId" uuid, "firstName" text, "lastName" text, "nameKey" text, address text, vip boolean, "customFields" jsonb)';
export const leadShape =
  '(id uuid, "contactId" uuid, "sellerId" uuid, name text, "nameKey" text, source text, inquiry text, tags text[], "customFields" jsonb, "mergedFrom" uuid)';
export const productShape =
  '(id uuid, sku text, name text, description text, keywords text[], unit text, "imageUrl" text, "priceMinor" bigint, currency text, stock int, active boolean)';
