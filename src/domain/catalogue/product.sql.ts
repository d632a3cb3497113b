/** SQL of the price of a product; `product` is the alias of its row. Null if the price is on request. */
export const productPrice = (product: string): string => `app.money(${product}.price_minor, ${product}.currency)`;
