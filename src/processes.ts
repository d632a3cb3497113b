import { endWithParent } from './integrations/local/parent.js';
import type { Logger } from './integrations/telemetry/log.js';
import { brokenExitCode } from './integrations/watchdog/event-loop-watchdog.js';

/**
 * Calls `stop` once on SIGTERM, SIGINT or when the parent process is gone, then ends the process. Ends it with code 1 if stopping takes
 * longer than `withinMs`.
 */
export function stopOnSignal(log: Logger, withinMs: number, stop: () => Promise<void>): void {
  let stopping = false;
  const begin = (why: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'stopping: what runs is finished first');
    setTimeout(() => process.exit(1), withinMs).unref();
    stop().then(
      () => process.exit(0),
      error => {
        log.error({ error: error instanceof Error ? error.stack : String(error) }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => begin('SIGTERM'));
  process.on('SIGINT', () => begin('SIGINT'));
  endWithParent(() => begin('the parent process is gone'));
}

/**
 * Ends the process with `brokenExitCode` if an error that nobody caught ends it. So whatever runs it can tell that from wrong settings,
 * with which it would end again.
 */
export function exitBrokenOnError(): void {
  process.once('uncaughtExceptionMonitor', () => {
    process.once('exit', () => {
      process.exitCode = brokenExitCode;
    });
  });
}

/** An error whose message is all that the user at the terminal needs. */
export class ForeseenError extends Error {
  override name = 'ForeseenError';
}

/** Listed by name, because they are declared in folders that do not import this file. */
const foreseen = [
  'ForeseenError',
  'NotRunning',
  'SettingsError',
  'EarlierDatabase',
  'PortInUse',
  'CannotListen',
  'WrongEncryptionKey',
  'EmbeddedPostgresError',
  'EmbeddedPostgresInUse',
];
/** The host name is unknown, or Postgres refuses the login or the database. */
const wrongSettings = /^(ENOTFOUND|EAI_AGAIN|28\w{3}|3D000)$/;
const nobodyListens = /^(ECONNREFUSED|ETIMEDOUT)$/;

/** Returns the text for the user at the terminal: a sentence for a foreseen error, otherwise the stack. */
export function wordsFor(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (foreseen.includes(error.name)) return error.message;
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in cause ? String(cause.code) : '';
  if (wrongSettings.test(code) || (nobodyListens.test(code) && cause === error))
    return `Postgres cannot be reached as the settings say (${cause.message}): look at DATABASE_URL and APP_DATABASE_URL.`;
  if (error.name === 'ServiceUnavailable') return `${error.message} Is Embudo running? npm start`;
  return error.stack ?? error.message;
}

/** Ends the process with a message for the user at the terminal, without a stack if the error was foreseen. */
export function fail(error: unknown): never {
  process.stderr.write(`${wordsFor(error)}\n`);
  process.exit(1);
}

const closingMs = 20_000;

/** Tells the user at the terminal why the process fails, and ends it when `close` has stopped what would outlive it. */
export async function failAfter(error: unknown, close: () => Promise<void>): Promise<never> {
  process.stderr.write(`${wordsFor(error)}\n`);
  setTimeout(() => process.exit(1), closingMs).unref();
  await close().catch(() => undefined);
  process.exit(1);
}
