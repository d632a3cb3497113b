import { Postponed } from '../../domain/shared/postponed.js';
import type { RunningJob } from '../postgres/run-job.js';

/** What a worker asks of the process that runs its suspects. */
export interface IsolatedCall {
  task: string;
  payload: unknown;
  job: RunningJob;
}

/** What that process says: that it can run jobs, how a job ended, or a live event that the job published. */
export type IsolatedAnswer =
  | { kind: 'ready' }
  | { kind: 'done' }
  | { kind: 'failed'; error: SentError }
  | { kind: 'event'; topic: string; payload: Record<string, unknown> };

interface SentError {
  name: string;
  message: string;
  stack?: string;
  /** For a job that was postponed. */
  until?: string;
}

/** Returns an error as a message between processes carries it. */
export function sentError(error: unknown): SentError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message, stack } = error;
  return { name, message, stack, ...(error instanceof Postponed && { until: error.until.toISOString() }) };
}

/** Returns the error that was sent. */
export function receivedError({ name, message, stack, until }: SentError): Error {
  const error = until ? new Postponed(new Date(until), '') : new Error();
  return Object.assign(error, { name, message, stack });
}
