import { describe, expect, it } from '@jest/globals';
import { CircuitBreaker } from './circuit-breaker.js';

function setUp() {
  let ms = 1_000_000;
  const breaker = new CircuitBreaker({ now: () => new Date(ms) }, { failures: 3, openMs: 1000, maxOpenMs: 60_000 });
  const fail = (times: number) => {
    for (let time = 0; time < times; time++) breaker.enter()?.failed();
  };
  return { breaker, fail, pass: (by: number) => (ms += by) };
}

describe('CircuitBreaker', () => {
  it('opens after so many failures in a row; a success resets the count', () => {
    const { breaker, fail } = setUp();
    fail(2);
    breaker.enter()?.succeeded();
    fail(2);
    expect(breaker.isOpen()).toBe(false);
    fail(1);
    expect(breaker.isOpen()).toBe(true);
    expect(breaker.enter()).toBeNull();
  });

  it('lets exactly one probe through when its time is over', () => {
    const { breaker, fail, pass } = setUp();
    fail(3);
    pass(999);
    expect(breaker.enter()).toBeNull();
    pass(1);
    const probe = breaker.enter();
    expect(probe).not.toBeNull();
    expect(breaker.enter()).toBeNull();
    probe?.succeeded();
    expect(breaker.enter()).not.toBeNull();
  });

  it('opens again where the probe fails, and lets another probe through where it was dropped', () => {
    const { breaker, fail, pass } = setUp();
    fail(3);
    pass(1000);
    breaker.enter()?.failed();
    expect(breaker.isOpen()).toBe(true);
    pass(1000);
    breaker.enter()?.dropped();
    expect(breaker.enter()).not.toBeNull();
  });

  it('opens at once for as long as the vendor asks, but never longer than its maximum', () => {
    const { breaker, pass } = setUp();
    breaker.enter()?.failed(5000);
    pass(4999);
    expect(breaker.isOpen()).toBe(true);
    pass(1);
    breaker.enter()?.failed(86_400_000);
    pass(59_999);
    expect(breaker.isOpen()).toBe(true);
    pass(1);
    expect(breaker.isOpen()).toBe(false);
  });

  it('ignores the success of a call that began before it opened', () => {
    const { breaker, fail } = setUp();
    const early = breaker.enter();
    fail(3);
    early?.succeeded();
    expect(breaker.isOpen()).toBe(true);
  });

  it('is not opened again by the failure of a call that began before it closed', () => {
    const { breaker, fail, pass } = setUp();
    const early = breaker.enter();
    fail(3);
    pass(1000);
    breaker.enter()?.succeeded();
    fail(2);
    early?.failed();
    expect(breaker.isOpen()).toBe(false);
  });
});
