import './require-node.js';
import { helpAsked, usage } from './cli/usage.js';
import { fail } from './processes.js';

/** Each command is loaded on demand, so that the imports of one do not slow the others down. */
const commands: Record<string, (args: string[]) => Promise<void>> = {
  info: async args => (await import('./cli/home.js')).info(args),
  send: async args => (await import('./cli/send.js')).send(args),
  chat: async args => (await import('./cli/chat.js')).chat(args),
  understand: async args => (await import('./cli/understand.js')).understand(args),
  evaluate: async args => (await import('./cli/evaluate.js')).evaluateProvider(args),
  'train-intents': async args => (await import('./cli/evaluate.js')).trainOwnIntents(args),
  load: async args => (await import('./cli/load.js')).load(args),
  schema: async args => (await import('./cli/schema.js')).schema(args),
  train: async args => {
    (await import('./cli/words.js')).readWords(args, {});
    const { trainLocalModels } = await import('./integrations/local/understanding/train.js');
    const { trainReader } = await import('./integrations/local/reading/train-reader.js');
    const log = (line: string) => void process.stderr.write(`${line}\n`);
    await trainLocalModels({ log });
    return trainReader({ log });
  },
  'reporting-login': async args => (await import('./cli/reporting-login.js')).reportingLogin(args),
  'rotate-keys': async args => (await import('./cli/home.js')).rotateKeys(args),
  reset: async args => (await import('./cli/home.js')).reset(args),
};

/** Everything except data goes to stderr, so that the output can be piped. */
async function run([command, ...args]: string[]): Promise<void> {
  const known = command === undefined || !Object.hasOwn(commands, command) ? undefined : commands[command];
  if (known) {
    const help = helpAsked(command as string, args);
    return help === null ? known(args) : void process.stderr.write(help);
  }
  process.stderr.write(usage);
  process.exitCode = command === undefined || command === 'help' || command === '--help' ? 0 : 2;
}

run(process.argv.slice(2)).catch(fail);
