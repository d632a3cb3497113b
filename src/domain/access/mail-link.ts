import { setTimeout as delay } from 'node:timers/promises';
import type { Sql, Statement, Transaction } from '../shared/database.port.js';
import { dayMs, hourMs } from '../shared/durations.js';
import { newId } from '../shared/id.js';
import type { UseCaseContext } from '../shared/use-case.js';
import { hashToken } from './find-viewer.js';
import { newToken } from './start-session.js';

export type LinkPurpose = 'CONFIRM' | 'LOGIN';

export interface FoundLink {
  id: string;
  user_id: string;
  email: string;
  password_hash: string | null;
}

/** How long an address can be confirmed after a registration, and how long the link to do so is valid, in milliseconds. */
const confirmationMs = 7 * dayMs;
const validMs: Record<LinkPurpose, number> = { CONFIRM: confirmationMs, LOGIN: hourMs };
/**
 * Maximum number of e-mails of one kind to one person per hour. Links to sign in are valid for an hour too, so if somebody else uses up the
 * limit, the person still has a valid link.
 */
const maxEmailsPerHour = 5;

/** Minimum time in milliseconds of every answer that may send an e-mail, so that the time does not reveal whether one was sent. */
const answerMs = 250;

const findStatement: Statement = { name: 'mail-link.find', text: 'select * from app.find_mail_link($1, $2)' };
/** Locks the user, so that simultaneous requests for one person are counted one after the other. */
const lockPerson: Statement = { name: 'mail-link.person', text: 'select id from app_user where id = $1 for update' };
const recent: Statement = {
  name: 'mail-link.recent',
  text: 'select count(*)::int as count from mail_link where user_id = $1 and purpose = $2 and created_at > $3',
};
const insert: Statement = {
  name: 'mail-link.insert',
  text: `insert into mail_link (id, user_id, purpose, token_hash, created_at, expires_at, request_key, request_hash) values ($1, $2, $3, $4, $5, $6, $7, $8)
    on conflict (request_key) do nothing returning id`,
};
/** Of two simultaneous requests with the same link, only one finds it unused. */
const use: Statement = {
  name: 'mail-link.use',
  text: 'update mail_link set used_at = $2 where id = $1 and used_at is null and expires_at > $2 returning id',
};

/** Returns the valid link with this token; null if it is unknown, used or too old. */
export async function findLink(sql: Sql, token: string, purpose: LinkPurpose): Promise<FoundLink | null> {
  const [found] = await sql.query<FoundLink>(findStatement, [hashToken(token), purpose]);
  return found ?? null;
}

/** Marks a link as used and returns whether it was unused until now. The transaction must run as the link's user, in the role SYSTEM. */
export const useLink = async (tx: Transaction, id: string, now: Date): Promise<boolean> =>
  (await tx.query(use, [id, now])).length > 0;

/**
 * Creates a link for the transaction's own user and returns its token, for an e-mail. Returns null if the registration with this
 * `request` was already made.
 */
export async function makeLink(
  tx: Transaction,
  { clock }: Pick<UseCaseContext, 'clock'>,
  {
    userId,
    purpose,
    request,
  }: { userId: string; purpose: LinkPurpose; request?: { key: Buffer; hash: Buffer } | null },
): Promise<string | null> {
  const token = newToken();
  const now = clock.now();
  const end = new Date(now.getTime() + validMs[purpose]);
  const values = [newId(), userId, purpose, hashToken(token), now, end, request?.key ?? null, request?.hash ?? null];
  return (await tx.query(insert, values)).length > 0 ? token : null;
}

/** Whether this person may get another e-mail of this kind within the current hour. */
export async function mayMailAgain(
  tx: Transaction,
  { clock }: Pick<UseCaseContext, 'clock'>,
  userId: string,
  purpose: LinkPurpose,
): Promise<boolean> {
  await tx.query(lockPerson, [userId]);
  const since = new Date(clock.now().getTime() - hourMs);
  const [sent] = await tx.query<{ count: number }>(recent, [userId, purpose, since]);
  return (sent?.count ?? 0) < maxEmailsPerHour;
}

/** Waits for the work, and at least `answerMs`, so that the answer takes the same time for every address. */
export const inFixedTime = (work: Promise<void>): Promise<unknown> => Promise.all([work, delay(answerMs)]);
