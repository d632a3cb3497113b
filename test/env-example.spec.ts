import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { settingsSchema } from '../src/config.js';

interface Line {
  name: string;
  value: string;
  /** Whether the line begins with #, as an example of a setting without a default. */
  example: boolean;
  comment: string;
}

const [ours, forCompose] = readFileSync('.env.example', 'utf8').split(/^# ── For docker compose alone.*$/m);
const compose = readFileSync('docker-compose.yml', 'utf8');

/** Returns the settings of a part of the file. A comment has a space after its #, an example has none. */
function linesOf(part = ''): Line[] {
  const lines = part.split('\n');
  return lines.flatMap((line, at) => {
    const found = /^(#?)([A-Z][A-Z0-9_]*)=(.*)$/.exec(line);
    return found
      ? [{ name: found[2] ?? '', value: found[3] ?? '', example: found[1] === '#', comment: lines[at - 1] ?? '' }]
      : [];
  });
}
const settings = linesOf(ours);
const envOf = (lines: Line[]) => Object.fromEntries(lines.map(({ name, value }) => [name, value]));

describe('.env.example', () => {
  it('names every setting once, and nothing else', () => {
    expect(settings.map(({ name }) => name).sort()).toEqual(Object.keys(settingsSchema.shape).sort());
  });
  it('shows the default of every setting that has one', () => {
    const { data: defaults } = settingsSchema.safeParse({});
    const shown = settingsSchema.parse(envOf(settings.filter(({ example }) => !example)));
    expect(shown).toEqual(defaults);
    const withoutDefault = settings.filter(({ example }) => example).map(({ name }) => name);
    expect(
      Object.entries(defaults ?? {}).filter(([name, value]) => value !== undefined && withoutDefault.includes(name)),
    ).toEqual([]);
  });
  it('shows valid examples', () => {
    expect(settingsSchema.safeParse(envOf(settings)).error).toBeUndefined();
  });
  it('explains each setting in a sentence', () => {
    const silent = [...settings, ...linesOf(forCompose)].filter(({ comment }) => !/^# [A-Z`a-z].{9,}/.test(comment));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
  it('names the variables that docker compose needs besides the settings', () => {
    const asked = [...compose.matchAll(/\$\{([A-Z_]+)/g)].map(found => found[1] ?? '');
    const known = [...settings, ...linesOf(forCompose)].map(({ name }) => name);
    expect(asked.filter(name => !known.includes(name))).toEqual([]);
    expect(linesOf(forCompose).filter(({ name }) => !asked.includes(name))).toEqual([]);
  });
});

describe('docs/operations.md', () => {
  const page = readFileSync('docs/operations.md', 'utf8');
  it('sends its readers here for the settings', () => {
    expect(page).toContain('(../.env.example)');
  });
  it('names no unknown setting', () => {
    const known = new Set([...settings, ...linesOf(forCompose)].map(({ name }) => name));
    const schema = readFileSync('src/schema/schema.graphql', 'utf8');
    // Variables of the commands on the page, and codes and kinds that it mentions.
    const others = [
      'SUPERUSER_URL',
      'CHANNEL_BROKEN',
      'INTERNAL_SERVER_ERROR',
      'SCHEDULED_TASK_FAILS',
      'SERVICE_UNAVAILABLE',
    ];
    const named = new Set(page.match(/\b[A-Z]+(?:_[A-Z]+)+\b/g));
    const unknown = [...named].filter(name => !known.has(name) && !others.includes(name) && !schema.includes(name));
    expect(unknown).toEqual([]);
    expect([...named].filter(name => known.has(name)).length).toBeGreaterThan(8);
  });
});

describe('docker-compose.yml and Dockerfile', () => {
  const known = Object.keys(settingsSchema.shape);
  const block = /environment: &settings\n((?: {4}.*\n)+)/.exec(compose)?.[1] ?? '';
  const given = [...block.matchAll(/^ {4}([A-Z][A-Z0-9_]*):/gm)].map(found => found[1] ?? '');
  const environments = readFileSync('Dockerfile', 'utf8').matchAll(/^ENV (.*)$/gm);
  const ofImage = [...environments].flatMap(([line]) => [...line.matchAll(/([A-Z_]+)=/g)].map(found => found[1] ?? ''));
  it('set only settings that the application has', () => {
    expect(given).toEqual(expect.arrayContaining(['DATABASE_URL', 'REDIS_URL', 'ENCRYPTION_KEY', 'JWT_KEYS']));
    expect([...given, ...ofImage].filter(name => !known.includes(name))).toEqual([]);
  });
  it('pass every setting of .env on to the containers, but the paths in them', () => {
    const paths = ['MEDIA_FOLDER', 'TRUSTED_DOCUMENTS'];
    expect(known.filter(name => ![...given, ...ofImage, ...paths].includes(name))).toEqual([]);
  });
  it('have one health check for server and worker: the port that the image gives both', () => {
    const image = readFileSync('Dockerfile', 'utf8');
    expect(/ PORT=(\d+)/.exec(image)?.[1]).toBe(/ WORKER_PORT=(\d+)/.exec(image)?.[1]);
    expect(image).toMatch(/^HEALTHCHECK .*\\\n {2}CMD \["node", .*process\.env\.PORT\}\/health\/live/m);
    const application = /^ {2}server:\n[\s\S]*?(?=^ {2}postgres:)/m.exec(compose)?.[0] ?? '';
    expect(application).toContain('dist/src/worker.js');
    expect(application).not.toContain('healthcheck:');
    expect(application).not.toContain('disable:');
  });
});
