import {
    capabilityStatus,
    findingStatus,
    permissionStatus,
    statusKind,
    verdictStatus,
    type FindingKind,
    type Status
} from 'c/connectorLabels';
import { finding } from '../../../../../../tests/support/report';

const FINDINGS = (
    ['pass', 'blocker', 'warning', 'info', 'unknown', 'manual', 'notApplicable'] as FindingKind[]
).map(findingStatus);
const CAPABILITIES = (['readable', 'partial', 'blocked', 'unknown', 'notApplicable'] as const).map(
    capabilityStatus
);
const PERMISSIONS = (['granted', 'missing', 'unknown', 'unobservable', 'notInOrg'] as const).map(
    permissionStatus
);
const VERDICTS = (['ready', 'notReady', 'cannotTell'] as const).map(verdictStatus);

describe.each([
    ['finding', FINDINGS],
    ['capability', CAPABILITIES],
    ['permission', PERMISSIONS],
    ['verdict', VERDICTS]
] as [string, Status[]][])('the states of a %s', (_, states) => {
    it('have words and icons of their own, so that none looks like another', () => {
        expect(new Set(states.map(({ word }) => word)).size).toBe(states.length);
        expect(new Set(states.map(({ icon }) => icon)).size).toBe(states.length);
    });

    it('are green for the good one, which comes first here, and for no other', () => {
        expect(states.filter(({ variant }) => variant === 'success')).toEqual([states[0]]);
    });
});

describe('the kind of a finding', () => {
    it.each(['blocker', 'warning', 'info'] as const)('is the severity where it failed: %s', (severity) => {
        expect(statusKind(finding('a', { outcome: 'fail', severity }))).toBe(severity);
    });

    it.each(['pass', 'unknown', 'manual', 'notApplicable'] as const)(
        'is the outcome where it did not fail, whatever the severity: %s',
        (outcome) => {
            expect(statusKind(finding('a', { outcome, severity: 'blocker' }))).toBe(outcome);
        }
    );
});
