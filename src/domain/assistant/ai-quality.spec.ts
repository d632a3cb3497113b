import { describe, expect, it } from '@jest/globals';
import { agreementOf, calibrationErrorOf, calibrationOf } from './ai-quality.js';

describe('agreement', () => {
  it('is a share of what was compared, and null where nothing was', () =>
    expect(
      agreementOf({
        messages: 4,
        intents: 4,
        intentsRight: 3,
        sentiments: 1,
        sentimentsRight: 0,
        temperatures: 0,
        temperaturesRight: 0,
      }),
    ).toEqual({ messages: 4, intent: 0.75, sentiment: 0, temperature: null }));
});

describe('calibration', () => {
  const bins = calibrationOf([
    { bin: 5, messages: 2, confidence: 1.1, right: 1 },
    { bin: 9, messages: 8, confidence: 7.6, right: 6 },
  ]);

  it('tells belief and truth of each tenth', () =>
    expect(bins).toEqual([
      { from: 0.5, to: 0.6, messages: 2, confidence: 0.55, right: 0.5 },
      { from: 0.9, to: 1, messages: 8, confidence: 0.95, right: 0.75 },
    ]));

  it('has an error that weighs each tenth by its messages', () => {
    expect(calibrationErrorOf(bins)).toBeCloseTo((2 * 0.05 + 8 * 0.2) / 10, 12);
    expect(calibrationErrorOf([])).toBeNull();
  });
});
