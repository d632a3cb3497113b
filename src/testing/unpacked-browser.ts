import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
/** The package also unpacks the libraries that a bare Linux lacks only if it believes that it runs on AWS Lambda. */
const unpacking = `process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
const exported = require(process.argv[1]);
const packed = exported.default ?? exported;
packed.setGraphicsMode = false;
packed.executablePath().catch(error => { console.error(error); process.exitCode = 1; });`;

/**
 * Returns the folder with the browser of @sparticuz/chromium, unpacked once per user of a machine. Programs that start at the same time, as
 * specs do, each unpack into their own folder, and the first complete one is renamed to the common name, so that nobody starts an
 * incomplete browser.
 */
export async function unpackedBrowser(): Promise<string> {
  const { version } = JSON.parse(readFileSync(path.join(entry, '../../../package.json'), 'utf8')) as {
    version: string;
  };
  const folder = path.join(tmpdir(), `embudo-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (existsSync(folder)) return folder;
  const draft = mkdtempSync(path.join(tmpdir(), 'embudo-chromium-'));
  await promisify(execFile)(process.execPath, ['--eval', unpacking, entry], {
    env: { ...process.env, TMPDIR: draft },
  });
  // This file contains the path of the fonts.
  const fonts = path.join(draft, 'fonts', 'fonts.conf');
  writeFileSync(fonts, readFileSync(fonts, 'utf8').replaceAll('/tmp/', `${folder}/`));
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}
