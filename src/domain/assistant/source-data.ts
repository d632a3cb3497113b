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
}

export interface KnowledgeArticle {
  title: string;
  body: string;
}

/** Returns a product with nothing but what models are shown of it. */
export const bareItem = ({ name, description, price, inStock, unit, picture }: CatalogueItem): CatalogueItem => ({
  name,
  description,
  price,
  inStock,
  unit,
  ...(picture && { picture }),
});

/** Returns an article with nothing but what models are shown of it. */
export const bareArticle = ({ title, body }: KnowledgeArticle): KnowledgeArticle => ({ title, body });
