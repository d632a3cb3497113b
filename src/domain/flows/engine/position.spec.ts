import { describe, expect, it } from '@jest/globals';
import { type DoneStep, everyStep, nextStep } from './position.js';
import { type Step, stepsOf } from './step.js';

const { wait, do: act, branch } = stepsOf<never>();
const step = (id: string): Step<never> => act({ id, run: async () => {} });
const fork = (id: string, ways: Record<string, Step<never>[]>): Step<never> => branch({ id, choose: () => 'a', ways });
const done = (...steps: string[]): DoneStep[] =>
  steps.map(text => {
    const [id = '', outcome = 'done'] = text.split('=');
    return { step: id, outcome };
  });
const next = (steps: Step<never>[], ...history: string[]) => nextStep(steps, done(...history))?.id ?? null;

const straight = [step('one'), wait({ id: 'two', hours: () => 1 }), step('three')];
const forked = [
  step('before'),
  fork('which', { a: [step('a1'), step('a2')], b: [], c: [fork('inner', { x: [step('cx')] })] }),
  step('after'),
];

describe('the next step', () => {
  it('is the first at the beginning, then the one behind, and none at the end', () => {
    expect(next(straight)).toBe('one');
    expect(next(straight, 'one')).toBe('two');
    expect(next(straight, 'one', 'two')).toBe('three');
    expect(next(straight, 'one', 'two', 'three')).toBeNull();
    expect(next([])).toBeNull();
  });

  it('follows the way that was taken, and what stands behind it', () => {
    expect(next(forked, 'before', 'which=a')).toBe('a1');
    expect(next(forked, 'before', 'which=a', 'a1')).toBe('a2');
    expect(next(forked, 'before', 'which=a', 'a1', 'a2')).toBe('after');
    expect(next(forked, 'before', 'which=b')).toBe('after');
    expect(next(forked, 'before', 'which=c', 'inner=x', 'cx')).toBe('after');
    expect(next(forked, 'before', 'which=a way that is gone')).toBe('after');
  });

  it('is found after a deployment that inserted steps: before the place they are passed over, behind it they are done', () => {
    const longer = [step('zero'), ...straight, step('four')];
    expect(next(longer, 'one')).toBe('two');
    expect(next(longer, 'one', 'two', 'three')).toBe('four');
    const between = [straight[0]!, step('new'), ...straight.slice(1)];
    expect(next(between, 'one')).toBe('new');
    expect(next(between, 'one', 'two')).toBe('three');
  });

  it('is found after one that removed steps, the last done ones and whole branches among them', () => {
    expect(next([step('one'), step('three')], 'one', 'two')).toBe('three');
    expect(next([step('three')], 'one', 'two')).toBe('three');
    expect(next([step('before'), step('after')], 'before', 'which=a', 'a1')).toBe('after');
  });

  it('is none that was done already, where steps were moved', () => {
    expect(next([step('two'), step('one'), step('three')], 'one', 'two')).toBe('three');
    expect(next([step('three'), step('one')], 'one', 'three')).toBeNull();
    expect(next([step('three'), step('one'), step('two')], 'three', 'one')).toBe('two');
  });
});

describe('every step', () => {
  it('is listed as it is written, with those on ways', () => {
    expect(everyStep(forked).map(({ id }) => id)).toEqual(['before', 'which', 'a1', 'a2', 'inner', 'cx', 'after']);
  });
});
