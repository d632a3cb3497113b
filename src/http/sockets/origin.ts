import type { IncomingMessage } from 'node:http';

/**
 * Returns whether a page of this origin may open a socket. Browsers let any page open one, but send its Origin. A client
 * without an Origin is not a browser, and needs a token anyway. Pages of the server's own host always may, such as the console;
 * `allowed` names others.
 */
export function originAllowed(request: Pick<IncomingMessage, 'headers'>, allowed: readonly string[]): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined || allowed.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
