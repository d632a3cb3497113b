import type { Embudo } from '../compose.js';
import type { HttpServer } from './app.js';
import { healthRoutes } from './health.js';
import { createListener, listen } from './listener.js';

/** What a worker says of itself, as the queue's own worker does. */
export interface WatchedWorker {
  /** Whether every lane takes jobs and the heartbeat reaches the database. */
  readonly running: boolean;
  readonly stopping: boolean;
}

/**
 * What a worker listens with: /health and /metrics, nothing else. Null where WORKER_PORT is not set. Begins before the
 * worker does (`worker` gives null until then), so that a port that is taken is told before jobs are.
 */
export async function startWorkerHttp(embudo: Embudo, worker: () => WatchedWorker | null): Promise<HttpServer | null> {
  const { WORKER_PORT: port, HOST: host } = embudo.config;
  if (port === undefined) return null;
  const draining = () => worker()?.stopping ?? false;
  const running = () => worker()?.running ?? false;
  const app = createListener(embudo.config, embudo.log, draining);
  await app.register(healthRoutes, {
    embudo,
    draining,
    hindrance: () => (running() || draining() ? null : 'waiting for the queue'),
    services: () => ({ queue: draining() ? 'stopping' : running() ? 'running' : 'down' }),
  });
  return { ...(await listen(app, { host, port, setting: 'WORKER_PORT' })), stop: () => app.close() };
}
