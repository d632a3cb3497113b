/**
 * Every program imports this file first, for its side effect: it ends the process if Node is too old. An old Node cannot load the rest of
 * the code at all (modifiers in regular expressions), and would fail with an unhelpful stack.
 */
const oldest = 24;

/** Returns the message for a version that is too old; null for a supported one. */
export const nodeRefusal = (version: string): string | null =>
  Number(version.replace(/^v/, '').split('.')[0]) >= oldest
    ? null
    : `Embudo runs on Node ${oldest} or newer; this is ${version}. Use npm start, npx embudo and the other npm scripts: on Linux they bring their own Node.`;

const refusal = nodeRefusal(process.version);
if (refusal) {
  process.stderr.write(`${refusal}\n`);
  process.exit(1);
}
