import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { AskedMessage } from '../../../../domain/assistant/index.js';
import { nothingSpokenOf, unitsOfArticle, unitsOfProduct } from '../../../../domain/assistant/index.js';
import { UnitIndex } from './unit-index.js';

/** The products and articles of a shop in the training files. */
export const catalogueSchema = z.object({
  products: z.array(
    z.object({
      name: z.string(),
      price: z.string().nullable(),
      unit: z.string(),
      stock: z.number().nullable(),
      keywords: z.array(z.string()),
      description: z.string(),
    }),
  ),
  articles: z.array(z.object({ title: z.string(), body: z.string(), keywords: z.array(z.string()) })),
});
const talkSchema = z.object({
  title: z.string(),
  turns: z.array(
    z.object({
      text: z.string(),
      /** The sources of the answer: "p3" for a product, "p3.1" for a sentence of its description, "a2.0" for a sentence of an article. */
      from: z.array(z.string()),
    }),
  ),
});

/**
 * The answers of the local link to the turns of a conversation, as written by `bench:replay`, and what it spoke of when it wrote each
 * one.
 */
const ownTalkSchema = z.array(
  z.object({
    text: z.string(),
    spokenOf: z.object({
      product: z.string().nullable(),
      article: z.string().nullable(),
      listed: z.array(z.string()).readonly(),
    }),
  }),
);
export type OwnTalk = z.output<typeof ownTalkSchema>;

/** Returns the file with the local link's answers to the conversations of a shop. */
export const ownTalksFile = (folder: string, shop: string): string => path.join(folder, 'own', `${shop}.jsonl`);

/** A message with everything that its shop says, and whether the best answer draws on each unit. */
export interface SourceExample {
  shop: string;
  /**
   * The message after the local link's own answers, as in real use. After the answers of a careful clerk the results would look too good.
   */
  asked: AskedMessage;
  index: UnitIndex;
  draws: readonly boolean[];
}

/**
 * Reads the conversations of a folder. They were written by people who knew the shops and who labelled the sources of each answer. Each
 * shop has one file, whose first line is the shop itself. Throws if a line has another form, a label names nothing, or an answer of the
 * local link is missing.
 */
export const sourceExamples = (folder: string): SourceExample[] =>
  readdirSync(folder)
    .filter(file => file.endsWith('.jsonl'))
    .sort()
    .flatMap(file => {
      const shop = file.replace('.jsonl', '');
      return examplesOf(
        shop,
        readFileSync(path.join(folder, file), 'utf8'),
        linesOf(readFileSync(ownTalksFile(folder, shop), 'utf8')).map(line => ownTalkSchema.parse(JSON.parse(line))),
      );
    });

const linesOf = (text: string): string[] => text.split('\n').filter(line => line !== '');

function examplesOf(shop: string, text: string, ownTalks: readonly OwnTalk[]): SourceExample[] {
  const [first = '', ...lines] = linesOf(text);
  const { products, articles } = catalogueSchema.parse(JSON.parse(first));
  const named = [
    ...products.map((product, at) => ({
      key: `p${at}`,
      units: unitsOfProduct({ ...product, priceMinor: product.price }),
    })),
    ...articles.map((article, at) => ({ key: `a${at}`, units: unitsOfArticle(article) })),
  ];
  const keys = named.flatMap(({ key, units }) =>
    units.map(unit => (unit.kind === 'product' ? key : `${key}.${unit.at}`)),
  );
  const index = new UnitIndex(named.flatMap(each => each.units));
  return lines
    .map(line => talkSchema.parse(JSON.parse(line)))
    .flatMap(({ turns }, talk) =>
      turns.map(({ text: asked, from }, at) => {
        const unknown = from.find(key => !keys.includes(key));
        if (unknown) throw new Error(`${shop}: nothing is called ${unknown}.`);
        const own = ownTalks[talk];
        if (own?.length !== turns.length)
          throw new Error(`${shop}: an answer of the local link lacks: run npm run bench:replay.`);
        const before = turns.slice(0, at).flatMap((turn, place) => [
          { author: 'CONTACT' as const, text: turn.text },
          { author: 'BUSINESS' as const, text: own[place]?.text ?? '' },
        ]);
        return {
          shop,
          asked: { text: asked, turns: before, spokenOf: own[at]?.spokenOf ?? nothingSpokenOf },
          index,
          draws: keys.map(key => from.includes(key)),
        };
      }),
    );
}
