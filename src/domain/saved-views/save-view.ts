import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import { z } from 'zod';
import type { Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { foldName } from '../shared/fold.js';
import { isId, newId } from '../shared/id.js';
import { jsonObject } from '../shared/json-values.js';
import { text } from '../shared/texts.js';
import { useCase } from '../shared/use-case.js';
import { SavedView, viewedTypes } from './saved-view.entity.js';

const maxViews = 200;

/** What the audit log shows of a view. A filter may contain a person's name, so it is not logged. */
export const shownView = ({ entityType, name, shared }: SavedView) => ({ entityType, name, shared });

/**
 * Saves a filter and an order of a list under a name, or replaces the view that `viewId` names. The filter was already checked where lists
 * are declared. Every user may use a shared view; managers may also change it.
 */
export const saveView = useCase({
  name: 'saved-views.save-view',
  permission: 'saved-view:save',
  input: z.object({
    viewId: z.string().nullish(),
    entityType: z.enum(viewedTypes),
    name: text('label'),
    filter: jsonObject(),
    orderBy: jsonObject().nullish(),
    shared: z.boolean().nullish(),
  }),
  audit: {
    'saved-view.saved': {
      subject: 'saved-view',
      shows: shownView,
    },
  },
  async run({ tx, clock, actor, scope, audit }, { viewId, entityType, name, filter, orderBy, shared }) {
    if (actor.kind !== 'user')
      throw new DomainError('CONFLICT', 'Views belong to users, not to API keys. Sign in as a user.');
    if (name === '') throw new DomainError('INVALID', 'Enter a name for the view.', ['name']);
    const now = clock.now();
    const values = { name, nameKey: foldName(name), filter, orderBy: orderBy ?? null, updatedAt: now };
    const view = viewId != null ? await findView(tx, viewId) : null;
    if (view) {
      if (view.entityType !== entityType)
        throw new DomainError('INVALID', `This view belongs to the list ${view.entityType}.`, ['entityType']);
      if (view.userId !== scope.userId && shared === false)
        throw new DomainError('INVALID', 'Only the owner of the view can stop sharing it.', ['shared']);
      audit['saved-view.saved'].beforeAndAfter(view);
      Object.assign(view, values, { shared: shared ?? view.shared });
      await flushed(tx);
      return view.id;
    }
    if ((await tx.em.count(SavedView, { userId: scope.userId })) >= maxViews)
      throw new DomainError('LIMIT_REACHED', `You can have at most ${maxViews} views.`);
    const made = tx.em.create(SavedView, {
      id: newId(),
      tenantId: scope.tenantId,
      userId: scope.userId,
      entityType,
      ...values,
      shared: shared ?? false,
      createdAt: now,
    });
    await flushed(tx);
    audit['saved-view.saved'].after(made);
    return made.id;
  },
});

async function flushed(tx: Transaction): Promise<void> {
  try {
    await tx.em.flush();
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    throw new DomainError('CONFLICT', 'A view with this name already exists.', ['name']);
  }
}

/** Returns a view that the actor may change, locked. Throws NOT_FOUND. */
export async function findView(tx: Transaction, id: string): Promise<SavedView> {
  const found = isId(id) ? await tx.em.findOne(SavedView, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!found)
    throw new DomainError('NOT_FOUND', 'View not found, or you do not have permission to change it.', ['viewId']);
  return found;
}
