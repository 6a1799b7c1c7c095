import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/**
 * The direction of dependencies, lowest layer first. A folder may import from the layers below its own
 * and from itself, never upwards and never sideways, so that a stage can be read without knowing the next one.
 * Imports across folders are written with the alias `@/`, which is what these rules look at.
 */
const layers = [
  ['utils/put-away'],
  ['utils/model', 'utils/steps'],
  ['utils/language'],
  ['utils/outlets'],
  ['utils/text'],
  ['utils/quotations'],
  ['utils/attributions'],
  ['utils/speakers'],
  ['utils/sources'],
  ['utils/verification'],
  ['utils/annotate'],
  ['utils/article'],
  ['utils/selectors'],
  ['utils/corrections'],
  ['utils/i18n'],
  ['utils/check'],
  ['utils/messaging', 'utils/storage', 'utils/original'],
  ['utils/page', 'utils/list', 'utils/export', 'utils/engine'],
  ['components'],
  ['entrypoints'],
  ['scripts'],
  ['tests'],
];

/** What a component or a stage must not reach although it lies below it. */
const engine = [
  'utils/outlets',
  'utils/text',
  'utils/quotations',
  'utils/attributions',
  'utils/speakers',
  'utils/sources',
  'utils/verification',
  'utils/annotate',
  'utils/article',
  'utils/engine',
];

const stageGlobals = ['document', 'window', 'browser', 'chrome', 'navigator', 'location', 'fetch'];

const filesOf = (place) => [`${place}.ts`, `${place}/**/*.ts`, `${place}/**/*.tsx`];

const directionRules = layers.flatMap((places, level) =>
  places.map((place) => {
    const forbidden = layers
      .slice(level)
      .flat()
      .filter((other) => other !== place)
      .concat(place === 'components' ? engine : []);
    const patterns = forbidden.map((other) => ({
      regex: `^@/${other}(/|$|\\.)`,
      message: `${place} must not import from ${other}: dependencies point one way (docs/architecture.md).`,
    }));
    patterns.push({
      regex: place.includes('/') || place === 'components' ? '^\\.\\./\\.\\./' : '^$',
      message: 'Write imports across folders with the alias @/.',
    });
    return {
      files: filesOf(place),
      rules: { 'no-restricted-imports': ['error', { patterns }] },
    };
  }),
);

export default tseslint.config(
  { ignores: ['node_modules', '.output', '.wxt', 'pictures', 'coverage', '.cache'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Page text is data: never put it into HTML.' },
        { property: 'outerHTML', message: 'Page text is data: never put it into HTML.' },
        { property: 'insertAdjacentHTML', message: 'Page text is data: never put it into HTML.' },
      ],
      'no-eval': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': ['error', { max: 600, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // The stages are pure: the same in Node, in a test, in a page.
    files: [
      ...engine,
      'utils/model',
      'utils/language',
      'utils/selectors',
      'utils/corrections',
      'utils/check',
      'utils/list',
      'utils/export',
    ]
      .filter((place) => place !== 'utils/article')
      .flatMap(filesOf),
    rules: {
      'no-restricted-globals': ['error', ...stageGlobals],
    },
  },
  {
    // Texts of the interface are in locales/, so that each language has them.
    files: ['components/**/*.tsx', 'entrypoints/**/*.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          'JSXText[value=/\\p{L}{2,}/u]:not(JSXElement[openingElement.name.name="kbd"] > JSXText)',
          ':matches(JSXElement, JSXFragment) > JSXExpressionContainer > Literal[value=/\\p{L}{2,}/u]',
          ':matches(JSXElement, JSXFragment) > JSXExpressionContainer > :matches(ConditionalExpression, LogicalExpression) > Literal[value=/\\p{L}{2,}/u]',
          ':matches(JSXElement, JSXFragment) > JSXExpressionContainer TemplateElement[value.raw=/\\p{L}{2,}/u]:not(JSXAttribute *):not(CallExpression *)',
          'JSXAttribute[name.name=/^(aria-(label|description|roledescription|valuetext)|title|alt|placeholder|label|legend|heading)$/] :matches(Literal[value=/\\p{L}{2,}/u], TemplateElement[value.raw=/\\p{L}{2,}/u]):not(CallExpression *)',
        ].map((selector) => ({
          selector,
          message: 'Words that people see come from locales/: t(…).',
        })),
      ],
    },
  },
  {
    files: ['scripts/**/*.mjs', '*.js', '*.mjs', 'tests/**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
  ...directionRules,
);
