import { describe, expect, it } from '@jest/globals';
import { dialogGone, meantForDialog } from './dialogs';

describe('Escape', () => {
  it('is meant for a dialog that has just gone, and no other key is', () => {
    expect(meantForDialog('escape', 900)).toBe(false);
    dialogGone(1000);
    expect(meantForDialog('escape', 1400)).toBe(true);
    expect(meantForDialog('j', 1400)).toBe(false);
    expect(meantForDialog('escape', 1600)).toBe(false);
  });
});
