import type { Sql, Statement } from '../shared/database.port.js';
import { formatMoney, fromMinor } from '../shared/money.js';
import type { SocialPost } from './social-post.entity.js';

const productNow: Statement = {
  name: 'social-posts.product-now',
  text: `select p.price_minor::text as "priceMinor", p.currency, p.stock, p.active, t.locale from product p join tenant t on t.id = p.tenant_id where p.id = $1`,
};
const articleNow: Statement = {
  name: 'social-posts.article-now',
  text: 'select active from knowledge_article where id = $1',
};

interface ProductNow {
  priceMinor: string | null;
  currency: string;
  stock: number | null;
  active: boolean;
  locale: string;
}

/** What has become untrue of a post: its subject is gone, its product is sold out, or costs something else than the text says. */
export interface Change {
  key: 'notSold' | 'soldOut' | 'priceChanged' | 'priceWithdrawn';
  /** The price now, for people; empty if it says nothing. */
  price: string;
  /** The current facts about the subject. */
  known: Pick<SocialPost, 'priceMinor' | 'stock'>;
}

/** Returns the whole numbers that a text names, without separators of thousands; a part after a decimal separator counts as another one. */
function numbersIn(text: string): Set<string> {
  const joined = text.replace(/(?<=\d)[\s.,’'](?=\d{3}(?!\d))/gu, '');
  return new Set(joined.match(/\d+/g) ?? []);
}

/** Whether the text names this amount, in any way of writing it. */
function namesAmount(text: string, minor: string, currency: string): boolean {
  const [whole = ''] = fromMinor(minor, currency).split('.');
  return numbersIn(text).has(whole);
}

/**
 * Returns what has changed since the post was written so that it should not be published without a person who looks at it; null if nothing
 * has. Days may pass between the draft and its publication.
 */
export async function hasChanged(
  sql: Sql,
  { text, productId, articleId, priceMinor, stock }: SocialPost,
): Promise<Change | null> {
  const known = { priceMinor, stock };
  if (articleId !== null) {
    const [article] = await sql.query<{ active: boolean }>(articleNow, [articleId]);
    if (!article?.active) return { key: 'notSold', price: '', known };
  }
  if (productId === null) return null;
  const [now] = await sql.query<ProductNow>(productNow, [productId]);
  if (!now?.active) return { key: 'notSold', price: '', known };
  const fresh = { priceMinor: now.priceMinor, stock: now.stock };
  const isOtherPrice = priceMinor !== null && now.priceMinor !== priceMinor;
  if (isOtherPrice && namesAmount(text, priceMinor, now.currency)) {
    if (now.priceMinor === null) return { key: 'priceWithdrawn', price: '', known: fresh };
    const price = formatMoney(BigInt(now.priceMinor), now.currency, now.locale);
    return { key: 'priceChanged', price, known: fresh };
  }
  return now.stock === 0 && stock !== null && stock > 0 ? { key: 'soldOut', price: '', known: fresh } : null;
}
