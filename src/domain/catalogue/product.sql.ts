/** SQL of the price of the product with that alias; null where it is on request. */
export const productPrice = (product: string): string => `app.money(${product}.price_minor, ${product}.currency)`;
