import type { ModelPrice } from '../../domain/assistant/index.js';

/** Facts about a model: its price, and the lowest thinking level that it accepts (it answers 400 to an unknown level). */
export interface GeminiModelFacts {
  price: ModelPrice;
  thinking: 'MINIMAL' | 'LOW';
}

/**
 * Standard prices of the paid tier for prompts of ordinary length, as published in November 2026; thinking is billed as output.
 * Gemini 3.8 Flash is at half price until the end of 2026. A model that is not listed costs 0 in the statistics.
 */
export const geminiModels: Readonly<Record<string, GeminiModelFacts>> = {
  'gemini-3.5-flash-lite': { price: { input: 0.3, cachedInput: 0.03, output: 2.5 }, thinking: 'MINIMAL' },
  'gemini-3.1-flash-lite': { price: { input: 0.25, cachedInput: 0.025, output: 1.5 }, thinking: 'MINIMAL' },
  'gemini-3.8-flash': { price: { input: 0.75, cachedInput: 0.075, output: 3.75 }, thinking: 'LOW' },
};

/** The smallest of the current ones: a message is worth a fraction of a cent. */
export const defaultGeminiModel = 'gemini-3.5-flash-lite';
