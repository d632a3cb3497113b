import type { FoundArticle, FoundItem } from '../../../../domain/assistant/index.js';

/** What answers a question: products, articles, or a sentence of a product's text. */
export type Source =
  | { kind: 'products'; items: readonly FoundItem[]; near: readonly FoundItem[]; detailed?: boolean }
  | { kind: 'article'; articles: FoundArticle[] }
  | { kind: 'fact'; fact: string; of: FoundItem };
