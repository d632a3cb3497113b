import { language } from '../app/intl';
import { freshToken, session } from '../app/session';
import { minuteMs } from './durations';

/** Downloads a file that needs the user's token, and hands it to the browser. Throws if the download fails. */
export async function download(url: string, fallback: string): Promise<void> {
  // The API may use another address for the server than the browser does.
  const { pathname, search } = new URL(url, location.origin);
  const token = await freshToken();
  const { tenantId } = session.get();
  const response = await fetch(`${pathname}${search}`, {
    headers: {
      'accept-language': language.get(),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(tenantId && { 'x-tenant-id': tenantId }),
    },
  });
  if (!response.ok) throw new Error(await response.text());
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? fallback;
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers only start to read it after the click.
  setTimeout(() => URL.revokeObjectURL(address), minuteMs);
}
