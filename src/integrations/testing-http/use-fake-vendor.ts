import { afterAll, beforeAll } from '@jest/globals';
import { FakeVendor } from './fake-vendor.js';

/** The fake of a vendor's server, and its address. */
export type RunningVendor = () => { vendor: FakeVendor; url: string };

/** Starts a fake for the specs of one file and stops it at the end. */
export function useFakeVendor(): RunningVendor {
  const vendor = new FakeVendor();
  let url = '';
  beforeAll(async () => {
    url = await vendor.start();
  });
  afterAll(() => vendor.stop());
  return () => ({ vendor, url });
}
