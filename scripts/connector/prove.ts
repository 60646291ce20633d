import path from 'node:path';
import { Command, Option } from 'commander';
import { assess, assessWithOutlook } from 'c/connectorAssessment';
import { sameId, type Contract, type Person, type Report } from 'c/connectorTypes';
import { orgFileGateway } from '../../sample-orgs/engine/orgFileGateway';
import { InputError } from '../input/inputError';
import { readOrgFile } from '../input/readOrgFile';
import { readReport } from '../input/readReport';
import { MOST_CALLS } from '../prove/budget';
import type { Proof } from '../prove/proof';
import { prove, refusedProof, type ProofRequest, type Witness } from '../prove/prove';
import { renderProof } from '../prove/renderProof';
import { hostChecks } from '../prove/wayIn';
import { bearerOrg } from '../rest/http';
import { restGateway } from '../rest/restGateway';
import { salesforceOrg } from '../rest/salesforceOrg';
import { openBrowser } from '../support/openBrowser.cjs';
import { isLoopback, originOf } from '../signIn/address';
import { clientCredentials } from '../signIn/clientCredentials';
import { accessToken, clientSecret, processSecrets, type SecretSource } from '../signIn/secrets';
import { SignInRefused, type SignedIn, type SignInFlow } from '../signIn/signIn';
import { webServer } from '../signIn/webServer';
import { addContractOptions, contractOf, type ContractOptions } from './contractOption';
import { EXIT_HELP, exitCodeOf } from './exitCodes';
import type { Terminal } from './terminal';
import { UsageError } from './usageError';

interface ProveOptions extends ContractOptions {
    flow?: keyof typeof FLOWS;
    instanceUrl?: string;
    callbackUrl?: string;
    targetOrg?: string;
    orgFile?: string;
    report?: string;
    open: boolean;
    maxCalls: string;
    maxUsage: string;
    json?: true;
}

const FLOWS = {
    'client-credentials': 'clientCredentials',
    'web-server': 'webServer',
    'access-token': 'accessToken'
} as const satisfies Record<string, SignInFlow>;

/** `connector prove`: signs in as the connector and asks. `done` is handed the exit code. */
export function proveCommand(terminal: Terminal, done: (code: number) => void): Command {
    const command = new Command('prove').description(
        'Sign in as the connector, ask the org, and print what that proves beside what was predicted.'
    );
    return addContractOptions(command)
        .addOption(
            new Option('--flow <name>', "how to sign in; the contract's own flow where left out").choices(
                Object.keys(FLOWS)
            )
        )
        .option('--instance-url <address>', "the org's My Domain: https://acme.my.salesforce.com")
        .option('--callback-url <address>', "callback URL of the app, where it isn't the contract's")
        .addOption(
            new Option(
                '-o, --target-org <alias>',
                'predict from an org that sf knows, and have its user count too'
            ).conflicts(['orgFile', 'report'])
        )
        .addOption(
            new Option('--org-file <file>', 'predict from an org saved as a JSON file').conflicts('report')
        )
        .option('--report <file>', 'compare with a report kept with check --json')
        .option('--no-open', 'print the address of the web-server flow, open no browser')
        .option('--max-calls <number>', 'calls to make at most', String(MOST_CALLS))
        .option('--max-usage <percent>', "stop where so much of the org's daily API requests is used", '80')
        .option('--json', 'print the proof as JSON (schemas/proof.schema.json)')
        .addHelpText(
            'after',
            `
Examples:
  CONNECTOR_CLIENT_ID=<key> CONNECTOR_CLIENT_SECRET=<secret> connector prove --connector m3ter-bills \\
    --instance-url https://acme.my.salesforce.com --target-org my-org
  connector prove --connector certero --flow access-token --instance-url https://acme.my.salesforce.com < token.txt

Reads only; writes are never tried. Secrets come from the environment (CONNECTOR_CLIENT_ID, CONNECTOR_CLIENT_SECRET,
CONNECTOR_ACCESS_TOKEN) or standard input, never from arguments. The web-server flow prints an address to sign in at and
takes the address of the page that it ends on; it asks for the scope api alone and revokes its own token.
${EXIT_HELP}`
        )
        .action(async (options: ProveOptions) => {
            const contract = await contractOf(options);
            const request = await requestOf(contract, options);
            const secrets = processSecrets();
            try {
                const proof = await proofOf(contract, options, request, secrets, terminal);
                terminal.print(options.json ? `${JSON.stringify(proof, null, 2)}\n` : renderProof(proof));
                done(exitCodeOf(proof.verdict));
            } finally {
                secrets.close();
            }
        });
}

