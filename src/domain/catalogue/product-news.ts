import type { Sql, Statement } from '../shared/database.port.js';
import { foldName } from '../shared/fold.js';

/** When somebody asked about a product, or bought it. */
export interface ProductSeen {
  productId: string;
  at: Date;
}
/** A product that can be bought now, and how it was offered then. */
export interface ProductNews {
  productId: string;
  name: string;
  keywords: string[];
  /** In minor units; null if it is on request. */
  priceMinor: string | null;
  currency: string;
  /** The price then, in the currency of now; null if it was on request or in another currency. */
  priceMinorThen: string | null;
  /** Whether it could be bought then. */
  wasThere: boolean;
}

const since: Statement = {
  name: 'product.news-since',
  text: `select p.id as "productId", p.name, p.keywords, p.price_minor::text as "priceMinor", p.currency,
      case when g.id is null then p.price_minor when g.currency = p.currency then g.price_minor end::text as "priceMinorThen", coalesce(g.in_stock, true) as "wasThere"
    from unnest($1::uuid[], $2::timestamptz[]) with ordinality s (product_id, at, place)
      join product p on p.id = s.product_id
      left join lateral (select c.id, c.price_minor, c.currency, c.in_stock from product_change c
        where c.product_id = s.product_id and c.changed_at > s.at order by c.changed_at, c.id limit 1) g on true
    where p.active and (p.stock is null or p.stock > 0) order by s.place`,
};
/** Returns, of these products, those that can be bought now, in the given order, with what has changed since somebody saw them. */
export const productNewsSince = (read: Sql, seen: readonly ProductSeen[]): Promise<ProductNews[]> =>
  read.query<ProductNews>(since, [seen.map(({ productId }) => productId), seen.map(({ at }) => at)]);

export interface NewProduct {
  productId: string;
  name: string;
  keywords: string[];
  priceMinor: string | null;
  currency: string;
  createdAt: Date;
}
const mostNew = 200;
const added: Statement = {
  name: 'product.added-since',
  text: `select id as "productId", name, keywords, price_minor::text as "priceMinor", currency, created_at as "createdAt" from product
    where created_at > $1 and active and (stock is null or stock > 0) order by created_at desc, id limit ${mostNew}`,
};
/** Returns the products that were added since and can be bought now, the newest first. */
export const productsAddedSince = (read: Sql, at: Date): Promise<NewProduct[]> => read.query<NewProduct>(added, [at]);

const kindOf = ({ name }: { name: string }): string => foldName(name.trim().split(/\s+/u)[0] ?? '');
const shortestKind = 3;

/** Whether two products are of one kind: their names begin with the same word, which is what the thing is, or they share a keyword. */
export function isSameKind(
  one: { name: string; keywords: readonly string[] },
  other: { name: string; keywords: readonly string[] },
): boolean {
  const kind = kindOf(one);
  const words = new Set(one.keywords.map(foldName));
  return (
    (kind.length >= shortestKind && kind === kindOf(other)) || other.keywords.some(word => words.has(foldName(word)))
  );
}

const articlesAdded: Statement = {
  name: 'article.added-since',
  text: 'select id from knowledge_article where id = any ($1) and created_at > $2',
};
/** Returns those of the articles that were written since. */
export const articlesAddedSince = async (read: Sql, ids: readonly string[], at: Date): Promise<Set<string>> =>
  new Set((await read.query<{ id: string }>(articlesAdded, [ids, at])).map(({ id }) => id));
