import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const NAME = /\b(utility|standard|action|custom|doctype):([a-z0-9_]+)/g;
const SHEET = /iconSvgTemplates([A-Z][a-z]+?)(Rtl)?[\\/]buildTemplates[\\/]templates\.js$/;

/** Keeps only the icons that the scanned folders name, and no mirrored copies: some 4,000 modules less to build. */
export function icons(folders) {
    let used = new Set();
    return {
        name: 'icon-subset',
        buildStart() {
            const sources = folders.flatMap((folder) => [...filesIn(folder)]);
            used = new Set(sources.flatMap((file) => namesIn(readFileSync(file, 'utf8'))));
        },
        load(id) {
            const match = SHEET.exec(id);
            if (!match) return null;
            if (match[2]) return 'export default {};';
            const category = match[1].toLowerCase();
            const names = readdirSync(path.join(path.dirname(id), category))
                .map((file) => path.parse(file))
                .filter(({ ext, name }) => ext === '.html' && used.has(`${category}_${name}`))
                .map(({ name }) => name);
            const imports = names.map(
                (name) => `import ${category}_${name} from './${category}/${name}.html';`
            );
            const members = names.map((name) => `${category}_${name}`).join(', ');
            return `${imports.join('\n')}\nexport default { ${members} };`;
        }
    };
}

function namesIn(source) {
    return [...source.matchAll(NAME)].map(([, category, name]) => `${category}_${name}`);
}

function* filesIn(folder) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const file = path.join(folder, entry.name);
        if (entry.isDirectory()) {
            if (entry.name !== '__tests__' && !entry.name.startsWith('iconSvgTemplates'))
                yield* filesIn(file);
        } else if (/\.(html|js)$/.test(entry.name)) yield file;
    }
}
