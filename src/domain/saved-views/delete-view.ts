import { z } from 'zod';
import type { Statement } from '../shared/database.port.js';
import { useCase } from '../shared/use-case.js';
import { findView, shownView } from './save-view.js';

const remove: Statement = { name: 'saved-view.delete', text: 'delete from saved_view where id = $1' };

/** Deletes a view: the user's own or, for managers, a shared one. Returns its id. */
export const deleteView = useCase({
  name: 'saved-views.delete-view',
  permission: 'saved-view:delete',
  input: z.object({ viewId: z.string() }),
  audit: {
    'saved-view.deleted': {
      subject: 'saved-view',
      shows: shownView,
    },
  },
  async run({ tx, audit }, { viewId }): Promise<string> {
    const view = await findView(tx, viewId);
    audit['saved-view.deleted'].before(view);
    await tx.query(remove, [view.id]);
    return view.id;
  },
});
