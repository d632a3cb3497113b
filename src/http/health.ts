import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Embudo } from '../compose.js';

const pingMs = 1_500;
/** What the database said so short a while ago need not be asked again. */
const recentMs = 500;

export interface HealthOptions {
  embudo: Embudo;
  draining(): boolean;
  /** Why the process does no work though its database answers; null while it does. */
  hindrance?(): string | null;
  /** What /health says of the process beside its database and its events. */
  services(): Record<string, string | number>;
}

/** /health for people, /health/live and /health/ready for whoever starts and stops processes, /metrics for Prometheus. */
export async function healthRoutes(app: FastifyInstance, options: HealthOptions): Promise<void> {
  const { embudo } = options;
  const databaseAnswers = async (): Promise<boolean> => {
    if (embudo.door.heardWithin(recentMs)) return true;
    const late = new Promise<boolean>(resolve => setTimeout(resolve, pingMs, false).unref());
    const ping = embudo.database.unscoped.query('select 1').then(
      () => true,
      () => false,
    );
    return Promise.race([ping, late]);
  };
  /** Null when the process is ready. */
  const waitingFor = async (): Promise<string | null> => {
    if (options.draining()) return 'draining';
    if (!(await databaseAnswers())) return 'waiting for the database';
    return options.hindrance?.() ?? null;
  };

  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const waiting = await waitingFor();
    return reply.code(waiting ? 503 : 200).send({ status: waiting ?? 'ready' });
  });
  app.get('/health', async (_request, reply) => {
    const database = await databaseAnswers();
    const well = database && !options.hindrance?.();
    const services = {
      database: database ? 'up' : 'down',
      events: embudo.eventsBy(),
      ...options.services(),
    };
    return reply.code(well ? 200 : 503).send({
      status: !well ? 'down' : options.draining() ? 'draining' : 'healthy',
      timestamp: new Date().toISOString(),
      uptimeSeconds: Math.round(process.uptime()),
      services,
    });
  });
  app.get('/metrics', async (request, reply) => {
    if (!mayScrape(request.headers.authorization, embudo.config.METRICS_TOKEN, embudo.config.production))
      return reply.code(401).send('Send Authorization: Bearer <METRICS_TOKEN>.');
    return reply.type(embudo.metrics.registry.contentType).send(await embudo.metrics.registry.metrics());
  });
}

/** Open in development without a token; in production the token is needed, and without one nobody scrapes. */
function mayScrape(authorization: string | undefined, token: string | undefined, production: boolean): boolean {
  if (!token) return !production;
  const [given, wanted] = [Buffer.from(authorization ?? ''), Buffer.from(`Bearer ${token}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
