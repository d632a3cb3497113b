import { isId } from '../../domain/shared/id.js';
import { domainOf } from './email.address.js';

/** The Message-ID of a mail of ours: our message id at the sender's domain, so that an answer names it. */
export const messageIdFor = (messageId: string, from: string): string => `<${messageId}@${domainOf(from)}>`;

/** The ids of our messages among message ids. */
export const ownIdsIn = (references: readonly string[]): string[] =>
  references.flatMap(id => {
    const own = id.slice(1, id.indexOf('@'));
    return isId(own) ? [own] : [];
  });

/** The subject of a mail that somebody's program sends for them to be written to no more. */
export const unsubscribeSubject = (messageId: string): string => `unsubscribe ${messageId}`;

/** The message of ours that was unsubscribed from; null where the subject is another. */
export function unsubscribeIdIn(subject: string): string | null {
  const id = /^unsubscribe\s+(\S{36})$/i.exec(subject.trim())?.[1] ?? '';
  return isId(id) ? id : null;
}
