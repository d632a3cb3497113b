import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import '../src/compose.js';
import '../src/resolvers/index.js';
import { definedAutomations } from '../src/domain/shared/automations.js';
import { permissions, permissionsOfRole, systemPermissions } from '../src/domain/shared/permissions.js';
import { tasks } from '../src/domain/shared/tasks.js';
import { definedUseCases } from '../src/domain/shared/use-case.js';
import { nextOccurrence } from '../src/integrations/postgres/tenant-schedules.js';
import { allTasks, scheduledTasks } from '../src/jobs/index.js';

const root = path.resolve(import.meta.dirname, '..');
const filesUnder = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !/\.(int-)?spec\.ts$/.test(file))
    .map(file => path.join(folder, file));
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

describe('use cases', () => {
  it('each have a permission of the closed list', () => {
    expect(definedUseCases.filter(({ permission }) => !permissions.includes(permission))).toEqual([]);
    expect(definedUseCases.length).toBeGreaterThan(10);
  });

  it('have names of their own, as feature.verb-noun', () => {
    const names = definedUseCases.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.filter(name => !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  });

  it('are all known to this test: none lies in a file that nothing loads', () => {
    const inFiles = filesUnder('src/domain').flatMap(file =>
      [
        ...read(file).matchAll(
          /export const \w+ = (?:open|long|scheduled|listening)?[uU]seCase\(\{\s*name: '([^']+)'/g,
        ),
      ].map(match => match[1]),
    );
    expect(inFiles.sort()).toEqual(definedUseCases.map(({ name }) => name).sort());
  });

  it('are written one to a file of the domain', () => {
    const crowded = filesUnder('src/domain').filter(
      file =>
        [...read(file).matchAll(/export const \w+ = (?:open|long|scheduled|listening)?[uU]seCase\(\{/g)].length > 1,
    );
    expect(crowded).toEqual([]);
  });
});

describe('roles', () => {
  it('hold permissions of the closed list alone', () => {
    const unknown = Object.values(permissionsOfRole).flatMap(set => [...set].filter(one => !permissions.includes(one)));
    expect(unknown).toEqual([]);
  });

  it('give what only the system does to nobody else', () => {
    for (const [role, set] of Object.entries(permissionsOfRole))
      if (role !== 'SYSTEM') expect(systemPermissions.filter(one => set.has(one))).toEqual([]);
  });

  it('let nobody do anything without signing in but come in', () => {
    expect([...permissionsOfRole.ANONYMOUS].sort()).toEqual([
      'invitation:accept',
      'password:reset',
      'session:start',
      'tenant:register',
    ]);
  });
});

describe('tasks', () => {
  it('that can be enqueued are those that a worker runs and that neither the clock nor an event starts', () => {
    const enqueued = allTasks.map(({ name }) => name).filter(name => name in tasks);
    expect(enqueued.sort()).toEqual(Object.keys(tasks).sort());
    const others = allTasks.map(({ name }) => name).filter(name => !(name in tasks));
    expect(others.sort()).toEqual(definedAutomations.map(({ task }) => task).sort());
  });

  it('of the clock have a pattern that comes in every time zone', () => {
    for (const { cron } of scheduledTasks)
      for (const zone of ['America/Costa_Rica', 'America/Santiago', 'Pacific/Apia'])
        expect(nextOccurrence(cron, zone, new Date('2026-01-01T00:00:00Z')).getTime()).toBeGreaterThan(0);
  });

  it('lie in the file that their identifier names', () => {
    const files = filesUnder('src/jobs').filter(file => read(file).includes('defineTask('));
    const named = files
      .filter(file => !file.endsWith('define-task.ts'))
      .map(file => ({
        file: path.relative('src/jobs', file).replace(/\.ts$/, ''),
        names: [...read(file).matchAll(/defineTask\(\s*'([^']+)'/g)].map(match => match[1]),
      }));
    for (const { file, names } of named) expect(names).toEqual([file]);
    expect(named.map(({ file }) => file).sort()).toEqual(Object.keys(tasks).sort());
  });
});
