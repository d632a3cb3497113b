import { scopeRoles } from '../../domain/shared/database.port.js';
import { enumOf } from '../enum-of.js';

const roles = scopeRoles.filter(role => role !== 'SYSTEM');
export type Role = (typeof roles)[number];

export const RoleEnum = enumOf('Role', 'What a user may do in a tenant.', roles, {
  CEO: 'Everything, in every tenant of the organisation.',
  ADMIN: 'Everything in one tenant.',
  SELLER: 'Sells: sees and works what is own or unassigned, and the team’s where the tenant opens it.',
  SECRETARY: 'Sees the whole tenant; may mark conversations read.',
  PROFESSIONAL: 'Serves customers: sees and works only what is own, and more where the tenant opens it.',
});
