import { capability, finding, report } from '../../../../../../tests/support/report';
import { firstStep } from '../firstStep';

const LINK = '/lightning/setup/PermSets/home';
const SPOT = { what: 'OAuth apps', text: 'Apps are hidden.', missing: ['ViewSetup'] };

describe('the first step, not being ready', () => {
    it('is the first blocker that failed, with what to do and where', () => {
        const findings = [
            finding('a', { outcome: 'fail', severity: 'warning' }),
            finding('b', { outcome: 'unknown' }),
            finding('c', { outcome: 'fail', remediation: { text: 'Assign.', link: LINK } }),
            finding('d', { outcome: 'fail' })
        ];
        expect(firstStep(report({ verdict: 'notReady', findings }))).toEqual({
            label: 'First thing to do',
            title: 'Title of c',
            text: 'Assign.',
            link: LINK
        });
    });

    it('is the smallest fix of a blocked capability that the connector needs', () => {
        const capabilities = [
            capability('a', { verdict: 'blocked', required: false }),
            capability('b', { verdict: 'blocked', fix: { text: 'Grant.', grants: [], xml: '', link: LINK } })
        ];
        expect(firstStep(report({ verdict: 'notReady', capabilities }))).toEqual({
            label: 'First thing to do',
            title: 'Label of b',
            text: 'Grant.',
            link: LINK
        });
    });

    it('is the reason of a blocked capability that nothing granted would open', () => {
        const capabilities = [capability('a', { verdict: 'blocked', reasons: ['The user is inactive.'] })];
        expect(firstStep(report({ verdict: 'notReady', capabilities }))?.text).toBe('The user is inactive.');
    });

    it('is none where the report names nothing', () => {
        expect(firstStep(report({ verdict: 'notReady' }))).toBeUndefined();
    });
});

describe('the first step, where nobody can tell', () => {
    it('is the blind spot that hides the blocker, not one that hides something else', () => {
        const findings = [finding('a', { outcome: 'unknown', evidence: ['Apps are hidden.'] })];
        const blindSpots = [{ ...SPOT, what: 'Sharing', text: 'Sharing is hidden.' }, SPOT];
        expect(firstStep(report({ verdict: 'cannotTell', findings, blindSpots }))).toEqual({
            label: 'What hides the answer',
            title: 'Apps are hidden',
            text: 'This permission, granted to you, shows it: ViewSetup'
        });
    });

    it.each([
        [
            ['ViewSetup', 'ManageUsers'],
            'Any one of these permissions, granted to you, shows it: ViewSetup, ManageUsers'
        ],
        [[], 'No permission of yours would change that.']
    ])('says of %j what the person looking needs', (missing, text) => {
        const findings = [finding('a', { outcome: 'unknown', evidence: ['Apps are hidden.'] })];
        const blindSpots = [{ ...SPOT, missing }];
        expect(firstStep(report({ verdict: 'cannotTell', findings, blindSpots }))?.text).toBe(text);
    });

    it('is the blind spot that hides a capability', () => {
        const capabilities = [capability('a', { verdict: 'unknown', reasons: ['User: Apps are hidden.'] })];
        expect(firstStep(report({ verdict: 'cannotTell', capabilities, blindSpots: [SPOT] }))?.title).toBe(
            'Apps are hidden'
        );
    });

    it('is the check without an answer where no blind spot explains it, and does not sound like a pass', () => {
        const findings = [
            finding('a', { outcome: 'unknown', title: 'It is granted', evidence: ['It broke.'] })
        ];
        expect(firstStep(report({ verdict: 'cannotTell', findings, blindSpots: [SPOT] }))).toEqual({
            label: 'What hides the answer',
            title: 'No answer: It is granted',
            text: 'It broke.'
        });
    });

    it('is the needed capability without an answer where all checks have one', () => {
        const capabilities = [
            capability('a', { verdict: 'unknown', required: false }),
            capability('b', { verdict: 'unknown', reasons: ['Not known.'] })
        ];
        expect(firstStep(report({ verdict: 'cannotTell', capabilities }))).toEqual({
            label: 'What hides the answer',
            title: 'No answer: Label of b',
            text: 'Not known.'
        });
    });
});

describe('the first step, being ready', () => {
    it('is what a person still has to confirm', () => {
        const findings = [
            finding('a'),
            finding('b', { outcome: 'manual', remediation: { text: 'Copy both.' } })
        ];
        expect(firstStep(report({ findings }))).toEqual({
            label: 'Still to confirm',
            title: 'Title of b',
            text: 'Copy both.'
        });
    });

    it('is the next thing to confirm where the person has confirmed the first', () => {
        const findings = [finding('a', { outcome: 'manual' }), finding('b', { outcome: 'manual' })];
        expect(firstStep(report({ findings }), ['a'])?.title).toBe('Title of b');
        expect(firstStep(report({ findings }), ['a', 'b'])).toBeUndefined();
    });

    it('is none where nothing is left', () => {
        expect(firstStep(report({ findings: [finding('a')] }))).toBeUndefined();
    });
});
