import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Sql } from '../shared/database.port.js';
import type { Role } from './access.entity.js';

/** A key that a program sends as a bearer token. Written by create-api-key.ts. */
export const ApiKey = defineEntity({
  name: 'ApiKey',
  tableName: 'api_key',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    role: p.text().$type<Role>(),
    /** The user who owns the key: its maker, or the user it was passed to. Null if no person owns it. */
    createdBy: p.uuid().strictNullable(),
    createdAt: p.datetime(),
    expiresAt: p.datetime().strictNullable(),
    lastUsedAt: p.datetime().strictNullable(),
    revokedAt: p.datetime().strictNullable(),
  },
});
export type ApiKey = InferEntity<typeof ApiKey>;

/** An API key as the GraphQL schema shows it. */
export type ApiKeyRow = Omit<ApiKey, 'revokedAt'>;

/** Returns the key with this id; null if it does not exist or was revoked. */
export async function readActiveKey(read: Sql, id: string): Promise<ApiKeyRow | null> {
  const text =
    'select id, name, role, created_by as "createdBy", created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt" from api_key where id = $1 and revoked_at is null';
  const [row] = await read.query<ApiKeyRow>({ name: 'api-key.by-id', text }, [id]);
  return row ?? null;
}
