import {
    domainParts,
    type Contract,
    type Evidence,
    type HandOver,
    type HandOverField
} from 'c/connectorTypes';

/** The vendor's own form, field by field, with each value that may be shown, and the hosts that its server has to reach. */
export function handOver({ myDomain }: Pick<Evidence, 'myDomain'>, contract: Contract): HandOver {
    const domain = myDomain.status === 'read' ? domainParts(myDomain.value) : undefined;
    return {
        fields: contract.handOver.map(({ label, value: kind, fixed, how }) => {
            const value = valueOf(kind, fixed, domain?.subdomain);
            return { label, kind, how, ...(value !== undefined && { value }) };
        }),
        endpoints: contract.endpoints.map(({ host, ports, why }) => ({
            host: host.replace('{myDomain}', domain?.host ?? '<My Domain>.my.salesforce.com'),
            ports: [...ports],
            why
        }))
    };
}

/** A secret, a key or a token is never a value here: no query shows one, and none may. */
function valueOf(
    kind: HandOverField['value'],
    fixed: string | undefined,
    subdomain: string | undefined
): string | undefined {
    if (kind === 'myDomain') return subdomain;
    return kind === 'fixed' ? fixed : undefined;
}
