import type { ModelPrice } from '../../domain/assistant/index.js';

/** Facts about a model: its price, and whether it accepts an effort (other models answer 400 to one). */
export interface AnthropicModelFacts {
  price: ModelPrice;
  effort: 'low' | null;
}

/** Returns a price with that of writing to the cache for five minutes, which this vendor bills at 1.25 times the price of input. */
const withWrites = (price: Omit<ModelPrice, 'writtenInput'>): ModelPrice => ({
  ...price,
  writtenInput: price.input * 1.25,
});

/**
 * Standard prices as published in November 2026, for prompts below 100,000 tokens (Embudo's prompts have a fifth of that at most).
 * A model that is not listed costs 0 in the statistics.
 */
export const anthropicModels: Readonly<Record<string, AnthropicModelFacts>> = {
  'claude-haiku-5-5': { price: withWrites({ input: 0.1, cachedInput: 0.01, output: 0.5 }), effort: 'low' },
  'claude-sonnet-5-5': { price: withWrites({ input: 2, cachedInput: 0.1, output: 10 }), effort: 'low' },
  'claude-opus-5-5': { price: withWrites({ input: 4, cachedInput: 0.2, output: 20 }), effort: 'low' },
  'claude-haiku-4-5': { price: withWrites({ input: 1, cachedInput: 0.1, output: 5 }), effort: null },
};

/** Small, fast and cheap: a message is worth a fraction of a cent. */
export const defaultAnthropicModel = 'claude-haiku-5-5';
