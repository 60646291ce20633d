import path from 'node:path';
import { assessedWithOutlook, comparePermissions, whatIf, type Assessed } from 'c/connectorAssessment';
import { findContract } from 'c/connectorContracts';
import type { CapabilityRow, Contract } from 'c/connectorTypes';
import { readOrgFile } from '../../scripts/input/readOrgFile';
import { orgFileGateway } from '../engine/orgFileGateway';

const certero = findContract('certero') as Contract;

async function assessed(org: string): Promise<Assessed> {
    const file = await readOrgFile(path.join(__dirname, `../orgs/${org}.json`));
    return assessedWithOutlook(orgFileGateway(file), {
        contract: certero,
        user: 'connector@acme.example',
        source: { kind: 'orgFile', name: org }
    });
}

function verdicts(capabilities: readonly CapabilityRow[] = []): string[][] {
    return capabilities.map(({ id, verdict, objects }) => [
        id,
        verdict,
        ...objects.map(({ object, verdict: each }) => `${object} ${each}`)
    ]);
}

describe.each([
    ['vendor-listed', 'Connector_Read_Only', 'ready'],
    ['ready', 'Connector_Vendor_Listed', 'vendor-listed'],
    ['missing-permissions', 'Connector_Read_Only', 'ready'],
    ['missing-permissions', 'Connector_Vendor_Listed', 'vendor-listed']
])('what the user of “%s” would read with %s', (org, set, same) => {
    it(`is what it reads in “${same}”, where it holds that set`, async () => {
        const { evidence, report } = await assessed(org);
        const imagined = whatIf(evidence, certero, set, report.asOf);
        expect(verdicts(imagined?.capabilities)).toEqual(
            verdicts((await assessed(same)).report.capabilities)
        );
    });
});

describe('what an org lacks', () => {
    it('no set brings', async () => {
        const { evidence, report } = await assessed('fresh');
        const imagined = whatIf(evidence, certero, 'Connector_Vendor_Listed', report.asOf);
        const sites = imagined?.capabilities.find(({ id }) => id === 'experienceSites');
        expect(sites?.verdict).toBe('notApplicable');
    });
});

describe('the permissions side by side', () => {
    it('are those of the guide, then what they draw in, then what the read-only set holds besides', async () => {
        const { evidence, report } = await assessed('ready');
        const rows = comparePermissions(evidence, certero, report.asOf);
        expect(rows.slice(0, 19).every(({ inGuide }) => inGuide === 'listed')).toBe(true);
        expect(rows.slice(19).map(({ name, inGuide, inReadOnly }) => [name, inGuide, inReadOnly])).toEqual([
            ['FreezeUsers', 'drawnIn', false],
            ['MonitorLoginHistory', 'drawnIn', true],
            ['ViewAllProfiles', 'no', true]
        ]);
    });

    it('say of those of the guide what the report says', async () => {
        const { evidence, report } = await assessed('missing-permissions');
        const rows = comparePermissions(evidence, certero, report.asOf);
        expect(rows.slice(0, 19).map(({ inGuide: _, inReadOnly: __, ...row }) => row)).toEqual(
            report.permissions
        );
    });
});
