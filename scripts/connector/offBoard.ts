import path from 'node:path';
import { Command } from 'commander';
import { assignmentState } from 'c/connectorAccess';
import { gather } from 'c/connectorEvidence';
import { harmless } from 'c/connectorReport';
import { deletingManifests } from '../offBoard/manifests';
import { offBoardPlan, type OffBoardStep } from '../offBoard/plan';
import { writeWhole } from '../output/writeWhole';
import { addContractOptions, contractOf, type ContractOptions } from './contractOption';
import { EXIT } from './exitCodes';
import { addOrgOptions, orgOf, type Connect, type OrgOptions } from './orgOption';
import type { Terminal } from './terminal';
import { UsageError } from './usageError';

interface OffBoardOptions extends ContractOptions, OrgOptions {
    user?: string;
    outputDir?: string;
    json?: true;
}

/** `connector off-board`: how to end a connector's access, step by step, and how far it is ended. */
export function offBoardCommand(terminal: Terminal, done: (code: number) => void, connect: Connect): Command {
    return addOrgOptions(addContractOptions(new Command('off-board')))
        .description(
            'Print the ordered plan to end a connector’s access, and what of it is done. Changes nothing.'
        )
        .option('--user <Id or username>', 'the connector’s user')
        .option('--output-dir <folder>', 'also write the manifests that delete app and permission sets')
        .option('--json', 'print the plan as JSON')
        .addHelpText(
            'after',
            `
Example:
  connector off-board --connector certero --target-org my-org --user connector@acme.example --output-dir off-board

Run it again after the steps: it says which of them are seen to be done.

Exit codes:
  0  every step that a query shows is done
  1  a step is open
  2  none is open, but one could not be looked at
  64 wrong usage
  65 bad input file
  69 org unreachable`
        )
        .action(async (options: OffBoardOptions) => {
            const contract = await contractOf(options);
            const { user, outputDir, json } = options;
            if (user === undefined)
                throw new UsageError('Name the connector’s user: --user <Id or username>.');
            const org = await orgOf(options, connect);
            const evidence = await gather(org.gateway, {
                contract,
                user,
                permissions: [],
                counts: (assignment, at) => assignmentState(assignment, at).counts
            });
            if (outputDir !== undefined)
                for (const [name, xml] of Object.entries(deletingManifests(contract)))
                    await writeWhole(path.join(outputDir, name), xml, '--output-dir');
            const steps = offBoardPlan(evidence, {
                contract,
                alias: options.targetOrg ?? '<alias>',
                asOf:
                    evidence.session.status === 'read' ? evidence.session.value.now : '2000-01-01T00:00:00Z',
                manifests: outputDir ?? '<folder of --output-dir>'
            });
            const host = evidence.myDomain.status === 'read' ? `https://${evidence.myDomain.value}` : '';
            terminal.print(
                json
                    ? `${JSON.stringify({ formatVersion: 1, connector: contract.id, steps }, null, 2)}\n`
                    : asText(contract.label, steps, host)
            );
            done(exitCodeOf(steps));
        });
}

function exitCodeOf(steps: readonly OffBoardStep[]): number {
    if (steps.some(({ state }) => state === 'open')) return EXIT.notReady;
    return steps.some(({ state }) => state === 'unknown') ? EXIT.cannotTell : EXIT.ready;
}

const WORDS = { done: 'done', open: 'OPEN', unknown: 'cannot tell', manual: 'to confirm' } as const;

function asText(label: string, steps: readonly OffBoardStep[], host: string): string {
    const lines = steps.flatMap(({ title, state, seen, commands, setup, proof }, position) => [
        `${position + 1}. ${title}: ${WORDS[state]}. ${seen}`,
        ...(state === 'done' ? [] : commands),
        ...(setup && state !== 'done' ? [`${setup.how} ${host}${setup.path}`] : []),
        ...(proof ? [`Proof: ${proof.soql}`, `       ${proof.expected}`] : [])
    ]);
    const indented = lines.map((line) => (/^\d+\. /.test(line) ? line : `   ${line}`));
    return `${[`To end the access of ${label}, in this order:`, ...indented].map(harmless).join('\n')}\n`;
}
