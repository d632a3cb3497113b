import type { Sql } from '../domain/shared/database.port.js';
import { Forbidden, Unauthenticated } from '../domain/shared/domain-error.js';
import type { Permission } from '../domain/shared/permissions.js';
import type { GraphContext } from './graph-context.js';

/**
 * Returns the viewer's reader if their role has the permission; throws Forbidden otherwise, and Unauthenticated without a viewer.
 * Row-level security decides which rows it shows.
 */
export function allow(context: GraphContext, permission: Permission): Sql {
  if (!context.viewer) throw new Unauthenticated();
  if (!context.useCase.actor.can(permission)) throw new Forbidden(permission);
  return context.reader;
}
