import { boundedCache } from '../shared/bounded-cache.js';
import type { Sql, Statement } from '../shared/database.port.js';
import { withKnownParts } from './known-parts.js';

export interface ShelfProduct {
  id: string;
  /** The business's own code, which it may also use in a vendor's catalogue. */
  sku?: string;
  name: string;
  description: string;
  keywords: string[];
  unit: string | null;
  priceMinor: string | null;
  currency: string;
  stock: number | null;
  /** The public address of its picture. */
  imageUrl?: string | null;
  /** Set if only a text offers it, which says whether discounts hold for it. It is no product, and no line of a cart can hold it. */
  offeredIn?: { noDiscount: boolean };
  /** The names of the sizes and kinds that only its text prices; each is a product of the shelf with `variantOf`. */
  variants?: string[];
  /** The stems of its own size, for a product that has variants: "matrimonial" beside "king". */
  ownSize?: string[];
  /**
   * Set if it is a size or kind of a product that only the product's own text prices; `words` must be said to mean it, and `isKept` if the
   * product has stock, of whatever size.
   */
  variantOf?: { id: string; name: string; words: string; isKept: boolean };
}
export interface ShelfArticle {
  id: string;
  title: string;
  body: string;
  keywords: string[];
  language: string;
  /** True if it was made from the tenant's settings: nobody wrote it. */
  ofSettings?: boolean;
}
export interface ShelfAgent {
  id: string;
  name: string;
  personality: string;
  systemPrompt: string;
}
/** Everything that a tenant's answers are made of, at one version of its catalogue. */
export interface Shelf {
  version: string;
  /** Active profiles, oldest first. */
  agents: ShelfAgent[];
  products: ShelfProduct[];
  articles: ShelfArticle[];
}

/** SQL of the tenant's catalogue version. Every change of products, articles and agents increases it. */
export const catalogueVersion = `select coalesce((select v.version from catalogue_version v where v.tenant_id = (select app.tenant())), 0)::text`;

const shelfStatement: Statement = {
  name: 'assistant.shelf',
  text: `select (${catalogueVersion}) as version,
      (select coalesce(json_agg(g), '[]') from (select id, name, personality, system_prompt as "systemPrompt" from agent_profile where active order by created_at, id limit 500) g) as agents,
      (select coalesce(json_agg(p), '[]') from (select id, sku, name, description, keywords, unit, price_minor::text as "priceMinor", currency, stock, image_url as "imageUrl" from product where active order by name, id limit 5000) p) as products,
      (select coalesce(json_agg(a), '[]') from (select id, title, body, keywords, language from knowledge_article where active order by title, id limit 1000) a) as articles`,
};
/** Number of shops whose shelf is kept in memory. */
export const shelvesKept = 1_000;
const shelves = boundedCache<Shelf>({ maxEntries: shelvesKept });

const versionNow: Statement = { name: 'assistant.catalogue-version', text: `select (${catalogueVersion}) as version` };

/** Returns the tenant's shelf as it is now, for a caller that has not read the catalogue's version. */
export async function loadCurrentShelf(read: Sql, tenantId: string): Promise<Shelf> {
  const [now] = await read.query<{ version: string }>(versionNow);
  return loadShelf(read, tenantId, now?.version ?? '0');
}

/** Returns the tenant's shelf. `version` is the catalogue's current version: a cached copy of another version is not used. */
export async function loadShelf(read: Sql, tenantId: string, version: string): Promise<Shelf> {
  const known = shelves.get(tenantId);
  if (known?.version === version) return known;
  const [row] = await read.query<Shelf>(shelfStatement);
  // The row has its own version, because the catalogue may have changed since the caller read `version`.
  const shelf = withKnownParts(row ?? { version, agents: [], products: [], articles: [] }, known);
  shelves.set(tenantId, shelf);
  return shelf;
}
