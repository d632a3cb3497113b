import type { Config } from './config.js';
import type { LanguageModel, Transcriber } from './domain/assistant/index.js';
import type { Log } from './domain/shared/use-case.js';
import { LocalLanguageModel } from './integrations/local/local-language-model.js';
import { ThreadedLanguageModel } from './integrations/local/threaded-language-model.js';

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

/** Returns the local model, which drafts in a thread of its own if the settings say so. `close` ends that thread. */
export const localModelOf = (
  { draftsInThread }: Pick<Config, 'draftsInThread'>,
  log: Log,
): LanguageModel & { close?(): Promise<void> } =>
  draftsInThread ? new ThreadedLanguageModel({ log }) : new LocalLanguageModel();

/**
 * Returns the models that the settings ask for, in that order, without those that have no key; the local one is always the last. A vendor's
 * SDK is loaded only if its key is set: each has hundreds of files.
 */
export async function languageModels(
  settings: Settings,
  local: LanguageModel = new LocalLanguageModel(),
): Promise<LanguageModel[]> {
  const makers: Record<string, () => Promise<LanguageModel | null>> = {
    async openai() {
      if (!settings.OPENAI_API_KEY) return null;
      const { OpenAiLanguageModel } = await import('./integrations/openai/openai.adapter.js');
      return new OpenAiLanguageModel({
        apiKey: settings.OPENAI_API_KEY,
        baseUrl: settings.OPENAI_BASE_URL,
        model: settings.OPENAI_MODEL,
      });
    },
    async anthropic() {
      if (!settings.ANTHROPIC_API_KEY) return null;
      const { AnthropicLanguageModel } = await import('./integrations/anthropic/anthropic.adapter.js');
      return new AnthropicLanguageModel({
        apiKey: settings.ANTHROPIC_API_KEY,
        baseUrl: settings.ANTHROPIC_BASE_URL,
        model: settings.ANTHROPIC_MODEL,
      });
    },
    async gemini() {
      if (!settings.GEMINI_API_KEY) return null;
      const { GeminiLanguageModel } = await import('./integrations/gemini/gemini.adapter.js');
      return new GeminiLanguageModel({
        apiKey: settings.GEMINI_API_KEY,
        baseUrl: settings.GEMINI_BASE_URL,
        model: settings.GEMINI_MODEL,
      });
    },
  };
  const hosted = await Promise.all(settings.LANGUAGE_MODELS.map(name => makers[name]?.() ?? null));
  return [...hosted.filter(model => model !== null), local];
}

/** Returns the transcriber of voice messages: OpenAI, if it is among the models and has a key; otherwise null. */
export async function transcriberOf({
  LANGUAGE_MODELS: names,
  OPENAI_API_KEY: apiKey,
  OPENAI_BASE_URL: baseUrl,
  OPENAI_TRANSCRIBE_MODEL: model,
}: Pick<
  Config,
  'LANGUAGE_MODELS' | 'OPENAI_API_KEY' | 'OPENAI_BASE_URL' | 'OPENAI_TRANSCRIBE_MODEL'
>): Promise<Transcriber | null> {
  if (!apiKey || !names.includes('openai')) return null;
  const { OpenAiTranscriber } = await import('./integrations/openai/openai.transcriber.js');
  return new OpenAiTranscriber({ apiKey, baseUrl, model });
}
