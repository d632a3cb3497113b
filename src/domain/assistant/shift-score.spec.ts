import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { temperatureOf, temperatures } from '../shared/labels.js';
import { shiftTo } from './shift-score.js';
import { scoreOf } from './understanding.js';

const anyParts = fc.record({
  urgency: fc.integer({ min: 0, max: 30 }),
  decisionPower: fc.integer({ min: 0, max: 25 }),
  budget: fc.integer({ min: 0, max: 25 }),
  fit: fc.integer({ min: 0, max: 20 }),
});

describe('a score that a person corrects', () => {
  it('has the temperature that was said, with every part within its bounds', () => {
    fc.assert(
      fc.property(anyParts, fc.constantFrom(...temperatures), (parts, temperature) => {
        const { urgency, decisionPower, budget, fit } = shiftTo(parts, temperature);
        expect(temperatureOf(urgency + decisionPower + budget + fit)).toBe(temperature);
        expect(urgency).toBeLessThanOrEqual(30);
        expect(decisionPower).toBeLessThanOrEqual(25);
        expect(budget).toBeLessThanOrEqual(25);
        expect(fit).toBeLessThanOrEqual(20);
        expect(Math.min(urgency, decisionPower, budget, fit)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('stays as it is where it fits already, and else goes no further than to the edge', () => {
    const warm = { urgency: 20, decisionPower: 15, budget: 15, fit: 10 };
    expect(shiftTo(warm, 'WARM')).toEqual(warm);
    expect(scoreOf(shiftTo(warm, 'HOT'))).toBe(80);
    expect(scoreOf(shiftTo(warm, 'COLD'))).toBe(49);
  });
});
