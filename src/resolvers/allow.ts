import type { Sql } from '../domain/shared/database.port.js';
import { Forbidden, Unauthenticated } from '../domain/shared/domain-error.js';
import type { Permission } from '../domain/shared/permissions.js';
import type { GraphContext } from './graph-context.js';

/** Gives the viewer's way to read where their role has the permission. Which rows they see, row-level security decides. */
export function allow(context: GraphContext, permission: Permission): Sql {
  if (!context.viewer) throw new Unauthenticated();
  if (!context.useCase.actor.can(permission)) throw new Forbidden(permission);
  return context.reader;
}
