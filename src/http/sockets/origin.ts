import type { IncomingMessage } from 'node:http';

/**
 * Whether a page of this origin may open a socket. A browser lets any page do so and sends the Origin along; whoever
 * sends none is no browser, and needs a token all the same. `allowed` null means the host that the request names.
 */
export function originAllowed(request: Pick<IncomingMessage, 'headers'>, allowed: string[] | null): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (allowed) return allowed.includes(origin);
  return URL.canParse(origin) && new URL(origin).host === host;
}
