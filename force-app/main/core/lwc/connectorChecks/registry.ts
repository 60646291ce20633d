import { apiEnabled } from './apiEnabled';
import { appPreauthorization } from './appPreauthorization';
import { callbackUrl } from './callbackUrl';
import type { Check } from './check';
import { connectorUser } from './connectorUser';
import { consumerSecret } from './consumerSecret';
import { identityApp } from './identityApp';
import { identityAppState } from './identityAppState';
import { listedObject } from './listedObject';
import { listedPermission } from './listedPermission';
import { myDomain } from './myDomain';
import { permittedUsers } from './permittedUsers';
import { userLock } from './userLock';
import { userState } from './userState';

/** Every check, in the order of the report. */
export const checks: readonly Check[] = [
    identityApp,
    identityAppState,
    appPreauthorization,
    callbackUrl,
    connectorUser,
    userState,
    userLock,
    apiEnabled,
    listedPermission,
    listedObject,
    permittedUsers,
    myDomain,
    consumerSecret
];
