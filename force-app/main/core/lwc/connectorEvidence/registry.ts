import { appRecords, apps, preauthorizations } from './apps';
import { assignments, userPermissions } from './assignments';
import type { Gatherer } from './gatherer';
import { fieldGrants, objectGrants } from './grants';
import { descriptions, myDomain, organization, session, sharing, viewerPermissions } from './org';
import { loginState, subject } from './person';

/** One gatherer for each evidence key. What the viewer may see comes first: the others are judged by it. */
export const gatherers: readonly Gatherer[] = [
    viewerPermissions,
    session,
    organization,
    subject,
    sharing,
    descriptions,
    appRecords,
    myDomain,
    assignments,
    loginState,
    apps,
    userPermissions,
    objectGrants,
    fieldGrants,
    preauthorizations
];
