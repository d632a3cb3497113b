/** Specs are next to the code; suites that cross rooms (end-to-end tests, checks of the whole code base) are in test/. */
export default {
  // Packages and the application are loaded once per worker. Specs, and modules that only specs import, are loaded for each file.
  testEnvironment: '<rootDir>/src/testing/runner/environment.mjs',
  testSequencer: '<rootDir>/src/testing/runner/sequencer.mjs',
  runtime: '<rootDir>/src/testing/runner/runtime.mjs',
  roots: ['<rootDir>/src', '<rootDir>/migrations', '<rootDir>/test'],
  // Long suites run only if scripts/test.mjs was told to (docs/adr/0593).
  testMatch: [
    '**/*.spec.ts',
    '**/*.int-spec.ts',
    ...(process.env.EMBUDO_LONG_SUITES === 'false' ? ['!**/*.long.int-spec.ts'] : []),
  ],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { swcrc: true, jsc: { experimental: { keepImportAttributes: true } } }] },
  // Import specifiers of nodenext end in .js, but the source files end in .ts.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  globalSetup: '<rootDir>/src/testing/global-setup.mjs',
  globalTeardown: '<rootDir>/src/testing/global-teardown.mjs',
  // Ends a test that hangs. No test sets its own limit, because a machine may be four times as slow as the one on which it was written.
  testTimeout: 900_000,
  // Specs wait for timers, and for Postgres and its disk, for a third of their time, so three workers keep two cores busy.
  maxWorkers: 3,
  // Each file leaves a little in memory, so a worker whose heap has grown beyond this is replaced between two files.
  workerIdleMemoryLimit: '400MB',
};
