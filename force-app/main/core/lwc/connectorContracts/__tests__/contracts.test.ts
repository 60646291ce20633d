import {
    effectiveAccess,
    evaluateGate,
    findPermission,
    gatesOf,
    isWritePower,
    permissionsOfContract
} from 'c/connectorAccess';
import { contracts, findContract } from 'c/connectorContracts';
import type { Contract, Gate, ObjectRight } from 'c/connectorTypes';
import { base, Describe } from '../../../../../../sample-orgs/engine/describe';
import { evidenceOf, NOW } from '../../../../../../tests/support/evidence';

const describeOf = new Describe(base);
const isCustom = (name: string): boolean => /__c$/.test(name);
const isData = (object: string): boolean => isCustom(object) || describeOf.facts(object)?.data === true;

/** Objects that a gate names. */
function objectsOf(gate: Gate): string[] {
    if ('right' in gate) return [gate.object];
    if ('sharing' in gate) return [gate.sharing];
    if ('allOf' in gate) return gate.allOf.flatMap(objectsOf);
    return 'anyOf' in gate ? gate.anyOf.flatMap(objectsOf) : [];
}

/** Whether a gate stays shut without that right. */
function asksFor(gate: Gate, object: string, right: ObjectRight): boolean {
    if ('right' in gate) return gate.object === object && gate.right === right;
    if ('allOf' in gate) return gate.allOf.some((part) => asksFor(part, object, right));
    return 'anyOf' in gate && gate.anyOf.every((part) => asksFor(part, object, right));
}

it('each contract has an id of its own', () => {
    const ids = contracts.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
});

describe.each(contracts.map((contract) => [contract.id, contract] as const))(
    'the contract %s',
    (id, contract) => {
        it('is found by its id', () => expect(findContract(id)).toBe(contract));

        const needs = contract.capabilities.flatMap(({ objects }) => objects);

        it('names only permissions that the catalogue knows', () => {
            expect(
                permissionsOfContract(contract).filter((name) => findPermission(name) === undefined)
            ).toEqual([]);
        });

        it('names only objects that the standard describe has, or custom ones', () => {
            const named = [
                ...contract.listedObjects.map(({ object }) => object),
                ...needs.flatMap((need) => [need.object, ...gatesOf(contract, need).flatMap(objectsOf)])
            ];
            expect(named.filter((name) => !isCustom(name) && describeOf.object(name) !== name)).toEqual([]);
        });

        it('names only fields that the standard describe has, or custom ones', () => {
            const named = needs.flatMap(({ object, fields }) =>
                fields.map((field) => [object, typeof field === 'string' ? field : field.name] as const)
            );
            expect(
                named.filter(
                    ([object, field]) => !isCustom(field) && describeOf.field(object, field)?.name !== field
                )
            ).toEqual([]);
        });

        it('says of itself where it is known from', () => {
            expect(contract.fact.source.length).toBeGreaterThan(10);
        });

        it('gives each object a source, a gate and key fields', () => {
            const thin = needs.filter(
                ({ fact, gate, fields, rights }) =>
                    fact.source.length < 10 ||
                    Object.keys(gate).length === 0 ||
                    fields.length === 0 ||
                    rights.length === 0
            );
            expect(thin).toEqual([]);
        });

        it('asks in the gate of an object for each right that it uses', () => {
            const silent = needs.flatMap(({ object, rights, gate }) =>
                rights
                    .filter((right) => right !== 'read' || isData(object))
                    .filter((right) => !asksFor(gate, object, right))
                    .map((right) => `${right} on ${object}`)
            );
            expect(silent).toEqual([]);
        });

        it('has a core object in each capability, so that each can be blocked', () => {
            const hollow = contract.capabilities.filter(
                ({ objects }) => !objects.some(({ need }) => need === 'core')
            );
            expect(hollow).toEqual([]);
        });

        it('holds no value of a hand-over field that differs from org to org', () => {
            const wrong = contract.handOver.filter(
                ({ value, fixed }) => (value === 'fixed') !== (fixed !== undefined)
            );
            expect(wrong).toEqual([]);
        });

        it('says what is left wherever rows of others may be shut', () => {
            const silent = needs.filter(
                ({ allRows, degrades }) => allRows !== undefined && degrades === undefined
            );
            expect(silent).toEqual([]);
        });

        it('has each capability once', () => {
            const ids = contract.capabilities.map((capability) => capability.id);
            expect(new Set(ids).size).toBe(ids.length);
        });
    }
);

describe('the contract of Certero', () => {
    it('has the capabilities of the licence connector', () => {
        expect(findContract('certero')?.capabilities.map(({ id }) => id)).toEqual([
            'organization',
            'users',
            'userLicenses',
            'permissionSetLicenses',
            'packageLicenses',
            'usageEntitlements',
            'logins',
            'roles',
            'permissionModel',
            'appsAndTokens',
            'objects',
            'experienceSites',
            'accounts'
        ]);
    });

    it('lists the nineteen permissions of the guide', () => {
        expect(findContract('certero')?.listedPermissions).toHaveLength(19);
    });
});

describe('the contract of a licence reader', () => {
    const reader = findContract('saas-licence-reader');
    const permissions = reader ? permissionsOfContract(reader) : [];

    it('lists five permissions, none of which can change the org', () => {
        const listed = reader?.listedPermissions.map(({ name }) => name) ?? [];
        expect(listed).toEqual([
            'ApiEnabled',
            'ViewSetup',
            'ViewRoles',
            'ViewAllUsers',
            'MonitorLoginHistory'
        ]);
        expect(listed.filter(isWritePower)).toEqual([]);
    });

    it('is opened whole by those it lists', () => {
        const evidence = evidenceOf({
            permissions: { Reader: reader?.listedPermissions.map(({ name }) => name) ?? [] },
            known: permissions
        });
        const access = effectiveAccess(evidence, NOW);
        const shut = (reader?.capabilities ?? [])
            .flatMap(({ objects }) => objects)
            .filter((need) =>
                gatesOf(reader as Contract, need).some((gate) => evaluateGate(gate, access).state !== 'open')
            );
        expect(shut.map(({ object }) => object)).toEqual([]);
    });

    it('shares its rows with that of Certero', () => {
        const certero = findContract('certero');
        const shared = certero?.capabilities.filter((capability) =>
            reader?.capabilities.includes(capability)
        );
        expect(shared?.map(({ id }) => id)).toEqual([
            'organization',
            'userLicenses',
            'permissionSetLicenses',
            'packageLicenses',
            'roles',
            'permissionModel'
        ]);
    });
});
