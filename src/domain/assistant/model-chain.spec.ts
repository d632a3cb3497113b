import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ModelAttemptEvent } from './chain-reply.js';
import { ModelFailure, type ModelFailureKind } from './language-model.port.js';
import { neutralUnderstanding } from './neutral-understanding.js';
import { version } from './prompts/answer.es.js';
import { answerInput, chainOf, failure, outcomes, ScriptedModel, understandInput } from './scripted-model.fixture.js';
import { scoreOf, temperatureFor, understandingSchema } from './understanding.js';

beforeEach(() => {
  jest.useFakeTimers({ now: 1_790_000_000_000 });
});
afterEach(() => {
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});

describe('falling over', () => {
  it('asks only the first link where that answers, and says what it cost', async () => {
    const first = new ScriptedModel('openai', 'ok', 40);
    const second = new ScriptedModel('local', 'ok');
    const asked = chainOf([first, second]).ask('understand', understandInput);
    await jest.advanceTimersByTimeAsync(40);
    expect(await asked).toEqual({
      value: { ...neutralUnderstanding('es'), legal: true },
      provider: 'openai',
      model: 'scripted',
      promptVersion: 'understand-es-3',
      inputTokens: 10,
      outputTokens: 5,
      costUsd: 0.002,
      latencyMs: 40,
      fallback: false,
      attempts: [{ provider: 'openai', model: 'scripted', outcome: 'ok', latencyMs: 40 }],
    });
    expect(second.calls).toEqual([]);
  });

  it.each<ModelFailureKind>(['TIMEOUT', 'RATE_LIMITED', 'SERVER_ERROR', 'REFUSED', 'GARBAGE', 'UNREACHABLE'])(
    'asks the next link after %s, and says that it is a fallback',
    async kind => {
      const reply = await chainOf([
        new ScriptedModel('openai', failure(kind)),
        new ScriptedModel('anthropic', 'ok'),
        new ScriptedModel('local', 'ok'),
      ]).ask('answer', answerInput);
      expect(reply).toMatchObject({ provider: 'anthropic', fallback: true, promptVersion: version });
      expect(reply.value.text).toBe('soy anthropic');
      expect(outcomes(reply)).toEqual([`openai ${kind}`, 'anthropic ok']);
    },
  );

  it('takes an unexpected throw, and a value that does not fit the schema, for garbage', async () => {
    const reply = await chainOf([
      new ScriptedModel('openai', 'throw'),
      new ScriptedModel('anthropic', 'wrong'),
      new ScriptedModel('local', 'ok'),
    ]).ask('understand', understandInput);
    expect(outcomes(reply)).toEqual(['openai GARBAGE', 'anthropic GARBAGE', 'local ok']);
  });

  it('says what a reply cost that could not be used', async () => {
    const use = { inputTokens: 10, outputTokens: 5, costUsd: 0.002 };
    const events: ModelAttemptEvent[] = [];
    const links = [new ScriptedModel('anthropic', 'wrong'), new ScriptedModel('local', 'ok')];
    const { attempts } = await chainOf(links, { observe: event => events.push(event) }).ask('answer', answerInput);
    expect(attempts.map(attempt => attempt.use)).toEqual([use, undefined]);
    expect(events[0]).toMatchObject({ outcome: 'GARBAGE', ...use });
  });
});

describe('the deadline', () => {
  it('is kept where every link hangs and ignores its signal, with time for each of them', async () => {
    const links = ['openai', 'anthropic', 'local'].map(provider => new ScriptedModel(provider, 'hang'));
    const asked = chainOf(links, { deadlineMs: 8000 }).ask('understand', understandInput);
    await jest.advanceTimersByTimeAsync(8000);
    const reply = await asked;
    expect(reply.latencyMs).toBe(8000);
    expect(reply.attempts.map(attempt => attempt.latencyMs)).toEqual([5500, 1500, 1000]);
    expect(links.map(link => link.calls[0]?.timeoutMs)).toEqual([5500, 1500, 1000]);
    expect(links.every(link => link.calls[0]?.signal.aborted)).toBe(true);
  });

  it('leaves the last link its time where the first takes all of its own', async () => {
    const local = new ScriptedModel('local', 'ok', 900);
    const asked = chainOf([new ScriptedModel('openai', 'hang'), local]).ask('understand', understandInput);
    await jest.advanceTimersByTimeAsync(7900);
    expect(await asked).toMatchObject({ provider: 'local', latencyMs: 7900 });
  });

  it('skips a link for which too little time is left, and asks the last one', async () => {
    const middle = new ScriptedModel('anthropic', 'ok');
    const links = [new ScriptedModel('openai', 'hang'), middle, new ScriptedModel('local', 'ok')];
    const asked = chainOf(links, { keepBack: { last: 1000, other: 100 } }).ask('understand', understandInput);
    await jest.advanceTimersByTimeAsync(6900);
    expect(outcomes(await asked)).toEqual(['openai TIMEOUT', 'anthropic SKIPPED', 'local ok']);
    expect(middle.calls).toEqual([]);
  });

  it('keeps no time back for a link that is out', async () => {
    const openai = new ScriptedModel('openai', ['ok', failure('SERVER_ERROR'), 'ok']);
    const anthropic = new ScriptedModel('anthropic', failure('RATE_LIMITED', 60_000));
    const chain = chainOf([openai, anthropic, new ScriptedModel('local', 'ok')]);
    await chain.ask('understand', understandInput);
    await chain.ask('understand', understandInput);
    await chain.ask('understand', understandInput);
    expect(openai.calls.map(call => call.timeoutMs)).toEqual([5500, 5500, 7000]);
  });
});

