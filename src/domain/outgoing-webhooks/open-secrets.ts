import type { Ports } from '../shared/use-case.js';
import './ports.js';

/**
 * Returns the secrets in a sealed text, which are separated by spaces; none if no key of ENCRYPTION_KEY opens it. Then a new secret, or
 * the missing key, makes deliveries possible again.
 */
export function openSecrets(secrets: Ports['secrets'], sealed: string): string[] {
  try {
    return secrets.open(sealed).split(' ');
  } catch {
    return [];
  }
}
