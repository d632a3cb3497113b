import './require-node.js';
import { fail } from './processes.js';

const usage = `Usage: npx embudo <command>
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
  schema [--check]                write src/schema/schema.graphql, or say whether it is fresh
  train                           train the local models again from the data in the repository
  rotate-keys                     seal again, under the newest ENCRYPTION_KEY, what is kept under older ones
  reset                           remove the embedded database and the demo data
`;

/** Each is loaded when it is asked for: what one command needs does not slow the others down. */
const commands: Record<string, (args: string[]) => Promise<void>> = {
  info: async args => (await import('./cli/home.js')).info(args),
  send: async args => (await import('./cli/send.js')).send(args),
  chat: async args => (await import('./cli/chat.js')).chat(args),
  understand: async args => (await import('./cli/understand.js')).understand(args),
  evaluate: async args => (await import('./cli/evaluate.js')).evaluateProvider(args),
  'train-intents': async args => (await import('./cli/evaluate.js')).trainOwnIntents(args),
  load: async args => (await import('./cli/load.js')).load(args),
  schema: async args => (await import('./cli/schema.js')).schema(args),
  train: async () => {
    const { trainLocalModels } = await import('./integrations/local/understanding/train.js');
    const { trainReader } = await import('./integrations/local/reading/train-reader.js');
    const log = (line: string) => void process.stderr.write(`${line}\n`);
    await trainLocalModels({ log });
    return trainReader({ log });
  },
  'rotate-keys': async () => (await import('./cli/home.js')).rotateKeys(),
  reset: async () => (await import('./cli/home.js')).reset(),
};

/** Everything but data goes to stderr, so that the output can be piped. */
async function run([command, ...args]: string[]): Promise<void> {
  const known = command === undefined || !Object.hasOwn(commands, command) ? undefined : commands[command];
  if (known) return known(args);
  process.stderr.write(usage);
  process.exitCode = command === undefined || command === 'help' || command === '--help' ? 0 : 2;
}

run(process.argv.slice(2)).catch(fail);
