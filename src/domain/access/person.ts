import { z } from 'zod';
import { DomainError } from '../shared/domain-error.js';
import { cleanText } from '../shared/text.js';
import { isLonger, mostCharacters } from '../shared/texts.js';

const addressShape = z.email().max(mostCharacters.email);
const shortestPassword = 8;

/** An address as it is kept: lower case, without spaces around it. Throws DomainError where it is none. */
export function addressOf(email: string): string {
  const parsed = addressShape.safeParse(email.trim().toLowerCase());
  if (!parsed.success) throw new DomainError('INVALID', 'This is no e-mail address.', ['email']);
  return parsed.data;
}

/** A name as it is kept. Throws DomainError where it is empty or too long. */
export function nameOf(text: string, field: string): string {
  const name = cleanText(text).replace(/\s+/g, ' ').trim();
  if (name === '' || isLonger(name, mostCharacters.namePart))
    throw new DomainError('INVALID', `A name has between 1 and ${mostCharacters.namePart} characters.`, [field]);
  return name;
}

/** Length is what makes a password strong; the address is what is guessed first. */
export function assertPassword(password: string, email: string | null): void {
  if (password.length < shortestPassword || isLonger(password, mostCharacters.password))
    throw new DomainError('INVALID', `A password has at least ${shortestPassword} characters.`, ['password']);
  if (email && password.trim().toLowerCase() === email)
    throw new DomainError('INVALID', 'The password must not be the e-mail address.', ['password']);
}
