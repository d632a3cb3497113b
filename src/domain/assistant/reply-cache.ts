import { createHash } from 'node:crypto';
import { type BoundedCache, boundedCache } from '../shared/bounded-cache.js';
import type { Clock } from '../shared/clock.js';
import type { ChainReply } from './chain-reply.js';
import type { AnswerInput, ModelTask, ModelTasks } from './language-model.port.js';
import { modelTasks } from './model-tasks.js';
import { asksTime } from './prompts/asks-time.js';

export interface ReplyCacheOptions {
  clock: Clock;
  /** How long a reply is kept, in milliseconds; 0 keeps none. */
  ttlMs: number;
  /** Maximum number of replies kept, over all tenants. */
  entries: number;
}
type Reply<T extends ModelTask> = ChainReply<ModelTasks[T]['output']>;

/**
 * Normalises a value so that questions that read the same are equal. Case is kept, because a customer who shouts is understood
 * differently.
 */
const normalised = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.normalize('NFC').replace(/\s+/gu, ' ').trim() : value;

/**
 * Returns what a hosted model is shown of an answer's input: the time only if it is asked about, and the shelf, which is a function there.
 */
const shownOf = ({ offered, now, ...input }: AnswerInput): object => ({
  ...input,
  ...(asksTime(input.text) && { now }),
  shelf: offered?.(),
});

/**
 * Returns the key that makes two questions of a tenant equal: the task, the version of the prompt, the links in order, and everything that
 * the model is shown, including history, catalogue and knowledge.
 */
export function questionKey<T extends ModelTask>(
  tenantId: string,
  task: T,
  order: string,
  input: ModelTasks[T]['input'],
): string {
  const shown = task === 'answer' ? shownOf(input as AnswerInput) : input;
  const question = JSON.stringify([tenantId, task, modelTasks[task].promptVersion, order, shown], normalised);
  return createHash('sha256').update(question).digest('base64url');
}

/**
 * Replies of hosted models to equal questions, in this process's memory. When it is full, the tenant with the most replies loses its least
 * recently used one, so that one tenant's flood does not push out the others' replies.
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

  /** Returns the reply to an equal question if it is still fresh. The key includes the task, so the value has the right type. */
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
