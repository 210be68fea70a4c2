// Jest's own environment, which also tells a test file that a test has failed while everything still stands.
import { TestEnvironment } from 'jest-environment-node';

/** Under this symbol a test file may leave a function, which is called and waited for. */
const FAILED = Symbol.for('claimdesk.test.failed');

export default class TellingEnvironment extends TestEnvironment {
  async handleTestEvent({ name, test }) {
    if (name === 'test_fn_failure') await this.global[FAILED]?.(`${test.parent.name} ${test.name}`);
  }
}
