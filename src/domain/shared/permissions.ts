import type { ScopeRole } from './database.port.js';

export type ActingRole = ScopeRole | 'ANONYMOUS';

/**
 * The roles that hold a permission: a feature names one of these lists beside each of its permissions. The system holds every
 * permission.
 */
export const everybody = ['CEO', 'ADMIN', 'SELLER', 'PROFESSIONAL', 'SECRETARY'] as const;
/** These roles work on rows that are their own or have no owner; row-level security enforces it. */
export const sellers = ['CEO', 'ADMIN', 'SELLER', 'PROFESSIONAL'] as const;
/** These roles see the whole tenant. */
export const overseers = ['CEO', 'ADMIN', 'SECRETARY'] as const;
export const managers = ['CEO', 'ADMIN'] as const;
export const ceos = ['CEO'] as const;
/** Requests without a signed-in user. */
export const newcomers = ['ANONYMOUS'] as const;
/** Only the system: webhooks, jobs and signed links. */
export const systemAlone = [] as const;

/**
 * The permissions of each feature, named `thing:verb`. A feature declares its own in `*.permissions.ts`, by declaration merging
 * beside `definePermissions`, so that a mistyped name does not compile.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the features
export interface FeaturePermissions {}
export type Permission = {
  [Feature in keyof FeaturePermissions]: keyof FeaturePermissions[Feature];
}[keyof FeaturePermissions];

const rolesByPermission = new Map<string, readonly ActingRole[]>();

/** Registers a feature's permissions, each with the roles that hold it, and returns them. */
export function definePermissions<P extends Record<`${string}:${string}`, readonly ActingRole[]>>(permissions: P): P {
  for (const [permission, roles] of Object.entries<readonly ActingRole[]>(permissions)) {
    if (rolesByPermission.has(permission)) throw new TypeError(`the permission ${permission} is defined twice`);
    rolesByPermission.set(permission, roles);
  }
  return permissions;
}

/** Whether the role holds the permission. */
export const mayAs = (role: ActingRole, permission: Permission): boolean => {
  const roles = rolesByPermission.get(permission);
  return roles !== undefined && (role === 'SYSTEM' || roles.includes(role));
};

/** Returns the permissions that a role holds, in alphabetical order. */
export const permissionsOf = (role: ActingRole): string[] =>
  [...rolesByPermission]
    .filter(([, roles]) => roles.includes(role))
    .map(([permission]) => permission)
    .sort();

/** Every permission with the roles that hold it besides the system. */
export const definedPermissions = (): ReadonlyMap<string, readonly ActingRole[]> => rolesByPermission;
