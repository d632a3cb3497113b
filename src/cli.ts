import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { compose } from './compose.js';
import { readConfig } from './config.js';
import { keysOf } from './demo/home.js';
import { demoInfo } from './demo/info.js';
import { postSigned, whatsAppText } from './demo/send-test-message.js';
import { ModelChain, toCliRecord, type UnderstandInput } from './domain/assistant/index.js';
import { systemClock } from './domain/shared/clock.js';
import { AesSecretBox } from './integrations/crypto/secret-box.js';
import { locateEmbeddedPostgres, removeEmbeddedPostgres } from './integrations/local/embedded-postgres.js';
import { understandSync } from './integrations/local/understanding/understand.js';
import { resealAll } from './integrations/postgres/reseal.js';
import { createLog } from './integrations/telemetry/log.js';
import { languageModels } from './language-models.js';
import { ForeseenError, fail, requireNode } from './processes.js';

const usage = `Usage: npx embudo <command>
  info [--json]                   where Embudo listens, and how to get in with the demo data
  send <text> [--from <number>]   send a signed WhatsApp test message to the first demo account
  understand [--provider <name>]  JSON lines {"text"} in, what is understood of each out
  evaluate --file <labelled.jsonl> [--provider <name>] [--json]
                                  how well a provider understands messages whose labels are known
  train-intents --file <lessons.jsonl> [--json]
                                  how well intents of your own would be learnt from lines {"text", "intent"}
  schema [--check]                write src/schema/schema.graphql, or say whether it is fresh
  train                           train the local models again from the data in the repository
  rotate-keys                     seal again, under the newest ENCRYPTION_KEY, what is kept under older ones
  reset                           remove the embedded database and the demo data
`;

const [command, ...args] = process.argv.slice(2);

/** Everything but data goes to stderr, so that the output can be piped. */
async function run(): Promise<void> {
  requireNode();
  switch (command) {
    case 'info':
      return info();
    case 'send':
      return send();
    case 'understand':
      return understand();
    case 'evaluate':
      return evaluateProvider();
    case 'train-intents':
      return trainOwnIntents();
    case 'schema':
      return schema();
    case 'train': {
      const { trainLocalModels } = await import('./integrations/local/understanding/train.js');
      return trainLocalModels({ log: line => process.stderr.write(`${line}\n`) });
    }
    case 'rotate-keys':
      return rotateKeys();
    case 'reset':
      return reset();
    default:
      process.stderr.write(usage);
      process.exitCode = command === undefined || command === 'help' || command === '--help' ? 0 : 2;
  }
}

async function readInfo() {
  const first = readConfig();
  const home = path.resolve(first.EMBUDO_HOME);
  const databaseUrl = first.DATABASE_URL ?? locateEmbeddedPostgres(home)?.ownerUrl;
  if (!databaseUrl) throw new ForeseenError('Embudo has not been started here yet: npm start');
  const embudo = await compose(
    readConfig({ ...keysOf(home), ...process.env, DATABASE_URL: databaseUrl, REDIS_URL: '' }),
    { log: createLog('silent', 'stderr') },
  );
  try {
    return await demoInfo(embudo, home);
  } finally {
    await embudo.close();
  }
}

async function info(): Promise<void> {
  const found = await readInfo();
  if (args.includes('--json')) return void process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
  const { startTable } = await import('./demo/start-table.js');
  process.stdout.write(startTable(found));
}

async function send(): Promise<void> {
  const from = optionOf('--from') ?? '50688887777';
  const text = args.find((arg, index) => !arg.startsWith('--') && args[index - 1] !== '--from');
  if (!text)
    throw new ForeseenError('What should the customer say? npx embudo send "Hola, ¿cuánto cuesta el taladro?"');
  const [account] = (await readInfo()).channelAccounts;
  if (!account) throw new ForeseenError('There is no demo account: npm start makes it.');
  const status = await postSigned(
    account.webhookUrl,
    account.secret,
    whatsAppText(account.externalId, from, 'Cliente de prueba', text),
  );
  process.stdout.write(
    status === 200 ? 'Stored. See it in GraphiQL: the tab with «Bandeja».\n' : `Refused with status ${status}.\n`,
  );
  if (status !== 200) process.exitCode = 1;
}

async function understand(): Promise<void> {
  const judge = judgeOf(optionOf('--provider') ?? 'local');
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    const { text, context } = messageOf(line, number);
    const record = `${JSON.stringify(toCliRecord(text, await judge(text), context))}\n`;
    if (!process.stdout.write(record)) await new Promise(resolve => process.stdout.once('drain', resolve));
  }
}

