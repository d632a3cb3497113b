import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const roles = ['CEO', 'ADMIN', 'SELLER', 'SECRETARY', 'PROFESSIONAL'] as const;
export type Role = (typeof roles)[number];

export const User = defineEntity({
  name: 'User',
  tableName: 'app_user',
  properties: {
    id: p.uuid().primary(),
    organizationId: p.uuid(),
    /** Lower case. Once confirmed it is one user's in the installation; until then it may be many's. */
    email: p.text(),
    /** Never selected by the application's role: only the definer that logs in reads it. */
    passwordHash: p.text().strictNullable().lazy(),
    /** When they showed that they read its mail; null for who has only registered. */
    confirmedAt: p.datetime().strictNullable(),
    firstName: p.text(),
    lastName: p.text(),
    active: p.boolean(),
    createdAt: p.datetime(),
  },
});
export type User = InferEntity<typeof User>;

export const Membership = defineEntity({
  name: 'Membership',
  tableName: 'membership',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    userId: p.uuid(),
    role: p.text().$type<Role>(),
    active: p.boolean(),
    createdAt: p.datetime(),
  },
});
export type Membership = InferEntity<typeof Membership>;

export const Session = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    id: p.uuid().primary(),
    userId: p.uuid(),
    refreshHash: p.blob(),
    userAgent: p.text().strictNullable(),
    createdAt: p.datetime(),
    lastUsedAt: p.datetime(),
    expiresAt: p.datetime(),
    revokedAt: p.datetime().strictNullable(),
  },
});
export type Session = InferEntity<typeof Session>;

export const ServiceToken = defineEntity({
  name: 'ServiceToken',
  tableName: 'service_token',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    name: p.text(),
    role: p.text().$type<'ADMIN' | 'SECRETARY'>(),
    tokenHash: p.blob(),
    createdAt: p.datetime(),
    expiresAt: p.datetime().strictNullable(),
    lastUsedAt: p.datetime().strictNullable(),
    revokedAt: p.datetime().strictNullable(),
  },
});
export type ServiceToken = InferEntity<typeof ServiceToken>;
