import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** What an operating system can tell about its processes. */
export interface ProcessTable {
  /** When a process started, in the system's own words, which tells a reused pid from the first. Undefined where there is no such process, or a zombie. */
  startOf(pid: number): string | undefined;
  /** The processes whose working folder is this one. */
  workingIn(folder: string): number[];
}

/** Linux: read from /proc, which costs next to nothing. */
export const procTable: ProcessTable = {
  startOf(pid) {
    try {
      const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      // In a container nobody may ever reap a zombie, so it must count as dead.
      return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
    } catch {
      return undefined;
    }
  },
  workingIn(folder) {
    return fs.readdirSync('/proc').flatMap(entry => {
      const pid = Number(entry);
      if (!Number.isInteger(pid)) return [];
      try {
        return fs.readlinkSync(`/proc/${entry}/cwd`) === folder && procTable.startOf(pid) !== undefined ? [pid] : [];
      } catch {
        return []; // ended meanwhile, or another account's
      }
    });
  },
};

const outputOf = (command: string, args: string[]): string =>
  spawnSync(command, args, {
    encoding: 'utf8',
    env: { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C' },
  }).stdout ?? '';

/** For systems without /proc, such as macOS: asks `ps` and `lsof`, which come with them. */
export const commandTable: ProcessTable = {
  startOf(pid) {
    const [, state = '', start = ''] =
      /^\s*(\S+)\s+(.*\S)/.exec(outputOf('ps', ['-o', 'stat=,lstart=', '-p', `${pid}`])) ?? [];
    return start === '' || state.startsWith('Z') ? undefined : start;
  },
  workingIn(folder) {
    // -F p n: a line `p<pid>` for each process, and for its working folder a line `n<path>`.
    const lines = outputOf('lsof', ['-w', '-n', '-P', '-a', '-d', 'cwd', '-c', 'postgres', '-F', 'pn']).split('\n');
    let pid = 0;
    return lines.flatMap(line => {
      if (line.startsWith('p')) pid = Number(line.slice(1));
      return line === `n${folder}` && commandTable.startOf(pid) !== undefined ? [pid] : [];
    });
  },
};

export const processTable: ProcessTable = fs.existsSync('/proc/self/stat') ? procTable : commandTable;
