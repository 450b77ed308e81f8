import tseslint from 'typescript-eslint';

const banned = [
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: 'The renderer escapes; trusted markup goes through ui/trusted-markup.',
  },
  { selector: "JSXAttribute[name.name='style']", message: 'The CSP refuses inline styles; use a class.' },
];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.data/**', '**/*.mjs', '**/*.cjs', 'apps/web/src/browser/**/*.js'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/require-await': 'off',
      'no-console': 'error',
      'max-lines': ['error', { max: 320, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...banned],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are parsed once, in platform/settings.' },
      ],
    },
  },
  {
    files: ['libs/platform/src/settings/**', 'tests/**', 'apps/standalone/src/**', '**/*.spec.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  { files: ['apps/standalone/src/**', 'tests/load/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.spec.ts', '**/*.spec.tsx', 'tests/**'],
    rules: {
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  // Lists of goods and drawings are data: their length says how rich the demo is, not how much one file does.
  {
    files: ['apps/standalone/src/demo-world/content/kinds/**', 'apps/standalone/src/demo-world/pictures/scene-list.ts'],
    rules: { 'max-lines': 'off' },
  },
  { files: ['libs/ui/src/trusted-markup.tsx'], rules: { 'no-restricted-syntax': 'off' } },
);
