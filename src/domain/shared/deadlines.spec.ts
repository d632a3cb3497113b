import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { clearDeadline, startDeadline } from './deadlines.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

it('a deadline is told once it has passed, and not before', () => {
  const late = jest.fn();
  startDeadline(120, late);
  jest.advanceTimersByTime(119);
  expect(late).not.toHaveBeenCalled();
  jest.advanceTimersByTime(51);
  expect(late).toHaveBeenCalledTimes(1);
  jest.advanceTimersByTime(1_000);
  expect(late).toHaveBeenCalledTimes(1);
});

it('one that was cleared is not told, also if another that passes clears it', () => {
  const late = jest.fn();
  clearDeadline(startDeadline(10, late));
  startDeadline(20, () => clearDeadline(second));
  const second = startDeadline(20, late);
  jest.advanceTimersByTime(200);
  expect(late).not.toHaveBeenCalled();
});

it('no timer is left when no deadline is', () => {
  clearDeadline(startDeadline(10_000, () => undefined));
  jest.advanceTimersByTime(100);
  expect(jest.getTimerCount()).toBe(0);
});
