import { describe, expect, it } from '@jest/globals';
import type { Sql } from '../shared/database.port.js';
import { dayIn } from '../shared/tenant-day.js';
import type { TenantProfile } from '../tenants/index.js';
import { callsOf } from './model-calls.js';
import { ModelSpending, reachedLimit } from './model-spending.js';

describe('a budget', () => {
  const budget = { dailyBudgetUsd: 1, dailyBudgetTokens: 1000 };

  it('is used up at its last cent or its last token', () => {
    expect(reachedLimit({ costUsd: 0.99, tokens: 999 }, budget)).toBeNull();
    expect(reachedLimit({ costUsd: 1, tokens: 0 }, budget)).toBe('USD');
    expect(reachedLimit({ costUsd: 0, tokens: 1000 }, budget)).toBe('TOKENS');
  });

  it('of null has no limit, and one of 0 asks nobody', () => {
    const much = { costUsd: 1e9, tokens: 1e12 };
    expect(reachedLimit(much, { dailyBudgetUsd: null, dailyBudgetTokens: null })).toBeNull();
    expect(reachedLimit({ costUsd: 0, tokens: 0 }, { dailyBudgetUsd: 0, dailyBudgetTokens: null })).toBe('USD');
  });
});

describe('the operator’s limit', () => {
  const open = { dailyBudgetUsd: null, dailyBudgetTokens: null };

  it('holds for a tenant that sets itself a higher budget or none, and leaves a lower one', () => {
    expect(reachedLimit({ costUsd: 5, tokens: 0 }, open, 5)).toBe('USD');
    expect(reachedLimit({ costUsd: 5, tokens: 0 }, { ...open, dailyBudgetUsd: 100 }, 5)).toBe('USD');
    expect(reachedLimit({ costUsd: 4.99, tokens: 0 }, open, 5)).toBeNull();
    expect(reachedLimit({ costUsd: 2, tokens: 0 }, { ...open, dailyBudgetUsd: 2 }, 5)).toBe('USD');
  });

  it('closes the hosted models to such a tenant', async () => {
    const read: Sql = { query: async <Row>() => [{ costUsd: 5, tokens: 0 }] as Row[] };
    const tenant = { id: 't', settings: { assistant: open } } as TenantProfile;
    const closedBy = (limit: number | null) =>
      new ModelSpending({ now: () => new Date() }, limit).limitReached(read, tenant, '2026-11-20');
    expect([await closedBy(5), await closedBy(null)]).toEqual(['USD', null]);
  });
});

describe('ModelSpending', () => {
  const start = 1_000_000;
  const at = { ms: start };
  const reads: unknown[] = [];
  const read: Sql = {
    async query<Row>(_statement: unknown, values?: unknown[]) {
      reads.push(values);
      return [{ costUsd: 0.5, tokens: 10 }] as Row[];
    },
  };
  /** Returns whether the alert is raised. */
  const tells = async (mine: ModelSpending, day: string): Promise<boolean> => {
    let told = false;
    await mine.tellOnce('t', day, async () => {
      told = true;
    });
    return told;
  };
  const spending = () => {
    at.ms = start;
    reads.length = 0;
    return new ModelSpending({ now: () => new Date(at.ms) });
  };

  it('reads the database every five seconds, and counts its own calls in between', async () => {
    const mine = spending();
    await mine.spentOn(read, 't', '2026-11-20');
    mine.add('t', [{ day: '2026-11-20', costUsd: 0.25, inputTokens: 3, outputTokens: 2 }]);
    at.ms = start + 4_999;
    expect(await mine.spentOn(read, 't', '2026-11-20')).toMatchObject({ costUsd: 0.75, tokens: 15 });
    expect(reads).toHaveLength(1);
    at.ms = start + 5_001;
    expect(await mine.spentOn(read, 't', '2026-11-20')).toMatchObject({ costUsd: 0.5 });
  });

  it('begins anew with the tenant’s next day', async () => {
    const mine = spending();
    await mine.spentOn(read, 't', '2026-11-20');
    expect(await tells(mine, '2026-11-20')).toBe(true);
    await mine.spentOn(read, 't', '2026-11-21');
    expect(reads).toEqual([['2026-11-20'], ['2026-11-21']]);
    expect(await tells(mine, '2026-11-21')).toBe(true);
  });

  it('tells once a day, also after it has read again', async () => {
    const mine = spending();
    await mine.spentOn(read, 't', '2026-11-20');
    expect(await tells(mine, '2026-11-20')).toBe(true);
    at.ms = start + 60_000;
    await mine.spentOn(read, 't', '2026-11-20');
    expect(await tells(mine, '2026-11-20')).toBe(false);
  });

  it('tells again after the alert could not be raised', async () => {
    const mine = spending();
    const fails = () => Promise.reject(new Error('the database is away'));
    await expect(mine.tellOnce('t', '2026-11-20', fails)).rejects.toThrow('away');
    expect(await tells(mine, '2026-11-20')).toBe(true);
    expect(await tells(mine, '2026-11-20')).toBe(false);
  });

  it('asks for folding at a tenant’s first call and then every five hundred', () => {
    const mine = spending();
    expect(mine.foldIsDue('t', 2)).toBe(true);
    const due = Array.from({ length: 500 }, () => mine.foldIsDue('t', 2));
    expect(due.filter(Boolean)).toHaveLength(2);
    expect(mine.foldIsDue('other', 1)).toBe(true);
  });
});

describe('the calls of a question', () => {
  const attempt = (provider: string, outcome: 'ok' | 'TIMEOUT' | 'BUDGET') => ({
    provider,
    model: 'm',
    outcome,
    latencyMs: 5,
  });

  it('carry tokens, cost and fallback on the one that answered', () => {
    const answered = { provider: 'local', inputTokens: 3, outputTokens: 4, costUsd: 0.5, fallback: true };
    expect(
      callsOf('2026-11-20', 'answer', [attempt('openai', 'TIMEOUT'), attempt('local', 'ok')], answered),
    ).toMatchObject([
      { provider: 'openai', outcome: 'TIMEOUT', costUsd: 0, fallback: false },
      { provider: 'local', outcome: 'ok', costUsd: 0.5, inputTokens: 3, outputTokens: 4, fallback: true },
    ]);
  });

  it('carry what a reply cost that could not be used', () => {
    const use = { inputTokens: 9, outputTokens: 8, costUsd: 0.25 };
    const wrong = { ...attempt('openai', 'ok'), outcome: 'GARBAGE' as const, use };
    const [call] = callsOf('2026-11-20', 'answer', [wrong, attempt('local', 'ok')], null);
    expect(call).toEqual({
      ...{ day: '2026-11-20', task: 'answer', provider: 'openai', model: 'm', outcome: 'GARBAGE', latencyMs: 5 },
      ...{ fallback: false, ...use },
    });
  });

  it('say once that the budget is used up, however many links it closes', () => {
    const attempts = [attempt('openai', 'BUDGET'), attempt('gemini', 'BUDGET'), attempt('local', 'ok')];
    expect(callsOf('2026-11-20', 'answer', attempts, null).map(call => call.outcome)).toEqual(['BUDGET', 'ok']);
  });
});

describe('the day of a tenant', () => {
  it('is that of its own time zone', () => {
    const at = new Date('2026-11-20T04:30:00Z');
    expect(dayIn('America/Costa_Rica', at)).toBe('2026-11-19');
    expect(dayIn('Europe/Madrid', at)).toBe('2026-11-20');
  });
});
