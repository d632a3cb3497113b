import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  addressOf,
  assertPassword,
  beginSession,
  confirmationLetter,
  createSession,
  createUser,
  issueTokens,
  loginsOf,
  makeLink,
  memberOf,
  membershipsOf,
  type NewSession,
  nameOf,
  queueMail,
  recordAudit,
  type StartedSession,
  seatCeos,
} from '../access/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { hashOfInput, idempotencyKey, KeyUsed } from '../shared/once.js';
import { text } from '../shared/texts.js';
import { languageOf } from '../shared/translations.js';
import { openUseCase, type UseCaseContext } from '../shared/use-case.js';
import { foundTenant, type TenantDraft, tenantFrom } from './found-tenant.js';
import { Organization } from './tenant.entity.js';

const hour = 3_600;
/** Anybody can have letters sent to anybody by registering: so many an hour, and then none until who registered asks again. */
const lettersOfMailbox = { most: 5, seconds: hour };

const firstSeat: Statement = {
  name: 'membership.first-seat',
  text: `insert into membership (id, tenant_id, user_id, role) values ($1, app.tenant(), $2, 'CEO')`,
};
const findRegistration: Statement = {
  name: 'registration.find',
  text: 'select * from app.find_registration($1)',
};

const input = z.object({
  organization: text('name'),
  industry: text('phrase').nullish(),
  locale: text('code').nullish(),
  email: text('email'),
  password: text('password'),
  firstName: text('namePart'),
  lastName: text('namePart'),
  idempotencyKey,
  address: z.string(),
  userAgent: z.string().max(500).nullable(),
});

/** What somebody registers with, looked through. */
interface Registration {
  tenant: TenantDraft;
  person: { email: string; firstName: string; lastName: string };
  password: string;
  /** Where the client gave a key: what makes a repeat the same registration. */
  request: { key: Buffer; hash: Buffer } | null;
  from: { address: string; userAgent: string | null };
}

/**
 * Opens an organisation with its first tenant and its first CEO, who is signed in at once. Whose the address is makes no
 * difference, so nothing is told of it: everybody who registers is a user of their own, until the link of the letter is
 * opened. Then the address is one user's, and what was registered with it is theirs.
 */
export const register = openUseCase({
  name: 'tenants.register',
  permission: 'tenant:register',
  input,
  async run(context, given): Promise<StartedSession> {
    const { ports } = context;
    const registration = read(given);
    await ports.loginAttempts.ofAddress('register', given.address, {
      most: ports.registrationsPerAddress,
      seconds: hour,
    });
    return (
      (await again(context, registration)) ??
      (await found(context, registration)) ??
      // The same was asked at the same moment, and was done first.
      (await again(context, registration)) ??
      Promise.reject(new KeyUsed())
    );
  },
});

function read({ idempotencyKey: key, address, userAgent, password, ...given }: z.output<typeof input>): Registration {
  const { organization: name, industry, locale } = given;
  const tenant = tenantFrom({ name, industry, locale }, 'organization');
  const email = addressOf(given.email);
  const person = {
    email,
    firstName: nameOf(given.firstName, 'firstName'),
    lastName: nameOf(given.lastName, 'lastName'),
  };
  assertPassword(password, email);
  const request = key
    ? {
        key: createHash('sha256').update(['tenants.register', email, key].join('\n')).digest(),
        // The password is compared by its own slow hash, not by this one.
        hash: hashOfInput(key, { ...given, email }),
      }
    : null;
  return { tenant, person, password, request, from: { address, userAgent } };
}

/** A session of what was registered by the same request before; null where there was none. */
async function again(context: UseCaseContext, registration: Registration): Promise<StartedSession | null> {
  const { request, password, person, from } = registration;
  if (!request) return null;
  const { database, ports } = context;
  const [first] = await database.unscoped.query<{
    user_id: string;
    password_hash: string | null;
    request_hash: Buffer;
  }>(findRegistration, [request.key]);
  if (!first) return null;
  const right = await ports.loginAttempts.login({ account: person.email, address: from.address }, async () =>
    (await ports.passwords.matches(first.password_hash, password)) ? first : null,
  );
  const [member] = right?.request_hash.equals(request.hash)
    ? await membershipsOf(database.unscoped, right.user_id)
    : [];
  if (!member) throw new KeyUsed();
  return beginSession(context, memberOf(member, first.user_id), from);
}

/** Null where the same request was done meanwhile; then nothing is written. */
async function found(context: UseCaseContext, registration: Registration): Promise<StartedSession | null> {
  const { database, ports } = context;
  const { tenant, person, password, request, from } = registration;
  const { email } = person;
  const passwordHash = await ports.passwords.hash(password);
  const [{ owner }, mayWrite] = await Promise.all([
    loginsOf(database, email),
    ports.loginAttempts.ofMailbox('confirmation', email, lettersOfMailbox),
  ]);
  const tenantId = newId();
  const userId = newId();
  const write = async (tx: Transaction): Promise<NewSession> => {
    const now = context.clock.now();
    const organizationId = await foundOrganization(tx, tenant.name, now);
    const made = await foundTenant(tx, tenantId, { organizationId, confirmed: false }, tenant, now);
    await createUser(tx, { id: userId, ...person, passwordHash, confirmed: false });
    await tx.query(firstSeat, [newId(), userId]);
    await seatCeos(tx);
    const token = await makeLink(tx, context, { userId, purpose: 'CONFIRM', request });
    if (!token) throw new DoneMeanwhile();
    const facts = { publicUrl: ports.publicUrl, token, known: owner !== null };
    if (mayWrite) await queueMail(tx, context, confirmationLetter(email, languageOf(tenant.locale), facts));
    const started = createSession(tx, context, { userId, userAgent: from.userAgent });
    await recordAudit(tx, context, {
      by: { userId },
      action: 'tenant.registered',
      subjectType: 'tenant',
      subjectId: tenantId,
      after: made,
    });
    return started;
  };
  try {
    const session = await database.transaction({ tenantId, userId, role: 'SYSTEM' }, write);
    return await issueTokens(context, { tenantId, userId, role: 'CEO' }, session);
  } catch (error) {
    if (error instanceof DoneMeanwhile) return null;
    throw error;
  }
}

/** Rolls a registration back whose twin was faster. */
class DoneMeanwhile extends Error {}

async function foundOrganization(tx: Transaction, name: string, now: Date): Promise<string> {
  const id = newId();
  tx.em.create(Organization, { id, name, createdAt: now });
  await tx.em.flush();
  return id;
}
