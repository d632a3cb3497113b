import type { Sql } from '../shared/database.port.js';
import { type BoundRows, readRows } from '../shared/keyset.js';
import type { Role } from './access.entity.js';

export interface ApiKeyRow {
  id: string;
  name: string;
  role: Role;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
}

/** The tenant's keys that were not revoked, the newest first; at most a hundred stand at once. */
export const apiKeyRows: BoundRows = {
  name: 'api-keys',
  from: 'api_key k',
  columns:
    'k.id, k.name, k.role, k.created_at as "createdAt", k.expires_at as "expiresAt", k.last_used_at as "lastUsedAt"',
  where: ['k.revoked_at is null'],
  values: [],
  order: 'k.created_at desc, k.id desc',
};
export const readApiKeys = (read: Sql): Promise<ApiKeyRow[]> => readRows(read, apiKeyRows);
