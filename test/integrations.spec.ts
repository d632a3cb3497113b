import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { anthropicModels, defaultAnthropicModel } from '../src/integrations/anthropic/anthropic.prices.js';
import { defaultGeminiModel, geminiModels } from '../src/integrations/gemini/gemini.prices.js';
import { evaluate, parseLabelled } from '../src/integrations/local/understanding/evaluate.js';
import { understandSync } from '../src/integrations/local/understanding/understand.js';
import { defaultOpenAiModel, openAiModels } from '../src/integrations/openai/openai.prices.js';

const root = 'src/integrations';
const folders = readdirSync(root, { withFileTypes: true }).flatMap(entry => (entry.isDirectory() ? [entry.name] : []));
/** Folders that serve every installation or several vendors, and are documented elsewhere. */
const ours = [
  'channel-wire',
  'crypto',
  'email',
  'files',
  'isolation',
  'local',
  'model-http',
  'outbound',
  'postgres',
  'redis',
  'spreadsheets',
  'telemetry',
  'testing-http',
  'watchdog',
  'web-push',
  'website',
  'whatsapp',
];
/** The pages whose names differ from their folder. */
const pagesOf: Record<string, string[]> = { meta: ['whatsapp-meta', 'messenger', 'instagram'] };

interface Rule {
  name: string;
  from: { path?: string; pathNot?: string[] };
  to: { path?: string };
}
const { forbidden }: { forbidden: Rule[] } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
/** Packages that belong to no service, so that any room may use them. */
const free = /^(zod|graphql|graphql-subscriptions|libphonenumber-js|@mikro-orm\/core)(\/|$)/;

describe('an integration', () => {
  it.each(folders.filter(folder => !ours.includes(folder)))('%s has its pages, which the index names', folder => {
    for (const page of pagesOf[folder] ?? [folder]) {
      expect(existsSync(path.join('docs/integrations', `${page}.md`))).toBe(true);
      expect(readFileSync('docs/integrations/README.md', 'utf8')).toContain(`(${page}.md)`);
    }
  });

  it.each(folders.filter(folder => folder !== 'testing-http'))(
    '%s imports no package that other folders may import too',
    folder => {
      const sources = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).filter(
        name => name.endsWith('.ts') && !/spec\.ts$|fixture\.ts$|testing\//.test(name),
      );
      const imported = sources.flatMap(name =>
        [...readFileSync(path.join(root, folder, name), 'utf8').matchAll(/ from '([^.'][^']*)'/g)].map(
          found => found[1] ?? '',
        ),
      );
      const packages = [...new Set(imported)].filter(name => !name.startsWith('node:') && !free.test(name));
      const guarded = (name: string) =>
        forbidden.some(
          ({ name: rule, from, to }) =>
            rule.endsWith('-at-home') &&
            from.pathNot?.some(home => new RegExp(home).test(`src/integrations/${folder}/postgres/`)) &&
            new RegExp(to.path ?? '^$').test(`node_modules/${name}/`),
        );
      expect(packages.filter(name => !guarded(name))).toEqual([]);
    },
  );
});

describe('the pages of the language models', () => {
  it.each([
    ['openai', openAiModels, defaultOpenAiModel],
    ['anthropic', anthropicModels, defaultAnthropicModel],
    ['gemini', geminiModels, defaultGeminiModel],
  ])('%s: has the models, their prices and the usual one as the adapter has them', (vendor, models, usual) => {
    const page = readFileSync(`docs/integrations/${vendor}.md`, 'utf8');
    const rows = [
      ...page.matchAll(/^\| (\*\*)?`([^`]+)`(\*\*, the default)? \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|$/gm),
    ];
    expect(Object.fromEntries(rows.map(([, , name, , ...figures]) => [name, figures.map(Number)]))).toEqual(
      Object.fromEntries(
        Object.entries(models).map(([name, { price }]) => [name, [price.input, price.cachedInput, price.output]]),
      ),
    );
    expect(rows.filter(([, bold]) => bold).map(([, , name]) => name)).toEqual([usual]);
  });

  it('come with messages that tell a model that works from one that does not', () => {
    const labelled = parseLabelled(readFileSync('docs/integrations/language-models.jsonl', 'utf8'));
    expect(new Set(labelled.map(({ intent }) => intent)).size).toBe(11);
    const judged = (read: (text: string) => ReturnType<typeof understandSync>) =>
      evaluate(labelled.map(labels => ({ labels, found: read(labels.text) }))).intent?.accuracy ?? 0;
    expect(judged(understandSync)).toBeGreaterThan(0.7);
    expect(judged(() => understandSync('Hola'))).toBeLessThan(0.3);
  });
});
