import { describe, expect, it } from '@jest/globals';
import type { DemoInfo } from './info.js';
import { startTable } from './start-table.js';

const bare: DemoInfo = {
  graphql: 'http://127.0.0.1:4000/graphql',
  ws: 'ws://127.0.0.1:4000/graphql',
  health: 'http://127.0.0.1:4000/health',
  users: [],
  serviceTokens: [],
  channelAccounts: [],
};
const user = { email: 'ana@tornillo.test', password: 'secreta', role: 'CEO', tenantId: '1', tenant: 'Ferretería' };

describe('the table that npm start prints', () => {
  it('has the demo users and how to write to them', () => {
    const table = startTable({ ...bare, users: [user] }, { production: false });
    expect(table).toMatch(/GraphiQL {2,}http:\/\/127\.0\.0\.1:4000\/graphql/);
    expect(table).toMatch(/Demo users.*\n {2}CEO {10}Ferretería {2}ana@tornillo\.test {2}secreta/);
    expect(table).toContain('npx embudo send');
  });

  it('has addresses alone in production, where there is neither', () => {
    const table = startTable(bare, { production: true });
    expect(table).toMatch(/Health {2,}http:\/\/127\.0\.0\.1:4000\/health/);
    expect(table).not.toMatch(/GraphiQL|Demo users|npx embudo/);
  });
});
