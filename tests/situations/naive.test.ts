import { naive } from './naive';
import { contractOf, orgOf, situations, type Expected } from './situation';

/** What a public tool leaves out, and the situations that it gets wrong for it. */
const MISJUDGED: Readonly<Record<string, readonly string[]>> = {
    'muting in a group': [
        'member-without-aggregate',
        'modify-all-data-muted',
        'muted-all-records',
        'muted-api-enabled',
        'muted-field',
        'muted-login-history',
        'muted-object',
        'muted-permission'
    ],
    'expiry, revocation and activity of an assignment': [
        'active-column-absent-expired',
        'expired',
        'expired-group',
        'expired-this-morning',
        'expires-in-another-time-zone',
        'expires-this-moment',
        'field-in-expired-set',
        'group-outdated-and-expired',
        'inactive-assignment',
        'revoked-assignment'
    ],
    'activation in a session': [
        'session-group',
        'session-set',
        'session-set-activated-elsewhere',
        'session-set-beside-profile'
    ],
    'a group that is being recalculated': [
        'group-failed',
        'group-outdated',
        'group-outdated-beside-set',
        'group-updating'
    ],
    'the limits of View All Data and Modify All Data': [
        'modify-all-data-frozen',
        'modify-all-data-logins',
        'modify-all-data-tokens',
        'modify-all-data-users',
        'view-all-data-frozen',
        'view-all-data-logins',
        'view-all-data-tokens',
        'view-all-data-users'
    ],
    'what the viewer can’t see': [
        'no-such-user-weak-viewer',
        'viewer-assign-permission-sets',
        'viewer-manage-users',
        'viewer-permissions-unseen',
        'viewer-right-expired',
        'viewer-right-muted',
        'viewer-without-all-users',
        'viewer-without-rights',
        'viewer-without-rights-bare'
    ],
    'what was cut': [
        'cut-assignments',
        'cut-assignments-bare',
        'cut-field-rights-hidden',
        'cut-object-rights',
        'cut-permission-sets',
        'cut-sharing',
        'no-such-user-cut'
    ],
    'what no query tells': [
        'account-model-missing',
        'account-unknown-model',
        'contract-controlled-by-parent',
        'field-security-unknown-object',
        'manage-package-licenses',
        'permission-absent',
        'usage-entitlements-unsourced'
    ]
};

const plain = [
    'account-read',
    'account-read-private',
    'field-hidden',
    'group-grant',
    'no-such-user',
    'profile-only-grant',
    'set-grant',
    'set-not-assigned',
    'tokens-own',
    'users-private',
    'without-api-enabled'
];

const all = new Map(situations());

it('a naive evaluator misjudges at least 25 situations', () => {
    expect(Object.values(MISJUDGED).flat().length).toBeGreaterThanOrEqual(25);
});

describe.each(Object.entries(MISJUDGED))('for want of %s a naive evaluator misjudges', (_, names) => {
    it.each(names)('%s', (name) => {
        expect(wrongOn(name)).not.toEqual([]);
    });
});

describe('where nothing is remarkable a naive evaluator is right about', () => {
    it.each(plain)('%s', (name) => {
        expect(wrongOn(name)).toEqual([]);
    });
});

/** What the naive evaluator answers otherwise than expected, of what it answers at all. */
function wrongOn(name: string): string[] {
    const situation = all.get(name);
    if (!situation) throw new Error(`there is no situation ${name}`);
    const file = orgOf(situation);
    const answers = naive(file, contractOf(situation), situation.user ?? file.user ?? '');
    const kinds = ['permissions', 'capabilities', 'objects', 'fields', 'findings'] as const;
    return kinds.flatMap((kind) => wrongAnswers(situation.expected[kind] ?? {}, answers[kind] ?? {}));
}

function wrongAnswers(
    expected: NonNullable<Expected['permissions' | 'objects' | 'findings']>,
    answers: Readonly<Record<string, string>>
): string[] {
    return Object.entries(expected).flatMap(([name, answer]) =>
        answers[name] === undefined || answers[name] === answer
            ? []
            : [`${name} is ${answer}, not ${answers[name]}`]
    );
}
