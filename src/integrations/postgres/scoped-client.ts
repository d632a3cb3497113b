import type pg from 'pg';
import { type Scope, type Statement, scopeRoles } from '../../domain/shared/database.port.js';
import { isId } from '../../domain/shared/id.js';
import { runPrepared } from './prepared-query.js';
import { runAfterPrepared } from './scoped-query.js';
import { WatchedClient } from './watched-client.js';

/** A connection with the scope that it last served, the names of the statements that it has prepared, and the kinds of work it has done. */
export type ScopedClient<Client = pg.PoolClient> = Client & {
  embudoScope?: string;
  embudoPrepared?: Set<string>;
  embudoKinds?: Set<string>;
};

/** Returns a text that identifies a scope among those of one connection. */
const scopeKey = (scope: Scope) => `${scope.tenantId} ${scope.userId} ${scope.role}`;

const settings = ['app.tenant_id', 'app.user_id', 'app.role'];

function settingsOf(scope: Scope): string[] {
  if (!isId(scope.tenantId) || !isId(scope.userId) || !scopeRoles.includes(scope.role))
    throw new Error('a scope needs a tenant id, a user id and a known role');
  return [scope.tenantId, scope.userId, scope.role];
}

/**
 * Returns the statement that sets a scope for one transaction. The values are part of the text, because only the simple
 * protocol can send it together with BEGIN.
 */
export const setScopeSql = (scope: Scope): string =>
  `select ${settingsOf(scope).map((value, index) => `set_config('${settings[index]}','${value}',true)`)}`;

const setScope: Statement = {
  name: 'scope.set',
  text: `select ${settings.map((name, index) => `set_config('${name}',$${index + 1},false)`)}`,
};

/** Sets the scope of a connection, unless the connection already has it. Not allowed inside a transaction, whose rollback would undo it. */
export async function setConnectionScope(client: ScopedClient<pg.ClientBase>, scope: Scope): Promise<void> {
  const key = scopeKey(scope);
  if (client.embudoScope === key) return;
  // The scope is unknown until the server confirms it: a failure in between must not leave the old scope's name on the connection.
  client.embudoScope = undefined;
  await run(client, setScope, settingsOf(scope));
  client.embudoScope = key;
}

/** Runs one statement under a scope. The scope is sent with it if the connection last served another one. */
export async function runUnder<Row>(
  client: ScopedClient,
  scope: Scope,
  statement: Statement | string,
  values: unknown[] = [],
): Promise<Row[]> {
  const key = scopeKey(scope);
  if (client.embudoScope !== key && typeof statement !== 'string' && client.embudoPrepared?.has(setScope.name)) {
    const first = { name: setScope.name, values: settingsOf(scope) };
    client.embudoScope = undefined;
    client.embudoPrepared.add(statement.name);
    const rows = await runAfterPrepared<Row>(client, first, statement, values);
    client.embudoScope = key;
    return rows;
  }
  await setConnectionScope(client, scope);
  return run(client, statement, values);
}

/** Sends everything that is written before the end of this turn of the event loop in one packet. */
export function corkWritesForTurn(client: pg.ClientBase): void {
  if (!(client instanceof WatchedClient) || client.socket.writableCorked > 0) return;
  client.socket.cork();
  process.nextTick(() => client.socket.uncork());
}

/** Runs one statement on a connection. A statement with a name is prepared. */
export async function run<Row>(
  client: ScopedClient<pg.ClientBase>,
  statement: Statement | string,
  values: unknown[] = [],
): Promise<Row[]> {
  if (typeof statement === 'string') return (await client.query({ text: statement, values })).rows as Row[];
  client.embudoPrepared ??= new Set();
  client.embudoPrepared.add(statement.name);
  try {
    return (await runPrepared(client, statement, values)) as Row[];
  } catch (error) {
    // Shows who asked for the statement, instead of the socket that brought the answer.
    if (error instanceof Error) Error.captureStackTrace(error);
    throw error;
  }
}
