import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** What an operating system reports about its processes. */
export interface ProcessTable {
  /**
   * Returns when a process started, as the system prints it; this distinguishes a reused pid from the first process. Returns undefined if
   * there is no such process, or if it is a zombie.
   */
  startOf(pid: number): string | undefined;
  /** Returns the processes whose working folder is this one. */
  workingIn(folder: string): number[];
}

/** The process table of Linux: read from /proc, which costs almost nothing. */
export const procTable: ProcessTable = {
  startOf(pid) {
    try {
      const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      // In a container it may happen that nobody reaps a zombie, so it must count as dead.
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
        return []; // it has ended meanwhile, or belongs to another account
      }
    });
  },
};

const outputOf = (command: string, args: string[]): string =>
  spawnSync(command, args, {
    encoding: 'utf8',
    env: { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C' },
  }).stdout ?? '';

/** The process table for systems without /proc, such as macOS: runs `ps` and `lsof`, which come with those systems. */
export const commandTable: ProcessTable = {
  startOf(pid) {
    const [, state = '', start = ''] =
      /^\s*(\S+)\s+(.*\S)/.exec(outputOf('ps', ['-o', 'stat=,lstart=', '-p', `${pid}`])) ?? [];
    return start === '' || state.startsWith('Z') ? undefined : start;
  },
  workingIn(folder) {
    // -F pn prints a line `p<pid>` for each process, and a line `n<path>` for its working folder.
    const lines = outputOf('lsof', ['-w', '-n', '-P', '-a', '-d', 'cwd', '-c', 'postgres', '-F', 'pn']).split('\n');
    let pid = 0;
    return lines.flatMap(line => {
      if (line.startsWith('p')) pid = Number(line.slice(1));
      return line === `n${folder}` && commandTable.startOf(pid) !== undefined ? [pid] : [];
    });
  },
};

export const processTable: ProcessTable = fs.existsSync('/proc/self/stat') ? procTable : commandTable;
