import { expect, it } from '@jest/globals';
import { DeliveryTurns } from './delivery-turns.js';

const limits = { ofEndpoint: 1, ofTenant: 2, waiting: 2, patienceMs: 20 };
/** Work that is under way until it is ended. */
function work() {
  let end: () => void = () => {};
  const ended = new Promise<void>(resolve => {
    end = resolve;
  });
  const begun: boolean[] = [];
  return {
    begun,
    end,
    run: async (hasWaited: boolean) => {
      begun.push(hasWaited);
      await ended;
      return 'sent';
    },
  };
}

it('goes on with what waits as soon as a place is free', async () => {
  const turns = new DeliveryTurns({ ...limits, patienceMs: 60_000 });
  const [first, second, third] = [work(), work(), work()];
  const results = [first, second, third].map(each => turns.run('t', 'a', each.run));
  expect([first.begun, second.begun, third.begun]).toEqual([[false], [], []]);
  first.end();
  expect(await results[0]).toBe('sent');
  second.end();
  third.end();
  expect(await Promise.all(results)).toEqual(['sent', 'sent', 'sent']);
  expect([second.begun, third.begun]).toEqual([[true], [true]]);
});

it('leaves a place to the other endpoints of a tenant, and all to other tenants', async () => {
  const turns = new DeliveryTurns(limits);
  const slow = work();
  const held = turns.run('t', 'slow', slow.run);
  expect(await turns.run('t', 'slow', async () => 'sent')).toBeNull();
  expect(await turns.run('t', 'fast', async hasWaited => hasWaited)).toBe(false);
  expect(await turns.run('u', 'slow', async hasWaited => hasWaited)).toBe(false);
  slow.end();
  await held;
});

it('does not wait for an endpoint that has just let somebody wait in vain, until it has answered', async () => {
  const turns = new DeliveryTurns({ ...limits, ofEndpoint: 2 });
  const [slow, other] = [work(), work()];
  const held = [turns.run('t', 'a', slow.run), turns.run('t', 'a', other.run)];
  expect(await turns.run('t', 'a', async () => 'sent')).toBeNull();
  let isDecided = false;
  const refused = turns
    .run('t', 'a', async () => 'sent')
    .then(result => {
      isDecided = true;
      return result;
    });
  await new Promise(setImmediate);
  expect(isDecided).toBe(true);
  expect(await refused).toBeNull();
  slow.end();
  await held[0];
  const waiting = turns.run('t', 'b', async hasWaited => hasWaited);
  expect(await waiting).toBe(false);
  other.end();
  await held[1];
  expect(await turns.run('t', 'a', async hasWaited => hasWaited)).toBe(false);
});

it('lets only a few wait', async () => {
  const turns = new DeliveryTurns({ ...limits, patienceMs: 60_000 });
  const busy = work();
  const held = turns.run('t', 'a', busy.run);
  const waiting = [1, 2].map(() => turns.run('t', 'a', async () => 'sent'));
  expect(await turns.run('t', 'a', async () => 'sent')).toBeNull();
  busy.end();
  expect(await Promise.all([held, ...waiting])).toEqual(['sent', 'sent', 'sent']);
});
