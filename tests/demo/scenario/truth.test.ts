import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { textOfShape } from '../../../src/demo/scenario/shapes.ts';
import { auditCase } from '../../bench/truth/audit-case.ts';
import { caseOf } from '../../bench/truth/cases.ts';

// A few cases of the truth bench (npm run bench:truth), which the audit must answer without a fault.

const numbers = [0, 10, 50, 70, 3, 7, 17, 47, 57, 59, 119, 159, 199, 35, 177, 193];

for (const number of numbers) {
  const planned = caseOf(number);
  const held = planned.faults.length === 0 ? 'clean' : planned.faults.join(', ');
  test(`case ${number} is audited right: ${textOfShape(planned.shape)}, ${held}`, async () => {
    const { answers, unexpected, errors } = await auditCase(planned);
    assert.equal(errors, []);
    assert.equal(
      answers.filter(({ found, exact }) => !found || exact === false).map(({ what }) => what),
      [],
    );
    assert.equal(unexpected, []);
  });
}

test.run();
