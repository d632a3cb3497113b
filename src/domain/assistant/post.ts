import { z } from 'zod';
import type { Language } from '../shared/translations.js';
import type { CatalogueItem, KnowledgeArticle } from './source-data.js';

/** Why a post is written. */
export const postOccasions = ['NEW_PRODUCT', 'BACK_IN_STOCK', 'PRICE_REDUCED', 'PRODUCT', 'TIP', 'TOPIC'] as const;
export type PostOccasion = (typeof postOccasions)[number];
export const postTones = ['FRIENDLY', 'FORMAL'] as const;
export type PostTone = (typeof postTones)[number];

/** What a post for a social network is written from. */
export interface PostInput {
  occasion: PostOccasion;
  /** The product, with its price in the tenant's format; null for a post about something else. */
  product: CatalogueItem | null;
  /** The article; null for a post about something else. */
  article: KnowledgeArticle | null;
  /** What a person asked for, in their own words; null if there is a product or an article. */
  topic: string | null;
  /** Words that customers use for the product or the article. */
  keywords: string[];
  business: string;
  language: Language;
  tone: PostTone;
  /** Maximum length in characters. */
  maxLength: number;
  maxHashtags: number;
  /** The last posts of the account, newest first: the new one should not repeat them. */
  recent: { text: string; form: string | null }[];
}

export interface PostReply {
  text: string;
  /** The form that the local writer chose; null for a text of a model. */
  form?: string | null | undefined;
}

/** Maximum length of a post that a model may write. Longer ones are hardly read. */
export const maxPostLength = 1_200;
export const postFormSchema = z.strictObject({ text: z.string().min(1).max(maxPostLength) });
export const postReplySchema = z.strictObject({
  text: z.string().trim().min(1).max(maxPostLength),
  form: z.string().max(60).nullish(),
});
