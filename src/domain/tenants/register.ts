import { z } from 'zod';
import {
  addressOf,
  assertPassword,
  createSession,
  createUser,
  issueTokens,
  loginOf,
  nameOf,
  recordAudit,
  type StartedSession,
  seatCeos,
} from '../access/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { idempotencyKey } from '../shared/once.js';
import { text } from '../shared/texts.js';
import { openUseCase } from '../shared/use-case.js';
import { foundTenant, tenantFrom } from './found-tenant.js';
import { Organization } from './tenant.entity.js';

const perMinuteOfAddress = 60;
const firstSeat: Statement = {
  name: 'membership.first-seat',
  text: `insert into membership (id, tenant_id, user_id, role) values ($1, app.tenant(), $2, 'CEO')`,
};

/** Opens an organisation with its first tenant and its first CEO, who is signed in at once. */
export const register = openUseCase({
  name: 'tenants.register',
  permission: 'tenant:register',
  input: z.object({
    organization: text('name'),
    industry: text('phrase').nullish(),
    locale: text('code').nullish(),
    email: text('email'),
    password: text('password'),
    firstName: text('namePart'),
    lastName: text('namePart'),
    address: z.string(),
    userAgent: z.string().max(500).nullable(),
    idempotencyKey,
  }),
  async run(context, input): Promise<StartedSession> {
    const { database, ports, clock } = context;
    await ports.loginAttempts.other('register', input.address, perMinuteOfAddress);
    const { organization: name, industry, locale } = input;
    const tenant = tenantFrom({ name, industry, locale }, 'organization');
    const email = addressOf(input.email);
    const names = { firstName: nameOf(input.firstName, 'firstName'), lastName: nameOf(input.lastName, 'lastName') };
    assertPassword(input.password, email);
    // Asked before the password is hashed, which costs; asked again in the transaction, which decides.
    if (await loginOf(database, email))
      throw new DomainError('CONFLICT', 'Somebody signs in by this address already.', ['email']);
    const passwordHash = await ports.passwords.hash(input.password);
    const tenantId = newId();
    const userId = newId();
    const session = await database.transaction({ tenantId, userId, role: 'SYSTEM' }, async tx => {
      const organizationId = await foundOrganization(tx, tenant.name, clock.now());
      const made = await foundTenant(tx, tenantId, organizationId, tenant, clock.now());
      await createUser(tx, { id: userId, email, ...names, passwordHash });
      await tx.query(firstSeat, [newId(), userId]);
      await seatCeos(tx);
      const started = createSession(tx, context, { userId, userAgent: input.userAgent });
      await recordAudit(tx, context, {
        by: { userId },
        action: 'tenant.registered',
        subjectType: 'tenant',
        subjectId: tenantId,
        after: made,
      });
      return started;
    });
    return issueTokens(context, { tenantId, userId, role: 'CEO' }, session);
  },
});

async function foundOrganization(tx: Transaction, name: string, now: Date): Promise<string> {
  const id = newId();
  tx.em.create(Organization, { id, name, createdAt: now });
  await tx.em.flush();
  return id;
}
