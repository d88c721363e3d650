import type { structureKinds } from '../../../findings/structure-kinds.ts';
import type { FindingWords } from '../../words.ts';
import { brokenKey } from './broken-key.ts';
import { declaredKeyBroken } from './declared-key-broken.ts';
import { disabledTrigger } from './disabled-trigger.ts';
import { exposedSecrets } from './exposed-secrets.ts';
import { inconsistentNames } from './inconsistent-names.ts';
import { joinedTypeMismatch } from './joined-type-mismatch.ts';
import { missingDescription } from './missing-description.ts';
import { noPrimaryKey } from './no-primary-key.ts';
import { normalForm } from './normal-form.ts';
import { nullableKey } from './nullable-key.ts';
import { orphanRows } from './orphan-rows.ts';
import { overWideRights } from './over-wide-rights.ts';
import { personalData } from './personal-data.ts';
import { undeclaredForeignKey } from './undeclared-foreign-key.ts';
import { unindexedForeignKey } from './unindexed-foreign-key.ts';
import { unusedIndex } from './unused-index.ts';

/** Complete by its type: a kind of `structureKinds` without words does not compile. */
export const structureFindings: Pick<FindingWords, keyof typeof structureKinds> = {
  'broken-key': brokenKey,
  'declared-key-broken': declaredKeyBroken,
  'disabled-trigger': disabledTrigger,
  'exposed-secrets': exposedSecrets,
  'inconsistent-names': inconsistentNames,
  'joined-type-mismatch': joinedTypeMismatch,
  'missing-description': missingDescription,
  'no-primary-key': noPrimaryKey,
  'normal-form': normalForm,
  'nullable-key': nullableKey,
  'orphan-rows': orphanRows,
  'over-wide-rights': overWideRights,
  'personal-data': personalData,
  'undeclared-foreign-key': undeclaredForeignKey,
  'unindexed-foreign-key': unindexedForeignKey,
  'unused-index': unusedIndex,
};
