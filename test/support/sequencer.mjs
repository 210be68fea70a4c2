// Which test file comes when: those that start processes and browsers take longest, and begin first. What is quick fills
// the end, when otherwise one long file would keep a single core busy.
import Sequencer from '@jest/test-sequencer';

const isLong = ({ path }) => path.includes('/test/');

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort([...tests]);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
}
