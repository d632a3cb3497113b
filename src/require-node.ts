/**
 * Imported first by every program, for what it does: it ends the process where Node is too old. The rest of the code cannot be
 * loaded there at all (modifiers in regular expressions), so it would fail with a stack that helps nobody.
 */
const oldest = 24;

/** What is told where the version is too old; null where it will do. */
export const nodeRefusal = (version: string): string | null =>
  Number(version.replace(/^v/, '').split('.')[0]) >= oldest
    ? null
    : `Embudo runs on Node ${oldest} or newer; this is ${version}. Use npm start, npx embudo and the other npm scripts: on Linux they bring their own Node.`;

const refusal = nodeRefusal(process.version);
if (refusal) {
  process.stderr.write(`${refusal}\n`);
  process.exit(1);
}
