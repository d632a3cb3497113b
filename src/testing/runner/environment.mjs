/**
 * Where spec files run: in the realm of their worker instead of one of their own, so that the packages which the worker
 * has loaded once serve all of its files (`runtime.mjs`), and `instanceof Error` or `Date` holds between them and the code
 * under test. What a file changes in the realm is put back after it; modules of the project are never shared.
 */
import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';

/**
 * What packages keep for the whole process, by the name they keep it under. The next file finds none of it: one class of a
 * file that is kept keeps all modules of it, forty megabytes.
 */
const REGISTERED = [
  'TypeGraphQLMetadataStorage',
  Symbol.for('opentelemetry.js.api.1'),
  Symbol.for('@mikro-orm/core/EntitySchema.REGISTRY'),
];
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

const listenersNow = () => new Map(SIGNALS.map(signal => [signal, process.listeners(signal)]));

export default class WorkerRealm {
  #before = { env: { ...process.env }, console: globalThis.console, exit: process.exit, listeners: listenersNow() };

  constructor({ projectConfig }) {
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimers = null;
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    const { env, console, exit, listeners } = this.#before;
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    globalThis.console = console;
    process.exit = exit;
    for (const [signal, before] of listeners)
      for (const listener of process.listeners(signal))
        if (!before.includes(listener)) process.removeListener(signal, listener);
    for (const name of REGISTERED) delete globalThis[name];
    for (const symbol of Object.getOwnPropertySymbols(globalThis))
      if (OF_JEST.has(symbol.description)) delete globalThis[symbol];
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** None of its own: `runtime.mjs` compiles for the realm of the worker. */
  getVmContext() {
    return null;
  }
}
