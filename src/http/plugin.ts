import type { FastifyInstance } from 'fastify';

/** The routes as a Fastify plugin with a name. Fastify looks for that of a plugin without one among all modules loaded. */
export const plugin = <Options>(name: string, routes: (app: FastifyInstance, options: Options) => Promise<void>) =>
  Object.assign(routes, { [Symbol.for('fastify.display-name')]: name });
