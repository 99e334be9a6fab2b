import eslint from '@eslint/js'
import wxmlParser from '@wxml/parser'
import prettier from 'eslint-config-prettier/flat'
import wxml from 'eslint-plugin-wxml'
import tseslint from 'typescript-eslint'

/** Files that a build wrote, and packages. */
const generated = [
  '**/node_modules/',
  'dist/',
  '.tsbuild/',
  '.local/',
  'coverage/',
  'reports/',
  'miniprogram/lib/*.js',
  'miniprogram/miniprogram_npm/',
]

const tests = ['**/*.test.ts', '**/testing/**/*.ts', 'tests/**/*.ts']
const typescript = ['**/*.{ts,tsx}']

const size = {
  'max-lines': ['error', 400],
  'max-lines-per-function': ['error', 70],
}

/** Rule 1: the business reads no clock, no chance and no environment; time and ids come in as arguments. */
const pureCore = {
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          regex: String.raw`^(?!\.{1,2}/|zod/mini$|dayjs$|dayjs/plugin/)`,
          message: 'core imports itself, zod/mini and dayjs.',
        },
      ],
    },
  ],
  'no-restricted-globals': [
    'error',
    ...[
      'process',
      'performance',
      'crypto',
      'fetch',
      'setTimeout',
      'setInterval',
      'console',
      'wx',
      'Intl',
    ].map((name) => ({ name, message: 'core has neither clock nor environment; pass what is needed in.' })),
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: "MemberExpression[object.name='Date'][property.name='now']",
      message: 'Time comes in as an argument.',
    },
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: 'Time comes in as an argument.',
    },
    { selector: "CallExpression[callee.name='Date']", message: 'Time comes in as an argument.' },
    {
      selector: "CallExpression[callee.name='dayjs'][arguments.length=0]",
      message: 'Time comes in as an argument.',
    },
    {
      selector: "CallExpression[callee.object.name='dayjs'][callee.property.name='utc'][arguments.length=0]",
      message: 'Time comes in as an argument.',
    },
    {
      selector: "MemberExpression[object.name='Math'][property.name='random']",
      message: 'Chance comes in as an argument.',
    },
    { selector: 'Literal[bigint]', message: "WeChat's compiler turns BigInt into numbers." },
  ],
}

/** Rule 4: an act reaches the database through common/data and everything else through common/gateways. */
const noOutside = {
  'no-restricted-globals': [
    'error',
    ...['fetch', 'WebSocket', 'EventSource'].map((name) => ({
      name,
      message: 'Only common/gateways reaches outside.',
    })),
  ],
}
const noDatabaseOpening = {
  'no-restricted-syntax': [
    'error',
    {
      selector: "CallExpression[callee.property.name='database']",
      message: 'Only common/data opens a database.',
    },
  ],
}

/** Rule 3, and what WeChat's compiler lets pass but breaks (or refuses without naming the place). */
const onThePhone = {
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          regex: String.raw`^(?!\.{1,2}/)`,
          message: 'The phone has relative modules only; bundle packages into miniprogram/lib.',
        },
      ],
    },
  ],
  'no-restricted-globals': [
    'error',
    ...['process', 'Buffer', 'window', 'document', 'localStorage', 'fetch', 'Intl', 'globalThis'].map(
      (name) => ({
        name,
        message: 'Not on every phone.',
      }),
    ),
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: "CallExpression[callee.name='Page']",
      message: 'Write pages with Component(): they can be tested.',
    },
    {
      selector: 'AwaitExpression:not(:function AwaitExpression)',
      message: "Top-level await passes WeChat's compiler and breaks on the phone.",
    },
    { selector: 'ImportExpression', message: "import() passes WeChat's compiler and breaks on the phone." },
    { selector: 'Literal[bigint]', message: "WeChat's compiler turns BigInt into numbers." },
    { selector: 'AccessorProperty', message: "WeChat's compiler refuses accessor." },
    { selector: 'VariableDeclaration[kind=/using/]', message: "WeChat's compiler refuses using." },
    { selector: 'Literal[regex.flags=/v/]', message: "WeChat's compiler refuses the v flag." },
  ],
}

const wxmlRules = Object.fromEntries(
  [
    'report-wxml-syntax-error',
    'report-interpolation-error',
    'no-duplicate-attributes',
    'no-inconsistent-tagname',
    'no-dynamic-wx-key',
    'no-index-in-wx-key',
    'no-inline-wxs',
    'no-unexpected-string-bool',
    'no-vue-directive',
    'no-wx-for-with-wx-else',
    'no-wx-if-string',
    'wx-key',
  ].map((rule) => [`wxml/${rule}`, 'error']),
)

export default tseslint.config(
  { ignores: generated },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: ['**/*.{ts,tsx,mjs,cjs}'],
    extends: [eslint.configs.recommended],
    rules: {
      ...size,
      'no-console': 'error',
      // `== null` is the one way to say: neither null nor undefined.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
    },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: {
      globals: {
        Buffer: 'readonly',
        process: 'readonly',
        console: 'readonly',
        performance: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
      },
    },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { __dirname: 'readonly', module: 'writable', require: 'readonly' },
    },
  },
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // An index signature is read with brackets (noPropertyAccessFromIndexSignature).
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
    },
  },
  { files: ['core/**/*.ts'], ignores: tests, rules: pureCore },
  {
    files: ['cloudfunctions/**/*.ts'],
    ignores: ['cloudfunctions/common/gateways/**', ...tests],
    rules: noOutside,
  },
  {
    files: ['cloudfunctions/**/*.ts'],
    ignores: ['cloudfunctions/common/data/**', ...tests],
    rules: noDatabaseOpening,
  },
  { files: ['miniprogram/**/*.ts'], ignores: ['miniprogram/lib/**'], rules: onThePhone },
  { files: ['miniprogram/platform/log.ts'], rules: { 'no-console': 'off' } },
  {
    // Mini-program components are one object of options, and what a template shows has the type of what computes it.
    files: ['miniprogram/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    // What a function or the local machine has to say to its operator goes to the console, and only here.
    files: [
      'cloudfunctions/common/runtime/logger.ts',
      'local/cloudbase/functions/bootstrap/output.ts',
      'local/preview/browser/phone/records.ts',
      'bench/**/*.ts',
      'scripts/**/*.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: tests,
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      // expect(object.method) and partial fakes are how tests are written.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // JSON that a server answered is looked at, not modelled.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  { files: ['**/*.wxml'], plugins: { wxml }, languageOptions: { parser: wxmlParser }, rules: wxmlRules },
  { files: ['**/*.{ts,tsx,mjs,cjs}'], extends: [prettier] },
)
