import type { SecretBox } from './ports.js';

/**
 * Returns the credentials in a sealed text; null if no key of ENCRYPTION_KEY opens it, because the key was lost. Then only new credentials
 * help.
 */
export function openCredentials(secrets: SecretBox, sealed: string): Record<string, string> | null {
  try {
    return JSON.parse(secrets.open(sealed)) as Record<string, string>;
  } catch {
    return null;
  }
}
