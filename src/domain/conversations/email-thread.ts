import type { Transaction } from '../shared/database.port.js';
import { loadTenant } from '../tenants/index.js';
import { conversationTexts } from './conversations.texts.js';
import * as sql from './delivery.sql.js';
import type { OutgoingEmail } from './email.port.js';

/** The data of an e-mail that are known before it is planned. */
export type EmailThread = Omit<OutgoingEmail, 'isAnswer'>;

interface Thread {
  automatic: boolean;
  accountName: string;
  /** The subject that the message was given, such as that of a campaign. */
  ownSubject: string | null;
  subject: string | null;
  inReplyTo: string | null;
  references: string[];
}

/** "Re:", "RV:", "Fwd:" and similar prefixes, once or several times. */
const answerMarks = /^(?:\s*(?:re|rv|fw|fwd|aw|wg|sv|tr|ref|resp)(?:\[\d{1,3}\])?\s*:)+\s*/i;

/**
 * Returns the subject and the thread of an outgoing e-mail: its own subject, otherwise that of the contact's newest e-mail, otherwise one
 * with the business's name.
 */
export async function loadEmailThread(tx: Transaction, messageId: string): Promise<EmailThread> {
  const [thread] = await tx.query<Thread>(sql.findEmailThread, [messageId]);
  const { name: business, language } = await loadTenant(tx, tx.tenantId);
  const subject = thread?.subject?.replace(answerMarks, '').trim() ?? '';
  return {
    subject:
      thread?.ownSubject ??
      (subject === '' ? conversationTexts(language, 'emailSubject', { business }) : `Re: ${subject}`),
    senderName: thread?.accountName ?? business,
    inReplyTo: thread?.inReplyTo ?? null,
    references: thread?.references ?? [],
    automatic: thread?.automatic ?? false,
  };
}
