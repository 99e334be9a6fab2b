const swc = [
  '@swc/jest',
  {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
]

const base = {
  rootDir: __dirname,
  transform: { '^.+\\.(ts|js|mjs)$': swc },
  transformIgnorePatterns: ['/node_modules/', '/miniprogram/lib/'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  modulePathIgnorePatterns: [
    '<rootDir>/dist/',
    '<rootDir>/.tsbuild/',
    '<rootDir>/.local/',
    '<rootDir>/miniprogram/package.json',
  ],
}

module.exports = {
  coverageProvider: 'v8',
  // Nothing is proved by how long it takes here: machines are busy, and functions start processes.
  testTimeout: 60_000,
  projects: [
    { ...base, displayName: 'core', testEnvironment: 'node', testMatch: ['<rootDir>/core/**/*.test.ts'] },
    {
      ...base,
      displayName: 'server',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/cloudfunctions/**/*.test.ts',
        '<rootDir>/local/**/*.test.ts',
        '<rootDir>/tests/**/*.test.ts',
        '<rootDir>/bench/**/*.test.ts',
      ],
      testPathIgnorePatterns: ['<rootDir>/tests/miniprogram/', '<rootDir>/local/preview/browser/wx/'],
      setupFiles: ['<rootDir>/tests/setup/cloudEnvironment.ts'],
    },
    {
      ...base,
      displayName: 'preview',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/local/preview/browser/wx/**/*.test.ts'],
    },
    {
      ...base,
      displayName: 'miniprogram',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/miniprogram/**/*.test.ts'],
      setupFiles: ['<rootDir>/tests/miniprogram/setup.ts'],
    },
  ],
}
