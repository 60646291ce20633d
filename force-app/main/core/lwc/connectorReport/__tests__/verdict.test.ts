import { decideVerdict, headline } from 'c/connectorReport';
import type { CapabilityRow, CapabilityVerdict, Finding, Outcome, Severity } from 'c/connectorTypes';

const finding = (outcome: Outcome, severity: Severity): Finding => ({
    id: 'some-check',
    group: 'user',
    outcome,
    severity,
    title: '',
    why: '',
    evidence: []
});

const capability = (verdict: CapabilityVerdict, required = true): CapabilityRow => ({
    id: 'logins',
    label: 'Logins',
    required,
    verdict,
    why: '',
    objects: [],
    reasons: []
});

describe('the verdict', () => {
    it.each<[string, Finding[], CapabilityRow[], string]>([
        ['everything passes', [finding('pass', 'blocker')], [capability('readable')], 'ready'],
        ['a blocker fails', [finding('fail', 'blocker')], [capability('readable')], 'notReady'],
        ['a required capability is blocked', [], [capability('blocked')], 'notReady'],
        [
            'a blocker fails and another is unknown',
            [finding('fail', 'blocker'), finding('unknown', 'blocker')],
            [],
            'notReady'
        ],
        ['a blocker is unknown', [finding('unknown', 'blocker')], [], 'cannotTell'],
        ['a required capability is unknown', [], [capability('unknown')], 'cannotTell'],
        ['a warning fails', [finding('fail', 'warning')], [], 'ready'],
        ['a warning is unknown', [finding('unknown', 'warning')], [], 'ready'],
        ['a blocker is for a person to confirm', [finding('manual', 'blocker')], [], 'ready'],
        ['a blocker does not apply', [finding('notApplicable', 'blocker')], [], 'ready'],
        ['an optional capability is blocked', [], [capability('blocked', false)], 'ready'],
        ['an optional capability is unknown', [], [capability('unknown', false)], 'ready'],
        ['a required capability is read in part', [], [capability('partial')], 'ready']
    ])('where %s', (_, findings, capabilities, expected) => {
        expect(decideVerdict(findings, capabilities)).toBe(expected);
    });
});

describe('the headline', () => {
    it('counts what did not decide', () => {
        const findings = [
            finding('manual', 'info'),
            finding('fail', 'warning'),
            finding('unknown', 'warning')
        ];
        expect(headline('ready', 'org', findings, [capability('partial')])).toBe(
            'Ready, 1 capability read in part, 1 warning, 1 check without an answer, 1 to confirm'
        );
    });

    it('never says “ready” alone of source files', () => {
        expect(headline('ready', 'permissions', [], [])).toBe('Permissions ready');
    });
});
