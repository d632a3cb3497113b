import { describe, expect, it } from '@jest/globals';
import { customerNumber } from './demo-shop-choice.js';
import { judgeOf } from './judges.js';

describe('--from', () => {
  it.each(['WHATSAPP', 'SMS', 'EMAIL', 'WEB'] as const)('is a phone number on %s', channel => {
    expect(customerNumber('+506 8888-7777', channel)).toBe('50688887777');
    expect(() => customerNumber('7700000000000011', channel)).toThrow('a number with its country');
  });
  it.each(['MESSENGER', 'INSTAGRAM'] as const)('is the id of a person on %s, which is longer', channel => {
    expect(customerNumber('7700000000000011', channel)).toBe('7700000000000011');
    expect(() => customerNumber('ana@example.com', channel)).toThrow('the digits of an id');
  });
});

describe('--provider of understand and evaluate', () => {
  it('names the providers that there are', async () => {
    await expect(judgeOf('gpt')).rejects.toThrow('No provider is called «gpt»: openai, anthropic, gemini, local.');
  });
  it('names the setting that a provider needs', async () => {
    const { OPENAI_API_KEY: before, ...others } = process.env;
    process.env = others;
    await expect(judgeOf('openai')).rejects.toThrow(
      'openai is not set up: set OPENAI_API_KEY, or leave out --provider.',
    );
    if (before) process.env.OPENAI_API_KEY = before;
  });
});
