import type { Config } from './config.js';
import type { LanguageModel } from './domain/assistant/index.js';
import { AnthropicLanguageModel } from './integrations/anthropic/anthropic.adapter.js';
import { GeminiLanguageModel } from './integrations/gemini/gemini.adapter.js';
import { LocalLanguageModel } from './integrations/local/local-language-model.js';
import { OpenAiLanguageModel } from './integrations/openai/openai.adapter.js';

type Settings = Pick<
  Config,
  | 'LANGUAGE_MODELS'
  | 'OPENAI_API_KEY'
  | 'OPENAI_BASE_URL'
  | 'OPENAI_MODEL'
  | 'ANTHROPIC_API_KEY'
  | 'ANTHROPIC_BASE_URL'
  | 'ANTHROPIC_MODEL'
  | 'GEMINI_API_KEY'
  | 'GEMINI_BASE_URL'
  | 'GEMINI_MODEL'
>;

/** The links that the settings ask for, in their order, those without a key left out; the local one is always the last. */
export function languageModels(settings: Settings, local: LanguageModel = new LocalLanguageModel()): LanguageModel[] {
  const makers: Record<string, () => LanguageModel | null> = {
    openai: () =>
      settings.OPENAI_API_KEY
        ? new OpenAiLanguageModel({
            apiKey: settings.OPENAI_API_KEY,
            baseUrl: settings.OPENAI_BASE_URL,
            model: settings.OPENAI_MODEL,
          })
        : null,
    anthropic: () =>
      settings.ANTHROPIC_API_KEY
        ? new AnthropicLanguageModel({
            apiKey: settings.ANTHROPIC_API_KEY,
            baseUrl: settings.ANTHROPIC_BASE_URL,
            model: settings.ANTHROPIC_MODEL,
          })
        : null,
    gemini: () =>
      settings.GEMINI_API_KEY
        ? new GeminiLanguageModel({
            apiKey: settings.GEMINI_API_KEY,
            baseUrl: settings.GEMINI_BASE_URL,
            model: settings.GEMINI_MODEL,
          })
        : null,
  };
  const hosted = settings.LANGUAGE_MODELS.map(name => makers[name]?.() ?? null).filter(model => model !== null);
  return [...hosted, local];
}
