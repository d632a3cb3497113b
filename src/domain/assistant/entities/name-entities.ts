import type { Sql } from '../../shared/database.port.js';
import type { TenantProfile } from '../../tenants/index.js';
import { catalogueOf } from '../retrieve.js';
import type { Entities } from '../understanding.js';
import { isBareName, type NamedProduct, productsNamedIn } from './catalogue-names.js';
import { daysNamedIn, type NamedDay, writesMonthFirst } from './days.js';
import { machinesIn } from './machines.js';

/** What a message names, as a model read it and in the tenant's own terms. */
export interface NamedEntities extends Entities {
  days: NamedDay[];
  machines: string[];
  /** Products of the tenant's catalogue. */
  catalogue: NamedProduct[];
  /** Set if the message is the name of a product, or a part of it, and says nothing else. */
  bareName?: true;
}

/**
 * Adds what the server knows better than a model: which day "el viernes" is in the tenant's time zone when the message was sent, and which
 * products of the catalogue are named. The catalogue is read only if it has changed.
 */
export async function nameEntities(
  read: Sql,
  { id, timezone, locale }: Pick<TenantProfile, 'id' | 'timezone' | 'locale'>,
  message: { body: string; sentAt: Date; catalogueVersion: string },
  entities: Entities,
): Promise<NamedEntities> {
  const catalogue = await catalogueOf(read, id, message.catalogueVersion);
  return {
    ...entities,
    days: daysNamedIn(message.body, { sentAt: message.sentAt, timezone, monthFirst: writesMonthFirst(locale) }),
    machines: machinesIn(message.body),
    catalogue: productsNamedIn(message.body, catalogue),
    ...(isBareName(message.body, catalogue) && { bareName: true }),
  };
}
