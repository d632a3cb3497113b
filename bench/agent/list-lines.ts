import type { AnswerInput } from '../../src/domain/assistant/language-model.port.js';
import type { ShelfProduct } from '../../src/domain/assistant/shelf.js';
import { toMinor } from '../../src/domain/shared/money.js';
import { type AskedList, askedList } from '../../src/integrations/local/reading/lists/asked-list.js';
import type { ListShopLine, ListTalkLine } from '../../src/integrations/local/reading/lists/list-examples.js';
import type { LabelledShop } from './labelled.js';

type LabelledTurn = LabelledShop['talks'][number]['turns'][number];

export const listShopLine = (shop: string, products: readonly ShelfProduct[]): ListShopLine => ({
  shop,
  products: products.map(({ name, keywords, description, unit, priceMinor, stock, variantOf }) => ({
    name,
    keywords,
    description,
    unit,
    priceMinor,
    stock,
    ...(variantOf && { variantOf: { name: variantOf.name, words: variantOf.words } }),
  })),
});

/** Collects the labelled lists of a conversation, with what the local link knew at each. */
export function listTalkLine(
  labelled: LabelledShop,
  turns: readonly LabelledTurn[],
  products: readonly ShelfProduct[],
): { line: ListTalkLine; add(turn: LabelledTurn, input: AnswerInput): void } {
  const line: ListTalkLine = { texts: turns.map(({ text }) => text), turns: [] };
  const places = new Map(products.map(({ name }, at) => [name, at]));
  const placesOf = (names: readonly string[]): number[] => names.flatMap(name => places.get(name) ?? []);
  const counted = (items: AskedList['listed']): [number, number][] =>
    items.flatMap(({ product, quantity }) => placesOf([product]).map((place): [number, number] => [place, quantity]));
  return {
    line,
    add(turn, input) {
      const wanted = turn.sum ?? turn.cart;
      if (!wanted) return;
      const meant = counted(
        Object.entries(wanted).map(([key, quantity]) => ({
          product: productMeant(labelled, turn, key, products),
          quantity,
        })),
      );
      const { listed, focus, offered, spoken, toldLast, sources, inCart, asked, pending } = askedList(input, products);
      line.turns.push({
        at: turns.indexOf(turn),
        meant,
        listed: counted(listed),
        inCart,
        focus: focus === null ? null : (places.get(focus) ?? null),
        offered: placesOf(offered),
        spoken: spoken.map(placesOf),
        toldLast: placesOf(toldLast),
        asked,
        pending,
        sources: sources.flatMap(({ product, chance, isProduct }) =>
          placesOf([product]).map((place): [number, number, boolean] => [
            place,
            Math.round(chance * 1_000) / 1_000,
            isProduct,
          ]),
        ),
      });
    },
  };
}

/** Returns the name of the labelled product, or of its size that only a text prices if the label counts that price. */
function productMeant(
  { shop }: LabelledShop,
  { how = [] }: LabelledTurn,
  key: string,
  products: readonly ShelfProduct[],
): string {
  const name = shop.products[Number(key.slice(1))]?.name ?? '';
  const prices = how.flatMap(step => new RegExp(String.raw`:${key}=(\d+(?:\.\d+)?)$`, 'u').exec(step)?.[1] ?? []);
  const variant = products.find(
    ({ variantOf, priceMinor }) =>
      variantOf?.name === name && prices.some(price => toMinor(price, shop.currency)?.toString() === priceMinor),
  );
  return variant?.name ?? name;
}
