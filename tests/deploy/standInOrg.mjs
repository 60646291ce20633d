// The part of Salesforce's API that `sf org login access-token` and `sf project deploy start` talk to, on loopback.
import http from 'node:http';

const ORG_ID = '00D000000000001AAA';
const USER_ID = '005000000000001AAA';
const DEPLOY_ID = '0Af000000000001AAA';

/**
 * Starts the stand-in.
 *
 * @param {{refuse?: (zip: Buffer) => {type: string, name: string, problem: string} | undefined,
 *   describe?: (object: string) => object | undefined}} [options] what a deploy is refused with, or undefined to accept
 *   it; what an object is described with, or undefined where the org has none
 * @returns {Promise<{url: string, deployed: Buffer[], orders: string[], close: () => void}>} `deployed` holds the zip of
 *   each deploy, `orders` its options as XML
 */
export function startStandInOrg({ refuse = () => undefined, describe = () => undefined } = {}) {
    const deployed = [];
    const orders = [];
    let failure;
    const server = http.createServer((request, response) => {
        const chunks = [];
        request.on('data', (chunk) => chunks.push(chunk));
        request.on('end', () => {
            const body = Buffer.concat(chunks).toString('utf8');
            // The CLI writes two slashes where its instance URL ends in one.
            const url = new URL(request.url.replace(/^\/+/, '/'), 'http://localhost');
            if (url.pathname.startsWith('/services/Soap/m/')) return soap(response, metadata(body));
            const described = /\/sobjects\/(\w+)\/describe\/?$/.exec(url.pathname)?.[1];
            const answer = described === undefined ? rest(url) : describe(described);
            response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' });
            response.end(JSON.stringify(answer ?? NOT_FOUND));
        });
    });

    function metadata(body) {
        const zip = /<ZipFile>([\s\S]*?)<\/ZipFile>/i.exec(body)?.[1];
        if (zip) {
            deployed.push(Buffer.from(zip, 'base64'));
            orders.push(/<DeployOptions>([\s\S]*?)<\/DeployOptions>/i.exec(body)?.[1] ?? '');
            failure = refuse(deployed.at(-1));
            return `<deployResponse><result><done>false</done><id>${DEPLOY_ID}</id><state>Queued</state></result></deployResponse>`;
        }
        if (/<listMetadata/.test(body)) return '<listMetadataResponse></listMetadataResponse>';
        return statusOf(failure);
    }

    return new Promise((resolve) =>
        server.listen(0, '127.0.0.1', () =>
            resolve({
                url: `http://localhost:${server.address().port}`,
                deployed,
                orders,
                close: () => server.close()
            })
        )
    );
}

const NOT_FOUND = [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }];

function rest({ pathname, searchParams }) {
    if (/^\/services\/data\/?$/.test(pathname))
        return ['66.0', '67.0'].map((version) => ({
            label: version,
            url: `/services/data/v${version}`,
            version
        }));
    if (/^\/services\/data\/v[\d.]+\/?$/.test(pathname)) return { sobjects: `${pathname}/sobjects` };
    if (pathname.endsWith('/oauth2/userinfo'))
        return { user_id: USER_ID, organization_id: ORG_ID, preferred_username: 'admin@stand-in.example' };
    if (pathname.includes('/sobjects/User/')) return { Id: USER_ID, Username: 'admin@stand-in.example' };
    if (!/\/query\/?$/.test(pathname)) return undefined;
    const records = /FROM Organization/i.test(searchParams.get('q') ?? '')
        ? [
              {
                  Id: ORG_ID,
                  Name: 'Stand-in',
                  InstanceName: 'XX1',
                  IsSandbox: true,
                  OrganizationType: 'Developer Edition'
              }
          ]
        : [];
    return { totalSize: records.length, done: true, records };
}

function soap(response, content) {
    response.writeHead(200, { 'content-type': 'text/xml' });
    response.end(
        `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="http://soap.sforce.com/2006/04/metadata"><soapenv:Body>${content}</soapenv:Body></soapenv:Envelope>`
    );
}

function statusOf(failure) {
    const time = '2026-11-23T12:00:00.000Z';
    const failed = failure
        ? `<componentFailures><changed>false</changed><componentType>${failure.type}</componentType><created>false</created><createdDate>${time}</createdDate><deleted>false</deleted><fullName>${failure.name}</fullName><problem>${failure.problem}</problem><problemType>Error</problemType><success>false</success></componentFailures>`
        : '';
    const errors = failure ? 1 : 0;
    return `<checkDeployStatusResponse><result><checkOnly>false</checkOnly><completedDate>${time}</completedDate><createdDate>${time}</createdDate><details>${failed}<runTestResult><numFailures>0</numFailures><numTestsRun>0</numTestsRun><totalTime>0.0</totalTime></runTestResult></details><done>true</done><id>${DEPLOY_ID}</id><ignoreWarnings>false</ignoreWarnings><lastModifiedDate>${time}</lastModifiedDate><numberComponentErrors>${errors}</numberComponentErrors><numberComponentsDeployed>${1 - errors}</numberComponentsDeployed><numberComponentsTotal>1</numberComponentsTotal><numberTestErrors>0</numberTestErrors><numberTestsCompleted>0</numberTestsCompleted><numberTestsTotal>0</numberTestsTotal><rollbackOnError>true</rollbackOnError><runTestsEnabled>false</runTestsEnabled><startDate>${time}</startDate><status>${failure ? 'Failed' : 'Succeeded'}</status><success>${!failure}</success></result></checkDeployStatusResponse>`;
}
