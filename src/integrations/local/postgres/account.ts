import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { EmbeddedPostgresError } from './error.js';

/** The account that runs Postgres when this process runs as root, because Postgres refuses to run as root. */
export interface Account {
  uid: number;
  gid: number;
}

export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * The environment of Postgres. It inherits none of this process's variables, so none of its keys. macOS may lack the locale C.UTF-8, and
 * Postgres does not start there with a locale that is not installed.
 */
export const emptyEnvironment = {
  PATH: '/usr/local/bin:/usr/bin:/bin',
  LC_ALL: process.platform === 'darwin' ? 'C' : 'C.UTF-8',
};

function accountNamed(name: string): Account | undefined {
  const fields = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'))
    .find(([login]) => login === name);
  const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])];
  return fields && uid > 0 && gid > 0 ? { uid, gid } : undefined;
}

/** Returns an existing unprivileged account, or undefined if this process is not root. Never creates an account. */
export function anyAccount(): Account | undefined {
  if (!isRoot()) return undefined;
  const account = accountNamed('postgres') ?? accountNamed('nobody');
  if (account) return account;
  throw new EmbeddedPostgresError(
    'Postgres may not run as root, and this system has neither a `postgres` nor a `nobody` account to run it as. ' +
      'Start Embudo as an ordinary user, or set DATABASE_URL.',
  );
}

/** Returns the account for a data folder when this process is root: the owner of existing data, otherwise any unprivileged account. */
export function accountFor(dataDir: string): Account | undefined {
  const owner = isRoot() ? fs.statSync(dataDir, { throwIfNoEntry: false }) : undefined;
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : anyAccount();
}

/** Whether the account can enter the folder. This is tried, not computed, because modes, ACLs and mounts all matter. */
export function canEnter(account: Account | undefined, folder: string): boolean {
  if (!account) return true;
  const tried = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
    ...account,
    cwd: '/',
    env: emptyEnvironment,
    stdio: 'ignore',
  });
  return tried.status === 0;
}
