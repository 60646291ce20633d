import type { Problem } from '../apex/apexFiles';
import { componentOf, type Component, type MetadataFile, type Rule } from './components';
import { readDescribe } from './describe';
import {
    connectedAppsApart,
    noFullScope,
    nothingOfOneOrg,
    oneApiVersion,
    ownNames,
    shortTexts,
    sortedLists
} from './houseRules';
import { preauthorizedUsers, wholeApps, wholeClientCredentials, wholeRefreshPolicies } from './identityApps';
import { exposedBundles, tabContent } from './pages';
import { knownPermissions, permissionNames } from './permissionNames';
import { closedPermissions, fieldRights, noLicense, objectRights, privateObjects } from './permissionSets';
import { distinctNames, resolvedReferences } from './references';
import { checkStructure } from './structure';
import { readTypes } from './typeCatalogue';
import { documentedValues } from './values';

/** The gate, with Salesforce's types and the describe read once. */
export interface MetadataGate {
    /** What is wrong with these files, taken together, in the order of paths and lines. */
    check(files: readonly MetadataFile[]): Problem[];
}

/**
 * Reads the types and builds the gate; throws if the types or the describe are not where they belong.
 *
 * @param strictness `platform`: what an org refuses. `house`: what this project asks of its own files besides.
 */
export function createGate(strictness: 'platform' | 'house' = 'house'): MetadataGate {
    const types = readTypes('metadata');
    const describe = readDescribe();
    const platform: readonly Rule[] = [
        (components) => components.flatMap((component) => checkStructure(component, types)),
        documentedValues,
        knownPermissions(permissionNames(readTypes('tooling')), describe.permissions),
        closedPermissions,
        objectRights(describe),
        fieldRights(describe),
        resolvedReferences,
        distinctNames,
        exposedBundles,
        tabContent,
        shortTexts
    ];
    const rules = strictness === 'platform' ? platform : [...platform, ...HOUSE];
    return { check: (files) => checkAll(files, rules) };
}

const HOUSE: readonly Rule[] = [
    noLicense,
    privateObjects,
    wholeApps,
    wholeRefreshPolicies,
    wholeClientCredentials,
    preauthorizedUsers,
    ownNames,
    oneApiVersion,
    nothingOfOneOrg,
    noFullScope,
    sortedLists,
    connectedAppsApart
];

/** Problems as a compiler prints them: `path:line: what is wrong; what to do`. */
export function inWords(problems: readonly Problem[]): string[] {
    return problems.map(({ where, line, message }) => `${where}:${line}: ${message}`);
}

function checkAll(files: readonly MetadataFile[], rules: readonly Rule[]): Problem[] {
    const components: Component[] = [];
    const problems: Problem[] = [];
    for (const file of files) {
        const read = componentOf(file);
        if ('root' in read) components.push(read);
        else problems.push(read);
    }
    // A component that cannot be read would make others miss it, which says nothing new.
    if (problems.length === 0) problems.push(...rules.flatMap((rule) => rule(components)));
    return problems.sort((one, other) => one.where.localeCompare(other.where) || one.line - other.line);
}
