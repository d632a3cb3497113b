import { expect, it } from '@jest/globals';
import { WatchedMemory } from './watched-memory.js';

const job = (id: string) => ({ id, task: 'spec/job', tenantId: null });

it('shows the jobs that run to whoever has the memory, and leaves out what has no room', () => {
  const memory = new WatchedMemory();
  const other = new WatchedMemory(memory.shared);
  const ends = Array.from({ length: 512 }, (_, n) => memory.start(job(`${n}`)));
  expect(other.jobs()).toHaveLength(512);
  const tooMany = memory.start(job('too many'));
  tooMany();
  expect(other.jobs()).toHaveLength(512);
  for (const end of ends) end();
  memory.start({ ...job('1'), task: 'x'.repeat(500) });
  memory.start({ ...job('2'), task: 'respóndele' });
  expect(other.jobs()).toEqual([{ ...job('2'), task: 'respóndele' }]);
  const turned = other.turned();
  memory.turn();
  expect(other.turned()).not.toBe(turned);
});
