import { describe, expect, it } from '@jest/globals';
import { understandingSchema } from '../../domain/assistant/index.js';
import { ModelFailure } from '../../domain/assistant/language-model.port.js';
import { LocalLanguageModel } from './local-language-model.js';

const options = () => ({ signal: new AbortController().signal, timeoutMs: 1000 });

describe('LocalLanguageModel', () => {
  const model = new LocalLanguageModel();

  it('understands without a key, a network or a cost', async () => {
    const reply = await model.ask('understand', { text: '¿Cuánto cuesta?', history: [], business: '' }, options());
    expect(understandingSchema.parse(reply.value).intent.primary).toBe('PRICING_QUESTION');
    expect(reply).toMatchObject({ inputTokens: 0, outputTokens: 0, costUsd: 0 });
    expect(model.provider).toBe('local');
  });

  it('answers', async () => {
    const reply = await model.ask(
      'answer',
      {
        text: 'Hola',
        history: [],
        language: 'es',
        business: '',
        agent: { name: 'Lía', personality: '', systemPrompt: '' },
        contactName: null,
        intent: 'GENERAL_INQUIRY',
        sentiment: 'NEUTRAL',
        catalogue: [],
        knowledge: [],
        hasUnreadMedia: false,
      },
      options(),
    );
    expect(reply.value.known).toBe(true);
  });

  it('fails as a model does where the caller has given up', async () => {
    const gone = { signal: AbortSignal.abort(), timeoutMs: 1000 };
    await expect(model.ask('understand', { text: 'hola', history: [], business: '' }, gone)).rejects.toBeInstanceOf(
      ModelFailure,
    );
  });
});
