import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const roles = ['CEO', 'ADMIN', 'SELLER', 'SECRETARY', 'PROFESSIONAL'] as const;
export type Role = (typeof roles)[number];

export const User = defineEntity({
  name: 'User',
  tableName: 'app_user',
  properties: {
    id: p.uuid().primary(),
    organizationId: p.uuid(),
    /** In lower case. A confirmed address belongs to one user of the installation; several users may have it unconfirmed. */
    email: p.text(),
    /** The application's database role cannot select it: only the `security definer` functions for login and links read it. */
    passwordHash: p.text().strictNullable().lazy(),
    /** When the user showed that they read the mail of the address; null if they have only registered. */
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
