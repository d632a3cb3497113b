import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';

/** A user who can sign in to the demo data. */
export interface DemoLogin {
  email: string;
  password: string;
  role: string;
  tenant: string;
}
/** A demo shop that a visitor may write to as its customer. */
export interface DemoShopWindow {
  tenantId: string;
  tenant: string;
  accounts: { provider: string; channel: string }[];
}
/** Functions that the console offers only in development: signing in with one click, and writing as a customer. */
export interface DemoApi {
  people: readonly DemoLogin[];
  shops: readonly DemoShopWindow[];
  /** Sends a signed message to the shop's webhook, as the vendor would. Returns the status of the answer. */
  write(message: DemoMessage): Promise<number>;
}

const messageInput = z.object({
  tenantId: z.uuid(),
  provider: z.string().max(40),
  channel: z.string().max(40),
  number: z.string().regex(/^\d{8,15}$/),
  name: z.string().trim().min(1).max(100),
  text: z.string().trim().min(1).max(4_096),
});
export type DemoMessage = z.output<typeof messageInput>;

/**
 * Returns whether the request comes from a browser on this machine, at an address of this machine. Another site whose host name
 * points to this machine still sends its own host name, and is refused.
 */
function isAtHome({ ip, hostname }: Pick<FastifyRequest, 'ip' | 'hostname'>): boolean {
  const local = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/.test(ip);
  return local && ['127.0.0.1', 'localhost', '::1', '[::1]'].includes(hostname);
}

/** Registers the routes below /demo. Registers nothing without a door, as in production. */
export function demoRoutes(app: FastifyInstance, door: DemoApi | undefined): void {
  if (!door) return;
  const guarded = { onRequest: async (request: FastifyRequest) => void refuseStrangers(request) };
  app.get('/demo', guarded, async () => ({ people: door.people, shops: door.shops }));
  app.post('/demo/messages', guarded, async (request, reply) => {
    const input = messageInput.safeParse(request.body);
    if (!input.success) return reply.code(400).send({ error: z.prettifyError(input.error) });
    return reply.code(await door.write(input.data)).send({});
  });
}

function refuseStrangers(request: FastifyRequest): void {
  if (!isAtHome(request))
    throw Object.assign(new Error('The demo is shown to browsers on this machine alone.'), { statusCode: 403 });
}
