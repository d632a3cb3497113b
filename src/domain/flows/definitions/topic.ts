import { catalogueVersion, retrieve } from '../../assistant/index.js';
import type { Statement } from '../../shared/database.port.js';
import type { StepContext } from '../engine/step.js';

const versionStatement: Statement = { name: 'flow.catalogue-version', text: `select (${catalogueVersion}) as version` };

/** What the contact asked about, as the catalogue has it now; null where it names nothing of the catalogue. */
export async function topicOf({ tx, facts, tenant, language }: StepContext): Promise<{
  product: string;
  price: string | null;
  inStock: boolean | null;
} | null> {
  if (!facts.question) return null;
  const [now] = await tx.query<{ version: string }>(versionStatement);
  const [product] = await retrieve(tx, tenant, now?.version ?? '0', facts.question, language);
  return product ? { product: product.name, price: product.price, inStock: product.inStock } : null;
}
