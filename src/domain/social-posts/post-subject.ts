import type { CatalogueItem, KnowledgeArticle, PostOccasion } from '../assistant/index.js';
import type { Sql, Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { dayMs } from '../shared/durations.js';
import { isId } from '../shared/id.js';
import { formatMoney } from '../shared/money.js';

const productStatement: Statement = {
  name: 'social-posts.product',
  text: `select p.id, p.name, p.description, p.keywords, p.unit, p.price_minor::text as "priceMinor", p.currency, p.stock, p.active, p.image_url as "imageUrl", p.created_at as "createdAt",
      l.price_minor::text as "lastPriceMinor", l.stock as "lastStock", l.id is not null as posted
    from product p left join lateral (select s.id, s.price_minor, s.stock from social_post s
      where s.product_id = p.id and s.origin <> 'PERSON' and s.status <> 'CANCELLED' order by s.created_at desc limit 1) l on true
    where p.id = $1`,
};
const articleStatement: Statement = {
  name: 'social-posts.article',
  text: 'select id, title, body, keywords, active from knowledge_article where id = $1',
};

interface ProductRow {
  id: string;
  name: string;
  description: string;
  keywords: string[];
  unit: string | null;
  priceMinor: string | null;
  currency: string;
  stock: number | null;
  active: boolean;
  imageUrl: string | null;
  createdAt: Date;
  lastPriceMinor: string | null;
  lastStock: number | null;
  posted: boolean;
}

/** What a draft is about, with the facts that it may name. */
export interface PostSubject {
  occasion: PostOccasion;
  product: CatalogueItem | null;
  article: KnowledgeArticle | null;
  topic: string | null;
  keywords: string[];
  /** What is stored with the draft. */
  stored: {
    productId?: string;
    articleId?: string;
    imageUrl?: string | null;
    priceMinor?: string | null;
    stock?: number | null;
  };
}

/** What a person asks for a draft about: exactly one of these. */
export interface SubjectGiven {
  productId?: string | null | undefined;
  articleId?: string | null | undefined;
  topic?: string | null | undefined;
}

/** How long a product counts as new. */
const newMs = 30 * dayMs;

/** Returns what a draft is about. Throws INVALID, NOT_FOUND or CONFLICT if it cannot be written. */
export async function readSubject(
  read: Sql,
  { productId, articleId, topic }: SubjectGiven,
  { locale, now, occasion }: { locale: string; now: Date; occasion: PostOccasion | null },
): Promise<PostSubject> {
  const written = topic?.trim() || null;
  if ([productId, articleId, written].filter(given => given).length !== 1)
    throw new DomainError('INVALID', 'Choose one: a product, an article or a topic.', ['about']);
  const nothing = { product: null, article: null, topic: null, keywords: [], stored: {} };
  if (written) return { ...nothing, occasion: 'TOPIC', topic: written };
  if (articleId) {
    const [row] = isId(articleId)
      ? await read.query<{ id: string; title: string; body: string; keywords: string[]; active: boolean }>(
          articleStatement,
          [articleId],
        )
      : [];
    if (!row) throw new DomainError('NOT_FOUND', 'Article not found.', ['about', 'articleId']);
    if (!row.active)
      throw new DomainError('CONFLICT', 'The article is not in use. Activate it first.', ['about', 'articleId']);
    const { id, title, body, keywords } = row;
    return { ...nothing, occasion: 'TIP', article: { title, body }, keywords, stored: { articleId: id } };
  }
  const [row] = isId(productId as string) ? await read.query<ProductRow>(productStatement, [productId]) : [];
  if (!row) throw new DomainError('NOT_FOUND', 'Product not found.', ['about', 'productId']);
  if (!row.active)
    throw new DomainError('CONFLICT', 'The product is not for sale. Activate it first.', ['about', 'productId']);
  const { id, name, description, unit, priceMinor, currency, stock, keywords, imageUrl } = row;
  const price = priceMinor === null ? null : formatMoney(BigInt(priceMinor), currency, locale);
  return {
    ...nothing,
    occasion: occasion ?? occasionOf(row, now),
    product: { name, description, price, inStock: stock === null ? null : stock > 0, unit },
    keywords,
    stored: { productId: id, imageUrl, priceMinor, stock },
  };
}

/** Finds the occasion by what has changed since the last draft about the product. */
function occasionOf(
  { priceMinor, stock, createdAt, lastPriceMinor, lastStock, posted }: ProductRow,
  now: Date,
): PostOccasion {
  if (priceMinor !== null && lastPriceMinor !== null && BigInt(priceMinor) < BigInt(lastPriceMinor))
    return 'PRICE_REDUCED';
  if (lastStock === 0 && stock !== null && stock > 0) return 'BACK_IN_STOCK';
  return !posted && now.getTime() - createdAt.getTime() < newMs ? 'NEW_PRODUCT' : 'PRODUCT';
}
