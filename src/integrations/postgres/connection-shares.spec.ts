import { describe, expect, it } from '@jest/globals';
import { ServiceUnavailable } from '../../domain/shared/domain-error.js';
import { ConnectionShares, noTenant } from './connection-shares.js';

const share = (places: number, perTenant: number, waitMs = 60_000) =>
  new ConnectionShares({ places, perTenant, waitMs });
/** Enters, and records the tenant's name once it has a place. */
const entering = (places: ConnectionShares, tenant: string, order: string[]): Promise<unknown> =>
  Promise.resolve(places.enter(tenant)).then(() => order.push(tenant));
/** Waits until the handlers of all settled promises have run. */
const settled = () => new Promise(resolve => setImmediate(resolve));

describe('the places of a pool', () => {
  it('are free at once while a tenant holds less than its share', () => {
    const places = share(10, 5);
    for (let n = 0; n < 5; n++) expect(places.enter('a')).toBeNull();
    expect(places.waiting).toBe(0);
    expect(places.taken).toBe(5);
    for (let n = 0; n < 5; n++) places.leave('a');
    expect(places.taken).toBe(0);
    for (let n = 0; n < 5; n++) expect(places.enter('b')).toBeNull();
  });

  it('become free for a tenant that holds its share only when it returns one of its own', async () => {
    const places = share(10, 2);
    const order: string[] = [];
    places.enter('a');
    places.enter('a');
    const third = entering(places, 'a', order);
    places.enter('b');
    places.leave('b');
    await settled();
    expect(order).toEqual([]);
    places.leave('a');
    await third;
    expect(order).toEqual(['a']);
  });

  it('are reserved, the last two, for tenants that hold none', async () => {
    const places = share(10, 5);
    for (let n = 0; n < 5; n++) expect(places.enter('a')).toBeNull();
    for (let n = 0; n < 3; n++) expect(places.enter('b')).toBeNull();
    const fourth = places.enter('b');
    expect(places.waiting).toBe(1);
    expect(places.enter('c')).toBeNull();
    expect(places.enter('d')).toBeNull();
    places.refuseWaiting(new Error('over'));
    await expect(fourth).rejects.toThrow('over');
  });

  it('go to the tenant that holds the fewest when they are scarce, and in turns among equals', async () => {
    const places = share(3, 3);
    const order: string[] = [];
    for (let n = 0; n < 3; n++) places.enter('flood');
    const all = ['flood', 'flood', 'flood', 'b', 'b', 'c', 'c'].map(tenant => entering(places, tenant, order));
    await settled();
    for (let n = 0; n < 3; n++) places.leave('flood');
    await settled();
    expect(order).toEqual(['b', 'c', 'flood']);
    for (const tenant of ['b', 'c', 'flood', 'b', 'c', 'flood']) {
      places.leave(tenant);
      await settled();
    }
    await Promise.all(all);
    expect(order.filter(tenant => tenant === 'flood')).toHaveLength(3);
  });

  it('go first to statements without a tenant, which find out who sends a request', async () => {
    const places = share(2, 2);
    const order: string[] = [];
    places.enter('a');
    places.enter('a');
    const waiting = [entering(places, 'b', order), entering(places, noTenant, order)];
    await settled();
    places.leave('a');
    places.leave('a');
    await Promise.all(waiting);
    expect(order).toEqual([noTenant, 'b']);
  });

  it('are refused only to callers who waited too long, and are not lost by it', async () => {
    const places = share(1, 1, 1);
    places.enter('a');
    await expect(places.enter('a')).rejects.toBeInstanceOf(ServiceUnavailable);
    expect(places.waiting).toBe(0);
    places.leave('a');
    expect(places.enter('b')).toBeNull();
  });

  it('are refused to all waiting callers by refuseWaiting', async () => {
    const places = share(1, 1);
    places.enter('a');
    const waiting = [places.enter('a'), places.enter('b')];
    places.refuseWaiting(new ServiceUnavailable('away'));
    for (const one of waiting) await expect(one).rejects.toThrow('away');
  });

  it('have a queue of limited length for each tenant', async () => {
    const places = share(1, 1);
    places.enter('a');
    const waiting = Array.from({ length: 501 }, () => Promise.resolve(places.enter('a')).catch(error => error));
    expect(await waiting[500]).toBeInstanceOf(ServiceUnavailable);
    expect(places.waiting).toBe(500);
    places.refuseWaiting(new Error('over'));
    await Promise.all(waiting);
  });
});
