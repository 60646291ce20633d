import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readOrgList } from '../../input/readOrgList';
import { run } from './inProcess';

const root = path.join(__dirname, '../../..');
const PLACES = ['README.md', 'examples/github-actions/check-orgs.yml'];

/** Calls of the command line that a text shows: the command, and the options that it is given. */
function callsIn(text: string): { command: string; options: string[] }[] {
    return [...text.matchAll(/(?:npm run (?:--silent )?connector --|`connector) ([a-z-]+)([^`\n>|;]*)/g)].map(
        ([, command = '', rest = '']) => ({ command, options: rest.match(/(?<=\s)--[a-z-]+/g) ?? [] })
    );
}

const calls = PLACES.flatMap((place) =>
    callsIn(readFileSync(path.join(root, place), 'utf8')).map((call) => ({ place, ...call }))
);

describe('what the documentation shows', () => {
    it('is every command', async () => {
        const { out } = await run('--help');
        const commands = [...out.matchAll(/^ {2}([a-z-]+) .*\[options\]/gm)].map(([, name]) => name);
        const shown = new Set(calls.map(({ command }) => command));
        const silent = commands.filter((name) => name !== undefined && !shown.has(name));
        expect([commands.length > 7, silent]).toEqual([true, []]);
    });

    it.each(calls)('is a command with options that there are: $command $options in $place', async (call) => {
        const { code, out } = await run(call.command, '--help');
        expect([code, call.options.filter((option) => !out.includes(option))]).toEqual([0, []]);
    });

    it('is a list of orgs that can be read', async () => {
        const { orgs } = await readOrgList(path.join(root, 'examples/orgs.json'));
        expect(orgs.map(({ targetOrg }) => targetOrg)).toEqual(['acme-prod', 'acme-uat']);
    });

    it('would be found out with an option that there is not', async () => {
        const [call] = callsIn('npm run connector -- check --conector certero\n');
        const { out } = await run(call?.command ?? '', '--help');
        expect(call?.options.filter((option) => !out.includes(option))).toEqual(['--conector']);
    });
});
