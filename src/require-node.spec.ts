import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { nodeRefusal } from './require-node.js';

describe('the check of Node', () => {
  it.each(['v20.20.2', 'v22.18.0', 'v23.11.0'])('refuses %s with the word that helps', version => {
    expect(nodeRefusal(version)).toMatch(
      new RegExp(`^Embudo runs on Node 24 or newer; this is ${version}\\. Use npm start`),
    );
  });
  it.each(['v24.0.0', 'v24.21.0', 'v26.1.0'])('takes %s', version => {
    expect(nodeRefusal(version)).toBeNull();
  });
  it('asks for what package.json asks for', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(engines).toEqual({ node: '>=24' });
  });
  it.each(['cli', 'server', 'start', 'worker'])('comes before everything else in %s', program => {
    const [first] = readFileSync(`src/${program}.ts`, 'utf8').match(/^import .*$/m) ?? [];
    expect(first).toBe("import './require-node.js';");
  });
});
