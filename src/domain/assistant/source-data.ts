export interface CatalogueItem {
  name: string;
  description: string;
  /** Formatted for the reader in the tenant's locale, such as "₡12 500". Null: price on request. */
  price: string | null;
  /** Null where stock is not kept. */
  inStock: boolean | null;
  /** The unit that the price is for, such as "unidad" or "m²". */
  unit: string | null;
}

export interface KnowledgeArticle {
  title: string;
  body: string;
}
