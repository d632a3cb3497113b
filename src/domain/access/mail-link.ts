import { setTimeout as delay } from 'node:timers/promises';
import type { Sql, Statement, Transaction } from '../shared/database.port.js';
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

/** How long an address can be confirmed after it was registered with, and how long the link of an e-mail holds. */
export const confirmationMs = 7 * 86_400_000;
const validMs: Record<LinkPurpose, number> = { CONFIRM: confirmationMs, LOGIN: 60 * 60_000 };
/** So many e-mails an hour to one person. Links to sign in hold as long, so whoever uses them up keeps nobody from the newest. */
const maxEmailsPerHour = 5;

/** How long every answer takes that sends an e-mail or does not, so that none tells by its time whether there was one to write. */
const answerMs = 250;

const findStatement: Statement = { name: 'mail-link.find', text: 'select * from app.find_mail_link($1, $2)' };
/** Locked, so that many who ask at once for one person are counted one after the other. */
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
/** Of two who show the same link at once, one finds it unused. */
const use: Statement = {
  name: 'mail-link.use',
  text: 'update mail_link set used_at = $2 where id = $1 and used_at is null and expires_at > $2 returning id',
};

/** The link that stands and has this token; null where it is unknown, used or too old. */
export async function findLink(sql: Sql, token: string, purpose: LinkPurpose): Promise<FoundLink | null> {
  const [found] = await sql.query<FoundLink>(findStatement, [hashToken(token), purpose]);
  return found ?? null;
}

/** Whether the link was unused until now. The transaction is its user's, as the system. */
export const useLink = async (tx: Transaction, id: string, now: Date): Promise<boolean> =>
  (await tx.query(use, [id, now])).length > 0;

/**
 * Makes a link of the transaction's own user and gives its token, for an e-mail. Null where the registration with this
 * `request` was made already.
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

/** Whether this person may be sent another e-mail of the kind within this hour. */
export async function mayMailAgain(
  tx: Transaction,
  { clock }: Pick<UseCaseContext, 'clock'>,
  userId: string,
  purpose: LinkPurpose,
): Promise<boolean> {
  await tx.query(lockPerson, [userId]);
  const since = new Date(clock.now().getTime() - 60 * 60_000);
  const [sent] = await tx.query<{ count: number }>(recent, [userId, purpose, since]);
  return (sent?.count ?? 0) < maxEmailsPerHour;
}

/** Does what an address makes necessary, in the same time for every address. */
export const inConstantTime = (work: Promise<void>): Promise<unknown> => Promise.all([work, delay(answerMs)]);
