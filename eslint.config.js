import tseslint from 'typescript-eslint';
import { boundaries, dialects } from './eslint/boundaries.js';

const silence = [
	{ selector: 'CatchClause > BlockStatement[body.length=0]', message: 'Nothing is swallowed: handle it, count it, or let it go up.' },
	{
		selector: 'CallExpression[callee.property.name="catch"] > ArrowFunctionExpression > BlockStatement[body.length=0]',
		message: 'Nothing is swallowed: handle it, count it, or let it go up.'
	}
];

export default tseslint.config(
	{ ignores: ['dist/', 'coverage/', 'node_modules/', '.vault/', '.cache/'] },
	{ linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
	{
		files: ['**/*.ts'],
		extends: [tseslint.configs.strictTypeChecked],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports', prefer: 'type-imports' }],
			'@typescript-eslint/explicit-member-accessibility': 'error',
			'@typescript-eslint/no-confusing-void-expression': 'off',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }
			],
			'@typescript-eslint/no-import-type-side-effects': 'error',
			'@typescript-eslint/no-deprecated': ['error', { allow: ['color'] }],
			'@typescript-eslint/no-invalid-void-type': 'off',
			'@typescript-eslint/no-meaningless-void-operator': 'off',
			// It knows nothing of what happens during an `await`: a flag that another task sets looks constant to it.
			'@typescript-eslint/no-unnecessary-condition': 'off',
			// An entity is columns and nothing else: an object with the same columns is as good.
			'@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
			'@typescript-eslint/require-await': 'off',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
			'@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
			'@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
			'@typescript-eslint/unbound-method': 'off',
			eqeqeq: ['error', 'always'],
			'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
			'no-restricted-syntax': ['error', ...silence],
			'no-var': 'error',
			'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'hack', 'xxx'] }],
			'object-shorthand': 'error',
			'prefer-const': 'error'
		}
	},
	{
		files: ['src/**/*.ts'],
		rules: {
			'max-lines': ['error', { max: 300 }],
			'no-console': 'error'
		}
	},
	...boundaries,
	{
		name: 'one place for what differs between databases',
		files: ['src/**/*.ts'],
		ignores: ['src/database/**', 'src/plugin/**'],
		rules: { 'no-restricted-syntax': ['error', ...silence, dialects] }
	},
	{ files: ['src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
	{
		name: 'tests and tools: what TypeScript already promised need not be proved again',
		files: ['test/**/*.ts', 'bench/**/*.ts', 'example/**/*.ts', 'scripts/**/*.ts', '*.config.ts'],
		rules: {
			'@typescript-eslint/no-base-to-string': 'off',
			'@typescript-eslint/no-deprecated': 'off',
			'@typescript-eslint/no-misused-spread': 'off',
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/no-extraneous-class': 'off',
			'@typescript-eslint/no-unnecessary-type-assertion': 'off',
			'@typescript-eslint/no-unnecessary-type-conversion': 'off',
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-enum-assignment': 'off',
			'@typescript-eslint/no-unsafe-enum-comparison': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off',
			'@typescript-eslint/no-useless-default-assignment': 'off'
		}
	},
	{
		name: 'nothing is skipped',
		files: ['test/**/*.test.ts'],
		rules: {
			'no-restricted-properties': [
				'error',
				...['it', 'test', 'describe'].flatMap((object) =>
					['only', 'skip', 'todo', 'skipIf', 'runIf'].map((property) => ({
						object,
						property,
						message: 'Every test runs, or there is none.'
					}))
				)
			]
		}
	}
);
