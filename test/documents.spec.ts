import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const skipped = new Set(['node_modules', 'dist', 'coverage', '.git', '.embudo']);
const pagesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : pagesIn(full);
    return entry.name.endsWith('.md') ? [full] : [];
  });
const pages = pagesIn('.');
const withoutBlocks = (page: string) => readFileSync(page, 'utf8').replace(/^```[\s\S]*?^```/gm, '');

describe('the written pages', () => {
  it.each(pages)('%s: links lead to existing files', page => {
    const links = [...withoutBlocks(page).matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)].map(found => found[1] ?? '');
    const broken = links.filter(
      link => !/^(https?|mailto):/.test(link) && !existsSync(path.join(path.dirname(page), link)),
    );
    expect(broken).toEqual([]);
  });
  it.each(pages)('%s: the files and folders that it names exist', page => {
    const names = [
      ...withoutBlocks(page).matchAll(/`((?:src|test|migrations|scripts|docs|examples|bench)\/[\w./-]*)`/g),
    ];
    expect(names.map(found => found[1] ?? '').filter(name => !existsSync(name))).toEqual([]);
  });
  it('name files, functions, tables and settings in decisions that still exist', () => {
    const code = globSync(
      '{jest.config.mjs,{src,console,migrations,scripts,bin,test,bench,examples}/**/*.{ts,tsx,mjs,css,graphql}}',
    ).filter(file => !file.startsWith('console/src/gql/'));
    const files = new Set(code.map(file => path.basename(file)));
    const text = [...code, '.env.example', 'package.json'].map(file => readFileSync(file, 'utf8')).join('\n');
    const words = new Set(text.match(/\w+/g));
    const stale = readdirSync('docs/adr').flatMap(page => {
      // What was rejected need not exist.
      const decided = readFileSync(path.join('docs/adr', page), 'utf8').replace(
        /\*\*Rejected\.\*\*[\s\S]*?(?=\n\n\*\*|$)/,
        '',
      );
      const named = [...decided.matchAll(/`([^`\n]+)`/g)].map(found => found[1] ?? '');
      const gone = named.flatMap(name => {
        const file = /^[\w./-]+\.tsx?$/.test(name) && !files.has(path.basename(name));
        const word = (name.match(/\w+/g) ?? []).some(part => /[a-z][A-Z]|_/.test(part) && !words.has(part));
        return file || word ? [name] : [];
      });
      return gone.map(name => `${page}: ${name}`);
    });
    // A part of Postgres that a decision is about and that nothing here uses.
    expect(stale.filter(name => !name.endsWith(': pg_trgm'))).toEqual([]);
  });
  it('record each decision in at most 25 lines, with the rejected alternatives', () => {
    const decisions = readdirSync('docs/adr').filter(name => name !== 'README.md');
    for (const name of decisions) {
      expect(name).toMatch(/^\d{4}-[a-z0-9-]+\.md$/);
      const text = readFileSync(path.join('docs/adr', name), 'utf8');
      expect([name, text.trimEnd().split('\n').length <= 25]).toEqual([name, true]);
      for (const part of ['Context', 'Decision', 'Consequences', 'Rejected'])
        expect([name, text]).toEqual([name, expect.stringContaining(`**${part}.**`)]);
    }
    const numbers = decisions.map(name => name.slice(0, 4));
    expect(new Set(numbers).size).toBe(numbers.length);
  });
  it('explain each room in at most 15 lines: what lives there, what it may import, an example', () => {
    const rooms = readdirSync('src', { withFileTypes: true }).flatMap(room => (room.isDirectory() ? [room.name] : []));
    for (const room of rooms) {
      const text = readFileSync(`src/${room}/README.md`, 'utf8');
      expect([room, text.trimEnd().split('\n').length <= 15]).toEqual([room, true]);
      for (const part of ['Lives here', 'May import', 'Example'])
        expect([room, text]).toEqual([room, expect.stringContaining(`**${part}.**`)]);
    }
  });
});
