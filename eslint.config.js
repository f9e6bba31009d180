import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Forbids import paths in some folders; the arrows of docs/design (section 3), as the editor shows them. */
const forbid = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});

const electron = {
  group: ['electron', 'electron/*', 'electron-store'],
  message: 'Only main/desktop knows Electron.',
};
const hosts = ['desktop', 'web', 'cli'].map((room) => ({
  group: [`**/${room}/**`],
  message: 'Hosts know nothing of each other: what they share belongs in serve or reader.',
}));
const outsideMain = {
  group: ['**/build/**', '**/renderer/**', '**/test/**'],
  message: 'The shipped program does not reach into what makes, shows or tests it.',
};

export default tseslint.config(
  { ignores: ['node_modules', 'out', 'dist', 'test-results', 'playwright-report', '**/fixtures/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines': ['warn', { max: 250, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: "ImportDeclaration[source.value='zod'] ImportSpecifier",
          message:
            'import * as z: so a bundler leaves out what is not used, which is most of it (every language).',
        },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
      },
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  // Vitest's asymmetric matchers (`expect.any`) are typed `any`.
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
  {
    files: ['main/**/*.ts', 'build/**/*.{ts,mjs}', 'content/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'document',
          'window',
          'navigator',
          'location',
          'history',
          'localStorage',
          'sessionStorage',
          'alert',
        ],
      ],
    },
  },
  forbid(
    ['renderer/**/*.{ts,tsx}'],
    [
      electron,
      {
        group: ['node:*', 'lunr', 'markdown-it*'],
        message: 'The renderer shows; main reads, renders and searches.',
      },
      { regex: '/main/(?!api/)', message: 'The renderer sees main/api and nothing else of main.' },
      {
        regex: '/main/api/(?!commands/)',
        message: 'Types only: the renderer holds no schema code.',
        allowTypeImports: true,
      },
    ],
  ),
  forbid(['content/format/**/*.ts'], [{ regex: '^(?!\\./)', message: 'content/format imports nothing.' }]),
  forbid(
    ['main/**/*.ts'],
    [electron, outsideMain, ...hosts],
    ['main/desktop/**', 'main/web/**', 'main/cli/**', 'main/fieldbook.ts'],
  ),
  forbid(['main/desktop/**/*.ts'], [outsideMain, ...hosts.slice(1)]),
  forbid(['main/web/**/*.ts'], [electron, outsideMain, hosts[0], hosts[2]]),
  forbid(['main/cli/**/*.ts'], [electron, outsideMain, hosts[0], hosts[1]]),
  forbid(
    ['main/{search,render,bulletins}/**/*.ts'],
    [
      electron,
      outsideMain,
      ...hosts,
      { group: ['**/trust/**', '**/update/**'], message: 'What reads content does not know how it came.' },
    ],
  ),
);
