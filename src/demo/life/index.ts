import type { LanguageModel } from '../../domain/assistant/index.js';
import { settleSegments } from '../../domain/customers/index.js';
import { foldCounters } from '../../domain/insights/index.js';
import { learnCloseRates } from '../../domain/leads/index.js';
import type { Transaction } from '../../domain/shared/database.port.js';
import type { UseCaseContext } from '../../domain/shared/use-case.js';
import { loadTenant } from '../../domain/tenants/index.js';
import { demoColleagues, demoPeople } from '../demo-data.js';
import type { DemoTenant } from '../tenants/demo-tenant.js';
import { insertLife } from './insert-life.js';
import { planLife } from './plan-life.js';
import { loadParts } from './shop-parts.js';
import { tellStory } from './story.js';
import { understandStory } from './understand-story.js';

/** The sixty days of a demo shop, told and understood, but not written yet. */
export interface PreparedLife {
  /** Writes all of it to the tenant of the transaction, which has its people, stages and channel account already. */
  insert(tx: Transaction): Promise<void>;
}

/** Tells the story of a demo shop up to `now` and asks the model about each of its texts: what takes time, outside any transaction. */
export async function prepareLife(demo: DemoTenant, now: Date, model: LanguageModel): Promise<PreparedLife> {
  const nameOf = (person: { firstName: string; lastName: string }) => `${person.firstName} ${person.lastName}`;
  const selling = demoPeople.filter(({ role }) => role === 'SELLER' || role === 'PROFESSIONAL');
  const sellers = demo.ceoOf ? [] : [...selling, ...demoColleagues].map(nameOf);
  const boss = demoPeople.filter(({ role }) => role === 'CEO').map(nameOf)[0] ?? '';
  const story = tellStory(demo, now, sellers, boss);
  const understood = await understandStory(story, model);
  return {
    async insert(tx) {
      const { settings } = await loadTenant(tx, tx.tenantId);
      await insertLife(tx, planLife(story, understood, await loadParts(tx), settings));
    },
  };
}

/** What the product's daily jobs would do next: folds the counters, settles the customers' segments, learns how often leads are won. */
export async function settleLife(context: UseCaseContext): Promise<void> {
  await foldCounters(context, {});
  await settleSegments(context, {});
  await learnCloseRates(context, {});
}
