import type { FoundItem } from '../../../../domain/assistant/index.js';
import { readingOf } from '../../reading/lists/reading-of.js';
import type { Matched, SumSeen } from '../../reading/sums/sum-signals.js';
import type { Talk } from '../talk.js';
import type { ToldSum } from './told-sum.js';

/** Returns the sum as input for the judgement of sums, with what the tools found on the way to it. */
export function seenOf({ input, text, acts, tools }: Talk, { form, list, terms }: ToldSum): SumSeen {
  const found = new Map<string, FoundItem>();
  // A product searched for by its full name was known before.
  for (const { items, call } of tools.results)
    for (const item of items)
      if (call.query !== item.name && (found.get(item.name)?.score ?? -1) < item.score) found.set(item.name, item);
  const described = new Map<string, string>();
  for (const { items } of tools.results) for (const { name, description } of items) described.set(name, description);
  for (const { item } of input.sources) if (item) described.set(item.name, item.description);
  const isListed = (name: string) => list.lines.some(({ product }) => product === name);
  const { items: held, priced = [], doubted = false, asked } = input.dialogue;
  return {
    form,
    text,
    before: input.history.filter(({ author }) => author === 'CONTACT').map(turn => turn.text),
    buys: acts.buys,
    lines: list.lines.map(({ product, quantity, wanted, unit }) => ({
      ...matched(product, found.get(product)),
      quantity: wanted ?? quantity,
      unit,
      description: described.get(product) ?? '',
    })),
    others: [...found].filter(([name]) => !isListed(name)).map(([name, item]) => matched(name, item)),
    terms: terms.map(({ sentence }) => sentence),
    sources: input.sources.map(({ kind, text: said, chance, item }) => ({
      isProduct: kind === 'product',
      text: said,
      chance,
      product: item?.name ?? null,
    })),
    listed: held.length > 0 ? held : priced,
    doubted,
    waits: asked === 'CONFIRM',
    reading: readingOf(input),
  };
}

const matched = (product: string, item: FoundItem | undefined): Matched => ({
  product,
  hits: item?.hits.length ?? 0,
  lacks: item?.lacks.length ?? 0,
  score: item?.score ?? 0,
});
