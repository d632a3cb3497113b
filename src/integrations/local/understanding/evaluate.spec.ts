import { describe, expect, it } from '@jest/globals';
import { calibrationOf, evaluate, parseLabelled, scoreFlag, scoreLabels } from './evaluate.js';
import { evaluationText } from './evaluation-text.js';
import { understandSync } from './understand.js';

describe('scoreLabels', () => {
  it('gives accuracy, macro-F1 over the classes that occur, and what was taken for what', () => {
    const scores = scoreLabels([
      ['A', 'A'],
      ['A', 'B'],
      ['B', 'B'],
      ['B', 'B'],
    ]);
    expect(scores.accuracy).toBe(0.75);
    expect(scores.classes).toContainEqual({ label: 'A', support: 2, precision: 1, recall: 0.5, f1: 2 / 3 });
    expect(scores.macroF1).toBeCloseTo((2 / 3 + 0.8) / 2);
    expect(scores.confusion).toEqual([{ wanted: 'A', got: 'B', count: 1 }]);
  });

  it('gives zeros and no class for nothing', () => {
    expect(scoreLabels([])).toEqual({ messages: 0, accuracy: 0, macroF1: 0, classes: [], confusion: [] });
  });
});

describe('calibrationOf', () => {
  it('is 0 where confidence is right as often as it says', () => {
    const rows = Array.from({ length: 10 }, (_, index) => ({ confidence: 0.7, right: index < 7 }));
    expect(calibrationOf(rows).expectedError).toBeCloseTo(0);
  });

  it('is the gap where it is sure and wrong', () => {
    expect(calibrationOf([{ confidence: 1, right: false }]).expectedError).toBe(1);
  });
});

describe('scoreFlag', () => {
  it('counts nothing claimed and nothing to find as perfect', () => {
    expect(scoreFlag([[false, false]])).toMatchObject({ precision: 1, recall: 1 });
  });

  it('gives precision and recall', () => {
    const score = scoreFlag([
      [true, true],
      [true, false],
      [false, true],
    ]);
    expect(score).toMatchObject({ precision: 0.5, recall: 0.5, positives: 2 });
  });
});

describe('parseLabelled', () => {
  it('reads JSON lines and skips blank ones', () => {
    expect(parseLabelled('{"text":"hola","intent":"GENERAL_INQUIRY"}\n\n{"text":"x"}\n')).toEqual([
      { text: 'hola', intent: 'GENERAL_INQUIRY', acceptable: [] },
      { text: 'x', acceptable: [] },
    ]);
  });

  it('reads the first line of a file that begins with a byte order mark', () => {
    expect(parseLabelled('\uFEFF{"text":"hola"}\n')).toEqual([{ text: 'hola', acceptable: [] }]);
  });

  it.each(['{"text":"a"}\nnonsense', '{"text":"a"}\n{"text":"b","intent":"BUY"}', '{"text":"a"}\n{"intent":"SPAM"}'])(
    'names the line that does not fit in %j',
    source => expect(() => parseLabelled(source)).toThrow('Line 2'),
  );
});

describe('evaluate', () => {
  const judged = parseLabelled(
    '{"text":"¿Cuánto cuesta?","intent":"PRODUCT_INFO","acceptable":["PRICING_QUESTION"],"sentiment":"NEUTRAL"}\n{"text":"hola"}',
  ).map(labels => ({ labels, found: understandSync(labels.text) }));
  const evaluation = evaluate(judged);

  it('judges only what is labelled', () => {
    expect(evaluation.messages).toBe(2);
    expect(evaluation.intent.messages).toBe(1);
    expect(evaluation.temperature.messages).toBe(0);
    expect(evaluation.legal.messages).toBe(0);
  });

  it('counts an acceptable second label as fair', () => {
    expect(evaluation.intent.accuracy).toBe(0);
    expect(evaluation.intent.fairAccuracy).toBe(1);
  });

  it('is written with what it has alone', () => {
    const text = evaluationText(evaluation);
    expect(text).toContain('PRODUCT_INFO taken for PRICING_QUESTION: 1');
    expect(text).not.toContain('legal');
  });
});
