import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  addCeosToTenants,
  addressOf,
  assertPassword,
  beginSession,
  confirmationEmail,
  createSession,
  createUser,
  issueTokens,
  loginsOf,
  makeFirstCeo,
  makeLink,
  memberOf,
  membershipsOf,
  type NewSession,
  nameOf,
  queueMail,
  type StartedSession,
  sessionAudit,
} from '../access/index.js';
import type { AuditTrail } from '../shared/audit-trail.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import { hashOfInput, IdempotencyKeyReused, idempotencyKey } from '../shared/once.js';
import { text } from '../shared/texts.js';
import { languageOf } from '../shared/translations.js';
import { type AuditedContext, openUseCase } from '../shared/use-case.js';
import { createTenantRows, type NewTenant, type TenantDraft, tenantFrom } from './create-tenant-rows.js';
import { Organization } from './tenant.entity.js';

const hour = 3_600;
/**
 * Limit of mails to one address: registering sends an e-mail to any address that somebody types. Above the limit none is sent until the
 * user requests one again.
 */
const lettersOfMailbox = { limit: 5, seconds: hour };

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

/** The checked input of a registration. */
interface Registration {
  tenant: TenantDraft;
  person: { email: string; firstName: string; lastName: string };
  password: string;
  /** The key and hash by which a repeat is recognised; null if the client sent no idempotencyKey. */
  request: { key: Buffer; hash: Buffer } | null;
  from: { address: string; userAgent: string | null };
}

const audit = {
  'tenant.registered': { subject: 'tenant', shows: (tenant: NewTenant) => tenant },
  ...sessionAudit,
};
type Context = AuditedContext<typeof audit>;

/**
 * Creates an organisation with its first tenant and its first CEO, who is signed in at once. The answer is the same whether or not the
 * address already belongs to a user: each registration creates a new user. When the link in the e-mail is opened, the address and
 * everything registered with it belong to one user.
 */
export const register = openUseCase({
  name: 'tenants.register',
  permission: 'tenant:register',
  input,
  audit,
  async run(context, given): Promise<StartedSession> {
    const { ports } = context;
    const registration = read(given);
    await ports.loginAttempts.ofAddress('register', given.address, {
      limit: ports.registrationsPerAddress,
      seconds: hour,
    });
    return (
      (await again(context, registration)) ??
      (await found(context, registration)) ??
      // The same request arrived twice at the same moment, and the other one was first.
      (await again(context, registration)) ??
      Promise.reject(new IdempotencyKeyReused())
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
        // Without the password, which is compared by its own slow hash.
        hash: hashOfInput(key, { ...given, email }),
      }
    : null;
  return { tenant, person, password, request, from: { address, userAgent } };
}

/** Returns a session for the result of an earlier run of the same request; null if there was none. */
async function again(context: Context, registration: Registration): Promise<StartedSession | null> {
  const { request, password, person, from } = registration;
  if (!request) return null;
  const { database, ports } = context;
  const [first] = await database.unscoped.query<{
    user_id: string;
    password_hash: string | null;
    request_hash: Buffer;
  }>(findRegistration, [request.key]);
  if (!first) return null;
  const right = await ports.loginAttempts.login(
    { account: person.email, address: from.address },
    async () => ((await ports.passwords.matches(first.password_hash, password)) ? first : null),
    () => false,
  );
  const [member] = right?.request_hash.equals(request.hash)
    ? await membershipsOf(database.unscoped, right.user_id)
    : [];
  if (!member) throw new IdempotencyKeyReused();
  return beginSession(context, memberOf(member, first.user_id), from);
}

/** Writes the registration. Returns null and writes nothing if the same request was completed meanwhile. */
async function found(context: Context, registration: Registration): Promise<StartedSession | null> {
  const { database, ports, transactionAs } = context;
  const { tenant, person, password, request, from } = registration;
  const { email } = person;
  const passwordHash = await ports.passwords.hash(password);
  const [{ owner }, mayWrite] = await Promise.all([
    loginsOf(database, email),
    ports.loginAttempts.ofMailbox('confirmation', email, lettersOfMailbox),
  ]);
  const tenantId = newId();
  const userId = newId();
  const write = async (tx: Transaction, trail: AuditTrail<typeof audit>): Promise<NewSession> => {
    const now = context.clock.now();
    const organizationId = await foundOrganization(tx, tenant.name, now);
    const made = await createTenantRows(tx, tenantId, { organizationId, confirmed: false }, tenant, now);
    await createUser(tx, { id: userId, ...person, passwordHash, confirmed: false });
    await makeFirstCeo(tx, userId);
    await addCeosToTenants(tx);
    const token = await makeLink(tx, context, { userId, purpose: 'CONFIRM', request });
    if (!token) throw new DoneMeanwhile();
    const facts = { publicUrl: ports.publicUrl, token, known: owner !== null };
    if (mayWrite) await queueMail(tx, context, confirmationEmail(email, languageOf(tenant.locale), facts));
    const started = createSession(tx, context, { userId, userAgent: from.userAgent });
    trail['tenant.registered'].after(made, { by: { userId } });
    trail['session.started'].after({ id: started.sessionId, ...from }, { by: { userId } });
    return started;
  };
  try {
    const session = await transactionAs({ tenantId, userId, role: 'SYSTEM' }, write);
    return await issueTokens(context, { tenantId, userId, role: 'CEO' }, session);
  } catch (error) {
    if (error instanceof DoneMeanwhile) return null;
    throw error;
  }
}

/** Thrown to roll back a registration if its repeat was faster. */
class DoneMeanwhile extends Error {}

async function foundOrganization(tx: Transaction, name: string, now: Date): Promise<string> {
  const id = newId();
  tx.em.create(Organization, { id, name, createdAt: now });
  await tx.em.flush();
  return id;
}
