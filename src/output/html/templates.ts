import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Handlebars from 'handlebars';
import { packageRoot } from '../../root.ts';

export const templatesFolder = join(packageRoot, 'templates');

/**
 * Compiles `templates/report.hbs` with its partials. A value that is missing throws: Handlebars prints a missing
 * value as nothing, and its strict mode does not reach the arguments of `if`, `unless` and `each`, which are
 * therefore defined anew.
 */
export function compileReport(): (view: object) => string {
  const handlebars = Handlebars.create();
  const folder = join(templatesFolder, 'partials');
  for (const file of readdirSync(folder).sort()) {
    if (file.endsWith('.hbs')) {
      handlebars.registerPartial(basename(file, '.hbs'), readFileSync(join(folder, file), 'utf8'));
    }
  }
  handlebars.registerHelper(
    'if',
    function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
      return isShown(value, 'if') ? options.fn(this) : options.inverse(this);
    },
  );
  handlebars.registerHelper(
    'unless',
    function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
      return isShown(value, 'unless') ? options.inverse(this) : options.fn(this);
    },
  );
  handlebars.registerHelper('each', (items: unknown, options: Handlebars.HelperOptions) => {
    if (!Array.isArray(items)) throw new Error('A template says {{#each}} of something that is no list.');
    return items
      .map((item: unknown, index) => {
        const data = Handlebars.createFrame(options.data);
        data.first = index === 0;
        return options.fn(item, { data });
      })
      .join('');
  });
  return handlebars.compile(readFileSync(join(templatesFolder, 'report.hbs'), 'utf8'), {
    strict: true,
    preventIndent: true,
    knownHelpersOnly: true,
  });
}

function isShown(value: unknown, helper: string): boolean {
  if (value === undefined) throw new Error(`A template says {{#${helper}}} of a value that is not there.`);
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** Throws with the path of the first value that a template would print as nothing, or as `NaN`. */
export function assertComplete(value: unknown, path = 'view'): void {
  if (value === undefined || (typeof value === 'number' && Number.isNaN(value))) {
    throw new Error(`The page lacks ${path}.`);
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) assertComplete(item, `${path}.${key}`);
}
