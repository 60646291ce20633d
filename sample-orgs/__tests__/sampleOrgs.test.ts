import { readdirSync } from 'node:fs';
import path from 'node:path';
import { assess } from 'c/connectorAssessment';
import { contracts, findContract } from 'c/connectorContracts';
import type { CapabilityVerdict, Contract, Report, Verdict } from 'c/connectorTypes';
import { readOrgFile } from '../../scripts/input/readOrgFile';
import { Engine } from '../engine/engine';
import type { OrgFile } from '../engine/orgFile';
import { orgFileGateway } from '../engine/orgFileGateway';
import { QueryRefused } from '../engine/refused';
import { Tables } from '../engine/tables';
import { stories } from '../stories';

const folder = path.join(__dirname, '../orgs');
const CONNECTOR = '005000000000002AAA';

/** The contract that the story of an org names. */
function contractOf(org: string): Contract {
    const story = stories.find((each) => each.org === org);
    return findContract(story?.connector ?? '') as Contract;
}

/** What a person who reads the file expects: the verdict, the capabilities that are not readable, the blockers. */
const EXPECTED: Readonly<
    Record<
        string,
        { verdict: Verdict; short: Readonly<Partial<Record<CapabilityVerdict, string>>>; blockers: string }
    >
> = {
    'account-fields-hidden': {
        verdict: 'ready',
        short: { partial: 'users logins appsAndTokens accounts', unknown: 'usageEntitlements' },
        blockers: ''
    },
    'administrator-as-connector': {
        verdict: 'ready',
        short: { notApplicable: 'usageEntitlements experienceSites' },
        blockers: ''
    },
    'app-disabled': {
        verdict: 'notReady',
        short: { partial: 'users logins appsAndTokens', unknown: 'usageEntitlements' },
        blockers: 'identity-app-state'
    },
    'app-for-everybody': {
        verdict: 'ready',
        short: {
            partial: 'users logins appsAndTokens',
            unknown: 'usageEntitlements',
            notApplicable: 'experienceSites'
        },
        blockers: ''
    },
    'assignment-ended': {
        verdict: 'notReady',
        short: {
            blocked:
                'organization users userLicenses permissionSetLicenses packageLicenses logins roles permissionModel appsAndTokens objects experienceSites accounts',
            notApplicable: 'usageEntitlements'
        },
        blockers:
            'api-enabled listed-permission:ApiEnabled listed-permission:ViewAllUsers listed-permission:ViewRoles listed-permission:ViewSetup listed-object:Account.read listed-object:Account.viewAllRecords'
    },
    'authorised-by-somebody-else': {
        verdict: 'ready',
        short: { partial: 'users logins appsAndTokens', notApplicable: 'usageEntitlements experienceSites' },
        blockers: ''
    },
    'bills-field-locked': { verdict: 'notReady', short: { blocked: 'bills' }, blockers: '' },
    'bills-no-object': {
        verdict: 'notReady',
        short: { blocked: 'bills', partial: 'accounts' },
        blockers: 'client-credentials-user'
    },
    'bills-own-accounts': { verdict: 'ready', short: { partial: 'accounts' }, blockers: '' },
    'bills-ready': { verdict: 'ready', short: {}, blockers: '' },
    expiring: {
        verdict: 'ready',
        short: { partial: 'users logins appsAndTokens', notApplicable: 'usageEntitlements' },
        blockers: ''
    },
    fresh: {
        verdict: 'notReady',
        short: {
            blocked:
                'organization users userLicenses permissionSetLicenses packageLicenses usageEntitlements logins roles permissionModel appsAndTokens objects accounts',
            notApplicable: 'experienceSites'
        },
        blockers:
            'identity-app api-enabled listed-permission:ApiEnabled listed-permission:ViewAllUsers listed-permission:ViewRoles listed-permission:ViewSetup listed-object:Account.read listed-object:Account.viewAllRecords'
    },
    'group-outdated': {
        verdict: 'cannotTell',
        short: {
            unknown:
                'organization users userLicenses permissionSetLicenses packageLicenses logins roles permissionModel appsAndTokens objects experienceSites accounts',
            notApplicable: 'usageEntitlements'
        },
        blockers: ''
    },
    'hostile-labels': {
        verdict: 'notReady',
        short: {
            partial: 'users logins appsAndTokens accounts',
            unknown: 'usageEntitlements',
            blocked: 'roles'
        },
        blockers: 'listed-permission:ViewRoles'
    },
    'integration-licence': {
        verdict: 'notReady',
        short: {
            partial: 'users logins appsAndTokens',
            unknown: 'usageEntitlements',
            blocked: 'roles',
            notApplicable: 'experienceSites'
        },
        blockers: 'listed-permission:ViewAllUsers listed-permission:ViewRoles'
    },
    'missing-permissions': {
        verdict: 'notReady',
        short: {
            partial: 'users logins accounts',
            blocked: 'userLicenses permissionSetLicenses roles permissionModel appsAndTokens experienceSites',
            unknown: 'usageEntitlements'
        },
        blockers:
            'listed-permission:ViewRoles listed-permission:ViewSetup listed-object:Account.viewAllRecords'
    },
    'muted-in-group': {
        verdict: 'notReady',
        short: {
            partial: 'users logins',
            blocked: 'userLicenses permissionSetLicenses permissionModel appsAndTokens experienceSites',
            unknown: 'usageEntitlements'
        },
        blockers: 'listed-permission:ViewSetup'
    },
    'nothing-readable': {
        verdict: 'notReady',
        short: {
            blocked:
                'organization users userLicenses permissionSetLicenses packageLicenses usageEntitlements logins roles permissionModel appsAndTokens objects experienceSites accounts'
        },
        blockers:
            'app-preauthorization user-lock api-enabled listed-permission:ApiEnabled listed-permission:ViewAllUsers listed-permission:ViewRoles listed-permission:ViewSetup listed-object:Account.read listed-object:Account.viewAllRecords'
    },
    'reader-own-rows': {
        verdict: 'notReady',
        short: { partial: 'users logins' },
        blockers: 'listed-permission:ViewAllUsers listed-permission:MonitorLoginHistory'
    },
    'reader-ready': { verdict: 'ready', short: {}, blockers: '' },
    ready: {
        verdict: 'ready',
        short: { partial: 'users logins appsAndTokens', unknown: 'usageEntitlements' },
        blockers: ''
    },
    'sandbox-public-accounts': {
        verdict: 'notReady',
        short: { partial: 'users logins appsAndTokens', unknown: 'usageEntitlements', blocked: 'roles' },
        blockers: 'listed-permission:ViewRoles'
    },
    'session-activated': {
        verdict: 'notReady',
        short: {
            partial: 'users logins',
            blocked:
                'userLicenses permissionSetLicenses roles permissionModel appsAndTokens experienceSites accounts',
            unknown: 'usageEntitlements'
        },
        blockers:
            'listed-permission:ViewRoles listed-permission:ViewSetup listed-object:Account.read listed-object:Account.viewAllRecords'
    },
    'user-inactive': {
        verdict: 'notReady',
        short: {
            blocked:
                'organization users userLicenses permissionSetLicenses packageLicenses logins roles permissionModel'
        },
        blockers: 'user-state'
    },
    'vendor-listed': { verdict: 'ready', short: { unknown: 'usageEntitlements' }, blockers: '' },
    'viewer-with-view-setup': {
        verdict: 'cannotTell',
        short: { partial: 'users logins appsAndTokens', unknown: 'usageEntitlements' },
        blockers: ''
    },
    'viewer-without-view-setup': {
        verdict: 'cannotTell',
        short: {
            unknown:
                'organization users userLicenses permissionSetLicenses packageLicenses usageEntitlements logins roles permissionModel appsAndTokens objects experienceSites accounts'
        },
        blockers: ''
    }
};

