import { describe, expect, it, jest } from '@jest/globals';
import { ReusableClients } from './kept-clients.js';
import type { ScopedClient } from './scoped-client.js';

const released: string[] = [];
const aClient = (name: string, ...kinds: string[]) =>
  ({ name, embudoKinds: new Set(kinds), release: () => void released.push(name) }) as unknown as ScopedClient;
const nameOf = (client: ScopedClient | null) => (client as { name?: string } | null)?.name ?? null;

describe('connections that are kept', () => {
  it('serve the work whose statements they have planned, and otherwise the one that was used last', () => {
    const clients = new ReusableClients();
    for (const client of [aClient('stores', 'store'), aClient('both', 'store', 'answer'), aClient('none')])
      clients.keep(client);
    expect(nameOf(clients.take('answer'))).toBe('both');
    expect(nameOf(clients.take('store'))).toBe('stores');
    expect(nameOf(clients.take('store'))).toBe('none');
    expect(nameOf(clients.take('store'))).toBeNull();
    clients.keep(aClient('first', 'store'));
    clients.keep(aClient('last'));
    expect(nameOf(clients.take())).toBe('last');
    expect(nameOf(clients.take('unknown'))).toBe('first');
  });

  it('go back to the pool once nobody has used them for ten seconds, each by itself', () => {
    jest.useFakeTimers();
    try {
      released.length = 0;
      const clients = new ReusableClients();
      clients.keep(aClient('unused'));
      jest.advanceTimersByTime(9_700);
      clients.keep(aClient('used'));
      jest.advanceTimersByTime(300);
      expect(released).toEqual(['unused']);
      jest.advanceTimersByTime(10_000);
      expect(released).toEqual(['unused', 'used']);
      clients.close();
      clients.keep(aClient('late'));
      expect(released).toEqual(['unused', 'used', 'late']);
    } finally {
      jest.useRealTimers();
    }
  });
});
