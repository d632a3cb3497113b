import type { ModelPrice } from '../../domain/assistant/index.js';

/** Facts about a model: its price, and whether it accepts a reasoning effort (other models answer 400 to one). */
export interface OpenAiModelFacts {
  price: ModelPrice;
  effort: 'low' | null;
}

/**
 * Standard prices for prompts of ordinary length, as published in November 2026. Writing to the prompt cache is billed a little
 * higher than reading fresh input; that is not counted. A model that is not listed costs 0 in the statistics.
 */
export const openAiModels: Readonly<Record<string, OpenAiModelFacts>> = {
  'gpt-6-luna': { price: { input: 0.1, cachedInput: 0.01, output: 0.5 }, effort: 'low' },
  'gpt-6-sol': { price: { input: 2, cachedInput: 0.2, output: 10 }, effort: 'low' },
  'gpt-6.1-sol': { price: { input: 2, cachedInput: 0.1, output: 10 }, effort: 'low' },
  'gpt-5.6-luna': { price: { input: 0.2, cachedInput: 0.02, output: 1.2 }, effort: 'low' },
  'gpt-5.4-mini': { price: { input: 0.75, cachedInput: 0.075, output: 4.5 }, effort: 'low' },
  'gpt-4.1-mini': { price: { input: 0.4, cachedInput: 0.1, output: 1.6 }, effort: null },
};

/** Small, fast and cheap: a message is worth a fraction of a cent. */
export const defaultOpenAiModel = 'gpt-6-luna';

/**
 * Prices of transcription models, in US dollars for a million tokens or for a minute. A model that is not listed costs 0 in the
 * statistics.
 */
export const openAiTranscribers: Readonly<Record<string, { input: number; output: number } | { minute: number }>> = {
  'gpt-4o-mini-transcribe': { input: 3, output: 5 },
  'gpt-4o-transcribe': { input: 6, output: 10 },
  'whisper-1': { minute: 0.006 },
};
export const defaultTranscriber = 'gpt-4o-mini-transcribe';
