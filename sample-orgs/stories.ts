/** The sample orgs, by file name, in the order in which a newcomer should meet them. */
export const stories: readonly string[] = [
    'ready',
    'fresh',
    'missing-permissions',
    'muted-in-group',
    'viewer-without-view-setup',
    'nothing-readable',
    'vendor-listed',
    'expiring',
    'group-outdated',
    'app-for-everybody'
];
