import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';
import { LocalLanguageModel } from './integrations/local/local-language-model.js';
import { ThreadedLanguageModel } from './integrations/local/threaded-language-model.js';
import { languageModels, localModelOf } from './language-models.js';

const order = async (settings: Record<string, string>) =>
  (await languageModels(readConfig({ NODE_ENV: 'test', ...settings }))).map(({ provider }) => provider);
const keys = { OPENAI_API_KEY: 'o', ANTHROPIC_API_KEY: 'a', GEMINI_API_KEY: 'g' };

describe('LANGUAGE_MODELS', () => {
  it('is OpenAI, Anthropic, Gemini and the local model where nothing is said', async () =>
    expect(await order(keys)).toEqual(['openai', 'anthropic', 'gemini', 'local']));

  it('decides who is asked and in which order, with the local model always the last', async () => {
    expect(await order({ ...keys, LANGUAGE_MODELS: 'gemini, openai' })).toEqual(['gemini', 'openai', 'local']);
    expect(await order({ ...keys, LANGUAGE_MODELS: 'local,anthropic' })).toEqual(['anthropic', 'local']);
    expect(await order({ ...keys, LANGUAGE_MODELS: 'local' })).toEqual(['local']);
  });

  it('leaves out those without a key', async () => {
    expect(await order({ GEMINI_API_KEY: 'g' })).toEqual(['gemini', 'local']);
    expect(await order({})).toEqual(['local']);
  });

  it('takes each model by its own setting', async () => {
    const settings = { ...keys, OPENAI_MODEL: 'x', ANTHROPIC_MODEL: 'y', GEMINI_MODEL: 'z' };
    const models = (await languageModels(readConfig({ NODE_ENV: 'test', ...settings }))).map(({ model }) => model);
    expect(models.slice(0, 3)).toEqual(['x', 'y', 'z']);
  });
});

describe('the local model', () => {
  it('drafts in a thread where the settings say so', () => {
    const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
    expect(localModelOf({ draftsInThread: true }, log)).toBeInstanceOf(ThreadedLanguageModel);
    expect(localModelOf({ draftsInThread: false }, log)).toBeInstanceOf(LocalLanguageModel);
  });
});
