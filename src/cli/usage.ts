/** The output of `npx embudo help`: each command begins a line with an indent of two. */
export const usage = `Usage: npx embudo <command>
  info [--json]                   where Embudo listens, and how to get in with the demo data
  send <text> [--provider <name>] [--channel <name>] [--from <number>] [--shop <name>] [--timeout <seconds>] [--json] [--no-wait]
                                  send a signed test message to a demo shop (the first, without --shop) as the
                                  provider would (Meta's WhatsApp, without --provider), and show what became of it
  chat [--provider <name>] [--channel <name>] [--from <number>] [--shop <name>] [--name <name>]
                                  write to a demo shop as its customer, and read what it answers
  understand [--provider <name>]  JSON lines {"text"} in, what is understood of each out
  evaluate --file <labelled.jsonl> [--provider <name>] [--json]
                                  how well a provider understands messages whose labels are known
  train-intents --file <lessons.jsonl> [--json]
                                  how well intents of your own would be learnt from lines {"text", "intent"}
  load --tenant <slug> [--file <lines.jsonl>]
                                  JSON lines into a tenant, with their ids and times (docs/load.md)
  reporting-login create --tenant <slug> | list | revoke --login <name>
                                  logins of the database that read one tenant's data, for NocoDB and other tools
                                  (docs/integrations/nocodb.md)
  schema [--check]                write src/schema/schema.graphql, or say whether it is fresh
  train                           train the local models again from the data in the repository
  rotate-keys                     seal again, under the newest ENCRYPTION_KEY, what is kept under older ones
  reset                           remove the embedded database and the demo data
`;

/** Returns the help of one command if `--help` is among its arguments; after `--` it is ordinary text. */
export function helpAsked(command: string, args: string[]): string | null {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  if (!options.includes('--help') && !options.includes('-h')) return null;
  const [lines = ''] = new RegExp(`^ {2}${command} .*\\n(?: {4,}.*\\n)*`, 'm').exec(usage) ?? [];
  return `Usage: npx embudo <command>\n${lines}`;
}
