import { describe, expect, it } from '@jest/globals';
import { LinkGate } from './link-gate.js';

function setUp() {
  let ms = 1_000_000;
  const gate = new LinkGate({ now: () => new Date(ms) }, { failures: 4, openMs: 1000, maxOpenMs: 86_400_000 });
  const fail = (tenantId: string, times = 1) => {
    for (let time = 0; time < times; time++) gate.enter(tenantId)?.failed();
  };
  return { gate, fail, pass: (by: number) => (ms += by) };
}

describe('a tenant whose calls keep failing', () => {
  it('is kept out alone, however many calls it makes', () => {
    const { gate, fail, pass } = setUp();
    for (let round = 0; round < 20; round++) {
      fail('poisoned', 50);
      pass(1000);
    }
    fail('poisoned');
    expect(gate.isOpen('poisoned')).toBe(true);
    expect(gate.isOpen('quiet')).toBe(false);
    expect(gate.enter('quiet')).not.toBeNull();
  });

  it('is asked again after a while, by one probe', () => {
    const { gate, fail, pass } = setUp();
    fail('only', 4);
    pass(999);
    expect(gate.enter('only')).toBeNull();
    pass(1);
    const probe = gate.enter('only');
    expect(gate.enter('only')).toBeNull();
    probe?.succeeded();
    expect(gate.enter('only')).not.toBeNull();
  });

  it('does not have its refused questions taken for a sign that the link is well', () => {
    const { gate, fail } = setUp();
    fail('a', 2);
    gate.enter('poisoned')?.refused();
    fail('b', 2);
    expect(gate.isOpen('quiet')).toBe(true);
  });
});

describe('a link that fails for several tenants', () => {
  it('is closed to everybody', () => {
    const { gate, fail } = setUp();
    fail('a', 2);
    expect(gate.isOpen('c')).toBe(false);
    fail('b', 2);
    expect(gate.isOpen('c')).toBe(true);
  });

  it('opens for the others where a poisoned tenant happened to make the probe', () => {
    const { gate, fail, pass } = setUp();
    fail('a', 2);
    fail('b', 2);
    pass(1000);
    fail('poisoned');
    expect(gate.isOpen('poisoned')).toBe(true);
    gate.enter('quiet')?.succeeded();
    expect(gate.enter('another')).not.toBeNull();
  });

  it('stays closed where the probes of two tenants fail', () => {
    const { gate, fail, pass } = setUp();
    fail('a', 2);
    fail('b', 2);
    pass(1000);
    fail('c');
    fail('d');
    expect(gate.isOpen('quiet')).toBe(true);
  });
});

it('a wait that the vendor asks for holds for everybody and for as long as told, up to a day', () => {
  const { gate, pass } = setUp();
  const inFlight = gate.enter('b');
  gate.enter('a')?.failed(3 * 3_600_000);
  inFlight?.succeeded();
  pass(3 * 3_600_000 - 1);
  expect(gate.isOpen('quiet')).toBe(true);
  pass(1);
  expect(gate.enter('a')).not.toBeNull();
});
