import { XMLBuilder } from 'fast-xml-parser';
import { NOT_FOUND, refused, type HttpAnswer, type HttpRequest } from '../http';
import type { OrgState } from '../orgState';
import type { DeployPolicy } from './judge';
import { Deployments, type DeployOrder } from './deployments';
import { deployResult } from './result';

/** Permissions of which any one lets its holder deploy. Source: Metadata API guide, deploy(). */
const DEPLOYERS = ['ModifyAllData', 'ModifyMetadata'];
const REFUSAL =
    'use of the Metadata API requires a user with the ModifyAllData or ModifyMetadata permissions';

/** Deploys and their status, over SOAP (`/services/Soap/m/…`) and REST (`…/metadata/deployRequest`). */
export class MetadataRoutes {
    readonly deployments: Deployments;
    private readonly state: OrgState;

    constructor(state: OrgState, policy: DeployPolicy) {
        this.state = state;
        this.deployments = new Deployments(state, policy);
    }

    /** @param userOf the user whom a session Id stands for */
    soap({ body }: HttpRequest, userOf: (token: string) => string | undefined): HttpAnswer {
        const user = userOf(/<(?:\w+:)?sessionId>([^<]+)</.exec(body)?.[1] ?? '');
        if (user === undefined)
            return fault('INVALID_SESSION_ID', 'Invalid Session ID found in SessionHeader');
        if (!this.maySend(user)) return fault('INSUFFICIENT_ACCESS', REFUSAL);
        const zip = /<ZipFile>([\s\S]*?)<\/ZipFile>/i.exec(body)?.[1];
        if (zip !== undefined) {
            const { id } = this.deployments.start(Buffer.from(zip, 'base64'), orderIn(body));
            return envelope({ deployResponse: { result: { done: false, id, state: 'Queued' } } });
        }
        if (/<(?:\w+:)?listMetadata/.test(body)) return envelope({ listMetadataResponse: '' });
        const status = /<(?:\w+:)?asyncProcessId>(\w+)</.exec(body)?.[1];
        const found = status === undefined ? undefined : this.deployments.find(status);
        return found
            ? envelope({ checkDeployStatusResponse: { result: deployResult(found, this.time()) } })
            : fault('UNKNOWN_EXCEPTION', 'The loopback org does not know this call.');
    }

    /** @param below path below `metadata/` */
    rest(request: HttpRequest, below: string, user: string): HttpAnswer {
        if (!this.maySend(user)) return refused(403, 'INSUFFICIENT_ACCESS', REFUSAL);
        if (below === 'deployRequest' && request.method === 'POST') {
            const parts = partsOf(request);
            const zip = parts.find(({ name }) => name === 'file')?.content;
            if (!zip) return refused(400, 'INVALID_MULTIPART_REQUEST', 'The request has no part named file.');
            const asked = parts.find(({ name }) => name === 'json')?.content.toString('utf8') ?? '';
            const deployment = this.deployments.start(zip, {
                checkOnly: /"checkOnly"\s*:\s*true/.test(asked),
                testLevel: '',
                tests: []
            });
            return {
                status: 201,
                body: { id: deployment.id, deployResult: deployResult(deployment, this.time()) }
            };
        }
        const found = this.deployments.find(/^deployRequest\/(\w+)$/.exec(below)?.[1] ?? '');
        return found
            ? { status: 200, body: { id: found.id, deployResult: deployResult(found, this.time()) } }
            : NOT_FOUND;
    }

    private maySend(user: string): boolean {
        const visibility = this.state.visibility(user);
        return DEPLOYERS.some((permission) => visibility.has(permission));
    }

    private time(): string {
        return this.state.tables.file.asOf;
    }
}

function orderIn(body: string): DeployOrder {
    return {
        checkOnly: /<checkOnly>true<\/checkOnly>/.test(body),
        testLevel: /<testLevel>(\w+)</.exec(body)?.[1] ?? '',
        tests: [...body.matchAll(/<runTests>([^<]+)<\/runTests>/g)].map(([, name = '']) => name)
    };
}

const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    suppressEmptyNode: false
});

function envelope(content: object, status = 200): HttpAnswer {
    const xml = builder.build({
        'soapenv:Envelope': {
            '@xmlns:soapenv': 'http://schemas.xmlsoap.org/soap/envelope/',
            '@xmlns': 'http://soap.sforce.com/2006/04/metadata',
            'soapenv:Body': content
        }
    });
    return { status, type: 'text/xml', body: `<?xml version="1.0" encoding="UTF-8"?>${xml}` };
}

function fault(code: string, text: string): HttpAnswer {
    return envelope({ 'soapenv:Fault': { faultcode: `sf:${code}`, faultstring: `${code}: ${text}` } }, 500);
}

/** The parts of a multipart body, byte by byte: the zip is no text. */
function partsOf({ headers, bytes }: HttpRequest): { name: string; content: Buffer }[] {
    const boundary = /boundary="?([^";]+)/.exec(headers['content-type'] ?? '')?.[1];
    if (boundary === undefined) return [];
    const text = bytes.toString('latin1');
    return text
        .split(`--${boundary}`)
        .slice(1, -1)
        .map((part) => {
            const end = part.indexOf('\r\n\r\n');
            const name = /name="([^"]+)"/.exec(part.slice(0, end))?.[1] ?? '';
            return { name, content: Buffer.from(part.slice(end + 4).replace(/\r\n$/, ''), 'latin1') };
        });
}
