import type { FastifyInstance } from 'fastify';

/** Returns the routes as a Fastify plugin with a name. For a plugin without a name, Fastify searches all loaded modules for one. */
export const plugin = <Options>(name: string, routes: (app: FastifyInstance, options: Options) => Promise<void>) =>
  Object.assign(routes, { [Symbol.for('fastify.display-name')]: name });
