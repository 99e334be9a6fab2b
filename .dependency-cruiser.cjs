/** The rules of the house as far as imports show them; tests/house proves that each one fires. */
const tests = '(\\.test\\.ts$|/testing/)'
const packages = (names) => `(^|/)node_modules/(${names.join('|')})(/|$)`

module.exports = {
  forbidden: [
    {
      name: 'core-is-pure',
      comment: 'core imports itself, zod/mini and dayjs: it runs on a phone and in a function alike.',
      severity: 'error',
      from: { path: '^core/', pathNot: tests },
      to: { pathNot: ['^core/', packages(['zod/mini', 'zod/v4/mini', 'dayjs'])] },
    },
    {
      name: 'functions-stand-alone',
      comment: 'What two functions need is in common (with I/O) or in core (without).',
      severity: 'error',
      from: { path: '^cloudfunctions/(?!common/)([^/]+)/' },
      to: { path: '^cloudfunctions/', pathNot: ['^cloudfunctions/common/', '^cloudfunctions/$1/'] },
    },
    {
      name: 'common-knows-no-function',
      comment: 'common is bundled into every function; it depends on none of them.',
      severity: 'error',
      from: { path: '^cloudfunctions/common/' },
      to: { path: '^cloudfunctions/(?!common/)' },
    },
    {
      name: 'product-knows-no-tools',
      comment: 'What is deployed knows neither the local machine nor scripts nor tests.',
      severity: 'error',
      from: { path: '^(core|cloudfunctions|miniprogram)/', pathNot: tests },
      to: { path: '^(local|scripts|tests|bench)/' },
    },
    {
      name: 'only-data-opens-a-database',
      comment: 'Acts see typed collections and units of work, never an SDK.',
      severity: 'error',
      from: {
        path: '^cloudfunctions/',
        // Storage is the same SDK's: its gateway opens no database.
        pathNot: ['^cloudfunctions/common/data/', '^cloudfunctions/common/gateways/files/'],
      },
      to: { path: packages(['@cloudbase']) },
    },
    {
      name: 'only-gateways-reach-outside',
      comment:
        'WeChat, payments, invoices and the forecourt are reached through an interface in common/gateways.',
      severity: 'error',
      from: {
        path: '^cloudfunctions/',
        pathNot: ['^cloudfunctions/common/gateways/', tests],
      },
      to: {
        path: [
          '^(node:)?(http|https|http2|net|tls|dgram|dns|child_process|worker_threads)(/|$)',
          packages(['wx-server-sdk', 'wechatpay-axios-plugin', 'axios', 'undici', 'got', 'node-fetch']),
        ],
      },
    },
    {
      name: 'production-needs-dependencies',
      comment: 'A function must not bundle what package.json calls a development tool.',
      severity: 'error',
      from: { path: '^(core|cloudfunctions)/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'] },
    },
    {
      name: 'phone-takes-values-from-lib',
      comment:
        "WeChat's compiler silently leaves out what lies outside miniprogram/: from core take types only.",
      severity: 'error',
      from: { path: '^miniprogram/', pathNot: '\\.d\\.ts$' },
      to: { path: '^core/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'phone-stays-on-the-phone',
      comment: 'The mini-program imports its own files, and types from core.',
      severity: 'error',
      from: { path: '^miniprogram/' },
      to: { pathNot: ['^miniprogram/', '^core/'] },
    },
    {
      name: 'local-knows-no-product',
      comment:
        'The local machine stands in for Tencent: it reads built bundles, database-rules and the emitted descriptions.',
      severity: 'error',
      from: { path: '^local/' },
      to: { path: '^(core|cloudfunctions|miniprogram|scripts|tests|bench)/' },
    },
    {
      name: 'no-cycles',
      comment: 'Not even of types: two files that need each other are one subject.',
      severity: 'error',
      from: { pathNot: '^local/' },
      to: { circular: true },
    },
    {
      name: 'no-cycles-in-tools',
      comment: 'Parts of a stand-in may name each other, but not need each other to load.',
      severity: 'error',
      from: { path: '^local/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^\\.tsbuild/', '^miniprogram/miniprogram_npm/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.cjs', '.js', '.json'],
    },
  },
}
