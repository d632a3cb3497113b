export type Items = { product: string; quantity: number }[];

/** The items before with those wanted: in their place, or added to them where more is wanted. */
export const merged = (before: Items, wanted: Items, more: boolean): Items => {
  const items = new Map(before.map(({ product, quantity }) => [product, quantity]));
  for (const { product, quantity } of wanted) items.set(product, quantity + (more ? (items.get(product) ?? 0) : 0));
  return [...items].map(([product, quantity]) => ({ product, quantity }));
};
