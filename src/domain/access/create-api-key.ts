import { z } from 'zod';
import { personOf } from '../shared/actor.js';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { IdempotentResultGone, idempotencyKey, type RepeatHandler } from '../shared/once.js';
import { text } from '../shared/texts.js';
import { type TransactionContext, useCase } from '../shared/use-case.js';
import { roles } from './access.entity.js';
import { type ApiKeyRow, readActiveKey } from './api-key.entity.js';
import { apiKeyPrefix, hashToken } from './find-viewer.js';
import { nameOf } from './person.js';
import { assertStillNotAbove } from './roles.js';
import { newToken } from './start-session.js';

const maxKeys = 100;
/** A key that another key makes belongs to the same person. Otherwise it would keep working after that person has left. */
const insert: Statement = {
  name: 'api-key.insert',
  text: `insert into api_key (id, tenant_id, name, role, token_hash, created_by, created_at, expires_at)
    values ($1, app.tenant(), $2, $3, $4, coalesce($5, (select k.created_by from api_key k where k.id = $8)), $6, $7) returning created_by as "createdBy"`,
};
const count: Statement = {
  name: 'api-key.count',
  text: 'select count(*)::int as count from api_key where revoked_at is null',
};

export interface MadeApiKey {
  apiKey: ApiKeyRow;
  /** Null if the request is a repeat: the key is shown only once, and only its hash is stored. */
  key: string | null;
}
const withoutSecret: RepeatHandler<TransactionContext, MadeApiKey> = {
  idOf: ({ apiKey }) => apiKey.id,
  again: async ({ tx }, id) => {
    const apiKey = await readActiveKey(tx, id);
    if (!apiKey) throw new IdempotentResultGone();
    return { apiKey, key: null };
  },
};

/**
 * Makes a key that programs send as a bearer token. The key is shown only in this answer: only its hash is stored. It works as long as
 * its owner has a role that may make such a key.
 */
export const createApiKey = useCase({
  name: 'access.create-api-key',
  permission: 'api-key:create',
  input: z.object({ name: text('namePart'), role: z.enum(roles), expiresAt: z.date().nullish(), idempotencyKey }),
  once: withoutSecret,
  audit: {
    'api-key.created': {
      subject: 'api-key',
      shows: ({ name, role, expiresAt }: Pick<ApiKeyRow, 'name' | 'role' | 'expiresAt'>) => ({ name, role, expiresAt }),
    },
  },
  async run({ tx, actor, clock, audit }, input): Promise<MadeApiKey> {
    await assertStillNotAbove(tx, actor, input.role);
    const now = clock.now();
    if (input.expiresAt && input.expiresAt <= now)
      throw new DomainError('INVALID', 'The expiry date of a key must be in the future.', ['expiresAt']);
    const [standing] = await tx.query<{ count: number }>(count);
    if ((standing?.count ?? 0) >= maxKeys)
      throw new DomainError(
        'LIMIT_REACHED',
        `A tenant can have at most ${maxKeys} API keys. Revoke one that is not in use.`,
      );
    const key = `${apiKeyPrefix}${newToken()}`;
    const made = {
      id: newId(),
      name: nameOf(input.name, 'name'),
      role: input.role,
      createdAt: now,
      expiresAt: input.expiresAt ?? null,
      lastUsedAt: null,
    };
    const maker = personOf(actor);
    const { id, name, role, expiresAt } = made;
    const values = [id, name, role, hashToken(key), maker, now, expiresAt, actor.key?.id ?? null];
    const [row] = await tx.query<Pick<ApiKeyRow, 'createdBy'>>(insert, values);
    audit['api-key.created'].after(made);
    return { apiKey: { ...made, createdBy: row?.createdBy ?? null }, key };
  },
});
