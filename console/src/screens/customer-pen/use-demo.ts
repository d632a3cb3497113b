import { useEffect } from 'react';
import { createStore, useStore } from '../../lib/store';
import { shopOf } from './demo-shop';

export interface DemoPerson {
  email: string;
  password: string;
  role: string;
  tenant: string;
}
export interface DemoShop {
  tenantId: string;
  tenant: string;
  accounts: { provider: string; channel: string }[];
}
export interface Demo {
  people: DemoPerson[];
  shops: DemoShop[];
}

export const useDemoShop = (tenantId: string): DemoShop | null => shopOf(useDemo(), tenantId);

const demo = createStore<Demo | null>(null);
let asked = false;

/** Returns the demo data that a development server provides on this machine; null elsewhere, and in production. */
export function useDemo(): Demo | null {
  useEffect(() => {
    if (asked) return;
    asked = true;
    fetch('/demo', { headers: { accept: 'application/json' } })
      .then(async answer => {
        if (answer.ok) demo.set((await answer.json()) as Demo);
      })
      .catch(() => {
        asked = false;
      });
  }, []);
  return useStore(demo);
}
