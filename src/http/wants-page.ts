import type { FastifyRequest } from 'fastify';

/** Returns whether a browser requests a page, or what its headers would be, as opposed to a program that requests data. */
export const wantsPage = ({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>): boolean =>
  (method === 'GET' || method === 'HEAD') && (headers.accept ?? '').includes('text/html');
