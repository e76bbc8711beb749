import tseslint from 'typescript-eslint';

const pure = [
  'diagnostic',
  'expression',
  'playbook',
  'check',
  'case',
  'explore',
  'graph',
  'manual',
  'search',
  'project',
  'layout',
  'draft',
  'tally',
];
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'A name that is exported is the same wherever it is imported.',
};
const noWorld = 'The pure folders have no world: what they know comes in as arguments.';

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'src/playbook/generated/'] },
  { files: ['**/*.ts'], extends: [tseslint.configs.recommendedTypeChecked] },
  { files: ['**/*.{js,cjs}'], extends: [tseslint.configs.recommended] },
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      // A function may promise because its interface does.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      eqeqeq: 'error',
      'max-lines': ['error', 400],
      'max-lines-per-function': ['error', 60],
      'no-restricted-syntax': ['error', noDefaultExport],
    },
  },
  {
    files: [`src/{${pure.join()}}/**/*.ts`],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'console',
        'performance',
        'crypto',
        'setTimeout',
        'setInterval',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: noWorld },
        { object: 'Math', property: 'random', message: noWorld },
        { object: 'Temporal', property: 'Now', message: noWorld },
      ],
      'no-restricted-syntax': [
        'error',
        noDefaultExport,
        {
          selector: ':matches(NewExpression, CallExpression)[callee.name="Date"][arguments.length=0]',
          message: noWorld,
        },
        { selector: ':function[async=true], AwaitExpression, ImportExpression', message: noWorld },
      ],
    },
  },
  { files: ['test/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
