import { appRecords, apps, appsByLabel, externalClientApps, preauthorizations, tokens } from './apps';
import { assignments, shownAssignments, userPermissions } from './assignments';
import type { Gatherer } from './gatherer';
import { fieldGrants, objectGrants } from './grants';
import { descriptions, myDomain, organization, session, sharing, viewerPermissions } from './org';
import { apiUsage, recordCounts } from './usage';
import { loginState, permissionSetLicenses, signIns, subject, userLicense } from './person';

/** One gatherer for each evidence key. What the viewer may see comes first: the others are judged by it. */
export const gatherers: readonly Gatherer[] = [
    viewerPermissions,
    session,
    organization,
    subject,
    sharing,
    descriptions,
    externalClientApps,
    appRecords,
    appsByLabel,
    myDomain,
    shownAssignments,
    assignments,
    loginState,
    signIns,
    userLicense,
    apps,
    tokens,
    permissionSetLicenses,
    userPermissions,
    objectGrants,
    fieldGrants,
    preauthorizations,
    apiUsage,
    recordCounts
];
