import { globSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const longest = 140;
const rooms = ['src', 'console/src', 'migrations', 'test', 'bench', 'examples', 'scripts'];
const generated = 'console/src/gql/';
const files = rooms
  .flatMap(room => globSync(`${room}/**/*.{ts,tsx,mjs}`))
  .map(file => file.replaceAll('\\', '/'))
  .filter(file => !file.startsWith(generated));

// The formatter breaks code but leaves comments as they are.
it('no comment has a line that a screen cuts off', () => {
  expect(files.length).toBeGreaterThan(2_000);
  const long = files.flatMap(file =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, at) =>
        line.length > longest && /^\s*(?:\/\/|\/?\*|\{\/\*)/u.test(line) ? [`${file}:${at + 1}`] : [],
      ),
  );
  expect(long).toEqual([]);
});
