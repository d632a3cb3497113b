const maxLength = 500;

/**
 * Returns the message of an error for an ADMIN. Quotations are left out, since errors quote the data that they could not read,
 * and so are addresses and long numbers. The log has the whole error.
 */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? `${error.name}: ${shapeFaults(error) ?? error.message}` : String(error);
  return message
    .replace(/"(?:[^"\\]|\\.)*"|'[^'\n]*'|«[^»]*»|“[^”]*”|`[^`]*`/g, '…')
    .replace(/\S+@\S+/g, '…')
    .replace(/https?:\/\/\S+/g, '…')
    .replace(/\+?\d[\d ()-]{6,}\d/g, '…')
    .slice(0, maxLength);
}

/** For an error of zod, returns only the paths of the wrong values; for other errors returns null. */
function shapeFaults(error: Error): string | null {
  if (!('issues' in error) || !Array.isArray(error.issues)) return null;
  const places = error.issues.map((issue: { path?: unknown[] }) => (issue.path ?? []).map(String).join('.'));
  return `wrong shape of ${places.join(', ')}`;
}
