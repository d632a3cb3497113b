export type Items = { product: string; quantity: number }[];

/** Returns the list that is spoken of: what is in the cart, otherwise what was priced last. */
export const listedNow = ({ items, priced = [] }: { items: Items; priced?: Items | undefined }): Items =>
  items.length > 0 ? items : priced;

/** Returns the items with the wanted ones: their quantities replace the previous ones or, with `more`, are added to them. */
export const merged = (before: Items, wanted: Items, more: boolean): Items => {
  const items = new Map(before.map(({ product, quantity }) => [product, quantity]));
  for (const { product, quantity } of wanted) items.set(product, quantity + (more ? (items.get(product) ?? 0) : 0));
  return [...items].map(([product, quantity]) => ({ product, quantity }));
};
