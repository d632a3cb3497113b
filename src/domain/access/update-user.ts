import { z } from 'zod';
import { renameSeller } from '../sellers/index.js';
import type { Actor } from '../shared/actor.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError, Forbidden } from '../shared/domain-error.js';
import { text } from '../shared/texts.js';
import { longUseCase } from '../shared/use-case.js';
import { lockPerson } from './change-user-role.js';
import { membershipsOf } from './find-viewer.js';
import { renameInvited } from './invitation.js';
import { nameOf } from './person.js';
import { assertStillNotAbove } from './roles.js';
import type { UserRow } from './user.queries.js';

const rename: Statement = {
  name: 'user.rename',
  text: 'update app_user set first_name = $2, last_name = $3 where id = $1',
};

/**
 * Changes the name of a user or an invited person: the actor's own name, or for managers the name of anybody who is not above them and
 * works nowhere else. Omitted fields stay as they are. A seller row with the old name gets the new one. Runs in the role SYSTEM, because
 * people may not change users.
 */
export const updateUser = longUseCase({
  name: 'access.update-user',
  permission: 'user:update',
  input: z.object({ userId: z.string(), firstName: text('namePart').nullish(), lastName: text('namePart').nullish() }),
  audit: {
    'user.updated': {
      subject: 'user',
      shows: ({ firstName, lastName }: UserRow) => ({ firstName, lastName }),
    },
  },
  run({ actor, scope, transactionAs }, { userId, firstName, lastName }): Promise<UserRow> {
    const isOwn = actor.kind === 'user' && userId.toLowerCase() === scope.userId;
    if (!isOwn && !actor.can('user:change-role')) throw new Forbidden('user:update');
    return transactionAs({ ...scope, role: 'SYSTEM' }, async (tx, audit) => {
      const { invited, ...person } = await lockPerson(tx, userId);
      if (!isOwn) {
        await assertStillNotAbove(tx, actor, person.role);
        await assertOnlyHere(tx, actor, person.id);
      }
      const named = {
        ...person,
        firstName: firstName == null ? person.firstName : nameOf(firstName, 'firstName'),
        lastName: lastName == null ? person.lastName : nameOf(lastName, 'lastName'),
      };
      const values = [person.id, named.firstName, named.lastName];
      if (invited) await renameInvited(tx, values);
      else {
        await tx.query(rename, values);
        const [before, after] = [person, named].map(one => `${one.firstName} ${one.lastName}`);
        await renameSeller(tx, person.id, before ?? '', after ?? '');
      }
      audit['user.updated'].before(person, { after: { firstName: named.firstName, lastName: named.lastName } });
      return named;
    });
  },
});

/** Throws CONFLICT if the person works in a tenant that the actor does not manage, because the new name would be shown there too. */
async function assertOnlyHere(tx: Transaction, actor: Actor, personId: string): Promise<void> {
  const own = actor.kind === 'user' && actor.scope ? await membershipsOf(tx, actor.scope.userId) : [];
  const managed = own.filter(({ role }) => role === 'CEO' || role === 'ADMIN').map(({ tenant_id }) => tenant_id);
  const places = await membershipsOf(tx, personId);
  if (!places.every(({ tenant_id }) => tenant_id === tx.tenantId || managed.includes(tenant_id)))
    throw new DomainError('CONFLICT', 'This person changes their own name.', ['userId']);
}
