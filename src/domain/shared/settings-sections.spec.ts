import { describe, expect, it } from '@jest/globals';
import '../../compose.js';
import { BadInput } from './domain-error.js';
import { changeSettings, readSettings, settingsSections } from './settings-sections.js';

describe('the settings of a tenant', () => {
  it('are whole where nothing was set', () => {
    const settings = readSettings({});
    expect(Object.keys(settings).sort()).toEqual(settingsSections());
    expect(settings.routing.salesScoreAbove).toBe(80);
    expect(settings.privacy.retentionMonths).toBeNull();
  });

  it('fall back to the default where another version stored what this one does not take', () => {
    const settings = readSettings({
      gone: { a: 1 },
      routing: { salesScoreAbove: 4_000, alien: true, rejectSpamBelow: 7, rules: { spam: { enabled: 'no' } } },
      segments: 'often',
    });
    expect(settings).toEqual({
      ...readSettings({}),
      routing: { ...readSettings({}).routing, rejectSpamBelow: 7, rules: { spam: { enabled: true } } },
    });
  });
});

describe('an object whose keys had other names in another version', () => {
  it('falls back to its default, and the values beside it stay', () => {
    const usual = readSettings({});
    const settings = readSettings({
      sending: { quietHours: { start: '21:00', end: '07:00' } },
      business: 'Ferretería',
    });
    expect(settings).toEqual({ ...usual, business: 'Ferretería' });
  });
});

describe('a change of settings', () => {
  const standing = {
    routing: { salesScoreAbove: 60, ownIntents: [{ intent: 'a', destination: 'CHATBOT' }] },
    business: 'Ferretería',
  };

  it('keeps what it leaves out, merges objects and replaces lists', () => {
    const changed = changeSettings(standing, {
      routing: { rejectSpamBelow: 5, ownIntents: [] },
      segments: { withinDays: 30 },
    });
    expect(changed).toEqual({
      routing: { salesScoreAbove: 60, rejectSpamBelow: 5, ownIntents: [] },
      business: 'Ferretería',
      segments: { withinDays: 30 },
    });
  });

  it('takes an amount as a text or as a whole number, and reads both as a text', () => {
    const given = (confirmAbove: unknown) =>
      readSettings(changeSettings({}, { orders: { confirmAbove } })).orders.confirmAbove;
    expect(['50', '50.5', 50, 0].map(given)).toEqual(['50', '50.5', '50', '0']);
    for (const wrong of [50.5, -1, 1e13, Number.NaN, true, '50,5']) expect(() => given(wrong)).toThrow(BadInput);
  });

  it('that contradict each other is refused by the one that is given, and read as the defaults of both', () => {
    const given = (change: object) => () => changeSettings({}, { flows: { 'follow-up': { settings: change } } });
    for (const [change, name] of [
      [{ valueAfterHours: 200 }, 'valueAfterHours'],
      [{ urgencyAfterHours: 22 }, 'urgencyAfterHours'],
      [{ lastChanceAfterHours: 400 }, 'lastChanceAfterHours'],
    ] as const)
      expect(given(change)).toThrow(
        expect.objectContaining({ field: ['settings', 'flows', 'follow-up', 'settings', name] }),
      );
    const stored = {
      flows: { 'follow-up': { enabled: true, settings: { valueAfterHours: 200, nurtureAfterHours: 500 } } },
    };
    expect(readSettings(stored).flows['follow-up']).toMatchObject({
      enabled: true,
      settings: { valueAfterHours: 22, urgencyAfterHours: 96, nurtureAfterHours: 500 },
    });
  });

  it('is taken where another version stored what this one does not take, which goes with it', () => {
    const stored = {
      gone: { a: 1 },
      routing: { salesScoreAbove: 4_000, alien: true, rejectSpamBelow: 7 },
      segments: 'often',
    };
    expect(changeSettings(stored, { business: 'Ferretería' })).toEqual({
      routing: { rejectSpamBelow: 7 },
      business: 'Ferretería',
    });
    expect(() => changeSettings(stored, { routing: { alien: true } })).toThrow(
      expect.objectContaining({ field: ['settings', 'routing'] }),
    );
  });

  it('by null brings the default back, except where null is itself a setting', () => {
    const changed = changeSettings(standing, {
      routing: { salesScoreAbove: null },
      business: null,
      assistant: { dailyBudgetUsd: null },
    });
    expect(changed).not.toHaveProperty('business');
    expect(readSettings(changed).routing.salesScoreAbove).toBe(80);
    expect(readSettings(changed).assistant.dailyBudgetUsd).toBeNull();
  });

  it.each<[string, unknown, string[]]>([
    ['a section that nobody knows', { colours: {} }, ['settings']],
    ['a key that nobody knows', { routing: { salesScore: 1 } }, ['settings', 'routing']],
    ['a figure out of its range', { routing: { salesScoreAbove: 101 } }, ['settings', 'routing', 'salesScoreAbove']],
    ['a list in place of the settings', [], ['settings']],
  ])('is refused for %s, naming it', (_what, change, path) => {
    expect(() => changeSettings(standing, change)).toThrow(expect.objectContaining({ field: path }));
  });
});
