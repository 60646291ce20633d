import { assess } from 'c/connectorAssessment';
import { longId, type Contract } from 'c/connectorTypes';
import type { OrgFile } from '../../sample-orgs/engine/orgFile';
import { orgFileGateway } from '../../sample-orgs/engine/orgFileGateway';
import { DataRoutes } from '../../scripts/loopback/dataRoutes';
import type { HttpAnswer } from '../../scripts/loopback/http';
import { OrgState } from '../../scripts/loopback/orgState';
import type { ProvenObject } from '../../scripts/prove/proof';
import { prove } from '../../scripts/prove/prove';
import { OrgUnreachable, type PostingClient, type RestAnswer } from '../../scripts/rest/orgClient';
import { ALL_SEEING, populated } from './populated';

/**
 * Where an org, asked as the connector, answers otherwise than the report on it predicts: one line each. The report is
 * made for somebody who sees everything, so that nothing but the rules of access can be wrong.
 *
 * @param user Id of the connector's user
 */
export async function differences(file: OrgFile, contract: Contract, user: string): Promise<string[]> {
    const org = populated(file, contract, longId(user));
    const routes = new DataRoutes(new OrgState(org), { usage: () => ({ used: 1, max: 1000 }) });
    const report = await assess(orgFileGateway(org, { viewer: ALL_SEEING }), {
        contract,
        user,
        source: { kind: 'orgFile', name: 'proof' }
    });
    const client = clientOf(routes, longId(user));
    try {
        const proof = await prove(
            {
                flow: 'accessToken',
                client,
                origin: 'http://localhost',
                userId: longId(user),
                end: () => Promise.resolve('')
            },
            {
                contract,
                predict: () =>
                    Promise.resolve({
                        report,
                        witness: {
                            client: clientOf(routes, ALL_SEEING),
                            name: 'all-seeing',
                            seesAll: () => true
                        }
                    }),
                tryHosts: false
            }
        );
        return proof.capabilities.flatMap(({ objects }) => objects.filter(isUnexplained).map(inWords));
    } catch (error) {
        if (!(error instanceof OrgUnreachable)) throw error;
        // Whom the org does not let in reads nothing at all.
        return report.capabilities
            .flatMap(({ objects }) => objects)
            .filter(({ verdict }) => verdict === 'readable' || verdict === 'partial')
            .map(({ object, verdict }) => `${object}: predicted ${verdict}, not let in`);
    }
}

/** With somebody who counts everything there is no doubt left, but for what Salesforce never counts and never lets try. */
function isUnexplained({ agreement, predicted, object, reason }: ProvenObject): boolean {
    // A rule that no source tells is no prediction.
    if (predicted?.confidence === 'unknown') return false;
    if (agreement === 'differs') return true;
    if (predicted === undefined || predicted.verdict === 'unknown') return false;
    const isBeyondCalls = object === 'EntityDefinition' || reason.startsWith('Writing is not exercised');
    return (agreement === 'unproven' || agreement === 'notContradicted') && !isBeyondCalls;
}

function inWords({ object, predicted, verdict, reason }: ProvenObject): string {
    return `${object}: predicted ${predicted?.verdict ?? ''} (${predicted?.reason ?? ''}), proven ${verdict} (${reason})`;
}

/** Asks the routes as a user, without a network. */
function clientOf(routes: DataRoutes, user: string): PostingClient {
    const ask = (method: string, address: string, body: string): Promise<RestAnswer> => {
        const url = new URL(address, 'http://localhost');
        const below = url.pathname.replace(/^\/services\/data\/v[\d.]+\//, '');
        const request = {
            method,
            path: url.pathname,
            query: url.searchParams,
            headers: {},
            body,
            bytes: Buffer.from(body)
        };
        const { status, body: answer }: HttpAnswer = routes.answer(request, below, user);
        return Promise.resolve({ status, body: answer });
    };
    return {
        host: 'localhost',
        get: (address) => ask('GET', address, ''),
        post: (address, body) => ask('POST', address, JSON.stringify(body))
    };
}
