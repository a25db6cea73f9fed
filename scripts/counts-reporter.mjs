// Mocha's reporter for npm test: silent while tests pass, every failure in full, then `N passed, N failed`.
import Mocha from 'mocha';

const { Base } = Mocha.reporters;
const { EVENT_RUN_END } = Mocha.Runner.constants;

/** Named by mocha's --reporter. */
class CountsReporter extends Base {
  /**
   * @param {import('mocha').Runner} runner
   * @param {import('mocha').MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    runner.once(EVENT_RUN_END, () => {
      if (this.failures.length > 0) this.epilogue();
      console.log(`${this.stats.passes} passed, ${this.stats.failures} failed`);
    });
  }
}

export { CountsReporter as default }; // mocha takes only a default export
