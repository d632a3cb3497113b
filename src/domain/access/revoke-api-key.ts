import { z } from 'zod';
import type { Statement } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';
import { type ApiKey, readActiveKey } from './api-key.entity.js';
import { apiKeyEnded } from './keys-of-leaver.js';
import { assertStillNotAbove } from './roles.js';

const revoke: Statement = {
  name: 'api-key.revoke',
  text: 'update api_key set revoked_at = $2 where id = $1 and revoked_at is null returning id, name, role',
};

const notFound = () => new DomainError('NOT_FOUND', 'API key not found.', ['apiKeyId']);

/** Revokes a key: within five seconds it is refused and its sockets are closed. */
export const revokeApiKey = useCase({
  name: 'access.revoke-api-key',
  permission: 'api-key:revoke',
  input: z.object({ apiKeyId: z.string() }),
  audit: { 'api-key.revoked': apiKeyEnded },
  async run({ tx, clock, actor, audit }, { apiKeyId }): Promise<string> {
    const known = isId(apiKeyId) ? await readActiveKey(tx, apiKeyId) : null;
    if (!known) throw notFound();
    // Before the key is locked: a role that is changed meanwhile locks the person first, and then their keys.
    await assertStillNotAbove(tx, actor, known.role);
    const [revoked] = await tx.query<Pick<ApiKey, 'id' | 'name' | 'role'>>(revoke, [apiKeyId, clock.now()]);
    if (!revoked) throw notFound();
    audit['api-key.revoked'].before(revoked);
    return revoked.id;
  },
});