const open = (name: string): Promise<OrgFile> => readOrgFile(path.join(folder, `${name}.json`));

async function reportOn(name: string, file: OrgFile): Promise<Report> {
    return assess(orgFileGateway(file), {
        contract: contractOf(name),
        user: userOf(file),
        source: { kind: 'orgFile', name: 'test' }
    });
}

function userOf({ user = CONNECTOR }: OrgFile): string {
    return user;
}

it('every sample org has an expectation', () => {
    const names = readdirSync(folder).map((name) => path.parse(name).name);
    expect(names.sort()).toEqual(Object.keys(EXPECTED).sort());
});

describe.each(Object.entries(EXPECTED))('the sample org %s', (name, expected) => {
    it('has the verdict, the gaps and the blockers that its description promises', async () => {
        const { verdict, capabilities, findings } = await reportOn(name, await open(name));
        const short: Partial<Record<CapabilityVerdict, string>> = {};
        for (const row of capabilities)
            if (row.verdict !== 'readable')
                short[row.verdict] = `${short[row.verdict] ?? ''} ${row.id}`.trim();
        const blockers = findings
            .filter(({ outcome, severity }) => outcome === 'fail' && severity === 'blocker')
            .map(({ id }) => id)
            .join(' ');
        expect({ verdict, short, blockers }).toEqual(expected);
    });

    it('shows the connector no less than its report promises', async () => {
        const file = await open(name);
        const { capabilities } = await reportOn(name, file);
        const asConnector = new Engine(new Tables(file), userOf(file));
        const broken = capabilities
            .flatMap(({ objects }) => objects)
            .filter(({ verdict }) => verdict === 'readable' || verdict === 'partial')
            .flatMap(({ object, verdict, fields }) => {
                const visible = fields
                    .filter((field) => field.verdict === 'readable')
                    .map(({ field }) => field);
                const seen = rowCount(asConnector, object, visible);
                const all = new Tables(file).all(object).length;
                if (seen === undefined) return [`${object} is ${verdict}, but refused`];
                return verdict === 'readable' && seen < all ? [`${object}: ${seen} of ${all} rows`] : [];
            });
        expect(broken).toEqual([]);
    });

    it('hides from the connector what its report calls blocked by a missing right', async () => {
        const file = await open(name);
        const { capabilities, permissions, findings } = await reportOn(name, file);
        // Who may not sign in or lacks API Enabled is answered nothing at all, which the engine, asked from inside,
        // does not know.
        const isLetIn =
            permissions.some(({ name: each, outcome }) => each === 'ApiEnabled' && outcome === 'granted') &&
            findings.some(({ id, outcome }) => id === 'user-state' && outcome !== 'fail');
        const asConnector = new Engine(new Tables(file), userOf(file));
        const open_ = capabilities
            .flatMap(({ objects }) => objects)
            .filter(
                ({ verdict, confidence }) => isLetIn && verdict === 'blocked' && confidence === 'documented'
            )
            .filter(({ object }) => rowCount(asConnector, object, ['Id']) !== undefined);
        expect(open_.map(({ object }) => object)).toEqual([]);
    });
});

