export interface CatalogueItem {
  name: string;
  description: string;
  /** Formatted for the customer in the tenant's locale, such as "₡12 500". Null: price on request. */
  price: string | null;
  /** Null if stock is not tracked. */
  inStock: boolean | null;
  /** Unit that the price is for, such as "unidad" or "m²". */
  unit: string | null;
  /** Set if the catalogue has a picture of it. */
  picture?: boolean;
  /** The names of its sizes and kinds that only its text prices. */
  variants?: string[];
  /** The product of which it is a size or kind that only the product's own text prices. */
  variantOf?: string;
  /** Set for a size or kind whose product is in stock: that does not say of which sizes. */
  productInStock?: boolean;
}

export interface KnowledgeArticle {
  title: string;
  body: string;
}

/** The part of a shelf that hosted models are given with each message: the same object for as long as the shelf is the same. */
export interface StandingShelf {
  /**
   * Whether it is everything that the shop sells and says; otherwise products have no description and articles no text, and each size or
   * kind that only a text prices stands behind its product.
   */
  isWhole: boolean;
  items: readonly CatalogueItem[];
  articles: readonly KnowledgeArticle[];
  /** How many products and articles are neither here nor, therefore, shown to the model. */
  leftOut: { items: number; articles: number };
}
/** What hosted models are given of a shelf. */
export interface OfferedShelf {
  standing: StandingShelf;
  /** What was found for the message, to be shown in full. Empty if the shelf is given as a whole. */
  found: { items: readonly CatalogueItem[]; articles: readonly KnowledgeArticle[] };
}

/** Returns a product with nothing but what models are shown of it. */
export const bareItem = ({
  name,
  description,
  price,
  inStock,
  unit,
  picture,
  variantOf,
  productInStock,
}: CatalogueItem): CatalogueItem => ({
  name,
  description,
  price,
  inStock,
  unit,
  ...(picture && { picture }),
  ...(variantOf && { variantOf }),
  ...(productInStock && { productInStock }),
});

/** Returns an article with nothing but what models are shown of it. */
export const bareArticle = ({ title, body }: KnowledgeArticle): KnowledgeArticle => ({ title, body });
