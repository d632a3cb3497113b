import { describe, expect, it } from '@jest/globals';
import { firstTurn } from '../../domain/assistant/dialogue/first-turn.fixture.js';
import { understandingSchema } from '../../domain/assistant/index.js';
import { ModelFailure } from '../../domain/assistant/language-model.port.js';
import { LocalLanguageModel } from './local-language-model.js';

const options = () => ({ signal: new AbortController().signal, timeoutMs: 1000 });

describe('LocalLanguageModel', () => {
  const model = new LocalLanguageModel();

  it('understands without a key, a network or a cost', async () => {
    const question = { text: '¿Cuánto cuesta?', history: [], business: '', explainIn: 'es' as const };
    const reply = await model.ask('understand', question, options());
    expect(understandingSchema.parse(reply.value).intent.primary).toBe('PRICING_QUESTION');
    expect(reply).toMatchObject({ inputTokens: 0, outputTokens: 0, costUsd: 0 });
    expect(model.provider).toBe('local');
  });

  it.each([
    [
      'es',
      'Claramente pregunta por el precio (pregunta de precio).',
      'Enviar el precio y preguntar por cantidad y fecha.',
    ],
    ['en', 'Clearly asks for a price (asks for a price).', 'Send the price, and ask for quantity and date.'],
  ] as const)(
    'explains itself in the language of who reads it, whatever the message is in (%s)',
    async (explainIn, reasoning, recommendedAction) => {
      const question = { text: '¿Cuánto cuesta el taladro?', history: [], business: '', explainIn };
      const { value } = await model.ask('understand', question, options());
      expect(value).toMatchObject({ language: 'es', intent: { reasoning }, classification: { recommendedAction } });
    },
  );

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
        sources: [],
        hasUnreadMedia: false,
        ...firstTurn,
      },
      options(),
    );
    expect(reply.value.known).toBe(true);
  });

  it('fails as a model does where the caller has given up', async () => {
    const gone = { signal: AbortSignal.abort(), timeoutMs: 1000 };
    await expect(
      model.ask('understand', { text: 'hola', history: [], business: '', explainIn: 'es' }, gone),
    ).rejects.toBeInstanceOf(ModelFailure);
  });
});
