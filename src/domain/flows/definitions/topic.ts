import { lastTalkOf, retrieve } from '../../assistant/index.js';
import type { Transaction } from '../../shared/database.port.js';
import type { Language } from '../../shared/translations.js';
import type { TenantProfile } from '../../tenants/index.js';
import type { StepContext } from '../engine/step.js';

/**
 * Returns the product that the contact asked about, as it is in the catalogue now, otherwise the one that the conversation was about: "me
 * interesa, ¿cómo lo pago?" names none. Null if there is neither in the catalogue.
 */
export async function topicOf({ tx, facts, tenant, language }: StepContext): Promise<{
  product: string;
  price: string | null;
  inStock: boolean | null;
} | null> {
  if (!facts.question) return null;
  const [named] = await retrieve(tx, tenant, facts.question, language);
  const product = named ?? (await discussed(tx, tenant, facts.conversationId, language));
  return product ? { product: product.name, price: product.price, inStock: product.inStock } : null;
}

async function discussed(tx: Transaction, tenant: TenantProfile, conversationId: string | null, language: Language) {
  const { product: name } = await lastTalkOf(tx, conversationId);
  if (name === null) return null;
  return (await retrieve(tx, tenant, name, language)).find(found => found.name === name) ?? null;
}
