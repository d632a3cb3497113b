import { describe, expect, it } from '@jest/globals';
import { neutralUnderstanding } from './neutral-understanding.js';
import { answerInput, chainOf, failure, outcomes, ScriptedModel, understandInput } from './scripted-model.fixture.js';

describe('the plan', () => {
  const understanding = (confidence: number) => {
    const neutral = neutralUnderstanding('es');
    return {
      ...neutral,
      intent: { ...neutral.intent, confidence },
      sentiment: { ...neutral.sentiment, confidence: 0.99 },
    };
  };
  const localOf = (confidence: number) => {
    const local = new ScriptedModel('local', 'ok');
    local.values.understand = understanding(confidence);
    return local;
  };
  const plan = { unsureBelow: 0.6 };

  it('of a budget that is used up asks no hosted link, and the last one answers as a fallback', async () => {
    const hosted = [new ScriptedModel('openai', 'ok'), new ScriptedModel('gemini', 'ok')];
    const reply = await chainOf([...hosted, new ScriptedModel('local', 'ok')]).ask('answer', answerInput, {
      plan: { hostedClosed: true },
    });
    expect(reply).toMatchObject({ provider: 'local', fallback: true });
    expect(outcomes(reply)).toEqual(['openai BUDGET', 'gemini BUDGET', 'local ok']);
    expect(hosted.flatMap(link => link.calls)).toEqual([]);
  });

  it('of local-first asks nobody else where the last link is sure', async () => {
    const hosted = new ScriptedModel('openai', 'ok');
    const reply = await chainOf([hosted, localOf(0.6)]).ask('understand', understandInput, { plan });
    expect(reply).toMatchObject({ provider: 'local', fallback: false });
    expect(hosted.calls).toEqual([]);
  });

  it('of local-first asks the hosted links where the last one is unsure of the intent or the sentiment', async () => {
    const reply = await chainOf([new ScriptedModel('openai', 'ok'), localOf(0.59)]).ask('understand', understandInput, {
      plan,
    });
    expect(reply).toMatchObject({ provider: 'openai', fallback: false, costUsd: 0.002 });
    expect(outcomes(reply)).toEqual(['local ok', 'openai ok']);
  });

  it('of local-first falls back on the unsure answer where no hosted link answers, without asking it twice', async () => {
    const reply = await chainOf([new ScriptedModel('openai', failure('TIMEOUT')), localOf(0.1)]).ask(
      'understand',
      understandInput,
      { plan },
    );
    expect(reply).toMatchObject({ provider: 'local', fallback: true });
    expect(outcomes(reply)).toEqual(['local ok', 'openai TIMEOUT']);
  });

  it('of local-first asks for a hosted draft only where the local one does not know', async () => {
    const unknowing = new ScriptedModel('local', 'ok');
    unknowing.values.answer = { text: 'No lo sé.', known: false, quickReplies: [] };
    const hosted = () => new ScriptedModel('openai', 'ok');
    expect(await chainOf([hosted(), unknowing]).ask('answer', answerInput, { plan })).toMatchObject({
      provider: 'openai',
    });
    expect(
      await chainOf([hosted(), new ScriptedModel('local', 'ok')]).ask('answer', answerInput, { plan }),
    ).toMatchObject({ provider: 'local' });
  });

  it('of local-first goes on with the hosted links where the local model is broken', async () => {
    const reply = await chainOf([new ScriptedModel('openai', 'ok'), new ScriptedModel('local', 'throw')]).ask(
      'understand',
      understandInput,
      { plan },
    );
    expect(outcomes(reply)).toEqual(['local GARBAGE', 'openai ok']);
  });

  it('that asks one provider alone asks nobody else, and gives nothing where it is not configured', async () => {
    const first = new ScriptedModel('openai', 'ok');
    const chain = chainOf([first, new ScriptedModel('gemini', ['ok', failure('TIMEOUT')]), localOf(1)]);
    expect(await chain.askOnly('gemini', 'understand', understandInput)).toMatchObject({ provider: 'gemini' });
    await expect(chain.askOnly('gemini', 'understand', understandInput)).rejects.toMatchObject({ kind: 'TIMEOUT' });
    expect(await chain.askOnly('anthropic', 'understand', understandInput)).toBeNull();
    expect(first.calls).toEqual([]);
  });
});
