import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import { z } from 'zod';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { foldName } from '../shared/fold.js';
import { isId, newId } from '../shared/id.js';
import { json } from '../shared/json-values.js';
import { text } from '../shared/texts.js';
import { assertUnchanged, laterThan } from '../shared/unchanged.js';
import { useCase } from '../shared/use-case.js';
import { Dashboard } from './dashboard.entity.js';
import { readWidgets } from './read-widgets.js';
import type { Widget } from './widget.js';

const maxDashboards = 50;

/** Resets the other defaults: there is one default among a user's own dashboards and one among the shared ones. */
const clearOtherDefault: Statement = {
  name: 'dashboard.no-longer-first',
  text: 'update dashboard set is_default = false where is_default and shared = $1 and (shared or user_id = $2) and id <> $3',
};

/** What the audit log shows of a dashboard. */
export const shownDashboard = ({ name, shared, isDefault, widgets }: Dashboard) => ({
  name,
  shared,
  isDefault,
  widgets,
});

/**
 * Saves a new dashboard, or replaces the whole content of the one with `dashboardId`. Everybody may look at a shared dashboard. Managers
 * may also change it, and choose the one with which everybody's console opens. Returns the dashboard's id.
 */
export const saveDashboard = useCase({
  name: 'dashboards.save-dashboard',
  permission: 'dashboard:save',
  input: z.object({
    dashboardId: z.string().nullish(),
    name: text('label'),
    widgets: json(),
    isDefault: z.boolean().nullish(),
    shared: z.boolean().nullish(),
    updatedAtBefore: z.date().nullish(),
  }),
  audit: {
    'dashboard.saved': {
      subject: 'dashboard',
      shows: shownDashboard,
    },
  },
  async run({ tx, clock, actor, scope, audit }, { dashboardId, name, isDefault, shared, updatedAtBefore, ...given }) {
    if (actor.kind !== 'user')
      throw new DomainError('CONFLICT', 'Dashboards belong to users, not to API keys. Sign in as a user.');
    if (name === '') throw new DomainError('INVALID', 'Enter a name for the dashboard.', ['name']);
    const widgets = readWidgets(given.widgets);
    const found = dashboardId != null ? await findDashboard(tx, dashboardId) : null;
    if (found) assertUnchanged(found.updatedAt, updatedAtBefore);
    const now = found ? laterThan(found.updatedAt, clock.now()) : clock.now();
    const isMine = !found || found.userId === scope.userId;
    if (!isMine && shared === false)
      throw new DomainError('INVALID', 'Only the owner of the dashboard can stop sharing it.', ['shared']);
    if (!found && (await tx.em.count(Dashboard, { userId: scope.userId })) >= maxDashboards)
      throw new DomainError('LIMIT_REACHED', `You can have at most ${maxDashboards} dashboards.`);
    const willBeShared = shared ?? found?.shared ?? false;
    const first = isDefault ?? found?.isDefault ?? false;
    const isManager = scope.role === 'CEO' || scope.role === 'ADMIN';
    if (first && willBeShared && !isManager && !(found?.isDefault && found.shared))
      throw new DomainError('INVALID', 'Only a CEO or ADMIN can set the dashboard that everybody sees first.', [
        'isDefault',
      ]);
    const values = {
      name,
      nameKey: foldName(name),
      widgets: JSON.parse(JSON.stringify(widgets)) as object[],
      shared: willBeShared,
      isDefault: first,
      exceeded: found ? stillExceeded(found, widgets) : [],
      watched: widgets.some(({ alert }) => alert !== undefined),
      updatedAt: now,
    };
    const id = found?.id ?? newId();
    if (first) await tx.query(clearOtherDefault, [willBeShared, scope.userId, id]);
    if (found) {
      audit['dashboard.saved'].beforeAndAfter(found);
      Object.assign(found, values);
      await flushOrConflict(tx);
      return id;
    }
    const made = tx.em.create(Dashboard, {
      id,
      tenantId: scope.tenantId,
      userId: scope.userId,
      ...values,
      createdAt: now,
    });
    await flushOrConflict(tx);
    audit['dashboard.saved'].after(made);
    return id;
  },
});

/** Returns the exceeded widgets that are unchanged. A widget with a changed question or threshold may raise an alert again. */
function stillExceeded(found: Dashboard, widgets: readonly Widget[]): string[] {
  const asks = (widget: Partial<Widget> | undefined) =>
    JSON.stringify([widget?.metric, widget?.grouping, widget?.filter, widget?.range, widget?.alert]);
  const before = new Map((found.widgets as Partial<Widget>[]).map(widget => [widget.id, asks(widget)]));
  return found.exceeded.filter(id => before.get(id) === asks(widgets.find(widget => widget.id === id)));
}

async function flushOrConflict(tx: Transaction): Promise<void> {
  try {
    await tx.em.flush();
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    if ('constraint' in error && String(error.constraint).endsWith('_default'))
      throw new DomainError('CONFLICT', 'Another dashboard was made the first one at this moment: save again.', [
        'isDefault',
      ]);
    throw new DomainError('CONFLICT', 'A dashboard with this name already exists.', ['name']);
  }
}

/** Locks and returns a dashboard that the actor may change. Throws NOT_FOUND if there is none. */
export async function findDashboard(tx: Transaction, id: string): Promise<Dashboard> {
  const found = isId(id) ? await tx.em.findOne(Dashboard, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!found)
    throw new DomainError('NOT_FOUND', 'Dashboard not found, or you do not have permission to change it.', [
      'dashboardId',
    ]);
  return found;
}
