import { z } from 'zod';
import type { Statement } from '../shared/database.port.js';
import { useCase } from '../shared/use-case.js';
import { findToDo, shownToDo } from './save-to-do.js';

const remove: Statement = { name: 'to-do.delete', text: 'delete from to_do where id = $1' };

/** Deletes a task. Returns its id. */
export const deleteToDo = useCase({
  name: 'to-dos.delete-to-do',
  permission: 'to-do:delete',
  input: z.object({ taskId: z.string() }),
  audit: {
    'to-do.deleted': {
      subject: 'to-do',
      shows: shownToDo,
    },
  },
  async run({ tx, audit }, { taskId }): Promise<string> {
    const toDo = await findToDo(tx, taskId);
    audit['to-do.deleted'].before(toDo);
    await tx.query(remove, [toDo.id]);
    return toDo.id;
  },
});
