/**
 * A step of `npm run codegen`: writes the server's own list of trusted documents. The list has each example twice: as it is in
 * its file, and as the typed documents send it, because codegen puts its text into another order.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isMain } from './bootstrap.mjs';

const list = 'src/http/trusted/documents.json';
const manifest = 'examples/typed/persisted-documents.json';

/** Returns the list for the examples in the working folder and codegen's manifest, as the text of a file. */
export function trustedDocuments(manifestFile = manifest) {
  const texts = readdirSync('examples')
    .filter(name => name.endsWith('.graphql'))
    .map(name => readFileSync(`examples/${name}`, 'utf8'));
  texts.push(...Object.values(JSON.parse(readFileSync(manifestFile, 'utf8'))));
  const documents = texts.map(text => [createHash('sha256').update(text).digest('hex'), text]);
  return `${JSON.stringify(Object.fromEntries(documents.sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`;
}

if (isMain(import.meta.url)) writeFileSync(list, trustedDocuments());
