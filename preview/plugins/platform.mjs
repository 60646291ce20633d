import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';

const LABEL = '\0label:';

/**
 * Resolves what the platform resolves in an org: `c/…` to the compiled bundles, labels to their texts, and what the
 * page borrows from the platform (Apex, navigation) to stand-ins.
 */
export function platform({ bundles, labels, standIns }) {
    const texts = readLabels(labels);
    return {
        name: 'platform-modules',
        resolveId(id) {
            if (standIns[id]) return standIns[id];
            if (id.startsWith('@salesforce/label/c.')) return LABEL + id.slice('@salesforce/label/c.'.length);
            const [, name] = /^c\/([A-Za-z0-9_]+)$/.exec(id) ?? [];
            if (!name) return null;
            const file = bundles
                .map((folder) => path.join(folder, name, `${name}.js`))
                .find((candidate) => existsSync(candidate));
            return file ?? this.error(`c/${name} is not compiled: run "npm run build" first`);
        },
        load(id) {
            if (!id.startsWith(LABEL)) return null;
            const text = texts.get(id.slice(LABEL.length));
            if (text === undefined) this.error(`There is no custom label ${id.slice(LABEL.length)}`);
            return `export default ${JSON.stringify(text)};`;
        }
    };
}

function readLabels(file) {
    const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'labels' });
    const { CustomLabels } = parser.parse(readFileSync(file, 'utf8'));
    return new Map(CustomLabels.labels.map(({ fullName, value }) => [fullName, value]));
}
