/**
 * Who may import whom (ARCHITECTURE.md): an arrow never turns back, and each library has one door.
 * A folder of src/lib that is not listed for another may not be imported from it.
 */
const pure = {
  network: [],
  costs: ['network'],
  derivations: ['network'],
  'what-ifs': ['network'],
  'receptive-fields': ['network', 'derivations', 'what-ifs', 'tensors'],
  probes: ['network', 'derivations', 'receptive-fields', 'tensors', 'pixels'],
  concats: ['network', 'tensors', 'what-ifs', 'random'],
  exports: ['network', 'what-ifs'],
  discovery: [],
  classes: [],
  attribution: ['network', 'tensors'],
  purposes: ['network', 'costs', 'what-ifs'],
  graph: ['network'],
  layout: ['graph', 'network', 'what-ifs'],
  figures: ['graph', 'layout', 'network'],
  code: ['network', 'what-ifs'],
  practice: ['network', 'derivations', 'receptive-fields', 'random'],
  weights: ['network', 'what-ifs', 'random', 'scheduling'],
  'weight-files': ['network', 'what-ifs', 'classes', 'code', 'random', 'weights'],
  inference: ['network', 'what-ifs', 'weights', 'weight-files', 'tensors', 'pixels', 'scheduling'],
  camera: ['scheduling'],
  precomputed: ['tensors'],
  photos: ['pixels', 'random', 'scheduling'],
  comparisons: ['network', 'inference', 'photos', 'pixels', 'random', 'tensors'],
  place: ['network', 'what-ifs', 'practice', 'photos', 'tensors', 'weights', 'comparisons'],
  lectures: ['network', 'place', 'what-ifs'],
  'self-check': ['network', 'inference', 'photos', 'random', 'scheduling', 'tensors'],
  downloads: ['scheduling'],
  offline: ['weights'],
  'device-check': ['camera', 'inference', 'lectures', 'offline', 'self-check', 'weights'],
  tensors: [],
  pixels: [],
  scheduling: [],
  random: [],
  embedding: ['place'],
  sharing: ['embedding'],
  keys: [],
  strokes: []
};
const mayImport = {
  ...pure,
  attachments: ['keys', 'scheduling'],
  paint: ['tensors', 'pixels'],
  text: Object.keys(pure),
  state: Object.keys(pure),
  components: [...Object.keys(pure), 'paint', 'text', 'state', 'attachments']
};

const withSvelte = ['attachments', 'state', 'components'];
const folders = Object.keys(mayImport);

const doors = {
  elkjs: { pattern: '^elkjs(/|$)', open: ['src/lib/layout/run-elk.ts'] },
  tfjs: {
    pattern: '^@tensorflow/',
    open: ['src/lib/inference/**/*.ts'],
    closed: ['engine', 'protocol', 'worker-engine', 'index'].map(
      (name) => `src/lib/inference/${name}.ts`
    )
  },
  d3: { pattern: '^d3-(zoom|selection|transition)$', open: ['src/lib/attachments/**/*.ts'] },
  english: {
    pattern: '/text/en(/|$)',
    open: ['src/lib/components/**/*.test.ts', 'src/lib/components/**/__fixtures__/*']
  },
  addresses: {
    pattern: '^\\$app/paths$',
    importNames: ['resolve'],
    open: ['src/lib/components/text/site-paths.ts']
  },
  uqr: { pattern: '^uqr$', open: ['src/lib/sharing/qr-code.ts'] },
  lezer: {
    pattern: '^@lezer/',
    open: ['src/lib/code/highlight-code.ts', 'src/lib/code/__fixtures__/*.ts']
  }
};
const doorMessages = {
  elkjs: 'Only layout/run-elk.ts imports elkjs.',
  tfjs: 'Only the worker side of inference/ imports tfjs.',
  d3: 'Only attachments/ imports d3-zoom, d3-selection and d3-transition.',
  english: 'A language is fetched through the text book; only tests import English itself.',
  addresses: 'getSitePaths() leads to pages in the language of the page.',
  uqr: 'Only sharing/qr-code.ts imports the writer of QR codes.',
  lezer: 'Only code/highlight-code.ts imports the parser of Python.'
};

/** @param {readonly string[]} names */
const oneOf = (names) => `(${names.join('|')})`;

/** @param {string} folder */
function folderPatterns(folder) {
  const allowed = [folder, ...mayImport[folder]];
  const forbidden = folders.filter((other) => !allowed.includes(other));
  const patterns = [
    {
      regex: `^(\\$lib/|(\\.\\./)+)${oneOf(forbidden)}(/|$)`,
      message: `${folder}/ may import ${allowed.join(', ')} only.`
    },
    { regex: '^(\\.\\./)+routes(/|$)', message: 'Nothing imports from routes.' }
  ];
  if (!withSvelte.includes(folder)) {
    patterns.push({
      regex: '^(svelte|\\$app|\\$env)(/|$)|\\.svelte$',
      message: `${folder}/ knows nothing of Svelte.`
    });
  }
  return patterns;
}

/** @param {readonly string[]} openDoors */
function doorPatterns(openDoors) {
  return Object.entries(doors)
    .filter(([name]) => !openDoors.includes(name))
    .map(([name, { pattern, importNames }]) => ({
      regex: pattern,
      message: doorMessages[name],
      ...(importNames === undefined ? {} : { importNames })
    }));
}

/**
 * The same patterns for `import x from` and for `import(x)`.
 * @param {string} name
 * @param {{ files: string[], ignores?: string[], patterns: object[] }} options
 */
function restrict(name, { files, ignores = [], patterns }) {
  return {
    name: `imports/${name}`,
    files,
    ignores,
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
      'no-restricted-syntax': [
        'error',
        ...patterns.map((pattern) => ({
          selector: `ImportExpression[source.value=/${pattern.regex.replaceAll('/', '\\/')}/]`,
          message: pattern.message
        }))
      ]
    }
  };
}

/** @param {string} folder */
function deepImport(folder) {
  // components/ has a folder graph/ of its own: there, only two steps up lead out.
  const up = folder === 'components' ? '(\\.\\./){2,}' : '(\\.\\./)+';
  const indexed = folders.filter((other) => !withSvelte.includes(other));
  return {
    regex: `^(\\$lib/|${up})${oneOf(indexed)}/(?!engine$|node/|__fixtures__/|en(/|$))`,
    message: 'Import a folder through its index.ts.'
  };
}

export const importRules = [
  restrict('routes', {
    files: ['src/routes/**', 'src/*.ts'],
    patterns: [...doorPatterns([]), deepImport('routes')]
  }),
  restrict('element', {
    files: ['src/element/**'],
    patterns: [
      {
        regex: `^(\\$lib|(\\.\\./)+lib)/(?!embedding$)`,
        message: 'The element is small: of the site it imports embedding/ only.'
      },
      { regex: '^(svelte|\\$app|\\$env)(/|$)', message: 'The element needs no framework.' },
      ...doorPatterns([])
    ]
  }),
  ...folders.flatMap((folder) => {
    const path = `src/lib/${folder}/**`;
    const common = [...folderPatterns(folder), deepImport(folder)];
    const rules = [restrict(folder, { files: [path], patterns: [...common, ...doorPatterns([])] })];
    for (const [name, door] of Object.entries(doors)) {
      const files = door.open.filter((glob) => glob.startsWith(`src/lib/${folder}/`));
      if (files.length === 0) continue;
      const patterns = [...common, ...doorPatterns([name])];
      rules.push(restrict(`${folder}: ${name}`, { files, ignores: door.closed, patterns }));
    }
    return rules;
  })
];
