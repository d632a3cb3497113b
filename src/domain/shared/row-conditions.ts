/* Conditions of policies, as migrations write them: whose rows somebody may see or change. */

export const ofTenant = 'tenant_id = (select app.tenant())';
/**
 * The user's own rows, while they belong to the tenant. Without brackets, as in the migrations: Postgres keeps those around a conjunction.
 */
export const ofActor = '(select app.is_member()) and user_id = (select app.actor())';
export const bySystem = `((select app.role()) = 'SYSTEM')`;
/** Managers have access to the rows of other users, because they erase and export persons. */
export const byManagers = `((select app.role()) in ('CEO', 'ADMIN', 'SYSTEM'))`;
