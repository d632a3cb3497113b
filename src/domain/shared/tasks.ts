import type { z } from 'zod';

export interface TaskSettings<S extends z.ZodObject = z.ZodObject> {
  /** The payload of its jobs. New fields must be optional, since waiting jobs in the queue may be older than the code. */
  payload: S;
  /** Attempts before the job counts as failed, with exponential back-off between them (e^n seconds). */
  maxAttempts: number;
  /** `intake` jobs touch only the database and are quick; `outside` jobs may wait for a model or a vendor. */
  lane: 'intake' | 'outside';
}

/**
 * The jobs that each feature enqueues, by name. A feature declares its own in `*.tasks.ts`, by declaration merging beside
 * `defineTasks`; their bodies are in `src/jobs/`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the features
export interface FeatureTasks {}
type Feature = keyof FeatureTasks;
export type TaskName = { [F in Feature]: keyof FeatureTasks[F] }[Feature];
export type TaskPayload<T extends TaskName> = {
  [F in Feature]: T extends keyof FeatureTasks[F]
    ? FeatureTasks[F][T] extends TaskSettings<infer S>
      ? z.infer<S>
      : never
    : never;
}[Feature];

const definedTasks = new Map<string, TaskSettings>();

/** Registers a feature's tasks, named `<feature>/<file of the body>`, and returns them. */
export function defineTasks<T extends Record<`${string}/${string}`, TaskSettings>>(tasks: T): T {
  for (const [name, settings] of Object.entries<TaskSettings>(tasks)) {
    if (definedTasks.has(name)) throw new TypeError(`the task ${name} is defined twice`);
    definedTasks.set(name, settings);
  }
  return tasks;
}

/** Returns how jobs of a task are enqueued and run. */
export function taskSettings(name: TaskName): TaskSettings {
  const settings = definedTasks.get(name);
  if (!settings) throw new TypeError(`the task ${name} is defined nowhere, or its feature is not loaded`);
  return settings;
}

export const taskNames = (): string[] => [...definedTasks.keys()].sort();

export interface EnqueueOptions {
  /** One waiting job per key and tenant; a later enqueue replaces the earlier one. */
  jobKey?: string;
  runAt?: Date;
}
