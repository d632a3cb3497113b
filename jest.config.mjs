/** Specs lie beside the code; suites that cross rooms (end to end, standing tests) lie in test/. */
export default {
  // Packages and the application are loaded once per worker; specs and what only they import anew for each file.
  testEnvironment: '<rootDir>/src/testing/runner/environment.mjs',
  testSequencer: '<rootDir>/src/testing/runner/sequencer.mjs',
  runtime: '<rootDir>/src/testing/runner/runtime.mjs',
  roots: ['<rootDir>/src', '<rootDir>/migrations', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts', '**/*.int-spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { swcrc: true, jsc: { experimental: { keepImportAttributes: true } } }] },
  // nodenext specifiers end in .js; the sources beside them end in .ts
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  globalSetup: '<rootDir>/src/testing/global-setup.mjs',
  globalTeardown: '<rootDir>/src/testing/global-teardown.mjs',
  // A test that hangs ends. No test sets a limit of its own: a machine may be four times as slow as the one on which it was written.
  testTimeout: 900_000,
  // Specs wait for timers, and for Postgres and its disk, a third of their time: three workers fill two cores.
  maxWorkers: 3,
  // Of each file a little stays in memory, so a worker whose heap has grown all the same is replaced between two files.
  workerIdleMemoryLimit: '400MB',
};