async function proofOf(
    contract: Contract,
    options: ProveOptions,
    request: ProofRequest,
    secrets: SecretSource,
    terminal: Terminal
): Promise<Proof> {
    const flow: SignInFlow = options.flow === undefined ? contract.flow : FLOWS[options.flow];
    const origin = signInOrigin(flow, options.instanceUrl);
    const { host } = new URL(origin);
    let signedIn: SignedIn;
    try {
        signedIn = await signIn(flow, origin, contract, options, secrets, terminal);
    } catch (error) {
        if (!(error instanceof SignInRefused)) throw error;
        const { message: text, why, fix } = error;
        return refusedProof(
            contract,
            {
                flow,
                host,
                refusal: { text, ...(why !== undefined && { why }), ...(fix !== undefined && { fix }) }
            },
            await hostChecks(contract, host)
        );
    }
    let proof: Proof | undefined;
    try {
        proof = await prove(signedIn, request);
    } finally {
        // Whatever went wrong, the token must not outlive the proof; a failure here must not hide the one before.
        const ended = await signedIn.end().catch(() => 'Its own token could not be revoked.');
        if (proof) proof.signIn.ended = ended;
        else if (flow === 'webServer') terminal.note(ended);
    }
    return proof;
}

async function signIn(
    flow: SignInFlow,
    origin: string,
    contract: Contract,
    { callbackUrl, open }: ProveOptions,
    secrets: SecretSource,
    terminal: Terminal
): Promise<SignedIn> {
    if (flow === 'accessToken')
        return {
            flow,
            client: bearerOrg(origin, await accessToken(secrets)),
            origin,
            end: () => Promise.resolve('The token was left as it is.')
        };
    const secret = await clientSecret(secrets);
    if (flow === 'clientCredentials') return clientCredentials(origin, secret);
    return webServer(secret, {
        origin,
        callbackUrl: callbackUrl ?? defaultCallback(contract, origin),
        async paste(address) {
            terminal.note(`Sign in as the connector's user at:\n${address}`);
            if (open && secrets.isTerminal) openBrowser(address);
            terminal.note('Then paste the whole address of the page that the sign-in ended on:');
            return (await secrets.line()) ?? '';
        }
    });
}

function signInOrigin(flow: SignInFlow, instanceUrl: string | undefined): string {
    if (instanceUrl !== undefined) return originOf(instanceUrl, '--instance-url');
    if (flow === 'webServer') return 'https://login.salesforce.com';
    throw new UsageError("Name the org's My Domain: --instance-url https://acme.my.salesforce.com.");
}

/** An app's success page stands at the host that signs in; on this machine that is the loopback org itself. */
function defaultCallback({ identity }: Contract, origin: string): string {
    const own = `${origin}/services/oauth2/success`;
    return isLoopback(new URL(origin).hostname) ? own : (identity.callbackUrl ?? own);
}

async function requestOf(contract: Contract, options: ProveOptions): Promise<ProofRequest> {
    const predict = await predictionOf(contract, options);
    return {
        contract,
        ...(predict && { predict }),
        mostCalls: numberOf('--max-calls', options.maxCalls, 1, MOST_CALLS),
        share: numberOf('--max-usage', options.maxUsage, 1, 100) / 100,
        tryHosts: true
    };
}

/** Reads what the prediction rests on before anybody signs in, so that a wrong file costs no sign-in. */
async function predictionOf(
    contract: Contract,
    { targetOrg, orgFile, report: reportFile }: ProveOptions
): Promise<ProofRequest['predict']> {
    if (targetOrg !== undefined) return fromOrg(contract, targetOrg);
    if (orgFile !== undefined) {
        const file = await readOrgFile(orgFile);
        return async ({ id = '' }) => ({
            report: await assessWithOutlook(orgFileGateway(file), {
                contract,
                user: id,
                source: { kind: 'orgFile', name: path.basename(orgFile) }
            })
        });
    }
    if (reportFile === undefined) return undefined;
    const report = await readReport(reportFile);
    return (user) => Promise.resolve({ report: onSameUser(report, contract, user, reportFile) });
}

async function fromOrg(contract: Contract, alias: string): Promise<ProofRequest['predict']> {
    const client = await salesforceOrg(alias);
    return async ({ id = '' }) => {
        const gateway = restGateway(client);
        const source = { kind: 'org', name: alias } as const;
        const report = await assessWithOutlook(gateway, { contract, user: id, source });
        // What the person looking reads is judged by the same rules, as if that person were the connector.
        const own =
            report.viewer.id === undefined
                ? undefined
                : await assess(gateway, { contract, user: report.viewer.id, source });
        return { report, ...(own && { witness: witnessBy(own, client) }) };
    };
}

function witnessBy(own: Report, client: Witness['client']): Witness {
    const all = own.capabilities
        .flatMap(({ objects }) => objects)
        .filter(({ verdict }) => verdict === 'readable')
        .map(({ object }) => object);
    return {
        client,
        name: own.subject.username ?? own.subject.name,
        seesAll: (object) => all.includes(object)
    };
}

function onSameUser(report: Report, contract: Contract, { id = '' }: Person, file: string): Report {
    if (report.connector.id !== contract.id)
        throw new InputError(
            `${file} is a report on ${report.connector.id}, and the proof is on ${contract.id}: name a report on it.`
        );
    if (report.subject.id === undefined || !sameId(report.subject.id, id))
        throw new InputError(
            `${file} is a report on ${report.subject.username ?? report.subject.name}, and somebody else signed in (${id}): check that user.`
        );
    return report;
}

function numberOf(option: string, text: string, least: number, most: number): number {
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < least || number > most)
        throw new UsageError(`${option} takes a number from ${least} to ${most}, not ${text}.`);
    return number;
}
