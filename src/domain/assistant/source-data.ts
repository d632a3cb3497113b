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
}

export interface KnowledgeArticle {
  title: string;
  body: string;
}
