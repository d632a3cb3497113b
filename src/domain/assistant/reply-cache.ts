import { createHash } from 'node:crypto';
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
interface Kept {
  reply: Reply<ModelTask>;
  until: number;
}

/** One spelling for what reads the same. Case stays: who shouts is understood differently. */
const normalised = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.normalize('NFC').replace(/\s+/gu, ' ').trim() : value;

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
 * Replies of hosted models to equal questions, in this process's memory. When it is full, the tenant that holds most gives
 * up what it used longest ago, so that one tenant's flood does not take the others' replies.
 */
export class ReplyCache {
  /** By tenant; each in the order of last use: a Map gives its keys in the order in which they were set. */
  private readonly kept = new Map<string, Map<string, Kept>>();
  private count = 0;

  constructor(private readonly options: ReplyCacheOptions) {}

  get enabled(): boolean {
    return this.options.ttlMs > 0 && this.options.entries > 0;
  }

  get size(): number {
    return this.count;
  }

  /** The reply to an equal question that is still fresh. The key names the task, so the value fits it. */
  find<T extends ModelTask>(tenantId: string, key: string): Reply<T> | null {
    const known = this.kept.get(tenantId)?.get(key);
    if (!known) return null;
    this.drop(tenantId, key);
    if (known.until <= this.options.clock.now().getTime()) return null;
    this.put(tenantId, key, known);
    return known.reply as Reply<T>;
  }

  keep<T extends ModelTask>(tenantId: string, key: string, reply: Reply<T>): void {
    if (!this.enabled) return;
    this.drop(tenantId, key);
    this.put(tenantId, key, { reply, until: this.options.clock.now().getTime() + this.options.ttlMs });
    if (this.count > this.options.entries) this.dropOne();
  }

  private put(tenantId: string, key: string, entry: Kept): void {
    const own = this.kept.get(tenantId) ?? new Map<string, Kept>();
    own.set(key, entry);
    this.kept.set(tenantId, own);
    this.count += 1;
  }

  private drop(tenantId: string, key: string): void {
    const own = this.kept.get(tenantId);
    if (!own?.delete(key)) return;
    this.count -= 1;
    if (own.size === 0) this.kept.delete(tenantId);
  }

  private dropOne(): void {
    let most: [string, Map<string, Kept>] | undefined;
    for (const entry of this.kept) if (!most || entry[1].size > most[1].size) most = entry;
    const [oldest] = most?.[1].keys() ?? [];
    if (most && oldest !== undefined) this.drop(most[0], oldest);
  }
}
