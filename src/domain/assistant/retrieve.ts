import type { Sql, Statement } from '../shared/database.port.js';
import { foldName } from '../shared/fold.js';
import { formatMoney } from '../shared/money.js';
import type { Nameable } from './entities/catalogue-names.js';
import type { CatalogueItem, KnowledgeArticle } from './language-model.port.js';

interface ProductRow {
  id: string;
  name: string;
  description: string;
  keywords: string[];
  unit: string | null;
  priceMinor: string | null;
  currency: string;
  stock: number | null;
}
interface ArticleRow {
  title: string;
  body: string;
  keywords: string[];
  language: string;
}
interface Agent {
  id: string;
  name: string;
  personality: string;
  systemPrompt: string;
}
interface Shelf {
  /** Active ones, the oldest first. */
  agents: Agent[];
  products: (ProductRow & { stems: Set<string> })[];
  articles: (ArticleRow & { stems: Set<string> })[];
}

const shelfStatement: Statement = {
  name: 'assistant.shelf',
  text: `select
      (select coalesce(json_agg(g), '[]') from (select id, name, personality, system_prompt as "systemPrompt" from agent_profile where active order by created_at, id limit 500) g) as agents,
      (select coalesce(json_agg(p), '[]') from (select id, name, description, keywords, unit, price_minor::text as "priceMinor", currency, stock from product where active order by name, id limit 2000) p) as products,
      (select coalesce(json_agg(a), '[]') from (select title, body, keywords, language from knowledge_article where active order by title, id limit 500) a) as articles`,
};
const keptMs = 5_000;
const kept = new Map<string, { shelf: Shelf; until: number }>();
const mostProducts = 6;
const mostArticles = 4;

/** The products and articles of the tenant that a message may be about, best first: all that an answer may draw on. */
export async function retrieve(
  read: Sql,
  tenant: { id: string; locale: string },
  text: string,
  language: 'es' | 'en',
): Promise<{ catalogue: CatalogueItem[]; knowledge: KnowledgeArticle[] }> {
  const shelf = await loadShelf(read, tenant.id);
  const asked = stemsOf(text);
  const products = best(shelf.products, asked, mostProducts);
  const articles = best(shelf.articles, asked, mostArticles, article => (article.language === language ? 0.5 : 0));
  return {
    catalogue: products.map(product => ({
      name: product.name,
      description: product.description,
      price:
        product.priceMinor === null ? null : formatMoney(BigInt(product.priceMinor), product.currency, tenant.locale),
      inStock: product.stock === null ? null : product.stock > 0,
      unit: product.unit,
    })),
    knowledge: articles.map(({ title, body }) => ({ title, body })),
  };
}

/** The products of the tenant that a message may name, as they were some seconds ago. */
export const catalogueOf = async (read: Sql, tenantId: string): Promise<readonly Nameable[]> =>
  (await loadShelf(read, tenantId)).products;

/** In whose name a lead is answered: its own agent where that one is active, else the tenant's first. */
export async function agentFor(read: Sql, tenantId: string, agentProfileId: string | null): Promise<Agent | undefined> {
  const { agents } = await loadShelf(read, tenantId);
  return agents.find(({ id }) => id === agentProfileId) ?? agents[0];
}

async function loadShelf(read: Sql, tenantId: string): Promise<Shelf> {
  const known = kept.get(tenantId);
  if (known && known.until > Date.now()) return known.shelf;
  const [row] = await read.query<{ agents: Agent[]; products: ProductRow[]; articles: ArticleRow[] }>(shelfStatement);
  const shelf: Shelf = {
    agents: row?.agents ?? [],
    products: (row?.products ?? []).map(product => ({
      ...product,
      stems: stemsOf([product.name, product.description, ...product.keywords].join(' ')),
    })),
    articles: (row?.articles ?? []).map(article => ({
      ...article,
      stems: stemsOf([article.title, ...article.keywords].join(' ')),
    })),
  };
  if (kept.size > 1_000) kept.clear();
  kept.set(tenantId, { shelf, until: Date.now() + keptMs });
  return shelf;
}

function best<T extends { stems: Set<string> }>(
  things: T[],
  asked: Set<string>,
  most: number,
  bonus: (thing: T) => number = () => 0,
): T[] {
  return things
    .map(thing => ({ thing, shared: [...asked].filter(stem => thing.stems.has(stem)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared + bonus(b.thing) - (a.shared + bonus(a.thing)))
    .slice(0, most)
    .map(({ thing }) => thing);
}

const emptyWords = new Set(
  'de la el los las un una y o a en que con por para del al es lo se me mi su tu si no hola buenas the of and to in for is are do you have i my a an it on with hello hi'.split(
    ' ',
  ),
);

/** Folded words of three letters and more, cut to a stem that joins singular and plural, "cotización" and "cotizaciones". */
function stemsOf(text: string): Set<string> {
  const words = foldName(text).match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return new Set(
    words.filter(word => !emptyWords.has(word)).map(word => word.replace(/(ciones|cion|es|s|os|as|o|a)$/u, '') || word),
  );
}
