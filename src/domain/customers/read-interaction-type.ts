import type { Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { foldName } from '../shared/fold.js';
import { cleanText } from '../shared/text.js';
import { loadTenant } from '../tenants/index.js';
import { readInteractionTypes } from './interaction-type.queries.js';

/**
 * The key of the kind of interaction that somebody named by its key or its label. INVALID, with those that there are, where
 * the tenant has none of that name; a tenant that has set up no kinds at all takes any.
 */
export async function readInteractionType(tx: Transaction, given: string): Promise<string> {
  const name = cleanText(given).trim();
  const types = await readInteractionTypes(tx);
  if (types.length === 0) {
    if (name === '') throw new DomainError('INVALID', 'Say what kind of interaction it was.', ['type']);
    return name;
  }
  const asked = foldName(name);
  const found =
    types.find(({ key }) => key === asked) ?? types.find(({ label }) => asked !== '' && foldName(label) === asked);
  if (found) return found.key;
  const { language } = await loadTenant(tx, tx.tenantId);
  throw new DomainError('INVALID', refusals[language](types), ['type']);
}

type Named = Awaited<ReturnType<typeof readInteractionTypes>>[number];
const named = (types: Named[]) => types.map(({ key, label }) => `${key} (${label})`).join(', ');
const refusals: Record<'es' | 'en', (types: Named[]) => string> = {
  es: types => `Indique qué tipo de interacción fue: ${named(types)}.`,
  en: types => `Say what kind of interaction it was: ${named(types)}.`,
};
