/**
 * Thrown instead of running a job that ended the processes that ran it: it blocked the event loop, used up the memory or crashed. Such a
 * job has failed for the last time, however many attempts it has left.
 */
export class StoppedWorkers extends Error {
  constructor() {
    super(
      'This job ended the processes that ran it: it blocked the event loop, used up the memory or crashed. It was put aside so that others can run.',
    );
    this.name = 'StoppedWorkers';
  }
}
