import type { LanguageModel } from '../../domain/assistant/index.js';
import type { Providers } from '../../domain/conversations/index.js';
import { settleSegments } from '../../domain/customers/index.js';
import { foldCounters } from '../../domain/insights/index.js';
import { learnCloseRates } from '../../domain/leads/index.js';
import type { Transaction } from '../../domain/shared/database.port.js';
import type { UseCaseContext } from '../../domain/shared/use-case.js';
import { loadTenant } from '../../domain/tenants/index.js';
import { demoColleagues, demoPeople } from '../demo-data.js';
import type { DemoTenant } from '../tenants/demo-tenant.js';
import { tellReplies } from './campaign-story.js';
import { insertLife } from './insert-life.js';
import { planLife } from './plan-life.js';
import { loadParts } from './shop-parts.js';
import { tellStory } from './story.js';
import { understandComments, understandStory } from './understand-story.js';

/** The sixty days of a demo shop, planned but not yet written to the database. */
export interface PreparedLife {
  /** Writes all rows to the tenant of the transaction, which must have its people, stages and channel account. */
  insert(tx: Transaction): Promise<void>;
}

/** Plans the life of a demo shop up to `now` and lets the model interpret its texts. It takes seconds, so no transaction is open. */
export async function prepareLife(
  demo: DemoTenant,
  now: Date,
  { localModel, providers }: { localModel: LanguageModel; providers: Providers },
): Promise<PreparedLife> {
  const nameOf = (person: { firstName: string; lastName: string }) => `${person.firstName} ${person.lastName}`;
  const selling = demoPeople.filter(({ role }) => role === 'SELLER' || role === 'PROFESSIONAL');
  const sellers = demo.ceoOf ? [] : [...selling, ...demoColleagues].map(nameOf);
  const boss = demoPeople.filter(({ role }) => role === 'CEO').map(nameOf)[0] ?? '';
  const story = tellStory(demo, now, sellers, boss);
  tellReplies(story, sellers, boss);
  const understood = await understandStory(story, localModel);
  const comments = await understandComments(story, localModel);
  return {
    async insert(tx) {
      const { settings, language } = await loadTenant(tx, tx.tenantId);
      await insertLife(tx, planLife(story, understood, comments, await loadParts(tx, providers), settings), language);
    },
  };
}

/** Does what the product's daily jobs would do next: counters, customers' segments, close rates. */
export async function settleLife(context: UseCaseContext): Promise<void> {
  await foldCounters(context, {});
  await settleSegments(context, {});
  await learnCloseRates(context, {});
}
