import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { SettingsError } from '../../config.js';
import { readTrustedDocuments } from './trusted-documents.js';

const folder = mkdtempSync(path.join(tmpdir(), 'embudo-trusted-'));
afterAll(() => rmSync(folder, { recursive: true }));

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const asking = (sha256Hash: unknown, query?: string) => ({ query, extensions: { persistedQuery: { sha256Hash } } });
const text = 'query One { leads { totalCount } }';
const other = 'query Two { leads { totalCount } }';
let files = 0;
const manifest = (content: unknown) => {
  const file = path.join(folder, `${++files}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};
const listed = readTrustedDocuments(manifest({ [`sha256:${hashOf(text)}`]: text }), false);

describe('the list of trusted documents', () => {
  it('holds every example as its file has it', () => {
    const built = readTrustedDocuments(undefined, false);
    for (const name of readdirSync('examples').filter(file => file.endsWith('.graphql'))) {
      const example = readFileSync(`examples/${name}`, 'utf8');
      expect(built.find(asking(hashOf(example)), false)).toEqual({ text: example });
    }
  });
  it('adds those of a manifest, by codegen or by Apollo, and finds them with and without the prefix', () => {
    const ofApollo = {
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [{ id: hashOf(text), name: 'One', type: 'query', body: text }],
    };
    for (const documents of [listed, readTrustedDocuments(manifest(ofApollo), false)])
      for (const hash of [hashOf(text), `sha256:${hashOf(text)}`, hashOf(text).toUpperCase()])
        expect(documents.find(asking(hash), false)).toEqual({ text });
  });
  it.each([
    ['a hash that is not that of its text', { [hashOf(other)]: text }],
    ['no object of texts', [text]],
    ['no JSON', 'query'],
  ])('refuses a manifest with %s', (_, content) => {
    expect(() => readTrustedDocuments(manifest(content), false)).toThrow(SettingsError);
  });
  it('refuses a manifest that is not there, and names the setting', () => {
    expect(() => readTrustedDocuments(path.join(folder, 'nothing.json'), false)).toThrow('TRUSTED_DOCUMENTS');
  });
});

describe('a request', () => {
  it.each([hashOf(other), '', 7, null, '__proto__'])('with the unknown hash %p is not found', hash => {
    expect(listed.find(asking(hash), true)).toEqual({ refused: 'PersistedQueryNotFound' });
  });
  it('with a text and its hash runs, and is not remembered', () => {
    expect(listed.find(asking(hashOf(other), other), false)).toEqual({ text: other });
    expect(listed.find(asking(hashOf(other)), false)).toEqual({ refused: 'PersistedQueryNotFound' });
  });
  it('with a text and the hash of another is refused', () => {
    expect(listed.find(asking(hashOf(text), other), true)).toEqual({
      refused: expect.stringContaining('does not match the SHA-256'),
    });
  });
  it('with neither names no document', () => {
    expect(listed.find({}, false)).toBeNull();
    expect(listed.find({ query: '', extensions: { persistedQuery: null } }, false)).toBeNull();
  });
});

describe('where only trusted documents are taken', () => {
  const only = readTrustedDocuments(manifest({ [hashOf(text)]: text }), true);
  it('the text of a listed document is taken as its hash is', () => {
    expect(only.find({ query: text }, false)).toEqual({ text });
  });
  it('another text is refused, with its hash or without, unless a program sends it', () => {
    for (const asked of [{ query: other }, asking(hashOf(other), other)]) {
      expect(only.find(asked, false)).toEqual({ refused: expect.stringContaining('accepts only trusted documents') });
      expect(only.find(asked, true)).toEqual({ text: other });
    }
  });
});
