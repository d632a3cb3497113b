import { processorTimeOf, processorTimeOfPostgres } from './processor-time.js';

/** What one round of requests to a server measured. */
export interface Cell {
  contender: string;
  connections: number;
  perSecond: number;
  p50: number;
  p99: number;
  /** Microseconds of CPU time per request. */
  node: number;
  postgres: number;
}
interface Answered {
  sent: number;
  seconds: number;
  p50: number;
  p99: number;
}

/** Sends a round of requests to the server of a process. Returns its result, and the cell with the processor time that it took. */
export async function measureCell<R extends Answered>(
  { name, pid }: { name: string; pid: number },
  connections: number,
  postmaster: number | null,
  round: () => Promise<R>,
): Promise<{ result: R; cell: Cell }> {
  const before = [processorTimeOf(pid), processorTimeOfPostgres(postmaster)] as const;
  const result = await round();
  const after = [processorTimeOf(pid), processorTimeOfPostgres(postmaster)] as const;
  const { sent, seconds, p50, p99 } = result;
  const cell = {
    contender: name,
    connections,
    perSecond: sent / seconds,
    p50,
    p99,
    node: ((after[0] - before[0]) * 1e6) / sent,
    postgres: ((after[1] - before[1]) * 1e6) / sent,
  };
  return { result, cell };
}
