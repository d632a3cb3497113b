import { z } from 'zod';
import { renameSeller } from '../sellers/index.js';
import type { Statement } from '../shared/database.port.js';
import { Forbidden } from '../shared/domain-error.js';
import { text } from '../shared/texts.js';
import { longUseCase } from '../shared/use-case.js';
import { lockPerson } from './change-user-role.js';
import { renameInvited } from './invitation.js';
import { nameOf } from './person.js';
import { assertNotAbove } from './roles.js';
import type { UserRow } from './user.queries.js';

const rename: Statement = {
  name: 'user.rename',
  text: 'update app_user set first_name = $2, last_name = $3 where id = $1',
};

/**
 * Changes the name of a user or an invited person: the actor's own name, or for managers the name of anybody who is not above them. Omitted
 * fields stay as they are. A seller row with the old name gets the new one. Runs in the role SYSTEM, because people may not change users.
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
      if (!isOwn) assertNotAbove(actor, person.role);
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
