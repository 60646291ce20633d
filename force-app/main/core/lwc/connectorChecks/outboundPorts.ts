import { defineCheck } from './check';

export const outboundPorts = defineCheck({
    id: 'outbound-ports',
    group: 'handOver',
    severity: 'info',
    title: {
        pass: 'The vendor’s server reaches Salesforce',
        fail: 'The vendor’s server does not reach Salesforce'
    },
    why: 'Nothing in the org shows what the firewall before that server lets out.',
    remediation: {
        text: 'Allow the host names; only where names can’t be allowed, take Salesforce’s published IP ranges. Then see that the connector is switched on there.'
    },
    requires: ['myDomain'],
    evaluate({ myDomain }, { contract }) {
        if (!contract.endpoints.length) return { outcome: 'notApplicable' };
        return {
            outcome: 'manual',
            evidence: contract.endpoints.map(
                ({ host, ports, why }) =>
                    `${host.replace('{myDomain}', myDomain)}, port ${ports.join(', ')}: ${why}`
            )
        };
    }
});
