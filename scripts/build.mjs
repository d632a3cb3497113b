/**
 * Compiles src/, migrations/ and bench/ to dist/ and copies the data files that the code reads next to the compiled files.
 * Handles only files that changed: dist/.manifest.json stores time, size and hash of every source. check.mjs checks the types.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { ensureInstalled, isMain, main, root, StartUpError, say } from './bootstrap.mjs';
import { withLock } from './lock.mjs';

const dist = path.join(root, 'dist');
const manifestFile = path.join(dist, '.manifest.json');
const ROOMS = ['src', 'migrations', 'bench'];
const DATA = new Set(['.json', '.graphql', '.md', '.txt', '.bin', '.gz']);
const SPEC = /\.(spec|int-spec)\.ts$/;

const digest = data => createHash('sha256').update(data).digest('hex').slice(0, 32);

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const full = path.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(full) : [full];
  });
}

const isCode = file => file.endsWith('.ts') && !file.endsWith('.d.ts') && !SPEC.test(file);
const isSource = file => isCode(file) || DATA.has(path.extname(file));
const outputOf = source => (isCode(source) ? source.replace(/\.ts$/, '.js') : source);
const outputsOf = source => (isCode(source) ? [outputOf(source), `${outputOf(source)}.map`] : [source]);

/** Writes a temporary file and renames it, so that a program that starts meanwhile never reads half a file. */
function put(file, content) {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}`);
  writeFileSync(draft, content);
  renameSync(draft, file);
}

function readManifest(tool) {
  try {
    const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
    return manifest.tool === tool ? manifest.files : {};
  } catch {
    return {};
  }
}

async function compile(swc, source, text) {
  const result = await swc.transform(text, {
    filename: path.join(root, source),
    sourceFileName: path.relative(path.dirname(path.join(dist, source)), path.join(root, source)),
    cwd: root,
    swcrc: true,
    // `import data from './x.json' with { type: 'json' }` must keep its attribute, because Node refuses the import without it.
    jsc: { experimental: { keepImportAttributes: true } },
  });
  const output = path.join(dist, outputOf(source));
  put(`${output}.map`, result.map ?? '{}');
  put(output, `${result.code}\n//# sourceMappingURL=${path.basename(output)}.map\n`);
}

function removeForeign(expected) {
  let removed = 0;
  for (const room of ROOMS) {
    for (const file of filesUnder(path.join(dist, room))) {
      if (expected.has(path.relative(dist, file))) continue;
      rmSync(file, { force: true });
      removed += 1;
      for (let folder = path.dirname(file); folder !== dist; folder = path.dirname(folder)) {
        try {
          rmdirSync(folder);
        } catch {
          break; // not empty
        }
      }
    }
  }
  return removed;
}

async function buildAlone() {
  const began = performance.now();
  const swcVersion = JSON.parse(readFileSync(path.join(root, 'node_modules/@swc/core/package.json'), 'utf8')).version;
  const own = readFileSync(new URL(import.meta.url));
  const tool = digest(`${swcVersion}${readFileSync(path.join(root, '.swcrc'), 'utf8')}${own}`);
  const before = readManifest(tool);
  const present = new Set(
    ROOMS.flatMap(room => filesUnder(path.join(dist, room))).map(file => path.relative(dist, file)),
  );
  const sources = ROOMS.flatMap(room => filesUnder(path.join(root, room)))
    .map(file => path.relative(root, file))
    .filter(isSource);

  const after = {};
  const stale = [];
  let touched = false;
  for (const source of sources) {
    const { mtimeMs, ctimeMs, size } = statSync(path.join(root, source));
    const stamp = `${mtimeMs} ${ctimeMs} ${size}`;
    const known = before[source];
    const whole = known && outputsOf(source).every(output => present.has(output));
    if (whole && known.stamp === stamp) {
      after[source] = known;
      continue;
    }
    touched = true;
    const content = readFileSync(path.join(root, source));
    const hash = digest(content);
    after[source] = { stamp, hash };
    if (!(whole && known.hash === hash)) stale.push({ source, content });
  }

  const failures = [];
  if (stale.length > 0) {
    const swc = stale.some(({ source }) => isCode(source)) ? (await import('@swc/core')).default : undefined;
    await Promise.all(
      stale.map(async ({ source, content }) => {
        try {
          if (isCode(source)) await compile(swc, source, content.toString('utf8'));
          else put(path.join(dist, source), content);
        } catch (error) {
          delete after[source];
          failures.push(`${source}\n${error.message.split('\n\nCaused by:')[0].trim()}`); // without swc's own stack
        }
      }),
    );
  }
  const removed = removeForeign(new Set(sources.flatMap(outputsOf)));
  if (touched || removed > 0 || Object.keys(before).length !== Object.keys(after).length)
    put(manifestFile, JSON.stringify({ tool, files: after }));
  if (failures.length > 0) throw new StartUpError(`The build failed:\n${failures.join('\n\n')}`);
  if (stale.length > 0) say(`Built ${stale.length} files in ${Math.round(performance.now() - began)} ms.`);
}

/** Brings dist/ up to date. Throws one error with the messages of all broken files. A lock lets only one build run at a time. */
export async function build() {
  mkdirSync(dist, { recursive: true });
  await withLock(dist, '.lock', buildAlone);
}

if (isMain(import.meta.url))
  await main(async () => {
    await ensureInstalled();
    await build();
  });
