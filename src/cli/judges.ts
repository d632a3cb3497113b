import { readConfig } from '../config.js';
import { ModelChain, type UnderstandInput } from '../domain/assistant/index.js';
import { systemClock } from '../domain/shared/clock.js';
import { understandSync } from '../integrations/local/understanding/understand.js';
import { languageModels } from '../language-models.js';
import { ForeseenError } from '../processes.js';

const keyOf: Record<string, string> = {
  openai: 'OPENAI_API_KEY',
  anthropic: 'ANTHROPIC_API_KEY',
  gemini: 'GEMINI_API_KEY',
};

/** Returns a function with which the provider interprets a text. Throws ForeseenError if the provider has no key. */
export const judgeOf = async (provider: string) =>
  provider === 'local' ? async (text: string) => understandSync(text) : hostedJudge(provider);

async function hostedJudge(provider: string): Promise<(text: string) => Promise<ReturnType<typeof understandSync>>> {
  if (!(provider in keyOf))
    throw new ForeseenError(`No provider is called «${provider}»: ${[...Object.keys(keyOf), 'local'].join(', ')}.`);
  const config = readConfig();
  const link = (await languageModels({ ...config, LANGUAGE_MODELS: [provider] }))[0];
  if (!link || link.provider !== provider)
    throw new ForeseenError(`${provider} is not set up: set ${keyOf[provider]}, or leave out --provider.`);
  const chain = new ModelChain({ links: [link], clock: systemClock, deadlineMs: config.MODEL_DEADLINE_MS });
  return async text =>
    (await chain.ask('understand', { text, history: [], business: '', explainIn: 'es' } satisfies UnderstandInput))
      .value;
}
