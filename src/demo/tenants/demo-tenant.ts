export interface DemoProduct {
  sku: string;
  name: string;
  description: string;
  keywords: string[];
  unit: string;
  priceMinor: string | null;
  stock: number | null;
}
export interface DemoArticle {
  title: string;
  body: string;
  keywords: string[];
  language: 'es' | 'en';
}
export interface DemoTenant {
  slug: string;
  organization: string;
  name: string;
  industry: string;
  locale: string;
  currency: string;
  timezone: string;
  business: string;
  domain: string;
  /** The slug of the tenant whose CEO also runs this one; this tenant has no users of its own. */
  ceoOf?: string;
  phoneNumberId: string;
  displayNumber: string;
  /** When people are at work. No article says it, so the agent tells these hours. */
  hours: { days: number[]; from: string; to: string }[];
  agent: { name: string; personality: string; systemPrompt: string };
  products: DemoProduct[];
  articles: DemoArticle[];
}

/** Builds a product. The keywords are separated by spaces. */
export const product = (
  sku: string,
  name: string,
  description: string,
  keywords: string,
  unit: string,
  priceMinor: string | null,
  stock: number | null,
): DemoProduct => ({
  sku,
  name,
  description,
  keywords: keywords.split(' '),
  unit,
  priceMinor,
  stock,
});
/** Builds an article of the business's knowledge base. */
export const article = (language: 'es' | 'en', title: string, body: string, keywords: string): DemoArticle => ({
  language,
  title,
  body,
  keywords: keywords.split(' '),
});
