import { z } from 'zod';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';
import { roles } from './access.entity.js';
import type { ApiKeyRow } from './api-key.queries.js';
import { recordAudit } from './audit.js';
import { apiKeyPrefix, hashToken } from './find-viewer.js';
import { nameOf } from './person.js';
import { assertNotAbove } from './roles.js';
import { newToken } from './start-session.js';

const mostKeys = 100;
const insert: Statement = {
  name: 'api-key.insert',
  text: `insert into api_key (id, tenant_id, name, role, token_hash, created_by, created_at, expires_at) values ($1, app.tenant(), $2, $3, $4, $5, $6, $7)`,
};
const count: Statement = {
  name: 'api-key.count',
  text: 'select count(*)::int as count from api_key where revoked_at is null',
};

/** Makes a key that programs send as a bearer token. It is shown once, here: only its hash is kept. */
export const createApiKey = useCase({
  name: 'access.create-api-key',
  permission: 'api-key:create',
  input: z.object({ name: z.string(), role: z.enum(roles), expiresAt: z.date().nullish() }),
  async run(context, input): Promise<{ apiKey: ApiKeyRow; key: string }> {
    const { tx, actor, scope, clock } = context;
    assertNotAbove(actor, input.role);
    const now = clock.now();
    if (input.expiresAt && input.expiresAt <= now)
      throw new DomainError('INVALID', 'A key ends in the future.', ['expiresAt']);
    const [standing] = await tx.query<{ count: number }>(count);
    if ((standing?.count ?? 0) >= mostKeys)
      throw new DomainError('LIMIT_REACHED', `A tenant has at most ${mostKeys} keys: revoke one that nobody uses.`);
    const key = `${apiKeyPrefix}${newToken()}`;
    const apiKey: ApiKeyRow = {
      id: newId(),
      name: nameOf(input.name, 'name'),
      role: input.role,
      createdAt: now,
      expiresAt: input.expiresAt ?? null,
      lastUsedAt: null,
    };
    const createdBy = actor.kind === 'user' ? scope.userId : null;
    const { id, name, role, expiresAt } = apiKey;
    await tx.query(insert, [id, name, role, hashToken(key), createdBy, now, expiresAt]);
    const after = { name, role, expiresAt };
    await recordAudit(tx, context, { action: 'api-key.created', subjectType: 'api-key', subjectId: id, after });
    return { apiKey, key };
  },
});
