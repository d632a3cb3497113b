import { describe, expect, it } from '@jest/globals';
import type { Sql } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { forgetTenant, loadTenant } from './load-tenant.js';

/** A database that reads the name when it is asked and answers when it is released. */
function slowDatabase() {
  const asked: (() => void)[] = [];
  const state = { name: 'before' };
  const sql: Sql = {
    query: <Row>() => {
      const { name } = state;
      const row = { id: newId(), name, locale: 'es-CR', currency: 'CRC', timezone: 'America/Costa_Rica', settings: {} };
      return new Promise<Row[]>(resolve => asked.push(() => resolve([row as Row])));
    },
  };
  const load = (tenantId: string) => {
    const loaded = loadTenant(sql, tenantId).then(({ name }) => name);
    return { loaded, goOn: () => asked.shift()?.() };
  };
  return { load, state, asked };
}

describe('a tenant that is kept', () => {
  it('is asked for once', async () => {
    const { load, asked } = slowDatabase();
    const tenantId = newId();
    const first = load(tenantId);
    first.goOn();
    expect(await first.loaded).toBe('before');
    expect(await load(tenantId).loaded).toBe('before');
    expect(asked).toHaveLength(0);
  });

  it('is not what was read before a change and arrives after it', async () => {
    const { load, state } = slowDatabase();
    const tenantId = newId();
    const early = load(tenantId);
    forgetTenant(tenantId);
    const duringTheChange = load(tenantId);
    state.name = 'after';
    for (const each of [early, duringTheChange]) each.goOn();
    expect(await Promise.all([early.loaded, duringTheChange.loaded])).toEqual(['before', 'before']);
    const later = load(tenantId);
    later.goOn();
    expect(await later.loaded).toBe('after');
  });
});
