import type pg from 'pg';
import { type Scope, type Statement, scopeRoles } from '../../domain/shared/database.port.js';
import { isId } from '../../domain/shared/id.js';
import { WatchedClient } from './watched-client.js';

/** A connection with the scope that it last served and the names of the statements that it has prepared. */
export type ScopedClient = pg.PoolClient & { embudoScope?: string; embudoPrepared?: Set<string> };

/** Identifies a scope among those of one connection. */
export const scopeKey = (scope: Scope) => `${scope.tenantId} ${scope.userId} ${scope.role}`;

/**
 * The statement that sets a scope. Its values are checked, since they stand in the text: only the simple protocol sends it with
 * BEGIN.
 */
export function setScopeSql(scope: Scope, local: boolean): string {
  if (!isId(scope.tenantId) || !isId(scope.userId) || !scopeRoles.includes(scope.role))
    throw new Error('a scope needs a tenant id, a user id and a known role');
  const settings = { 'app.tenant_id': scope.tenantId, 'app.user_id': scope.userId, 'app.role': scope.role };
  return `select ${Object.entries(settings).map(([name, value]) => `set_config('${name}','${value}',${local})`)}`;
}

/** Sends everything that is written before the end of this turn of the event loop in one packet. */
export function holdWrites(client: pg.ClientBase): void {
  if (!(client instanceof WatchedClient) || client.socket.writableCorked > 0) return;
  client.socket.cork();
  process.nextTick(() => client.socket.uncork());
}

/** Runs one statement on a connection, prepared where it has a name. */
export async function run<Row>(
  client: pg.ClientBase & Pick<ScopedClient, 'embudoPrepared'>,
  statement: Statement | string,
  values: unknown[] = [],
): Promise<Row[]> {
  if (typeof statement !== 'string') {
    client.embudoPrepared ??= new Set();
    client.embudoPrepared.add(statement.name);
  }
  const config =
    typeof statement === 'string'
      ? { text: statement, values }
      : { name: statement.name, text: statement.text, values };
  return (await client.query(config)).rows as Row[];
}
