// What one test keeps must not answer another; those that test what is kept bring a folder of their own.
process.env.MAKERIGHT_CACHE = 'off';

/** @type {import('jest').Config} */
export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  globalSetup: '<rootDir>/test/store/lend-postgres.js',
  testEnvironment: 'node',
  maxWorkers: '100%',
  // No test is about time: this only ends one that hangs, on a machine however busy.
  testTimeout: 300_000,
  extensionsToTreatAsEsm: ['.ts'],
  // Sources name each other by the `.js` that they become.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { swcrc: false, jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  coverageProvider: 'v8',
};
