import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { findContract } from 'c/connectorContracts';
import type { Contract } from 'c/connectorTypes';
import type { OrgFile } from '../../sample-orgs/engine/orgFile';
import { stories } from '../../sample-orgs/stories';
import { contractOf, orgOf, situations } from '../situations/situation';
import { differences } from './differences';
import { mutations, type Mutation } from './mutations';

type Differences = typeof differences;
interface Org {
    name: string;
    file: OrgFile;
    contract: Contract;
    user: string;
}

const ROOT = path.join(__dirname, '../..');
const CORE = path.join(ROOT, 'force-app/main/core/lwc');
const samples: Org[] = stories.map(({ org: name, connector }) => {
    const file = JSON.parse(
        readFileSync(path.join(ROOT, 'sample-orgs/orgs', `${name}.json`), 'utf8')
    ) as OrgFile;
    const [named] = (file.sobjects['User'] ?? []).filter(
        ({ Username }) => Username === 'connector@acme.example'
    );
    return {
        name,
        file,
        contract: findContract(connector) as Contract,
        user: file.user ?? String(named?.['Id'])
    };
});
/** Situations whose connector is there by Id, with the tables whole: what a file leaves out, no org leaves out. */
const cases: Org[] = situations()
    .map(([name, situation]) => {
        const file = orgOf(situation);
        return { name, file, contract: contractOf(situation), user: situation.user ?? file.user ?? '' };
    })
    // What an external user sees is no part of the engine's facts.
    .filter(({ name }) => name !== 'external-user')
    .filter(({ user, file }) => /^005\w+$/.test(user) && !file.truncated);

jest.setTimeout(300_000);

describe('no org answers otherwise than its report predicts', () => {
    it.each(samples.map((org) => [org.name, org] as const))(
        'sample org %s',
        async (_, { file, contract, user }) => {
            expect(await differences(file, contract, user)).toEqual([]);
        }
    );
    it.each(cases.map((org) => [org.name, org] as const))(
        'situation %s',
        async (_, { file, contract, user }) => {
            expect(await differences(file, contract, user)).toEqual([]);
        }
    );
});

describe('a rule of access that is made wrong shows as a difference', () => {
    it.each(mutations.map((mutation) => [mutation.what, mutation] as const))('%s', async (_, mutation) => {
        const mutated = await built(mutation);
        const contract = mutated.contract;
        for (const { file, user, contract: own } of [...samples, ...cases]) {
            if (own.id !== contract.id) continue;
            if ((await mutated.differences(file, contract, user)).length) return;
        }
        throw new Error('No org told the difference.');
    });
});

/** The way from prediction to proof with one rule changed, built apart from everything else. */
async function built({
    file,
    part,
    becomes
}: Mutation): Promise<{ differences: Differences; contract: Contract }> {
    const target = path.join(CORE, file);
    const text = readFileSync(target, 'utf8');
    if (text.split(part).length !== 2) throw new Error(`${file} does not hold this text once: ${part}`);
    const { outputFiles } = await build({
        stdin: {
            contents: `export { differences } from './differences'; import { findContract } from 'c/connectorContracts'; export const contract = findContract('certero');`,
            resolveDir: __dirname,
            loader: 'ts'
        },
        bundle: true,
        platform: 'node',
        format: 'cjs',
        packages: 'external',
        alias: Object.fromEntries(
            readdirSync(CORE).map((room) => [`c/${room}`, path.join(CORE, room, `${room}.ts`)])
        ),
        resolveExtensions: ['.ts', '.json'],
        plugins: [
            {
                name: 'mutation',
                setup({ onLoad }) {
                    onLoad(
                        { filter: new RegExp(`${path.basename(file, '.ts')}\\.ts$`) },
                        ({ path: loaded }) =>
                            loaded === target
                                ? { contents: text.replace(part, becomes), loader: 'ts' }
                                : undefined
                    );
                }
            }
        ],
        write: false
    });
    const module_ = { exports: {} };
    const run = vm.runInThisContext(
        `(function (module, exports, require) {${outputFiles[0]?.text ?? ''}\n})`
    ) as (...args: unknown[]) => void;
    run(module_, module_.exports, createRequire(__filename));
    return module_.exports as { differences: Differences; contract: Contract };
}
