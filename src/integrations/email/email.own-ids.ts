import { isId } from '../../domain/shared/id.js';
import { domainOf } from './email.address.js';

/** Returns the Message-ID of an outgoing mail: the message's id at the sender's domain, so that an answer refers to it. */
export const messageIdFor = (messageId: string, from: string): string => `<${messageId}@${domainOf(from)}>`;

/** Returns the ids of Embudo's own messages among message ids. */
export const ownIdsIn = (references: readonly string[]): string[] =>
  references.flatMap(id => {
    const own = id.slice(1, id.indexOf('@'));
    return isId(own) ? [own] : [];
  });

/** Returns the subject of the mail that a recipient's mail program sends to unsubscribe the recipient. */
export const unsubscribeSubject = (messageId: string): string => `unsubscribe ${messageId}`;

/** Returns the id of the message that the recipient unsubscribed from, or null for any other subject. */
export function unsubscribeIdIn(subject: string): string | null {
  const id = /^unsubscribe\s+(\S{36})$/i.exec(subject.trim())?.[1] ?? '';
  return isId(id) ? id : null;
}
