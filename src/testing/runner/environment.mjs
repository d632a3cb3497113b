/**
 * The environment of spec files: they run in the realm of their worker instead of a separate one. So the packages that the worker has
 * loaded once serve all of its files (`runtime.mjs`), and `instanceof Error` or `Date` works between them and the code under test. Changes
 * that a file makes to the realm are reverted after it.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';

/**
 * Process-wide registries of packages, by the names of their globals. The application's declarations stay with the application; a file with
 * its own modules sees none of them and leaves none.
 */
const DECLARED = ['TypeGraphQLMetadataStorage', Symbol.for('@mikro-orm/core/EntitySchema.REGISTRY')];
/** State that packages keep after a file has set it up, and that the next file must not see. */
const SET_UP = [Symbol.for('opentelemetry.js.api.1')];
/** Events for which programs register exit handlers. A handler left behind by a file would run with the next one. */
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP', 'disconnect', 'unhandledRejection', 'uncaughtException'];

/** Jest's state on the global object for the current file; in a separate realm it would end with the file. */
const OF_JEST = new Set([
  'EVENT_HANDLERS',
  'JEST_STATE_SYMBOL',
  'TEST_TIMEOUT_SYMBOL',
  'RETRY_TIMES',
  'RETRY_IMMEDIATELY',
  'WAIT_BEFORE_RETRY',
  'LOG_ERRORS_BEFORE_RETRY',
]);

/** Timers longer than any file runs, such as those that expire limits, keep everything alive that they refer to. */
const LONG_MS = 60_000;

/**
 * How many frames an error keeps. Jest asks for a hundred, and of each error whose stack anybody reads, as graphql does, it translates all
 * of them by source maps. A suite that provokes thousands of refusals spent up to a sixteenth of its time on that.
 */
const FRAMES = 30;

/**
 * Above this heap size, the garbage of finished files is collected after a file: jest would otherwise take it for memory in use and replace
 * the worker (`workerIdleMemoryLimit`), which costs as much as twenty files. A worker that has loaded everything holds some 200 MB, so a
 * lower limit would collect, which takes half a second, after every file.
 */
const COLLECTED_FROM = 340_000_000;
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

const listenersNow = () => new Map(SIGNALS.map(signal => [signal, process.listeners(signal)]));

/** Docblock pragma for a spec whose result depends on the state of its modules, such as a flag that is set once per process. */
const OWN_MODULES = 'ownModules';

export default class WorkerRealm {
  #before = { env: { ...process.env }, console: globalThis.console, exit: process.exit, listeners: listenersNow() };
  #aside = [];
  #setTimeout = globalThis.setTimeout;
  #long = new Set();

  constructor({ globalConfig, projectConfig }, { docblockPragmas }) {
    // Under --watch, a file of the project may have changed since.
    this.sharesApplication = !(OWN_MODULES in docblockPragmas || globalConfig.watch || globalConfig.watchAll);
    if (!this.sharesApplication) {
      this.#aside = DECLARED.map(name => [name, globalThis[name]]);
      for (const name of DECLARED) delete globalThis[name];
    }
    this.#keepLongTimers();
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimers = null;
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  #keepLongTimers() {
    const [real, long] = [this.#setTimeout, this.#long];
    const setTimeout = (work, ms, ...rest) => {
      const timer = real(work, ms, ...rest);
      if (ms >= LONG_MS) long.add(timer);
      return timer;
    };
    globalThis.setTimeout = Object.defineProperties(setTimeout, Object.getOwnPropertyDescriptors(real));
  }

  async setup() {
    Error.stackTraceLimit = FRAMES;
  }

  async teardown() {
    this.fakeTimersModern.dispose();
    const { env, console, exit, listeners } = this.#before;
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    globalThis.setTimeout = this.#setTimeout;
    for (const timer of this.#long) clearTimeout(timer);
    globalThis.console = console;
    process.exit = exit;
    for (const [signal, before] of listeners)
      for (const listener of process.listeners(signal))
        if (!before.includes(listener)) process.removeListener(signal, listener);
    for (const name of SET_UP) delete globalThis[name];
    for (const [name, value] of this.#aside)
      if (value === undefined) delete globalThis[name];
      else globalThis[name] = value;
    for (const symbol of Object.getOwnPropertySymbols(globalThis))
      if (OF_JEST.has(symbol.description)) delete globalThis[symbol];
    if (process.memoryUsage().heapUsed > COLLECTED_FROM) collect();
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** No separate context: `runtime.mjs` compiles for the realm of the worker. */
  getVmContext() {
    return null;
  }
}