describe('the circuit breaker', () => {
  const breaker = { failures: 2, openMs: 1000 };

  it('keeps a link out after failures in a row, and asks it again after a while', async () => {
    const first = new ScriptedModel('openai', [failure('SERVER_ERROR'), failure('TIMEOUT'), 'ok']);
    const chain = chainOf([first, new ScriptedModel('local', 'ok')], { breaker });
    await chain.ask('understand', understandInput);
    await chain.ask('understand', understandInput);
    expect(outcomes(await chain.ask('understand', understandInput))).toEqual(['openai OPEN', 'local ok']);
    await jest.advanceTimersByTimeAsync(1000);
    expect(outcomes(await chain.ask('understand', understandInput))).toEqual(['openai ok']);
    expect(first.calls).toHaveLength(3);
  });

  it('keeps a link out for as long as its Retry-After says', async () => {
    const first = new ScriptedModel('openai', [failure('RATE_LIMITED', 20_000), 'ok']);
    const chain = chainOf([first, new ScriptedModel('local', 'ok')], { breaker });
    await chain.ask('understand', understandInput);
    await jest.advanceTimersByTimeAsync(19_999);
    expect(outcomes(await chain.ask('understand', understandInput))).toEqual(['openai OPEN', 'local ok']);
    await jest.advanceTimersByTimeAsync(1);
    expect(outcomes(await chain.ask('understand', understandInput))).toEqual(['openai ok']);
  });

  it('does not count a refusal, which judges the message and not the link', async () => {
    const chain = chainOf([new ScriptedModel('openai', failure('REFUSED')), new ScriptedModel('local', 'ok')], {
      breaker,
    });
    for (let time = 0; time < 5; time++)
      expect(outcomes(await chain.ask('understand', understandInput))).toEqual(['openai REFUSED', 'local ok']);
  });
});

describe('when no link answers', () => {
  const dead = () => [new ScriptedModel('openai', failure('TIMEOUT')), new ScriptedModel('local', failure('GARBAGE'))];

  it('understands with a neutral 50, WARM, marked as fallback and from nobody', async () => {
    const reply = await chainOf(dead()).ask('understand', understandInput);
    expect(reply).toMatchObject({ provider: 'none', model: 'none', fallback: true, costUsd: 0 });
    expect(understandingSchema.parse(reply.value)).toEqual(reply.value);
    expect(scoreOf(reply.value.classification)).toBe(50);
    expect(temperatureFor(reply.value.classification)).toBe('WARM');
    expect(reply.value.intent).toMatchObject({ primary: 'GENERAL_INQUIRY', confidence: 0 });
    expect(reply.value.sentiment.label).toBe('NEUTRAL');
    expect(outcomes(reply)).toEqual(['openai TIMEOUT', 'local GARBAGE']);
  });

  it('throws for an answer, with what was tried', async () => {
    await expect(chainOf(dead()).ask('answer', answerInput)).rejects.toMatchObject({
      name: 'ModelChainFailure',
      kind: 'GARBAGE',
      attempts: [{ provider: 'openai' }, { provider: 'local' }],
    });
    await expect(chainOf(dead()).ask('answer', answerInput)).rejects.toBeInstanceOf(ModelFailure);
  });

  it('holds without any link too', async () => {
    expect(await chainOf([]).ask('understand', understandInput)).toMatchObject({ provider: 'none', attempts: [] });
    await expect(chainOf([]).ask('answer', answerInput)).rejects.toMatchObject({ kind: 'UNREACHABLE' });
  });
});

describe('the caller', () => {
  it('that goes away ends the chain with its own reason, and no link is blamed or asked after', async () => {
    const first = new ScriptedModel('openai', 'hang');
    const local = new ScriptedModel('local', 'ok');
    const chain = chainOf([first, local], { breaker: { failures: 1 } });
    const caller = new AbortController();
    const asked = chain.ask('understand', understandInput, { signal: caller.signal });
    caller.abort(new Error('shutting down'));
    await expect(asked).rejects.toThrow('shutting down');
    expect(first.calls[0]?.signal.aborted).toBe(true);
    expect(local.calls).toEqual([]);
    first.script = ['ok'];
    expect(outcomes(await chain.ask('understand', understandInput))).toEqual(['openai ok']);
  });

  it('that was gone before is told so at once', async () => {
    const first = new ScriptedModel('openai', 'ok');
    await expect(
      chainOf([first]).ask('understand', understandInput, { signal: AbortSignal.abort(new Error('late')) }),
    ).rejects.toThrow('late');
    expect(first.calls).toEqual([]);
  });

  it('observes every attempt, and a broken observer costs nobody the answer', async () => {
    const events: ModelAttemptEvent[] = [];
    const links = [new ScriptedModel('openai', failure('TIMEOUT')), new ScriptedModel('local', 'ok')];
    const observe = (event: ModelAttemptEvent) => {
      events.push(event);
      throw new Error('no metrics today');
    };
    await chainOf(links, { observe }).ask('understand', understandInput);
    expect(events).toEqual([
      expect.objectContaining({ task: 'understand', provider: 'openai', outcome: 'TIMEOUT', costUsd: 0 }),
      expect.objectContaining({
        task: 'understand',
        provider: 'local',
        outcome: 'ok',
        costUsd: 0.002,
        inputTokens: 10,
      }),
    ]);
  });
});
