/**
 * The situations once more, for mutation tests alone: each is judged on evidence that was gathered beforehand, so that a
 * mutant costs a hundred times less than reading 187 orgs.
 */
import { seen, sorted } from '../situations/seen';
import { keptEvidence, reportOf } from './evidence';

const kept = keptEvidence(process.env['CONNECTOR_EVIDENCE'] ?? '');

it.each(kept.map((each) => [each.name, each] as const))('%s', (_, each) => {
    const { expected } = each.situation;
    expect(seen(reportOf(each), expected)).toEqual(sorted(expected));
});
