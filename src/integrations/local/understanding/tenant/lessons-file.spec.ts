import { describe, expect, it } from '@jest/globals';
import { intentScoresText, parseLessons } from './lessons-file.js';
import { rentalLessons } from './rental-lessons.fixture.js';
import { atOnce } from './slices.js';
import { trainIntents } from './train-intents.js';

describe('a file of lessons', () => {
  it('gives a lesson a line, without an intent for one that is none of them', () => {
    const source = '{"text": " ¿abren hoy? ", "intent": "hours"}\n\n{"text": "jaja"}\n{"text": "x", "intent": null}\n';
    expect(parseLessons(source)).toEqual([
      { text: '¿abren hoy?', intent: 'hours' },
      { text: 'jaja', intent: null },
      { text: 'x', intent: null },
    ]);
  });

  it('may begin with a byte order mark', () => {
    expect(parseLessons('\uFEFF{"text": "a"}')).toEqual([{ text: 'a', intent: null }]);
  });

  it('is refused by the line that is wrong', () => {
    expect(() => parseLessons('{"text": "a"}\nnonsense')).toThrow('Line 2 is no JSON');
    expect(() => parseLessons('{"text": ""}')).toThrow('Line 1 is not of the form');
    expect(() => parseLessons('{"text": "a", "intent": 3}')).toThrow('Line 1 is not of the form');
  });

  it('leads to scores that name every intent', () => {
    const text = intentScoresText(atOnce(trainIntents(rentalLessons)).scores);
    for (const { intent } of rentalLessons) expect(text).toContain(`${intent} `);
    expect(text).toContain(`${rentalLessons.length} messages`);
    expect(text).toMatch(/out of scope: \d+\.\d % of 85 recognised/);
  });
});
