import { createHash } from 'node:crypto';
import { type BoundedCache, boundedCache } from '../shared/bounded-cache.js';
import type { Clock } from '../shared/clock.js';
import type { ChainReply } from './chain-reply.js';
import type { ModelTask, ModelTasks } from './language-model.port.js';
import { modelTasks } from './model-tasks.js';

export interface ReplyCacheOptions {
  clock: Clock;
  /** How long a reply holds; 0 keeps none. */
  ttlMs: number;
  /** The most replies that are kept, of all tenants together. */
  entries: number;
}
type Reply<T extends ModelTask> = ChainReply<ModelTasks[T]['output']>;

/** One spelling for what reads the same, without the time, which no hosted model is shown. Case stays: who shouts is understood differently. */
const normalised = (key: string, value: unknown): unknown => {
  if (key === 'now') return undefined;
  return typeof value === 'string' ? value.normalize('NFC').replace(/\s+/gu, ' ').trim() : value;
};

/**
 * What makes two questions of a tenant equal: the task, the prompt's version, who would be asked in which order, and all
 * that the model is shown, so the history, the catalogue and the knowledge too.
 */
export function questionKey<T extends ModelTask>(
  tenantId: string,
  task: T,
  order: string,
  input: ModelTasks[T]['input'],
): string {
  const question = JSON.stringify([tenantId, task, modelTasks[task].promptVersion, order, input], normalised);
  return createHash('sha256').update(question).digest('base64url');
}

/**
 * Replies of hosted models to equal questions, in this process's memory. When it is full, the tenant with the most replies
 * loses the one it used longest ago, so that one tenant's flood does not push out the others' replies.
 */
export class ReplyCache {
  private readonly byTenant = new Map<string, BoundedCache<Reply<ModelTask>>>();

  constructor(private readonly options: ReplyCacheOptions) {}

  get enabled(): boolean {
    return this.options.ttlMs > 0 && this.options.entries > 0;
  }

  get size(): number {
    let size = 0;
    for (const replies of this.byTenant.values()) size += replies.size;
    return size;
  }

  /** The reply to an equal question that is still fresh. The key names the task, so the value fits it. */
  find<T extends ModelTask>(tenantId: string, key: string): Reply<T> | null {
    const replies = this.byTenant.get(tenantId);
    const reply = replies?.get(key);
    if (replies?.size === 0) this.byTenant.delete(tenantId);
    return (reply as Reply<T> | undefined) ?? null;
  }

  keep<T extends ModelTask>(tenantId: string, key: string, reply: Reply<T>): void {
    if (!this.enabled) return;
    const { clock, ttlMs, entries } = this.options;
    const replies =
      this.byTenant.get(tenantId) ?? boundedCache({ maxEntries: entries, ttlMs, now: () => clock.now().getTime() });
    replies.set(key, reply);
    this.byTenant.set(tenantId, replies);
    if (this.size > entries) this.dropOne();
  }

  private dropOne(): void {
    let largest: BoundedCache<Reply<ModelTask>> | undefined;
    for (const replies of this.byTenant.values()) if (replies.size > (largest?.size ?? 0)) largest = replies;
    largest?.pop();
  }
}