function rowCount(engine: Engine, object: string, fields: readonly string[]): number | undefined {
    try {
        return engine.query(`SELECT ${fields.length ? fields.join(', ') : 'Id'} FROM ${object}`).length;
    } catch (error) {
        if (error instanceof QueryRefused) return undefined;
        throw error;
    }
}

it('every sample org is a story of the preview, once', () => {
    expect(stories.map(({ org }) => org).sort()).toEqual(Object.keys(EXPECTED).sort());
});

it('no two stories show the same set of verdicts', async () => {
    const sets = await Promise.all(
        stories.map(async ({ org, connector }) => {
            const { verdict, capabilities } = await reportOn(org, await open(org));
            const shown = capabilities.map((row) => `${row.id} ${row.verdict}`);
            return [connector, verdict, ...shown].join(', ');
        })
    );
    expect(sets.filter((set, position) => sets.indexOf(set) !== position)).toEqual([]);
});

it.each(contracts.map(({ id }) => id))('a story shows the connector %s', (id) => {
    expect(stories.map(({ connector }) => connector)).toContain(id);
});

it('any order of the records gives the same report, byte for byte', async () => {
    const file = await open('muted-in-group');
    const reversed: OrgFile = {
        ...file,
        sobjects: Object.fromEntries(
            Object.entries(file.sobjects)
                .reverse()
                .map(([object, rows]) => [object, [...rows].reverse()])
        )
    };
    expect(JSON.stringify(await reportOn('muted-in-group', reversed))).toBe(
        JSON.stringify(await reportOn('muted-in-group', file))
    );
});
