import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const LONG = 200
const TOO_LONG = 300
const TOO_LONG_FOR_A_TEST = 400

export default defineConfig(
  globalIgnores(['dist/', 'public/build/', 'coverage/', 'data/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { rules: { eqeqeq: 'error', 'no-console': 'error', 'object-shorthand': 'error', 'prefer-template': 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { house: { rules: { 'long-file': longFile() } } },
    rules: {
      complexity: ['error', { max: 24, variant: 'modified' }],
      'max-lines': ['error', TOO_LONG],
      'house/long-file': 'warn',
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      // what is handed down in an object is made of closures: nothing of ours loses a `this`
      '@typescript-eslint/unbound-method': 'off',
      // a behaviour is a class that its element calls into being
      '@typescript-eslint/no-extraneous-class': ['error', { allowConstructorOnly: true }],
      // `rowOf<Row>` says what the caller knows
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // what was caught is passed on as it came
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      '@typescript-eslint/only-throw-error': 'off',
      // an early `return next()` says that nothing follows
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // many functions answer a promise because their type says so, and `[...text]` by code point is what is wanted
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
    },
  },
  {
    files: [
      'server/web/**',
      'server/features/**/*.routes.ts',
      'server/features/workbench/{parts,going-on,pairing.handler}.ts',
    ],
    rules: {
      // Express's types leave `res.locals` open
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  // docx takes a text or its settings, and a text has a `bold` of old, too
  { files: ['server/features/exchange/writing/**'], rules: { '@typescript-eslint/no-deprecated': 'off' } },
  {
    files: ['public/client/**'],
    rules: {
      // the fields of our own forms are texts, and browsers lack some of what the types promise
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
  // inner loops that run a million times are written out
  { files: ['server/engines/align/**'], rules: { complexity: 'off' } },
  // frozen when it was released
  {
    files: ['migrations/**'],
    rules: { '@typescript-eslint/no-unnecessary-type-assertion': 'off', 'house/long-file': 'off' },
  },
  // views are made into functions, as EJS itself does it; nobody but us writes them
  { files: ['server/web/template.ts'], rules: { '@typescript-eslint/no-implied-eval': 'off' } },
  {
    files: ['test/**/*.ts'],
    rules: {
      'max-lines': ['error', TOO_LONG_FOR_A_TEST],
      'house/long-file': 'off',
      // answers of a server and of a parser are looked at as they come; chai's assertions are expressions
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/await-thenable': 'off',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
    },
  },
  {
    files: ['test/**/*process.ts'],
    rules: { '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/no-misused-promises': 'off' },
  },
  floor('server/lib', '\\.\\./(?!lib/)|^[^.n]', 'lib imports nothing but Node'),
  floor(
    'server/engines',
    '\\.\\./(db|web|policy|features|jobs|cli)/|^node:(?!crypto$)|^(express|kysely)',
    'engines are pure: text in, data out',
  ),
  { files: ['server/engines/**/*-file.ts'], rules: { 'no-restricted-imports': 'off' } }, // loaders of data, for the doors
  floor('server/policy', '\\.\\./(?!lib/)|^(express|kysely)', 'policy asks the actor alone'),
  floor('server/web', '\\.\\./features/', 'web knows no feature'),
  floor('server/features', '\\.\\./(jobs|cli)/|/main\\.ts$|/app\\.ts$', 'features know neither jobs nor commands'),
  { files: ['**/*.mjs', 'eslint.config.js', 'test/bench/**'], rules: { 'no-console': 'off' } },
)

/** One floor of the house by its folder; test/house/floors.test.ts holds the whole plan. */
function floor(folder, regex, message) {
  return {
    files: [`${folder}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] },
  }
}

/** Warns where `max-lines` does not refuse yet. */
function longFile() {
  return {
    create: (context) => ({
      Program(node) {
        const { length } = context.sourceCode.lines
        if (length > LONG && length <= TOO_LONG) {
          context.report({ node, loc: { line: LONG, column: 0 }, message: `${length} lines: is this still one thing?` })
        }
      },
    }),
  }
}
