import { describe, expect, it } from '@jest/globals';
import { openingTab } from './opening-tab.js';

const page = 'http://127.0.0.1:4000/graphql';
const linked = (query: string) => `${page}?query=${encodeURIComponent(query)}`;
const examples = [
  { query: 'mutation A', variables: '{"email":""}' },
  { query: 'query B', headers: '{"authorization":""}' },
];
const mine = [
  { query: 'query Mine', variables: null, headers: null },
  { query: 'query Other', variables: '{"id":"1"}', headers: '{}' },
];
const remembered = JSON.stringify({ tabs: mine, activeTabIndex: 1 });

describe('openingTab', () => {
  it('is the first example, with its variables, on the first visit', () => {
    expect(openingTab(examples, null, page)).toEqual(examples[0]);
  });
  it('is the tab that was open last, with all that it held, on a later visit', () => {
    expect(openingTab(examples, remembered, page)).toEqual(mine[1]);
  });
  it('is what a link asks for: a tab that holds it, or a new one without another’s variables', () => {
    expect(openingTab(examples, remembered, linked('query Mine'))).toEqual(mine[0]);
    expect(openingTab(examples, null, linked('query B'))).toEqual(examples[1]);
    expect(openingTab(examples, remembered, linked('query New'))).toEqual({ query: 'query New' });
  });
  it.each(['', 'nonsense', '{}', '{"tabs":[]}', '{"tabs":"x"}', 'null'])(
    'begins anew where what is remembered cannot be read: %j',
    text => {
      expect(openingTab(examples, text, page)).toEqual(examples[0]);
    },
  );
});
