/** A sample org and the connector that it is shown with. */
export interface Story {
    /** Name of its file in `orgs`. */
    org: string;
    /** Id of the contract that judges it. */
    connector: string;
}

/** The sample orgs of the preview, in the order in which a newcomer should meet them. */
export const stories: readonly Story[] = [
    ...[
        'ready',
        'fresh',
        'missing-permissions',
        'muted-in-group',
        'viewer-without-view-setup',
        'nothing-readable',
        'vendor-listed',
        'expiring',
        'group-outdated',
        'app-for-everybody',
        'app-disabled',
        'assignment-ended',
        'session-activated',
        'account-fields-hidden',
        'sandbox-public-accounts',
        'integration-licence',
        'authorised-by-somebody-else',
        'administrator-as-connector',
        'viewer-with-view-setup',
        'hostile-labels'
    ].map((org) => ({ org, connector: 'certero' })),
    ...['bills-ready', 'bills-own-accounts', 'bills-field-locked', 'bills-no-object'].map((org) => ({
        org,
        connector: 'm3ter-bills'
    })),
    ...['reader-ready', 'reader-own-rows', 'user-inactive'].map((org) => ({
        org,
        connector: 'saas-licence-reader'
    }))
];
