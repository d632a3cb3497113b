import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { gql, gqlUpload, startTestEmbudo } from '../src/testing/index.js';

interface Step {
  section: string;
  document: string;
  variables: unknown;
  answer: unknown;
  file: string | null;
  keeps: { path: string; name: string }[];
}

/** Returns the requests of the page in their order, each with its variables, its answer, its file and the values to keep from it. */
function stepsOf(page: string): Step[] {
  const steps: Step[] = [];
  let section = '';
  let file: string | null = null;
  for (const [, heading, info, body, path, name] of page.matchAll(
    /^## (.+)$|^```([a-z]+(?: [a-z]+)?)\n([\s\S]*?)^```$|Keep `([^`]+)` as `(\w+)`/gm,
  )) {
    const step = steps.at(-1);
    if (heading) section = heading;
    else if (info === 'csv file') file = body ?? '';
    else if (info === 'graphql') {
      steps.push({ section, document: body ?? '', variables: {}, answer: null, file, keeps: [] });
      file = null;
    } else if (!step) throw new Error(`${info ?? name} stands before any request`);
    else if (info === 'json variables') step.variables = JSON.parse(body ?? '');
    else if (info === 'json answer') step.answer = JSON.parse(body ?? '');
    else if (path && name) step.keeps.push({ path, name });
    else throw new Error(`what is a block of ${info}?`);
  }
  return steps;
}

/** Returns the value with each `<name>` replaced by the kept value. */
function filled(value: unknown, kept: Map<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map(item => filled(item, kept));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner, kept)]));
  const name = typeof value === 'string' ? /^<(\w+)>$/.exec(value)?.[1] : undefined;
  if (!name) return value;
  if (!kept.has(name)) throw new Error(`nothing was kept as ${name}`);
  return kept.get(name);
}

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null)?.[key], value);

/** Expects a shown value to be a part of the real one. A list on the page shows only the beginning of the real list. */
function expectBegins(real: unknown, shown: unknown, where: string): void {
  if (Array.isArray(shown)) {
    expect([where, Array.isArray(real)]).toEqual([where, true]);
    for (const [index, item] of shown.entries()) expectBegins((real as unknown[])[index], item, `${where}.${index}`);
    // A shown empty list means that the real list is empty too.
    if (shown.length === 0) expect([where, real]).toEqual([where, []]);
  } else if (typeof shown === 'object' && shown !== null) {
    for (const [key, inner] of Object.entries(shown)) expectBegins(at(real, key), inner, `${where}.${key}`);
  } else expect([where, real]).toEqual([where, shown]);
}

describe('docs/first-day.md', () => {
  const steps = stepsOf(readFileSync('docs/first-day.md', 'utf8'));

  it('goes as it is written, from registering to the dashboard', async () => {
    const embudo = await startTestEmbudo({ http: true, worker: true });
    const kept = new Map<string, unknown>();
    for (const { section, document, variables, answer, file, keeps } of steps) {
      const token = kept.get('token') as string | undefined;
      const given = filled(variables, kept) as object;
      const { data, errors } = file
        ? await gqlUpload<object>(
            { url: embudo.url, token: token ?? '' },
            { query: document, variables: given, path: 'input.file' },
            { bytes: Buffer.from(file), name: 'clientes.csv', type: 'text/csv' },
          )
        : await gql(embudo.url, token)<object>(document, { ...given });
      expect([section, errors]).toEqual([section, []]);
      // No step may have an error that the page does not show.
      for (const field of Object.values(data as Record<string, { userErrors?: unknown } | null>))
        if (field?.userErrors) expect([section, field.userErrors]).toEqual([section, []]);
      if (answer) expectBegins(data, answer, section);
      for (const { path, name } of keeps) {
        const value = at(data, path);
        expect([name, value ?? null]).not.toEqual([name, null]);
        kept.set(name, value);
      }
    }
    expect(new Set(steps.map(({ section }) => section)).size).toBe(9);
  });
});
