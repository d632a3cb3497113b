import { describe, expect, it } from '@jest/globals';
import { eventOf, topic } from './live-events.port.js';

describe('topic', () => {
  it('holds the event, the tenant and perhaps an id, and gives the event back', () => {
    expect(topic('message.added', 't1')).toBe('message.added:t1');
    expect(topic('message.added', 't1', 'c1')).toBe('message.added:t1:c1');
    expect(eventOf(topic('message.added', 't1', 'c1'))).toBe('message.added');
  });
  it('refuses what could reach another tenant', () => {
    expect(() => topic('message.added', '')).toThrow(TypeError);
    expect(() => topic('message.added', 't1:c1')).toThrow(TypeError);
    expect(() => topic('message.added', 't1', '')).toThrow(TypeError);
  });
});
