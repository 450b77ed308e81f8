import { readFileSync } from 'node:fs';

// Jest cannot load Nest's ES modules on Node 20, so tests run as CommonJS through the same compiler settings as the build.
const swc = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
delete swc.$schema;
delete swc.jsc.baseUrl;
delete swc.jsc.paths;
swc.module = { type: 'commonjs' };
swc.swcrc = false;
const esmOnly =
  '@nestjs|@tokenizer|file-type|strtok3|token-types|uint8array-extras|@borewit|preact|preact-render-to-string|cookie|content-disposition|@fastify|graphile-worker|uqr|aws4fetch|marked|meilisearch';

const shared = {
  transform: { '^.+\\.(t|j)sx?$': ['@swc/jest', swc], '^.+\\.mjs$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly})/)`],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['node', 'require', 'default'] },
  moduleNameMapper: { '^@market/([^/]+)$': '<rootDir>/libs/$1/src/index.ts', '^(\\.{1,2}/.*)\\.js$': '$1' },
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'json', 'node'],
  setupFiles: ['reflect-metadata', '<rootDir>/tests/world/property-seed.mjs'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
};

export default {
  maxWorkers: 2,
  // No test measures time: a slow machine is not a failure, only an answer that never comes is.
  testTimeout: 60_000,
  projects: [
    { ...shared, displayName: 'pure', roots: ['<rootDir>/libs', '<rootDir>/apps'], testMatch: ['**/*.spec.ts', '**/*.spec.tsx'] },
    { ...shared, displayName: 'architecture', testMatch: ['<rootDir>/tests/architecture/**/*.spec.ts'] },
    {
      ...shared,
      displayName: 'rooms',
      testMatch: ['<rootDir>/tests/rooms/**/*.spec.ts'],
      globalSetup: '<rootDir>/tests/world/start-database.mjs',
      globalTeardown: '<rootDir>/tests/world/stop-database.mjs',
    },
    { ...shared, displayName: 'journeys', testMatch: ['<rootDir>/tests/journeys/**/*.spec.ts'] },
  ],
};
