import type { Sql } from '../shared/database.port.js';
import { type BoundRows, readRows } from '../shared/keyset.js';
import { readRowsBy } from '../shared/read-rows-by.js';
import type { Role } from './access.entity.js';

export interface ApiKeyRow {
  id: string;
  name: string;
  role: Role;
  /** Whose it is: the maker, or whom it was passed to. Null where no person stands behind it. */
  ownerId: string | null;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
}

/** The tenant's keys that were not revoked, the newest first; at most a hundred stand at once. */
export const apiKeyRows: BoundRows = {
  name: 'api-keys',
  from: 'api_key k',
  columns:
    'k.id, k.name, k.role, k.created_by as "ownerId", k.created_at as "createdAt", k.expires_at as "expiresAt", k.last_used_at as "lastUsedAt"',
  where: ['k.revoked_at is null'],
  values: [],
  order: 'k.created_at desc, k.id desc',
};
export const readApiKeys = (read: Sql): Promise<ApiKeyRow[]> => readRows(read, apiKeyRows);

/** One key by its id, revoked or not; null where there is none. */
export async function readApiKey(read: Sql, id: string): Promise<ApiKeyRow | null> {
  const [row] = await readRowsBy<ApiKeyRow>(read, 'api-key.by-id', apiKeyRows, 'k.id', [id]);
  return row ?? null;
}
