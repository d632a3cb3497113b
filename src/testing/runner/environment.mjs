/**
 * Where spec files run: in the realm of their worker instead of one of their own, so that the packages which the worker
 * has loaded once serve all of its files (`runtime.mjs`), and `instanceof Error` or `Date` holds between them and the code
 * under test. What a file changes in the realm is put back after it.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';

/**
 * What packages keep for the whole process, by the name they keep it under: what the application has declared stays with
 * the application, a file with modules of its own finds none of it and leaves none.
 */
const DECLARED = ['TypeGraphQLMetadataStorage', Symbol.for('@mikro-orm/core/EntitySchema.REGISTRY')];
/** What packages keep that a file has set up, which the next must not find. */
const SET_UP = [Symbol.for('opentelemetry.js.api.1')];
/** On these, programs put what is to happen when they end. A file that leaves it behind would end with the next one. */
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP', 'disconnect', 'unhandledRejection', 'uncaughtException'];

/** What jest keeps on the global object for the file that runs; with a realm of the file's own it would end with that. */
const OF_JEST = new Set([
  'EVENT_HANDLERS',
  'JEST_STATE_SYMBOL',
  'TEST_TIMEOUT_SYMBOL',
  'RETRY_TIMES',
  'RETRY_IMMEDIATELY',
  'WAIT_BEFORE_RETRY',
  'LOG_ERRORS_BEFORE_RETRY',
]);

/** Timers for longer than any file runs, such as those by which limits are forgotten, keep all that they were made for. */
const LONG_MS = 60_000;

/**
 * From here on what finished files have left is collected after a file: by itself V8 waits until there is much more, and
 * jest would replace the worker for it, which costs as much as twenty files.
 */
const COLLECTED_FROM = 250_000_000;
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

const listenersNow = () => new Map(SIGNALS.map(signal => [signal, process.listeners(signal)]));

/** For a spec whose result depends on what its modules remember, such as a flag that is set once in a process. */
const OWN_MODULES = 'ownModules';

export default class WorkerRealm {
  #before = { env: { ...process.env }, console: globalThis.console, exit: process.exit, listeners: listenersNow() };
  #aside = [];
  #setTimeout = globalThis.setTimeout;
  #long = new Set();

  constructor({ globalConfig, projectConfig }, { docblockPragmas }) {
    // Under --watch a file of the project may have changed since.
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

  async setup() {}

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

  /** None of its own: `runtime.mjs` compiles for the realm of the worker. */
  getVmContext() {
    return null;
  }
}
