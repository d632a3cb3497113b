import type { Embudo } from '../compose.js';
import type { HttpServer } from './app.js';
import { healthRoutes } from './health.js';
import { createListener, listen } from './listener.js';
import { plugin } from './plugin.js';

/** The state that a worker reports about itself. */
export interface WatchedWorker {
  /** True while every lane takes jobs and the heartbeat reaches the database. */
  readonly running: boolean;
  readonly stopping: boolean;
}

/**
 * Serves /health and /metrics of a worker. Returns null if WORKER_PORT is not set. Starts before the worker, so that a taken
 * port is reported before jobs run; `worker` returns null until the worker has started.
 */
export async function startWorkerHttp(embudo: Embudo, worker: () => WatchedWorker | null): Promise<HttpServer | null> {
  const { WORKER_PORT: port, HOST: host } = embudo.config;
  if (port === undefined) return null;
  const draining = () => worker()?.stopping ?? false;
  const running = () => worker()?.running ?? false;
  const app = createListener(embudo.config, embudo.log, draining);
  await app.register(plugin('health', healthRoutes), {
    embudo,
    draining,
    hindrance: () => (running() || draining() ? null : 'waiting for the queue'),
    services: () => ({ queue: draining() ? 'stopping' : running() ? 'running' : 'down' }),
  });
  return { ...(await listen(app, { host, port, setting: 'WORKER_PORT' })), stop: () => app.close() };
}
