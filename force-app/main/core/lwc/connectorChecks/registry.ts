import type { Contract } from 'c/connectorTypes';
import { apiEnabled } from './apiEnabled';
import { apiOnlyUser } from './apiOnlyUser';
import { appName } from './appName';
import { appPreauthorization } from './appPreauthorization';
import { appTokens } from './appTokens';
import { assignmentExpiry } from './assignmentExpiry';
import { callbackUrl } from './callbackUrl';
import type { Check } from './check';
import { clientCredentialsUser } from './clientCredentialsUser';
import { connectorUser } from './connectorUser';
import { consumerSecret } from './consumerSecret';
import { failedLogins } from './failedLogins';
import { identityApp } from './identityApp';
import { identityAppLabel } from './identityAppLabel';
import { identityAppState } from './identityAppState';
import { ipRelaxation } from './ipRelaxation';
import { licenceCeiling } from './licenceCeiling';
import { listedObject } from './listedObject';
import { listedPermission } from './listedPermission';
import { myDomain } from './myDomain';
import { oauthScopes } from './oauthScopes';
import { outboundPorts } from './outboundPorts';
import { permissionDependencies } from './permissionDependencies';
import { permittedUsers } from './permittedUsers';
import { phishingResistantMfa } from './phishingResistantMfa';
import { refreshTokenPolicy } from './refreshTokenPolicy';
import { sandboxRefresh } from './sandboxRefresh';
import { securityToken } from './securityToken';
import { sessionLevel } from './sessionLevel';
import { signInOptions } from './signInOptions';
import { userEmail } from './userEmail';
import { userLock } from './userLock';
import { userState } from './userState';

/** Every check, in the order of the report. */
export const checks: readonly Check[] = [
    identityApp,
    identityAppState,
    identityAppLabel,
    appPreauthorization,
    oauthScopes,
    callbackUrl,
    signInOptions,
    clientCredentialsUser,
    appTokens,
    connectorUser,
    userState,
    userLock,
    userEmail,
    apiOnlyUser,
    phishingResistantMfa,
    assignmentExpiry,
    failedLogins,
    licenceCeiling,
    apiEnabled,
    listedPermission,
    listedObject,
    permissionDependencies,
    permittedUsers,
    refreshTokenPolicy,
    ipRelaxation,
    sessionLevel,
    myDomain,
    appName,
    consumerSecret,
    securityToken,
    outboundPorts,
    sandboxRefresh
];

/** User permissions that checks ask of effective access besides those of the contract, sorted. */
export function permissionsOfChecks(contract: Contract): string[] {
    return [...new Set(checks.flatMap((check) => check.permissions?.(contract) ?? []))].sort();
}
