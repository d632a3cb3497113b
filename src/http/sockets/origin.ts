import type { IncomingMessage } from 'node:http';

/**
 * Returns whether a page of this origin may open a socket. Browsers let any page open one, but send its Origin. A client
 * without an Origin is not a browser, and needs a token anyway. If `allowed` is null, only pages of the server's own host may.
 */
export function originAllowed(request: Pick<IncomingMessage, 'headers'>, allowed: string[] | null): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (allowed) return allowed.includes(origin);
  return URL.canParse(origin) && new URL(origin).host === host;
}
