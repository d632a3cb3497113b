import { scopeRoles } from '../../domain/shared/database.port.js';
import { enumOf } from '../enum-of.js';

const roles = scopeRoles.filter(role => role !== 'SYSTEM');
export type Role = (typeof roles)[number];

export const RoleEnum = enumOf('Role', 'What a user may do in a tenant.', roles, {
  CEO: 'Everything, in every tenant of the organisation.',
  ADMIN: 'Everything in one tenant.',
  SELLER:
    'Sells: sees and works on own and unassigned records, and on those of the team if the tenant’s settings allow it.',
  SECRETARY: 'Sees the whole tenant and may mark conversations as read.',
  PROFESSIONAL: 'Serves customers: sees and works only on own records, and on more if the tenant’s settings allow it.',
});
