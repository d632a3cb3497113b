/**
 * This spec checks everything that is declared, so it needs its own modules: other specs declare their own use cases.
 * @ownModules
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import '../src/compose.js';
import '../src/resolvers/index.js';
import { entriesIn } from '../src/domain/shared/audit-trail.js';
import { definedAutomations } from '../src/domain/shared/automations.js';
import { type ActingRole, definedPermissions, mayAs, type Permission } from '../src/domain/shared/permissions.js';
import { taskNames } from '../src/domain/shared/tasks.js';
import { definedUseCases } from '../src/domain/shared/use-case.js';
import { nextOccurrence } from '../src/integrations/postgres/tenant-schedules.js';
import { allTasks, scheduledTasks } from '../src/jobs/index.js';

const root = path.resolve(import.meta.dirname, '..');
const filesUnder = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !/\.(int-)?spec\.ts$/.test(file))
    .map(file => path.join(folder, file));
const roles: ActingRole[] = ['CEO', 'ADMIN', 'SELLER', 'PROFESSIONAL', 'SECRETARY', 'SYSTEM', 'ANONYMOUS'];
const permissions = [...definedPermissions().keys()] as Permission[];
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

describe('use cases', () => {
  it('each have a permission that a feature declares', () => {
    expect(definedUseCases.filter(({ permission }) => !permissions.includes(permission))).toEqual([]);
    expect(definedUseCases.length).toBeGreaterThan(10);
  });

  it('have names of their own, as feature.verb-noun', () => {
    const names = definedUseCases.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.filter(name => !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  });

  it('are all loaded: none is in a file that nothing imports', () => {
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

describe('the audit log', () => {
  const declared = definedUseCases.map(({ name, audit }) => ({ name, actions: Object.keys(entriesIn(audit)) }));
  const sources = filesUnder('src/domain').map(file => ({ file, text: read(file) }));

  it('gets entries from every writing use case that people may call, or the use case declares why not', () => {
    const without = definedUseCases.filter(({ audit }) => Object.keys(entriesIn(audit)).length === 0);
    const unexplained = without.filter(({ audit }) => typeof audit.none !== 'string' || audit.none.length < 10);
    expect(unexplained).toEqual([]);
    const ofPeople = without.filter(({ permission }) => definedPermissions().get(permission)?.length !== 0);
    // A new line here is an action of a person that the audit log does not show. Make sure that it is visible elsewhere.
    expect(ofPeople.map(({ name }) => name).sort()).toEqual([
      'access.request-login-link',
      'access.request-password-reset',
      'access.resend-confirmation',
      'agenda.read-availability',
      'assignment.plan-leads',
      'assistant.compare-answers',
      'assistant.correct-understanding',
      'assistant.preview-answer',
      'assistant.try-understanding',
      'campaigns.preview',
      'cases.evaluate-closure',
      'conversations.mark-read',
      'conversations.plan-message',
      'enrichment.enrich-contact',
      'exports.download-import-errors',
      'exports.download-records',
      'exports.export-import-errors',
      'flows.preview',
      'insights.acknowledge-alert',
      'insights.report-organization',
      'media.upload-media',
      'notifications.mark-read',
      'notifications.register-push',
      'notifications.update-settings',
      'questions.ask-question',
      'social-posts.read-times',
    ]);
  });

  it('has actions named as thing.past-tense', () => {
    const actions = declared.flatMap(one => one.actions);
    expect(actions.filter(action => !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(action))).toEqual([]);
    expect(actions.length).toBeGreaterThan(30);
  });

  it('has words in the console for every action, and for every kind of thing', () => {
    const texts = read('console/src/screens/settings/audit-actions.texts.ts');
    const [actions = '', things = ''] = texts.split('export const auditThingTexts');
    const keysOf = (table: string) =>
      [...table.matchAll(/^ {2}'?([a-z_/-]+)'?: \{ es: /gm)].map(([, key]) => key).sort();
    // Commands of the operator write their entries in SQL.
    const byCommand =
      read('src/integrations/postgres/reporting-logins.ts').match(/(?<=')reporting-login\.[a-z]+/g) ?? [];
    const named = [...declared.flatMap(one => one.actions), ...byCommand].map(action => action.replace('.', '/'));
    expect(keysOf(actions)).toEqual([...new Set(named)].sort());
    const subjects = definedUseCases.flatMap(({ audit }) =>
      Object.values(entriesIn(audit)).map(entry => entry.subject),
    );
    const [thingsAlone = ''] = things.split('export const auditActorTexts');
    expect(keysOf(thingsAlone)).toEqual([...new Set(subjects)].sort());
  });

  it('has every declared action added somewhere', () => {
    const told = new Set(
      sources.flatMap(({ text }) =>
        [...text.matchAll(/(?:audit|trail)\[([^\]]+)\]/g)].flatMap(([, index = '']) =>
          [...index.matchAll(/'([a-z.-]+)'/g)].map(([, action]) => action),
        ),
      ),
    );
    expect(declared.flatMap(one => one.actions).filter(action => !told.has(action))).toEqual([]);
  });

  it('is written only by the wrapper of use cases', () => {
    const writers = sources.filter(({ text }) => text.includes('recordAudit(')).map(({ file }) => file);
    expect(writers).toEqual(['src/domain/shared/audit-trail.ts', 'src/domain/shared/audit.ts']);
  });
});

describe('permissions', () => {
  it('are all loaded: none is declared in a file that its feature does not import', () => {
    const files = filesUnder('src/domain').filter(file => read(file).includes('definePermissions({'));
    const declared = files.flatMap(file => [...read(file).matchAll(/'([a-z-]+:[a-z-]+)': /g)].map(match => match[1]));
    expect(declared.sort()).toEqual([...permissions].sort());
  });

  it('are all held by the system, and the system’s own ones by nobody else', () => {
    expect(permissions.filter(permission => !mayAs('SYSTEM', permission))).toEqual([]);
    for (const [permission, holders] of definedPermissions())
      for (const role of roles)
        if (role !== 'SYSTEM') expect(mayAs(role, permission as Permission)).toBe(holders.includes(role));
    expect(mayAs('SYSTEM', 'no:such' as Permission)).toBe(false);
  });

  it('allow nothing without signing in except signing in and registering', () => {
    expect(permissions.filter(permission => mayAs('ANONYMOUS', permission)).sort()).toEqual([
      'invitation:accept',
      'password:reset',
      'session:start',
      'tenant:register',
    ]);
  });
});

describe('tasks', () => {
  it('that can be enqueued are those that a worker runs and that neither the clock nor an event starts', () => {
    const enqueued = allTasks.map(({ name }) => name).filter(name => taskNames().includes(name));
    expect(enqueued.sort()).toEqual(taskNames());
    const others = allTasks.map(({ name }) => name).filter(name => !taskNames().includes(name));
    expect(others.sort()).toEqual(definedAutomations.map(({ task }) => task).sort());
  });

  it('of the clock have a pattern that is due in every time zone', () => {
    for (const { cron } of scheduledTasks)
      for (const zone of ['America/Costa_Rica', 'America/Santiago', 'Pacific/Apia'])
        expect(nextOccurrence(cron, zone, new Date('2026-01-01T00:00:00Z')).getTime()).toBeGreaterThan(0);
  });

  it('are in the file that their identifier names', () => {
    const files = filesUnder('src/jobs').filter(file => read(file).includes('defineTask('));
    const named = files
      .filter(file => !file.endsWith('define-task.ts'))
      .map(file => ({
        file: path.relative('src/jobs', file).replace(/\.ts$/, ''),
        names: [...read(file).matchAll(/defineTask\(\s*'([^']+)'/g)].map(match => match[1]),
      }));
    for (const { file, names } of named) expect(names).toEqual([file]);
    expect(named.map(({ file }) => file).sort()).toEqual(taskNames());
  });
});
