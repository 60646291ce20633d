import type { BlindSpot, Evidence, EvidenceKey, Reading } from 'c/connectorTypes';

/** What each piece of evidence is called where it could not be seen. */
const NAMES: Readonly<Record<EvidenceKey, string>> = {
    session: 'Who is looking',
    organization: 'The org',
    myDomain: 'My Domain',
    viewerPermissions: 'What the person looking may see',
    subject: "The connector's user",
    loginState: 'Whether the user is frozen',
    signIns: "The user's sign-ins",
    userLicense: "The user's licence",
    permissionSetLicenses: "The user's permission set licences",
    // Two ways to the same: the profile's own set is read by itself where no assignment shows it.
    shownAssignments: "The user's permission sets",
    assignments: "The user's permission sets",
    userPermissions: "The user's permissions",
    objectGrants: "The user's rights on objects",
    fieldGrants: "The user's rights on fields",
    sharing: 'Org-wide defaults',
    descriptions: 'Which objects and fields exist',
    externalClientApps: 'External Client Apps',
    appRecords: 'OAuth apps',
    appsByLabel: 'Apps of the same label',
    apps: 'OAuth apps and their policies',
    tokens: 'OAuth tokens',
    preauthorizations: 'Which apps pre-authorise the user',
    apiUsage: 'The daily limit of API requests',
    recordCounts: 'How many records there are'
};

/**
 * What the viewer could not see, once for each reason, with the permissions of which any one would show it. What the
 * kind of source does not hold at all is no blind spot of the viewer's.
 */
export function blindSpots(evidence: Evidence): BlindSpot[] {
    const spots = new Map<string, { what: readonly string[]; missing: readonly string[] }>();
    for (const key of Object.keys(NAMES) as EvidenceKey[]) {
        const reading: Reading<unknown> = evidence[key];
        if (reading.status === 'read' || reading.reason.code === 'notCovered') continue;
        const { text, missing = [] } = reading.reason;
        const { what } = spots.get(text) ?? { what: [] };
        spots.set(text, { what: [...new Set([...what, NAMES[key]])], missing });
    }
    if (evidence.appRecords.status === 'read')
        for (const { text, missing = [] } of evidence.appRecords.value.blind)
            spots.set(text, { what: [...(spots.get(text)?.what ?? []), NAMES.appRecords], missing });
    return [...spots].map(([text, { what, missing }]) => ({
        what: what.join(', '),
        text,
        missing: [...missing]
    }));
}
