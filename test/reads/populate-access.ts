import { newId } from '../../src/domain/shared/id.js';
import type { TestUser } from '../../src/testing/index.js';
import type { Making } from './making.js';

/** Creates keys, invitations and entries of the audit log, without the chain of the entries. */
export async function populateAccess({ random, insert, make, maybe, time, text }: Making, users: TestUser[]) {
  const roles = ['ADMIN', 'SELLER', 'SECRETARY'];
  const hash = () => `\\x${newId().replaceAll('-', '').padStart(64, '0')}`;
  await insert(
    'api_key',
    make(5, index => ({
      name: text(),
      role: random.pick(roles),
      token_hash: hash(),
      created_by: index === 0 ? null : users[index % users.length]?.id,
      created_at: time(),
      expires_at: maybe(time()),
      last_used_at: maybe(time()),
      revoked_at: random.chance(0.3) ? time() : null,
    })),
  );
  await insert(
    'invitation',
    make(6, index => ({
      email: `guest${index}@example.test`,
      first_name: text(),
      last_name: text(),
      role: random.pick(roles),
      token_hash: hash(),
      invited_by: maybe(random.pick(users).id),
      created_at: time(),
      expires_at: random.pick(['2020-01-01T00:00:00Z', '2999-01-01T00:00:00Z']),
      withdrawn_at: random.chance(0.2) ? time() : null,
    })),
  );
  await insert(
    'audit_entry',
    make(60, () => ({
      actor_kind: random.pick(['user', 'key', 'agent', 'job', 'system']),
      actor_id: maybe(random.pick(users).id),
      actor_name: text(),
      action: 'lead.updated',
      subject_type: 'lead',
      subject_id: random.pick(users).id,
      before: maybe({ status: 'NEW' }),
      after: maybe({ status: 'WON', 'ñ "x"': [1, null] }),
      request_id: 'r',
      at: time(),
    })),
  );
}
