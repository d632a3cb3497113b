import { z } from 'zod';
import type { Statement } from '../shared/database.port.js';
import { useCase } from '../shared/use-case.js';
import { findDashboard, shownDashboard } from './save-dashboard.js';

const remove: Statement = { name: 'dashboard.delete', text: 'delete from dashboard where id = $1' };

/** Deletes the actor's own dashboard or, for managers, a shared one. Returns its id. */
export const deleteDashboard = useCase({
  name: 'dashboards.delete-dashboard',
  permission: 'dashboard:delete',
  input: z.object({ dashboardId: z.string() }),
  audit: {
    'dashboard.deleted': {
      subject: 'dashboard',
      shows: shownDashboard,
    },
  },
  async run({ tx, audit }, { dashboardId }): Promise<string> {
    const dashboard = await findDashboard(tx, dashboardId);
    audit['dashboard.deleted'].before(dashboard);
    await tx.query(remove, [dashboard.id]);
    return dashboard.id;
  },
});
