import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist', '.build', '.astro', 'node_modules', 'coverage', 'test-results'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    files: ['src/**/*.ts', 'scripts/**/*.ts', 'tests/**/*.ts'],
    extends: [tseslint.configs.strictTypeCheckedOnly],
    // One program for all files: a third less work than the service that an editor asks, file by file.
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A template literal with a number is how every sentence about numbers is written here.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `void` arrows on one line are this code's listeners and setters.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'scripts/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // The type-aware parser cannot see into .astro files; `astro check` does.
    files: ['src/components/mdx.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    rules: {
      // A leading underscore names what is left out on purpose.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // set:html carries our own charts, drawn at build time from our own data.
      'astro/no-set-html-directive': 'off',
    },
  },
);
