import { DomainError } from '../shared/domain-error.js';
import type { Provider } from './provider.port.js';

/**
 * Parses an account's credentials. `entered` are those that are new: the others were accepted under earlier rules. Throws INVALID with the
 * name of the wrong field, never with its value, which is a secret.
 */
export function readCredentials(
  { name, credentials: schema, newCredentials }: Pick<Provider, 'name' | 'credentials' | 'newCredentials'>,
  input: unknown,
  entered: unknown = input,
): Record<string, string | undefined> {
  const read = schema.safeParse(input);
  if (read.success) {
    const [issue] = newCredentials?.safeParse(entered).error?.issues ?? [];
    if (issue) throw new DomainError('INVALID', issue.message, ['credentials', String(issue.path[0])]);
    return read.data as Record<string, string | undefined>;
  }
  const accepted = Object.keys(schema.shape).join(', ');
  const [issue] = read.error.issues;
  if (issue?.code === 'unrecognized_keys')
    throw new DomainError('INVALID', `${name} accepts only ${accepted}.`, ['credentials', ...issue.keys.slice(0, 1)]);
  const [field] = issue?.path ?? [];
  if (field === undefined)
    throw new DomainError('INVALID', `Send an object: ${name} accepts ${accepted}.`, ['credentials']);
  if (issue?.code === 'custom') throw new DomainError('INVALID', issue.message, ['credentials', String(field)]);
  throw new DomainError(
    'INVALID',
    `${name} accepts ${accepted}. Each must have 8 to 4096 letters, digits and symbols, without spaces. Check ${String(field)}.`,
    ['credentials', String(field)],
  );
}
