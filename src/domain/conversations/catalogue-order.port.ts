/** What somebody ordered from the catalogue that a business has at a vendor. */
export interface CatalogueOrder {
  /** What was written with it; empty for nothing. */
  text: string;
  lines: readonly {
    /** The id that the business gave the product in that catalogue. */
    product: string;
    quantity: string | number;
    /** The price there, with its currency; null if the vendor does not tell it. */
    price: string | null;
  }[];
}

/** Returns the order as a text, with the names of those products that are known. */
export function orderText({ text, lines }: CatalogueOrder, names?: ReadonlyMap<string, string>): string {
  const written = lines.map(({ product, quantity, price }) => {
    const name = names?.get(product) ?? product;
    const shown = name === product ? product : `${name} (${product})`;
    return `${quantity} × ${shown}${price === null ? '' : ` — ${price}`}`;
  });
  return [text, ...written].filter(line => line !== '').join('\n');
}
