import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { askedFor } from '../../../../domain/assistant/index.js';
import type { AskedList } from './asked-list.js';
import { GoodsIndex } from './goods-index.js';

/** A product, as its place among those of the shop. */
const place = z.int().min(0);
const counted = z.tuple([place, z.number()]);

const shopLine = z.object({
  shop: z.string(),
  products: z.array(
    z.object({
      name: z.string(),
      keywords: z.array(z.string()),
      description: z.string(),
      unit: z.string().nullable(),
      priceMinor: z.string().nullable(),
      stock: z.number().nullable(),
      variantOf: z.object({ name: z.string(), words: z.string() }).optional(),
    }),
  ),
});
const talkLine = z.object({
  /** What the customer writes, in order. */
  texts: z.array(z.string()),
  turns: z.array(
    z.object({
      at: z.int(),
      /** The list that the message means: what an amount was asked for, otherwise all that is ordered. */
      meant: z.array(counted),
      listed: z.array(counted),
      inCart: z.boolean(),
      focus: place.nullable(),
      offered: z.array(place),
      spoken: z.array(z.array(place)),
      toldLast: z.array(place),
      asked: z.enum(askedFor).nullable(),
      pending: z.number(),
      sources: z.array(z.tuple([place, z.number(), z.boolean()])),
    }),
  ),
});
export type ListShopLine = z.output<typeof shopLine>;
export type ListTalkLine = z.output<typeof talkLine>;

/** A message of a labelled conversation with the list that it means. */
export interface ListExample {
  shop: string;
  asked: AskedList;
  index: GoodsIndex;
  meant: ReadonlyMap<string, number>;
}

/** Reads the examples of a folder's files, as `bench:replay` writes them. */
export function listExamples(folder: string): ListExample[] {
  const examples: ListExample[] = [];
  for (const file of readdirSync(folder)
    .filter(each => each.endsWith('.jsonl'))
    .sort()) {
    let open: { shop: string; names: string[]; index: GoodsIndex } | null = null;
    for (const line of readFileSync(path.join(folder, file), 'utf8')
      .split('\n')
      .filter(each => each !== '')) {
      const parsed: unknown = JSON.parse(line);
      const isShop = shopLine.safeParse(parsed);
      if (isShop.success) {
        const { shop, products } = isShop.data;
        const goods = products.map(({ variantOf, ...product }) => ({ ...product, ...(variantOf && { variantOf }) }));
        open = { shop, names: products.map(({ name }) => name), index: new GoodsIndex(goods) };
      } else if (open) examples.push(...examplesOf(open, talkLine.parse(parsed)));
    }
  }
  return examples;
}

function examplesOf(
  { shop, names, index }: { shop: string; names: readonly string[]; index: GoodsIndex },
  { texts, turns }: ListTalkLine,
): ListExample[] {
  const named = (at: number): string => names[at] ?? '';
  return turns.map(({ at, meant, listed, focus, offered, spoken, toldLast, sources, ...rest }) => ({
    shop,
    index,
    meant: new Map(meant.map(([product, quantity]) => [named(product), quantity])),
    asked: {
      ...rest,
      text: texts[at] ?? '',
      before: texts.slice(0, at),
      listed: listed.map(([product, quantity]) => ({ product: named(product), quantity })),
      focus: focus === null ? null : named(focus),
      offered: offered.map(named),
      spoken: spoken.map(group => group.map(named)),
      toldLast: toldLast.map(named),
      sources: sources.map(([product, chance, isProduct]) => ({ product: named(product), chance, isProduct })),
    },
  }));
}