async function evaluateProvider(): Promise<void> {
  const file = optionOf('--file');
  if (!file) throw new ForeseenError('Which messages? npx embudo evaluate --file labelled.jsonl');
  const { evaluate, parseLabelled } = await import('./integrations/local/understanding/evaluate.js');
  const { evaluationText } = await import('./integrations/local/understanding/evaluation-text.js');
  const judge = judgeOf(optionOf('--provider') ?? 'local');
  if (!existsSync(file)) throw new ForeseenError(`There is no file ${file}.`);
  const judged = [];
  for (const labels of labelsFrom(parseLabelled, readFileSync(file, 'utf8')))
    judged.push({ labels, found: await judge(labels.text) });
  const evaluation = evaluate(judged);
  process.stdout.write(
    `${args.includes('--json') ? JSON.stringify(evaluation, null, 2) : evaluationText(evaluation)}\n`,
  );
}

/** Nothing is stored: a tenant's own are taught by the mutation trainIntents. */
async function trainOwnIntents(): Promise<void> {
  const file = optionOf('--file');
  if (!file) throw new ForeseenError('Which lessons? npx embudo train-intents --file lessons.jsonl');
  if (!existsSync(file)) throw new ForeseenError(`There is no file ${file}.`);
  const { intentScoresText, parseLessons } = await import('./integrations/local/understanding/tenant/lessons-file.js');
  const { localOwnModels } = await import('./integrations/local/understanding/tenant/own-model-engine.js');
  const lessons = labelsFrom(parseLessons, readFileSync(file, 'utf8'));
  try {
    const { scores } = await localOwnModels.trainIntents(lessons);
    process.stdout.write(`${args.includes('--json') ? JSON.stringify(scores, null, 2) : intentScoresText(scores)}\n`);
  } catch (error) {
    if (error instanceof RangeError) throw new ForeseenError(error.message);
    throw error;
  }
}

/** A line that does not fit is the file's fault, not the program's. */
function labelsFrom<T>(parse: (source: string) => T[], source: string): T[] {
  try {
    return parse(source);
  } catch (error) {
    throw new ForeseenError(error instanceof Error ? error.message : String(error));
  }
}

const judgeOf = (provider: string) =>
  provider === 'local' ? async (text: string) => understandSync(text) : hostedJudge(provider);

const lineSchema = z.object({
  text: z.string(),
  /** When and where it was sent: "tomorrow" is told as a day of that zone. Here and now without them. */
  sentAt: z.iso.datetime({ offset: true }).optional(),
  timezone: z.string().refine(isTimezone).optional(),
});

function isTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

function messageOf(line: string, number: number) {
  try {
    const { text, sentAt, timezone } = lineSchema.parse(JSON.parse(line));
    return {
      text,
      context: {
        sentAt: sentAt === undefined ? new Date() : new Date(sentAt),
        timezone: timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
        monthFirst: false,
      },
    };
  } catch {
    throw new ForeseenError(
      `Line ${number} is not of the form {"text": "…"}, with "sentAt" and "timezone" if you like.`,
    );
  }
}

function hostedJudge(provider: string): (text: string) => Promise<ReturnType<typeof understandSync>> {
  const config = readConfig();
  const link = languageModels({ ...config, LANGUAGE_MODELS: [provider] })[0];
  if (!link || link.provider !== provider)
    throw new ForeseenError(`${provider} is not set up: give its key, or leave out --provider.`);
  const chain = new ModelChain({ links: [link], clock: systemClock, deadlineMs: config.MODEL_DEADLINE_MS });
  return async text =>
    (await chain.ask('understand', { text, history: [], business: '' } satisfies UnderstandInput)).value;
}

async function schema(): Promise<void> {
  const { printSchema, lexicographicSortSchema } = await import('graphql');
  const { buildGraph } = await import('./resolvers/index.js');
  const file = path.resolve('src/schema/schema.graphql');
  const text = `# Written by \`npm run schema\`; do not edit.\n\n${printSchema(lexicographicSortSchema(await buildGraph()))}\n`;
  if (!args.includes('--check')) return writeFileSync(file, text);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text)
    throw new ForeseenError('src/schema/schema.graphql is not fresh: npm run schema');
}

async function rotateKeys(): Promise<void> {
  const first = readConfig();
  const home = path.resolve(first.EMBUDO_HOME);
  const ownerUrl = first.DATABASE_URL ?? locateEmbeddedPostgres(home)?.ownerUrl;
  const keys = readConfig({ ...keysOf(home), ...process.env }).ENCRYPTION_KEY;
  if (!ownerUrl || !keys) throw new ForeseenError('DATABASE_URL and ENCRYPTION_KEY say what to seal again, and how.');
  const { sealed, left } = await resealAll(ownerUrl, new AesSecretBox(keys));
  process.stdout.write(`${sealed} sealed anew, ${left} left under an older key.\n`);
  if (left > 0) throw new ForeseenError('Jobs were running with what is left: wait a moment and run it again.');
}

async function reset(): Promise<void> {
  const home = path.resolve(readConfig().EMBUDO_HOME);
  await removeEmbeddedPostgres(home);
  rmSync(home, { recursive: true, force: true });
  process.stderr.write('The embedded database and the demo data are gone. npm start makes new ones.\n');
}

function optionOf(name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}

run().catch(fail);
