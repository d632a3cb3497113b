import { DomainError } from '../shared/domain-error.js';
import type { Provider } from './provider.port.js';

/** Parses an account's credentials. Throws INVALID with the name of the wrong field, never with its value, which is a secret. */
export function readCredentials(
  { name, credentials: schema }: Pick<Provider, 'name' | 'credentials'>,
  input: unknown,
): Record<string, string | undefined> {
  const read = schema.safeParse(input);
  if (read.success) return read.data as Record<string, string | undefined>;
  const accepted = `${name} takes ${Object.keys(schema.shape).join(', ')}`;
  const [issue] = read.error.issues;
  if (issue?.code === 'unrecognized_keys')
    throw new DomainError('INVALID', `${accepted}, and nothing else.`, ['credentials', ...issue.keys.slice(0, 1)]);
  const [field] = issue?.path ?? [];
  if (field === undefined) throw new DomainError('INVALID', `Send an object: ${accepted}.`, ['credentials']);
  throw new DomainError(
    'INVALID',
    `${accepted}; each is a text of 8 to 4096 letters, digits and signs without spaces. Look at ${String(field)}.`,
    ['credentials', String(field)],
  );
}
