import type { AnswerInput, DialogueState } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { listedNow } from '../../answering/meant/items.js';

/** A message that may be about a list of things, with what the conversation has told before it. Products are given by their names. */
export interface AskedList {
  text: string;
  /** What the customer wrote before, oldest first. */
  before: readonly string[];
  /** The products of the cart, otherwise of the list that was priced last. */
  listed: readonly { product: string; quantity: number }[];
  inCart: boolean;
  focus: string | null;
  offered: readonly string[];
  /** Products that came up together, newest last. */
  spoken: readonly (readonly string[])[];
  /** Products that the last answer names. */
  toldLast: readonly string[];
  asked: DialogueState['asked'];
  /** Number of pieces the customer wants of a kind of product. */
  pending: number;
  /** How likely the best answer draws on something of each product, and whether it is the product itself. */
  sources: readonly { product: string; chance: number; isProduct: boolean }[];
}

/** Returns what an answer's input says of a list. */
export function askedList(
  { text, history, dialogue, sources }: Pick<AnswerInput, 'text' | 'history' | 'dialogue' | 'sources'>,
  products: readonly { name: string }[],
): AskedList {
  const last = foldName(history.findLast(({ author }) => author === 'BUSINESS')?.text ?? '');
  const { items, focus, offered, spoken = [], asked, pending = 0 } = dialogue;
  return {
    text,
    before: history.flatMap(({ author, text: said }) => (author === 'CONTACT' ? [said] : [])),
    listed: listedNow(dialogue),
    inCart: items.length > 0,
    focus,
    offered,
    spoken,
    toldLast: products.flatMap(({ name }) => (last.includes(foldName(name)) ? [name] : [])),
    asked,
    pending,
    sources: sources.flatMap(({ kind, chance, item }) =>
      item ? [{ product: item.name, chance, isProduct: kind === 'product' }] : [],
    ),
  };
}
