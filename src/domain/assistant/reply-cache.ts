import { createHash } from 'node:crypto';
import type { Clock } from '../shared/clock.js';
import type { ChainReply } from './chain-reply.js';
import type { ModelTask, ModelTasks } from './language-model.port.js';
import { modelTasks } from './model-tasks.js';

export interface ReplyCacheOptions {
  clock: Clock;
  /** How long a reply holds; 0 keeps none. */
  ttlMs: number;
  /** The most replies that are kept, of all tenants together: the one that was used longest ago goes first. */
  entries: number;
}
type Reply<T extends ModelTask> = ChainReply<ModelTasks[T]['output']>;

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

/** Replies of hosted models to equal questions, in this process's memory. */
export class ReplyCache {
  /** In the order of their last use: a Map gives its keys in the order in which they were set. */
  private readonly kept = new Map<string, { reply: Reply<ModelTask>; until: number }>();

  constructor(private readonly options: ReplyCacheOptions) {}

  get enabled(): boolean {
    return this.options.ttlMs > 0 && this.options.entries > 0;
  }

  get size(): number {
    return this.kept.size;
  }

  /** The reply to an equal question that is still fresh. The key names the task, so the value fits it. */
  find<T extends ModelTask>(key: string): Reply<T> | null {
    const known = this.kept.get(key);
    if (!known) return null;
    this.kept.delete(key);
    if (known.until <= this.options.clock.now().getTime()) return null;
    this.kept.set(key, known);
    return known.reply as Reply<T>;
  }

  keep<T extends ModelTask>(key: string, reply: Reply<T>): void {
    if (!this.enabled) return;
    this.kept.delete(key);
    this.kept.set(key, { reply, until: this.options.clock.now().getTime() + this.options.ttlMs });
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.options.entries && oldest !== undefined) this.kept.delete(oldest);
  }
}
