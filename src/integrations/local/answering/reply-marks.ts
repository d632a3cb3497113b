import { cleanText } from '../../../domain/shared/text.js';

/** A hash of the text: the wording varies between messages but stays the same for the same message. */
export function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Returns the first name after a comma, as in a greeting; empty if the contact's name is no name, such as a number or an address. */
export function firstName(contactName: string | null): string {
  const word =
    cleanText(contactName ?? '')
      .trim()
      .split(/\s+/)[0] ?? '';
  return /^\p{L}[\p{L}'’-]{1,19}$/u.test(word) ? `, ${word}` : '';
}
