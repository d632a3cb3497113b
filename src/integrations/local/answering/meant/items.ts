export type Items = { product: string; quantity: number }[];

/** Returns the list that is spoken of: what is in the cart, otherwise what was priced last. */
export const listedNow = ({ items, priced = [] }: { items: Items; priced?: Items | undefined }): Items =>
  items.length > 0 ? items : priced;

/** Returns the thing of the cart that a message without a name means: the one that is spoken of, otherwise the one that came last. */
export const lastOf = ({ items, focus }: { items: Items; focus: string | null }): Items[number] | undefined =>
  items.find(({ product }) => product === focus) ?? items.at(-1);

/** Returns one of the product that is spoken of; nothing if there is none. */
export const focusNow = ({ focus }: { focus: string | null }): Items =>
  focus === null ? [] : [{ product: focus, quantity: 1 }];

/** Returns the items with the wanted ones: their quantities replace the previous ones or, with `more`, are added to them. */
export const merged = (before: Items, wanted: Items, more: boolean): Items => {
  const items = new Map(before.map(({ product, quantity }) => [product, quantity]));
  for (const { product, quantity } of wanted) items.set(product, quantity + (more ? (items.get(product) ?? 0) : 0));
  return [...items].map(([product, quantity]) => ({ product, quantity }));
};

/**
 * "Mejor 2 sillas" after a list of 4 sillas and a mesa: the list with the new quantities. Null if something said is not in the list, or if
 * the whole list is said.
 */
export function renumbered(listed: Items, said: Items): Items | null {
  const quantityOf = (items: Items, name: string) => items.find(({ product }) => product === name)?.quantity;
  const differs = said.some(({ product, quantity }) => quantityOf(listed, product) !== quantity);
  const areListed = said.length > 0 && said.every(({ product }) => quantityOf(listed, product) !== undefined);
  const leaves = listed.some(({ product }) => quantityOf(said, product) === undefined);
  return areListed && differs && leaves ? merged(listed, said, false) : null;
}

/** Returns the list with so many fewer pieces of a product, or without it if no number is given. */
export const less = (items: Items, product: string, fewer: number | undefined): Items =>
  items.flatMap(item => {
    if (item.product !== product) return [item];
    const quantity = fewer === undefined ? 0 : item.quantity - fewer;
    return quantity > 0 ? [{ ...item, quantity }] : [];
  });
