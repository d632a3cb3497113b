import { useSyncExternalStore } from 'react';

/** A value outside React that components subscribe to. */
export interface Store<T> {
  get(): T;
  set(next: T | ((before: T) => T)): void;
  subscribe(listener: () => void): () => void;
}

/** Makes a value that components and other code share. Listeners are called only if a new value differs. */
export function createStore<T>(first: T): Store<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      const after = typeof next === 'function' ? (next as (before: T) => T)(value) : next;
      if (Object.is(after, value)) return;
      value = after;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The current value of a store; the component is drawn again when it changes. */
export const useStore = <T>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.get);

const shelfIn = (storage: () => Storage) => ({
  read<T>(name: string): T | null {
    try {
      const text = storage().getItem(`embudo.${name}`);
      return text === null ? null : (JSON.parse(text) as T);
    } catch {
      return null;
    }
  },
  write(name: string, value: unknown): void {
    try {
      if (value === null) storage().removeItem(`embudo.${name}`);
      else storage().setItem(`embudo.${name}`, JSON.stringify(value));
    } catch {
      // The browser stores nothing.
    }
  },
});
/** Values stored in this browser for the console. If the browser stores nothing, the console works as well until it is reloaded. */
export const kept = shelfIn(() => localStorage);
/** Values of this tab, which outlive a reload: a phone drops the pages of tabs that are not shown, and loads them again later. */
export const keptInTab = shelfIn(() => sessionStorage);
