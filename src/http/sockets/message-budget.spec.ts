import { describe, expect, it } from '@jest/globals';
import { MessageBudget } from './message-budget.js';

const taken = (budget: MessageBudget, count: number, nowMs: number) =>
  Array.from({ length: count }, () => budget.take(nowMs)).filter(Boolean).length;

describe('MessageBudget', () => {
  it('lets a burst through, then as many as fill the bucket again', () => {
    const budget = new MessageBudget(100, 200, 0);
    expect(taken(budget, 300, 0)).toBe(200);
    expect(taken(budget, 300, 500)).toBe(50);
    expect(taken(budget, 1, 509)).toBe(0);
    expect(taken(budget, 2, 510)).toBe(1);
  });
  it('never holds more than a burst', () => {
    const budget = new MessageBudget(100, 200, 0);
    expect(taken(budget, 300, 3_600_000)).toBe(200);
  });
});
