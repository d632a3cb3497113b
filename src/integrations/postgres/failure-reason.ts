const longest = 500;

/**
 * An error in words that an ADMIN may read: what it quotes is left out, since errors quote what they could not read, and so
 * are addresses and long numbers. The whole error stands in the log.
 */
export function reasonOf(error: unknown): string {
  const said = error instanceof Error ? `${error.name}: ${shapeFaults(error) ?? error.message}` : String(error);
  return said
    .replace(/"(?:[^"\\]|\\.)*"|'[^'\n]*'|«[^»]*»|“[^”]*”|`[^`]*`/g, '…')
    .replace(/\S+@\S+/g, '…')
    .replace(/https?:\/\/\S+/g, '…')
    .replace(/\+?\d[\d ()-]{6,}\d/g, '…')
    .slice(0, longest);
}

/** Of an error that lists where a value has the wrong shape, the places alone. */
function shapeFaults(error: Error): string | null {
  if (!('issues' in error) || !Array.isArray(error.issues)) return null;
  const places = error.issues.map((issue: { path?: unknown[] }) => (issue.path ?? []).map(String).join('.'));
  return `wrong shape of ${places.join(', ')}`;
}
