import { z } from 'zod';
import { collapseSpaces } from '../shared/collapse-spaces.js';
import { DomainError } from '../shared/domain-error.js';
import { cleanText } from '../shared/text.js';
import { isLonger, maxCharacters } from '../shared/texts.js';

const addressShape = z.email().max(maxCharacters.email);
const shortestPassword = 8;

/** Normalises an e-mail address: lower case, trimmed. Throws DomainError for an invalid one. */
export function addressOf(email: string): string {
  const parsed = addressShape.safeParse(email.trim().toLowerCase());
  if (!parsed.success) throw new DomainError('INVALID', 'Enter a valid e-mail address.', ['email']);
  return parsed.data;
}

/** Normalises a name. Throws DomainError if it is empty or too long. */
export function nameOf(text: string, field: string): string {
  const name = collapseSpaces(cleanText(text));
  if (name === '' || isLonger(name, maxCharacters.namePart))
    throw new DomainError('INVALID', `A name must have between 1 and ${maxCharacters.namePart} characters.`, [field]);
  return name;
}

/** Throws if a password is too short, too long, or the e-mail address itself, which attackers guess first. */
export function assertPassword(password: string, email: string | null): void {
  if (password.length < shortestPassword || isLonger(password, maxCharacters.password))
    throw new DomainError('INVALID', `A password must have at least ${shortestPassword} characters.`, ['password']);
  if (email && password.trim().toLowerCase() === email)
    throw new DomainError('INVALID', 'The password cannot be the e-mail address.', ['password']);
}
